#pragma once

#include "store/vv-workspace.h"

G_BEGIN_DECLS

/* Edits at random over every entity, from the seed of the test run. */
typedef struct
{
  VvWorkspace *workspace;
  GPtrArray *ids[VV_N_ENTITIES]; /* of gint64, of the records that are there */
} RandomEdits;

RandomEdits *random_edits_new (VvWorkspace *workspace);
void random_edits_free (RandomEdits *random);

/** One edit, which may be refused: %FALSE with the reason, of VV_ERROR. */
gboolean random_edit (RandomEdits *random, GError **error);

G_END_DECLS
