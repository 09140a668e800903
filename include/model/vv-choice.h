#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Closed sets of values, each with the name that files and the workspace use and the word that the
 * user reads. Where a set is the states of something, each value also says where it may lead. */

typedef struct
{
  const char *name;  /* in the workspace, in XML and on the command line; lower case */
  const char *label; /* English, for gettext */
  const char *ways;  /* (nullable): the names of the states that may follow, between spaces */
} VvChoice;

typedef struct
{
  const char *name;        /* the context of its labels for gettext, too */
  const VvChoice *choices; /* ends with a choice without name */
  gboolean is_state;       /* values change only along @ways */
} VvChoices;

extern const VvChoices vv_program_states;
extern const VvChoices vv_roles;
extern const VvChoices vv_participation_states;
extern const VvChoices vv_commitments;
extern const VvChoices vv_pair_states;
extern const VvChoices vv_session_states;
extern const VvChoices vv_modes;
extern const VvChoices vv_sides;
extern const VvChoices vv_action_states;
extern const VvChoices vv_challenge_states;
extern const VvChoices vv_categories;
extern const VvChoices vv_severities;
extern const VvChoices vv_step_results;
extern const VvChoices vv_consent_states;
extern const VvChoices vv_metrics;

/** The choice of that name, or %NULL. Pure. */
const VvChoice *vv_choices_find (const VvChoices *choices, const char *name);

/** The word that the user reads for @name, translated; @name itself where it is not of the set. */
const char *vv_choices_label (const VvChoices *choices, const char *name);

/**
 * vv_choices_may_move:
 * @choices: a set
 * @from: (nullable): the value before
 * @to: (nullable): the value after
 *
 * Returns: whether the change is allowed: always where @choices are not states, where nothing
 *   changes, or where there was no value before
 */
gboolean vv_choices_may_move (const VvChoices *choices, const char *from, const char *to);

/** (transfer full): all names of the set, with ", " between them, for messages. */
char *vv_choices_names (const VvChoices *choices);

G_END_DECLS
