#include "vv-cli-show.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-date.h"

static const VvEntityKind entities[VV_N_LISTS] = {
  [VV_LIST_PROGRAMS] = VV_ENTITY_PROGRAM,     [VV_LIST_PEOPLE] = VV_ENTITY_PERSON,
  [VV_LIST_PAIRS] = VV_ENTITY_PAIR,           [VV_LIST_SESSIONS] = VV_ENTITY_SESSION,
  [VV_LIST_CHALLENGES] = VV_ENTITY_CHALLENGE, [VV_LIST_STORIES] = VV_ENTITY_STORY,
};

/* clang-format off */
static const struct
{
  const char *name, *title;
} titles[] = {
  { "id", NC_("column", "No.") },
  { "uid", NC_("column", "Id") },
  { "title", NC_("column", "Title") },
  { "name", NC_("column", "Name") },
  { "email", NC_("column", "E-mail") },
  { "staff_number", NC_("column", "Staff no.") },
  { "job_title", NC_("column", "Position") },
  { "department", NC_("column", "Department") },
  { "site", NC_("column", "Site") },
  { "level", NC_("column", "Level") },
  { "program", NC_("column", "Program") },
  { "mentor", NC_("column", "Mentor") },
  { "mentee", NC_("column", "Mentee") },
  { "state", NC_("column", "State") },
  { "role", NC_("column", "Role") },
  { "capacity", NC_("column", "Capacity") },
  { "commitment", NC_("column", "Commitment") },
  { "started", NC_("column", "Started") },
  { "finished", NC_("column", "Finished") },
  { "starts", NC_("column", "Starts") },
  { "pilot", NC_("column", "Pilot") },
  { "pairs", NC_("column", "Pairs") },
  { "people", NC_("column", "People") },
  { "sessions", NC_("column", "Sessions") },
  { "held", NC_("column", "Held") },
  { "planned", NC_("column", "Planned") },
  { "last_held", NC_("column", "Last held") },
  { "next_planned", NC_("column", "Next planned") },
  { "live_pairs", NC_("column", "Live pairs") },
  { "months", NC_("column", "Months") },
  { "cadence", NC_("column", "Cadence") },
  { "since", NC_("column", "Since") },
  { "left", NC_("column", "Left") },
  { "mentor_department", NC_("column", "Mentor’s department") },
  { "mentee_department", NC_("column", "Mentee’s department") },
  { "development_goal", NC_("column", "Development goal") },
  { "over_capacity", NC_("column", "Over capacity") },
  { "agenda", NC_("column", "Agenda") },
  { "open_actions", NC_("column", "Open actions") },
  { "resolution", NC_("column", "Resolution") },
  { "before", NC_("column", "Before") },
  { "after", NC_("column", "After") },
  { "shareable", NC_("column", "Can be shared") },
  { "day", NC_("column", "Day") },
  { "start", NC_("column", "Time") },
  { "minutes", NC_("column", "Minutes") },
  { "mode", NC_("column", "Mode") },
  { "topic", NC_("column", "Topic") },
  { "topics", NC_("column", "Topics") },
  { "mentor_rating", NC_("column", "Mentor’s rating") },
  { "mentee_rating", NC_("column", "Mentee’s rating") },
  { "cancelled_by", NC_("column", "Cancelled by") },
  { "reason", NC_("column", "Reason") },
  { "category", NC_("column", "Category") },
  { "severity", NC_("column", "Severity") },
  { "opened", NC_("column", "Opened") },
  { "due", NC_("column", "Due") },
  { "owner", NC_("column", "Owner") },
  { "solved", NC_("column", "Solved") },
  { "steps", NC_("column", "Steps") },
  { "consents", NC_("column", "Consents") },
  { "metric", NC_("column", "Figure") },
  { "result", NC_("column", "Result") },
};
/* clang-format on */

const char *
vv_cli_show_title (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (strcmp (titles[i].name, name) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "column", titles[i].title);

  return name;
}

char *
vv_cli_show_day (guint32 day)
{
  return vv_date_show (day);
}

/* The values that a column shows: the record’s, its participation’s or its consents’. */
static const VvChoices *
find_choices (VvListKind kind, const char *name)
{
  const VvEntityKind kinds[] = { entities[kind], VV_ENTITY_PARTICIPATION };

  if (strcmp (name, "consents") == 0)
    return &vv_consent_states;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      int field = vv_entity_field (vv_entity (kinds[i]), name);

      if (field >= 0)
        return vv_entity (kinds[i])->fields[field].choices;
    }

  return NULL;
}

/* A person may have several roles, a story several consents: names between blanks. */
static char *
show_choices (const VvChoices *choices, const char *text)
{
  GString *shown = g_string_new (NULL);
  g_auto (GStrv) names = g_strsplit (text, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (shown, "%s%s", i > 0 ? ", " : "", vv_choices_label (choices, names[i]));

  return g_string_free (shown, FALSE);
}

static char *
show_number (const VvColumn *column, const char *text)
{
  if (column->type == VV_COLUMN_INTEGER)
    return g_strdup_printf ("%'" G_GINT64_MODIFIER "d", g_ascii_strtoll (text, NULL, 10));
  return g_strdup_printf ("%'g", g_ascii_strtod (text, NULL));
}

char *
vv_cli_show_value (VvListKind kind, const VvColumn *column, const char *text)
{
  const VvChoices *choices = find_choices (kind, column->name);
  guint32 day;

  if (text == NULL || *text == '\0')
    return g_strdup ("");
  if (column->type == VV_COLUMN_BOOLEAN)
    return g_strdup (*text == '1' || *text == 't' ? _ ("yes") : _ ("no"));
  if (strcmp (column->name, "id") == 0)
    return g_strconcat ("#", text, NULL);
  if (column->type != VV_COLUMN_TEXT)
    return show_number (column, text);
  if (choices != NULL)
    return show_choices (choices, text);
  day = vv_date_parse (text);
  return day != 0 ? vv_cli_show_day (day) : g_strdup (text);
}
