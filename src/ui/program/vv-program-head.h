#pragma once

#include <adwaita.h>

#include "jobs/vv-program-page.h"

G_BEGIN_DECLS

/* What a program is, at the top of its page: title, state, purpose and sponsor. */

#define VV_TYPE_PROGRAM_HEAD (vv_program_head_get_type ())
G_DECLARE_FINAL_TYPE (VvProgramHead, vv_program_head, VV, PROGRAM_HEAD, AdwBin)

void vv_program_head_show (VvProgramHead *self, const VvProgramPage *page, const char *language);

void vv_program_head_set_narrow (VvProgramHead *self, gboolean is_narrow);

G_END_DECLS
