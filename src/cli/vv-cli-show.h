#pragma once

#include "model/vv-entity.h"
#include "store/vv-query.h"

G_BEGIN_DECLS

/* Values as people read them: words for names of choices, dates and numbers by the locale. */

/** (transfer full): a day as the locale has it; empty for day 0. */
char *vv_cli_show_day (guint32 day);

/** (transfer full): a value of a column of a list. */
char *vv_cli_show_value (VvListKind kind, const VvColumn *column, const char *text);

/** The title of a column of a list, translated. */
const char *vv_cli_show_title (const char *name);

G_END_DECLS
