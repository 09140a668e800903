#pragma once

#include <adwaita.h>

#include "jobs/vv-program-page.h"
#include "shell/vv-document.h"

G_BEGIN_DECLS

/* The page of a program: what it is for, how it stands, and what is in it. It follows the
 * workspace.
 *
 * Signals: "open-list" (int VvEntityKind, VvObject owner): the records of that kind are wanted, of
 * a program its details; "gone": there is no such program any more. */

#define VV_TYPE_PROGRAM_DETAIL (vv_program_detail_get_type ())
G_DECLARE_FINAL_TYPE (VvProgramDetail, vv_program_detail, VV, PROGRAM_DETAIL, AdwBin)

GtkWidget *vv_program_detail_new (VvDocument *document);

/** Shows another program; 0: none. */
void vv_program_detail_set_program (VvProgramDetail *self, gint64 program_id);

/** Whether there is a way back to a list of programs. */
void vv_program_detail_set_is_detail (VvProgramDetail *self, gboolean is_detail);

/** (nullable) (transfer none): what is shown, once it has been read. */
const VvProgramPage *vv_program_detail_data (VvProgramDetail *self);

G_END_DECLS
