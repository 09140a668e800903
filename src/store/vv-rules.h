#pragma once

#include "store/vv-edit.h"
#include "vv-changeset.h"

G_BEGIN_DECLS

/* The rules that hold between records, whatever the door: they are checked against the records that
 * an edit, an undo or a redo touched, before it is committed. What a single record can know of
 * itself is checked by vv_object_validate() and again by the schema. */

typedef enum
{
  VV_RULES_STANDING = 0,     /* what must hold of the data */
  VV_RULES_MOVES = 1 << 0    /* and that states only moved along the allowed ways */
} VvRulesFlags;

/**
 * vv_rules_check:
 * @effects: what was touched; %NULL checks every record there is
 * @violations: VvViolation are added
 *
 * Returns: %FALSE on an error of the file only
 */
gboolean vv_rules_check (VvReader *connection,
                         const VvEffects *effects,
                         VvRulesFlags flags,
                         GPtrArray *violations,
                         GError **error);

void vv_violation_free (VvViolation *violation);

/** Whether a record may be removed; %FALSE with %VV_ERROR_RULE. */
gboolean vv_rules_allow_removal (VvReader *connection,
                                 VvEntityKind kind,
                                 gint64 id,
                                 GError **error);

/** (transfer full): the SQL of every rule, for the test of its plans. */
GStrv vv_rules_sql (void);

G_END_DECLS
