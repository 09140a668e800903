#pragma once

#include "store/vv-reader.h"

G_BEGIN_DECLS

/* Finds the record that a user means by what he typed. */

/**
 * vv_reference_find:
 * @reader: the workspace
 * @kind: what is looked for
 * @program_id: in which program; 0: in all
 * @role: (nullable): of a participation, a name of vv_roles
 * @text: an identity, a row id as "#12", or what the record is called: the e-mail address, the
 *   staff number or the name of a person (also for his participation), a few letters of the names
 *   of a pair, the title of a program, a topic and whatever else has one
 * @id: (out): the row id
 *
 * Returns: %FALSE with %VV_ERROR_NOT_FOUND, or %VV_ERROR_INPUT where several fit, and a sentence
 */
gboolean vv_reference_find (VvReader *reader,
                            VvEntityKind kind,
                            gint64 program_id,
                            const char *role,
                            const char *text,
                            gint64 *id,
                            GError **error);

/**
 * vv_reference_program:
 * @text: (nullable): as for vv_reference_find(); %NULL is the only program there is
 *
 * Returns: %FALSE with a sentence where it is not clear which program is meant
 */
gboolean vv_reference_program (VvReader *reader, const char *text, gint64 *id, GError **error);

G_END_DECLS
