#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* What was typed into a form that was not finished, kept in the user's state folder (viceversa/
 * drafts/, for him alone, 0600), one per workspace and kind of record. */

/** (transfer full): the file that keeps the draft. */
char *vv_draft_path (const char *workspace, VvEntityKind kind);

/** Keeps the values of @fields; quietly nothing where the disk refuses. */
void vv_draft_save (const char *path, VvObject *object, const guint *fields, guint n_fields);

/**
 * vv_draft_load:
 * @object: a new record; fields that are set in @preset stay as they are
 *
 * Returns: whether anything was there to be put into @object
 */
gboolean vv_draft_load (const char *path,
                        VvObject *object,
                        VvObject *preset,
                        const guint *fields,
                        guint n_fields);

void vv_draft_remove (const char *path);

G_END_DECLS
