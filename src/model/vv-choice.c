#include "model/vv-choice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define STATES(symbol, set_name, ...)                                                              \
  static const VvChoice symbol##_values[] = { __VA_ARGS__, { NULL, NULL, NULL } };                 \
  const VvChoices symbol = { set_name, symbol##_values, TRUE }
#define CHOICES(symbol, set_name, ...)                                                             \
  static const VvChoice symbol##_values[] = { __VA_ARGS__, { NULL, NULL, NULL } };                 \
  const VvChoices symbol = { set_name, symbol##_values, FALSE }

/* clang-format off */
STATES (vv_program_states, "program-state",
  { "draft",      NC_("program-state", "draft"),      " recruiting running archived " },
  { "recruiting", NC_("program-state", "recruiting"), " draft running closed archived " },
  { "running",    NC_("program-state", "running"),    " recruiting closed " },
  { "closed",     NC_("program-state", "closed"),     " running archived " },
  { "archived",   NC_("program-state", "archived"),   " closed " });

CHOICES (vv_roles, "role",
  { "mentor",  NC_("role", "mentor"), NULL },
  { "mentee",  NC_("role", "mentee"), NULL },
  { "sponsor", NC_("role", "sponsor"), NULL },
  { "contact", NC_("role", "contact"), NULL });

/* The pipeline of domain.md 4: forward in any stride, out by reserve or withdrawn, and back. */
STATES (vv_participation_states, "participation-state",
  { "invited",     NC_("participation-state", "invited"),     " applied interviewed accepted reserve withdrawn " },
  { "applied",     NC_("participation-state", "applied"),     " invited interviewed accepted reserve withdrawn " },
  { "interviewed", NC_("participation-state", "interviewed"), " applied accepted reserve withdrawn " },
  { "accepted",    NC_("participation-state", "accepted"),    " interviewed trained matched reserve withdrawn " },
  { "trained",     NC_("participation-state", "trained"),     " accepted matched reserve withdrawn " },
  { "matched",     NC_("participation-state", "matched"),     " accepted trained reserve withdrawn " },
  { "reserve",     NC_("participation-state", "reserve"),     " applied accepted trained matched withdrawn " },
  { "withdrawn",   NC_("participation-state", "withdrawn"),   " invited applied reserve " });

CHOICES (vv_commitments, "commitment",
  { "informed", NC_("commitment", "informed"), NULL },
  { "agreed",   NC_("commitment", "agreed"), NULL },
  { "signed",   NC_("commitment", "signed"), NULL },
  { "advocate", NC_("commitment", "advocate"), NULL });

STATES (vv_pair_states, "pair-state",
  { "draft",     NC_("pair-state", "draft"),     " consulted confirmed active ended " },
  { "consulted", NC_("pair-state", "consulted"), " draft confirmed active ended " },
  { "confirmed", NC_("pair-state", "confirmed"), " consulted active ended " },
  { "active",    NC_("pair-state", "active"),    " paused completed ended " },
  { "paused",    NC_("pair-state", "paused"),    " active completed ended " },
  { "completed", NC_("pair-state", "completed"), " " },
  { "ended",     NC_("pair-state", "ended"),     " " });

STATES (vv_session_states, "session-state",
  { "planned",   NC_("session-state", "planned"),   " held cancelled no_show moved " },
  { "held",      NC_("session-state", "held"),      " planned cancelled no_show " },
  { "cancelled", NC_("session-state", "cancelled"), " planned held " },
  { "no_show",   NC_("session-state", "no-show"),   " planned held cancelled " },
  { "moved",     NC_("session-state", "moved"),     " " });

CHOICES (vv_modes, "mode",
  { "in_person", NC_("mode", "in person"), NULL },
  { "video",     NC_("mode", "video"), NULL },
  { "phone",     NC_("mode", "phone"), NULL });

CHOICES (vv_sides, "side",
  { "mentor", NC_("side", "mentor"), NULL },
  { "mentee", NC_("side", "mentee"), NULL },
  { "other",  NC_("side", "other"), NULL });

STATES (vv_action_states, "action-state",
  { "open",    NC_("action-state", "open"),    " done dropped " },
  { "done",    NC_("action-state", "done"),    " open " },
  { "dropped", NC_("action-state", "dropped"), " open " });

STATES (vv_challenge_states, "challenge-state",
  { "open",    NC_("challenge-state", "open"),              " working solved " },
  { "working", NC_("challenge-state", "being worked on"),   " open solved " },
  { "solved",  NC_("challenge-state", "solved"),            " working " });

CHOICES (vv_categories, "category",
  { "resistance",      NC_("category", "resistance to change"), NULL },
  { "credibility",     NC_("category", "credibility of the mentor"), NULL },
  { "time",            NC_("category", "time"), NULL },
  { "fit",             NC_("category", "fit"), NULL },
  { "hierarchy",       NC_("category", "hierarchy"), NULL },
  { "confidentiality", NC_("category", "confidentiality"), NULL },
  { "logistics",       NC_("category", "logistics"), NULL },
  { "other",           NC_("category", "other"), NULL });

CHOICES (vv_severities, "severity",
  { "low",    NC_("severity", "low"), NULL },
  { "medium", NC_("severity", "medium"), NULL },
  { "high",   NC_("severity", "high"), NULL });

CHOICES (vv_step_results, "step-result",
  { "worked", NC_("step-result", "worked"), NULL },
  { "partly", NC_("step-result", "worked in part"), NULL },
  { "failed", NC_("step-result", "did not work"), NULL });

STATES (vv_consent_states, "consent-state",
  { "draft",             NC_("consent-state", "draft"),                " asked " },
  { "asked",             NC_("consent-state", "asked"),                " draft granted_named granted_anonymous refused " },
  { "granted_named",     NC_("consent-state", "granted with name"),    " granted_anonymous withdrawn " },
  { "granted_anonymous", NC_("consent-state", "granted anonymously"),  " asked withdrawn " },
  { "refused",           NC_("consent-state", "refused"),              " asked " },
  { "withdrawn",         NC_("consent-state", "withdrawn"),            " asked " });

/* The metrics of domain.md 1f that a workspace of schema 1 can answer. */
CHOICES (vv_metrics, "metric",
  { "coverage",              NC_("metric", "Executives reached"), NULL },
  { "match_rate",            NC_("metric", "Match rate"), NULL },
  { "pair_completion",       NC_("metric", "Pairs completed"), NULL },
  { "session_completion",    NC_("metric", "Sessions held as planned"), NULL },
  { "cancellation_rate",     NC_("metric", "Cancellation rate"), NULL },
  { "pairs_on_track",        NC_("metric", "Pairs on track"), NULL },
  { "pairs_at_risk",         NC_("metric", "Pairs at risk"), NULL },
  { "pairs_stalled",         NC_("metric", "Pairs stalled"), NULL },
  { "mentoring_hours",       NC_("metric", "Mentoring hours"), NULL },
  { "satisfaction",          NC_("metric", "Satisfaction"), NULL },
  { "challenges_open",       NC_("metric", "Challenges open"), NULL },
  { "days_to_solve",         NC_("metric", "Median days to solve a challenge"), NULL },
  { "commitments_kept",      NC_("metric", "Commitments kept"), NULL },
  { "cross_department",      NC_("metric", "Pairs across departments"), NULL },
  { "level_gap",             NC_("metric", "Mean level gap"), NULL },
  { "commitment_signed",     NC_("metric", "Executives who signed"), NULL });
/* clang-format on */

const VvChoice *
vv_choices_find (const VvChoices *choices, const char *name)
{
  for (const VvChoice *choice = choices->choices; choice->name != NULL; choice++)
    if (g_strcmp0 (choice->name, name) == 0)
      return choice;

  return NULL;
}

const char *
vv_choices_label (const VvChoices *choices, const char *name)
{
  const VvChoice *choice = vv_choices_find (choices, name);

  return choice == NULL ? name : g_dpgettext2 (GETTEXT_PACKAGE, choices->name, choice->label);
}

gboolean
vv_choices_may_move (const VvChoices *choices, const char *from, const char *to)
{
  const VvChoice *before = vv_choices_find (choices, from);
  g_autofree char *way = NULL;

  if (!choices->is_state || from == NULL || g_strcmp0 (from, to) == 0)
    return TRUE;
  if (before == NULL || vv_choices_find (choices, to) == NULL)
    return FALSE;

  way = g_strdup_printf (" %s ", to);
  return strstr (before->ways, way) != NULL;
}

char *
vv_choices_names (const VvChoices *choices)
{
  GString *names = g_string_new (NULL);

  for (const VvChoice *choice = choices->choices; choice->name != NULL; choice++)
    {
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, choice->name);
    }

  return g_string_free (names, FALSE);
}
