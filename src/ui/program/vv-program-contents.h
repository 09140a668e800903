#pragma once

#include <adwaita.h>

#include "jobs/vv-program-page.h"

G_BEGIN_DECLS

/* What is in a program: a row for each kind of text, leading to its list ("program.list"). */

#define VV_TYPE_PROGRAM_CONTENTS (vv_program_contents_get_type ())
G_DECLARE_FINAL_TYPE (VvProgramContents, vv_program_contents, VV, PROGRAM_CONTENTS, GtkBox)

void vv_program_contents_set_page (VvProgramContents *self,
                                   const VvProgramPage *page,
                                   const char *language);

G_END_DECLS
