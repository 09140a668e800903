#include "jobs/vv-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-date.h"
#include "model/vv-choice.h"
#include "vv-label-counted.h"

/* A sentence each, so that every language can bend its words. %s is the next of the label's texts;
 * %1$s to %4$s name one. */
/* clang-format off */
static const struct
{
  const char *key, *text;
} labels[] = {
  { "add-program", N_("Add program “%s”") },
  { "change-program", N_("Change program “%s”") },
  { "remove-program", N_("Remove program “%s”") },
  { "add-phase", N_("Add phase “%s”") },
  { "change-phase", N_("Change phase “%s”") },
  { "remove-phase", N_("Remove phase “%s”") },
  { "add-checklist_item", N_("Add checklist item “%s”") },
  { "change-checklist_item", N_("Change checklist item “%s”") },
  { "remove-checklist_item", N_("Remove checklist item “%s”") },
  { "add-goal", N_("Add goal “%s”") },
  { "change-goal", N_("Change goal “%s”") },
  { "remove-goal", N_("Remove goal “%s”") },
  { "add-topic", N_("Add topic “%s”") },
  { "change-topic", N_("Change topic “%s”") },
  { "remove-topic", N_("Remove topic “%s”") },
  { "add-ground_rule", N_("Add ground rule “%s”") },
  { "change-ground_rule", N_("Change ground rule “%s”") },
  { "remove-ground_rule", N_("Remove ground rule “%s”") },
  { "add-agenda", N_("Add agenda “%s”") },
  { "change-agenda", N_("Change agenda “%s”") },
  { "remove-agenda", N_("Remove agenda “%s”") },
  { "add-playbook_entry", N_("Add playbook entry “%s”") },
  { "change-playbook_entry", N_("Change playbook entry “%s”") },
  { "remove-playbook_entry", N_("Remove playbook entry “%s”") },
  { "add-playbook_answer", N_("Add playbook answer “%s”") },
  { "change-playbook_answer", N_("Change playbook answer “%s”") },
  { "remove-playbook_answer", N_("Remove playbook answer “%s”") },
  { "add-reference_story", N_("Add reference story “%s”") },
  { "change-reference_story", N_("Change reference story “%s”") },
  { "remove-reference_story", N_("Remove reference story “%s”") },
  { "add-person", N_("Add person %s") },
  { "change-person", N_("Change person %s") },
  { "remove-person", N_("Remove person %s") },
  { "add-participation", N_("Add %s to the program") },
  { "change-participation", N_("Change the participation of %s") },
  { "remove-participation", N_("Take %s out of the program") },
  { "add-participation_topic", N_("Add a topic of %s") },
  { "change-participation_topic", N_("Change a topic of %s") },
  { "remove-participation_topic", N_("Remove a topic of %s") },
  { "add-pair", N_("Add pair %s") },
  { "change-pair", N_("Change pair %s") },
  { "remove-pair", N_("Remove pair %s") },
  { "add-pair_goal", N_("Add goal “%s” of a pair") },
  { "change-pair_goal", N_("Change goal “%s” of a pair") },
  { "remove-pair_goal", N_("Remove goal “%s” of a pair") },
  { "add-session", N_("Add session of %s on %s") },
  { "change-session", N_("Change session of %s on %s") },
  { "remove-session", N_("Remove session of %s on %s") },
  { "add-action", N_("Add action “%s”") },
  { "change-action", N_("Change action “%s”") },
  { "remove-action", N_("Remove action “%s”") },
  { "add-challenge", N_("Add challenge “%s”") },
  { "change-challenge", N_("Change challenge “%s”") },
  { "remove-challenge", N_("Remove challenge “%s”") },
  { "add-step", N_("Add step “%s”") },
  { "change-step", N_("Change step “%s”") },
  { "remove-step", N_("Remove step “%s”") },
  { "add-story", N_("Add story “%s”") },
  { "change-story", N_("Change story “%s”") },
  { "remove-story", N_("Remove story “%s”") },
  { "add-consent", N_("Add a consent to story “%s”") },
  { "change-consent", N_("Change a consent to story “%s”") },
  { "remove-consent", N_("Remove a consent to story “%s”") },
  { VV_LABEL_LOG_SESSION, N_("Log a session of %s on %s") },
  { VV_LABEL_PLAN_SESSIONS, N_("Plan the sessions of %s") },
  { VV_LABEL_IMPORT, N_("Import “%s”") },
  { VV_LABEL_START_PROGRAM, N_("Start another program from “%s”") },
  { VV_LABEL_DEMO, N_("Load the demonstration “%s”") },
  { VV_LABEL_RESTORE, N_("Restore from “%s”") },
  { VV_LABEL_PROPOSE_PAIR, N_("Propose pair %s") },
  { VV_LABEL_DRAFT_PAIR, N_("Take pair %s back to draft") },
  { VV_LABEL_CONSULT_PAIR, N_("Note that %s were consulted") },
  { VV_LABEL_CONFIRM_PAIR, N_("Confirm pair %s") },
  { VV_LABEL_LAUNCH_PAIR, N_("Launch pair %s") },
  { VV_LABEL_PAUSE_PAIR, N_("Pause pair %s") },
  { VV_LABEL_RESUME_PAIR, N_("Resume pair %s") },
  { VV_LABEL_COMPLETE_PAIR, N_("Complete pair %s") },
  { VV_LABEL_END_PAIR, N_("End pair %s") },
  { VV_LABEL_HOLD_SESSION, N_("Mark the session of %s on %s as held") },
  { VV_LABEL_CANCEL_SESSION, N_("Cancel the session of %s on %s") },
  { VV_LABEL_MISS_SESSION, N_("Mark the session of %s on %s as a no-show") },
  { VV_LABEL_REPLAN_SESSION, N_("Put the session of %s on %s back to planned") },
  { VV_LABEL_MOVE_SESSION, N_("Move the session of %s from %s to %s") },
  { VV_LABEL_LEAVE, N_("Mark %s as leaver") },
  { VV_LABEL_RECRUIT_PROGRAM, N_("Open “%s” for volunteers") },
  { VV_LABEL_DRAFT_PROGRAM, N_("Take “%s” back to draft") },
  { VV_LABEL_BEGIN_PROGRAM, N_("Start “%s”") },
  { VV_LABEL_CLOSE_PROGRAM, N_("Close “%s”") },
  { VV_LABEL_REOPEN_PROGRAM, N_("Reopen “%s”") },
  { VV_LABEL_ARCHIVE_PROGRAM, N_("Archive “%s”") },
  { VV_LABEL_UNARCHIVE_PROGRAM, N_("Take “%s” out of the archive") },
  { VV_LABEL_TICK_ITEM, N_("Tick off “%s”") },
  { VV_LABEL_UNTICK_ITEM, N_("Untick “%s”") },
};
/* clang-format on */

static const char *const verbs[] = { [VV_LABEL_ADD] = "add",
                                     [VV_LABEL_CHANGE] = "change",
                                     [VV_LABEL_REMOVE] = "remove" };

static const char *
find_text (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_strcmp0 (labels[i].key, key) == 0)
      return labels[i].text;

  return NULL;
}

/* Which texts of a label are a name of a set of values. */
static const struct
{
  const char *key;
  guint argument;
  const VvChoices *choices;
} named[] = {
  { VV_LABEL_MOVE_PEOPLE, 1, &vv_participation_states },
  { VV_LABEL_MOVE_PAIRS, 1, &vv_pair_states },
};

static const VvChoices *
find_choices (const char *key, guint argument)
{
  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (named[i].argument == argument && strcmp (named[i].key, key) == 0)
      return named[i].choices;

  return NULL;
}

/* (transfer full): the word for a name, a day in the locale's form; any other text as it is. */
static char *
show_argument (const char *key, guint i, const char *argument)
{
  const VvChoices *choices = find_choices (key, i);
  guint32 day = vv_date_parse (argument);

  if (choices != NULL)
    return g_strdup (vv_choices_label (choices, argument));
  return day != 0 ? vv_date_show (day) : g_strdup (argument);
}

static void
append_argument (GString *text,
                 const char *key,
                 const char *const *arguments,
                 guint n_arguments,
                 guint i)
{
  g_autofree char *shown = NULL;

  if (i >= n_arguments)
    return;
  shown = show_argument (key, i, arguments[i]);
  g_string_append (text, shown);
}

/* A translation is data: it is expanded here, and never handed to printf. */
static char *
expand (const char *key, const char *pattern, const char *const *arguments)
{
  guint n_arguments = arguments != NULL ? g_strv_length ((char **) arguments) : 0;
  GString *text = g_string_new (NULL);
  guint next = 0;

  for (const char *at = pattern; *at != '\0'; at++)
    if (strncmp (at, "%s", 2) == 0)
      {
        append_argument (text, key, arguments, n_arguments, next++);
        at++;
      }
    else if (at[0] == '%' && at[1] >= '1' && at[1] <= '4' && strncmp (at + 2, "$s", 2) == 0)
      {
        append_argument (text, key, arguments, n_arguments, (guint) (at[1] - '1'));
        at += 3;
      }
    else
      {
        g_string_append_c (text, *at);
      }

  return g_string_free (text, FALSE);
}

char *
vv_label_key (VvLabelVerb verb, const char *entity)
{
  return g_strconcat (verbs[verb], "-", entity, NULL);
}

/* A label that counts tells how many first. */
static gulong
count_of (const char *const *arguments)
{
  guint64 count;

  return arguments != NULL && arguments[0] != NULL &&
                 g_ascii_string_to_unsigned (arguments[0], 10, 0, G_MAXUINT32, &count, NULL)
             ? (gulong) count
             : 0;
}

char *
vv_label_text (const char *key, const char *const *arguments)
{
  const char *text = find_text (key);
  const char *counted =
      text == NULL && key != NULL ? vv_label_counted (key, count_of (arguments)) : NULL;

  if (text == NULL && counted == NULL)
    return g_strdup (_ ("Change the workspace"));
  return expand (key, text != NULL ? _ (text) : counted, arguments);
}

gboolean
vv_label_is_known (const char *key)
{
  return find_text (key) != NULL || (key != NULL && vv_label_counted (key, 1) != NULL);
}
