#pragma once

#include "store/vv-workspace.h"
#include "vv-connection.h"

G_BEGIN_DECLS

/* What an edit did, as SQLite's session extension recorded it. */

/** A touched record. */
typedef struct
{
  VvEntityKind kind;
  gint64 id;
  int change;     /* as in VvChange */
  guint64 fields; /* those that were written: all of them for a new record */
} VvTouched;

/** A change of a field whose values are states. */
typedef struct
{
  VvEntityKind kind;
  gint64 id;
  guint field;
  char *from;
  char *to;
} VvMove;

typedef struct
{
  GArray *touched; /* of VvTouched, in the order of the changeset: by table */
  GArray *moves;   /* of VvMove */
} VvEffects;

/**
 * vv_changeset_effects:
 * @changeset: a changeset
 * @size: its length in bytes
 * @inverted: whether it is to be read backwards, as by an undo
 *
 * Returns: (transfer full): what it does; empty for bytes that are no changeset
 */
VvEffects *vv_changeset_effects (gconstpointer changeset, int size, gboolean inverted);
void vv_effects_free (VvEffects *effects);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvEffects, vv_effects_free)

/** (transfer full): a set of touched records, for vv_touched_contains(); @touched must outlive it. */
GHashTable *vv_touched_set (GArray *touched);
gboolean vv_touched_contains (GHashTable *set, const VvTouched *touched);

/** (transfer full) (element-type VvChange): for the "changed" signal. */
GPtrArray *vv_touched_changes (GArray *touched);

/** (transfer full): a new session over all tracked tables, recording from now on. */
sqlite3_session *vv_changeset_record (VvReader *connection, GError **error);

/**
 * vv_changeset_apply:
 * @inverted: whether to undo it
 * @conflict: (out): the first record in the way; kind NONE where the trouble is a reference
 *
 * Applies a changeset within the transaction under way; on %FALSE the transaction is to be rolled
 * back. @error is set with %VV_ERROR_CONFLICT for a conflict.
 */
gboolean vv_changeset_apply (VvReader *connection,
                             gconstpointer changeset,
                             int size,
                             gboolean inverted,
                             VvTouched *conflict,
                             GError **error);

G_END_DECLS
