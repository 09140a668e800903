/* What is held has taken place: never on a day to come. */

#include "vv-held.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "model/vv-session.h"

gboolean
vv_held_check_day (guint32 day, guint32 today, GError **error)
{
  if (day != 0 && day <= today)
    return TRUE;
  g_set_error_literal (error, VV_ERROR, VV_ERROR_INPUT,
                       _ ("A session can be logged once it has taken place, not before: plan it "
                          "instead."));
  return FALSE;
}

/* What was so before is not asked about again: any other field of it can still be corrected. */
gboolean
vv_held_check (VvObject *session, VvObject *before, guint32 today, GError **error)
{
  const char *day = vv_object_text (session, VV_SESSION_DAY);

  if (g_strcmp0 (vv_object_text (session, VV_SESSION_STATE), "held") != 0)
    return TRUE;
  if (before != NULL && vv_object_field_equals (session, before, VV_SESSION_STATE) &&
      vv_object_field_equals (session, before, VV_SESSION_DAY))
    return TRUE;
  /* a text that is no day has a sentence of its own */
  return vv_date_parse (day) == 0 || vv_held_check_day (vv_date_parse (day), today, error);
}
