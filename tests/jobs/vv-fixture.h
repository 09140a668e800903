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

/** (transfer full): all data of the workspace. */
GBytes *fixture_dump (Fixture *fixture);

/** Runs a job that has to succeed; one undo restores all data, and one redo brings it back. */
void fixture_run (Fixture *fixture, VvEditFunc func, gpointer request);

/** Runs a job that has to be refused with that code and a sentence, and changes nothing. */
void fixture_refuse (Fixture *fixture, VvEditFunc func, gpointer request, int code);

/** Puts the demonstration in; %FALSE where there is none. */
gboolean fixture_load_demo (Fixture *fixture);

/** The row id of the only record of that identity. */
gint64 fixture_find (Fixture *fixture, VvEntityKind kind, gint64 program_id, const char *uid);

/** The text of a field of a record, until the next call. */
const char *fixture_text (Fixture *fixture, VvEntityKind kind, gint64 id, guint field);

/** (transfer full): an array of row ids, ended by 0. */
GArray *fixture_ids (gint64 first, ...);

void add_bulk_tests (void);
void add_label_tests (void);
void add_log_tests (void);
void add_page_tests (void);
void add_pair_tests (void);
void add_program_tests (void);
void add_record_tests (void);
void add_session_tests (void);
