#pragma once

#include "store/vv-workspace.h"

/* A workspace in a folder of its own, with a program, two people and their pair. */
typedef struct
{
  char *folder;
  VvWorkspace *workspace;
  gint64 program, mentor, mentee, pair;
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);

/** Adds a record from "field=value" settings; it has to succeed. */
gint64 fixture_add (Fixture *fixture, const char *entity, ...) G_GNUC_NULL_TERMINATED;

/** Changes a record; %FALSE with the error. */
gboolean fixture_set (Fixture *fixture,
                      const char *entity,
                      const char *record,
                      const char *setting,
                      GError **error);

/** (transfer full): a record as the workspace has it. */
VvObject *fixture_load (Fixture *fixture, VvEntityKind kind, gint64 id);

/** (transfer full): the text of the newest label. */
char *fixture_label (Fixture *fixture);

void add_label_tests (void);
void add_log_tests (void);
void add_record_tests (void);
