#pragma once

#include "store/vv-workspace.h"

G_BEGIN_DECLS

/* Small workspaces for tests, in files that go away with the test. */

/** (transfer full): the name of a file that does not exist yet, in a fresh folder. */
char *sample_path (void);

/** Removes the folder of sample_path() and all in it. */
void sample_remove (const char *path);

/** A program with a topic, and people that take part in it. */
typedef struct
{
  gint64 program;
  gint64 topic;
  gint64 mentors[3]; /* participations, capacity 1 */
  gint64 mentees[3];
  gint64 people[6]; /* mentors' and mentees' */
} Sample;

/** (transfer full): a new workspace with that content, made by one edit. */
VvWorkspace *sample_open (const char *path, Sample *sample);

/** (transfer full): a record from field and value texts, then %NULL. */
VvObject *sample_record (VvEntityKind kind, ...) G_GNUC_NULL_TERMINATED;

/** Stores a record by an edit of its own and returns its id; the record is consumed. */
gint64 sample_insert (VvWorkspace *workspace, VvObject *object, GError **error);

/** Sets one field by an edit of its own. */
gboolean sample_set (VvWorkspace *workspace,
                     VvEntityKind kind,
                     gint64 id,
                     const char *field,
                     const char *value,
                     GError **error);

gboolean sample_delete (VvWorkspace *workspace, VvEntityKind kind, gint64 id, GError **error);

/** (transfer full): the text of a field, %NULL where it is unset or the record is gone. */
char *sample_get (VvWorkspace *workspace, VvEntityKind kind, gint64 id, const char *field);

/** A pair of the sample's people in state active since 2026-09-07. */
gint64 sample_pair (VvWorkspace *workspace, const Sample *sample, guint mentor, guint mentee, GError **error);

/** (transfer full): every row of every tracked table as text, search columns included. */
char *sample_rows (const char *path);

G_END_DECLS
