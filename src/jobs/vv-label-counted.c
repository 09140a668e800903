#include "vv-label-counted.h"

#include <glib/gi18n-lib.h>

#include "jobs/vv-label.h"

/* clang-format off */
static const char *
people_label (const char *key, gulong n)
{
  if (g_str_equal (key, "change-many-person"))
    return g_dngettext (GETTEXT_PACKAGE, "Change %s person", "Change %s people", n);
  if (g_str_equal (key, "change-many-person-department"))
    return g_dngettext (GETTEXT_PACKAGE, "Change the department of %s person", "Change the department of %s people", n);
  if (g_str_equal (key, "change-many-person-site"))
    return g_dngettext (GETTEXT_PACKAGE, "Change the site of %s person", "Change the site of %s people", n);
  if (g_str_equal (key, "change-many-person-level"))
    return g_dngettext (GETTEXT_PACKAGE, "Change the level of %s person", "Change the level of %s people", n);
  if (g_str_equal (key, "change-many-person-manager_id"))
    return g_dngettext (GETTEXT_PACKAGE, "Change the line manager of %s person", "Change the line manager of %s people", n);
  if (g_str_equal (key, "remove-many-person"))
    return g_dngettext (GETTEXT_PACKAGE, "Remove %s person", "Remove %s people", n);
  if (g_str_equal (key, VV_LABEL_MOVE_PEOPLE))
    return g_dngettext (GETTEXT_PACKAGE, "Move %s person to “%s”", "Move %s people to “%s”", n);
  if (g_str_equal (key, "change-many-participation"))
    return g_dngettext (GETTEXT_PACKAGE, "Change %s participation", "Change %s participations", n);
  return NULL;
}

static const char *
pairs_label (const char *key, gulong n)
{
  if (g_str_equal (key, "change-many-pair"))
    return g_dngettext (GETTEXT_PACKAGE, "Change %s pair", "Change %s pairs", n);
  if (g_str_equal (key, "remove-many-pair"))
    return g_dngettext (GETTEXT_PACKAGE, "Remove %s pair", "Remove %s pairs", n);
  if (g_str_equal (key, VV_LABEL_MOVE_PAIRS))
    return g_dngettext (GETTEXT_PACKAGE, "Move %s pair to “%s”", "Move %s pairs to “%s”", n);
  if (g_str_equal (key, VV_LABEL_PLAN_MANY))
    return g_dngettext (GETTEXT_PACKAGE, "Plan the sessions of %s pair", "Plan the sessions of %s pairs", n);
  if (g_str_equal (key, "change-many-challenge"))
    return g_dngettext (GETTEXT_PACKAGE, "Change %s challenge", "Change %s challenges", n);
  if (g_str_equal (key, "remove-many-challenge"))
    return g_dngettext (GETTEXT_PACKAGE, "Remove %s challenge", "Remove %s challenges", n);
  if (g_str_equal (key, "change-many-story"))
    return g_dngettext (GETTEXT_PACKAGE, "Change %s story", "Change %s stories", n);
  if (g_str_equal (key, "remove-many-story"))
    return g_dngettext (GETTEXT_PACKAGE, "Remove %s story", "Remove %s stories", n);
  return NULL;
}

static const char *
sessions_label (const char *key, gulong n)
{
  if (g_str_equal (key, "change-many-session"))
    return g_dngettext (GETTEXT_PACKAGE, "Change %s session", "Change %s sessions", n);
  if (g_str_equal (key, "remove-many-session"))
    return g_dngettext (GETTEXT_PACKAGE, "Remove %s session", "Remove %s sessions", n);
  if (g_str_equal (key, VV_LABEL_HOLD_SESSIONS))
    return g_dngettext (GETTEXT_PACKAGE, "Mark %s session as held", "Mark %s sessions as held", n);
  if (g_str_equal (key, VV_LABEL_CANCEL_SESSIONS))
    return g_dngettext (GETTEXT_PACKAGE, "Cancel %s session", "Cancel %s sessions", n);
  if (g_str_equal (key, VV_LABEL_MISS_SESSIONS))
    return g_dngettext (GETTEXT_PACKAGE, "Mark %s session as a no-show", "Mark %s sessions as no-shows", n);
  if (g_str_equal (key, VV_LABEL_REPLAN_SESSIONS))
    return g_dngettext (GETTEXT_PACKAGE, "Put %s session back to planned", "Put %s sessions back to planned", n);
  if (g_str_equal (key, "change-many"))
    return g_dngettext (GETTEXT_PACKAGE, "Change %s record", "Change %s records", n);
  if (g_str_equal (key, "remove-many"))
    return g_dngettext (GETTEXT_PACKAGE, "Remove %s record", "Remove %s records", n);
  return NULL;
}

/* clang-format on */

const char *
vv_label_counted (const char *key, gulong n)
{
  const char *text = people_label (key, n);

  if (text == NULL)
    text = pairs_label (key, n);
  return text != NULL ? text : sessions_label (key, n);
}
