/* Values as text, in and out, in any locale; the sets of choices. */

#include "test-model.h"

#include <locale.h>
#include <string.h>

#include "base/vv-error.h"
#include "model/vv-pair.h"
#include "model/vv-program.h"
#include "model/vv-session.h"
#include "model/vv-story.h"

static const char *
example (const VvField *field, guint number)
{
  static char text[32];

  switch (field->kind)
    {
    case VV_FIELD_TEXTS:
      return number == 0 ? "{\"en\":\"Purpose\",\"fr\":\"But\"}" : "{\"fr\":\"Élan “&<>” 😀\"}";
    case VV_FIELD_INTEGER:
    case VV_FIELD_REFERENCE:
      g_snprintf (text, sizeof text, "%d", (int) field->min + 3 + (int) number);
      return number == 0 && field->max > 0 ? "1" : field->max > 0 ? "2" : text;
    case VV_FIELD_REAL:
      return number == 0 ? "0.5" : "-1e+300";
    case VV_FIELD_BOOLEAN:
      return number == 0 ? "true" : "false";
    case VV_FIELD_CHOICE:
      return field->choices->choices[number].name;
    case VV_FIELD_DATE:
      return number == 0 ? "2026-05-31" : "0001-01-01";
    case VV_FIELD_TIME:
      return number == 0 ? "09:30" : "23:59";
    case VV_FIELD_ZONE:
      return number == 0 ? "Europe/Paris" : "UTC";
    case VV_FIELD_TEXT:
    default:
      return number == 0 ? "Élodie “x” & <y>\n😀" : " אבג ";
    }
}

void
set_example (VvObject *object, guint i, guint number)
{
  const VvField *field = &vv_object_entity (object)->fields[i];
  g_autoptr (GError) error = NULL;

  if (field->kind == VV_FIELD_REFERENCE)
    vv_object_set_integer (object, i, 3 + number);
  else
    vv_object_parse (object, i, example (field, number), &error);
  g_assert_no_error (error);
}

void
assert_sentence (const char *message, const char *word)
{
  if (strstr (message, word) == NULL)
    g_error ("“%s” is not named in: %s", word, message);
  if (!g_str_has_suffix (message, ".") || strchr (message, '\n') != NULL)
    g_error ("not a sentence: %s", message);
}

static void
round_trip (const VvEntity *entity, guint i, guint number)
{
  g_autoptr (VvObject) object = vv_object_new (entity->kind);
  g_autoptr (VvObject) again = vv_object_new (entity->kind);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  set_example (object, i, number);
  text = vv_object_format (object, i);
  g_assert_cmpstr (text, ==, example (&entity->fields[i], number));
  vv_object_parse (again, i, text, &error);
  g_assert_no_error (error);
  g_assert_true (vv_object_field_equals (object, again, i));
}

static void
test_round_trip (gconstpointer locale)
{
  g_assert_nonnull (setlocale (LC_ALL, locale));
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    for (guint i = 0; i < vv_entity (kind)->n_fields; i++)
      if (vv_entity (kind)->fields[i].kind != VV_FIELD_REFERENCE)
        {
          round_trip (vv_entity (kind), i, 0);
          round_trip (vv_entity (kind), i, 1);
        }
  setlocale (LC_ALL, "C.UTF-8");
}

/* Machine text has a point, whatever the user's locale writes. */
static void
test_decimals (gconstpointer locale)
{
  g_autoptr (VvObject) story = vv_object_new (VV_ENTITY_STORY);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (setlocale (LC_ALL, locale));
  g_assert_true (vv_object_parse (story, VV_STORY_BEFORE, "0.5", &error));
  g_assert_cmpfloat_with_epsilon (vv_object_real (story, VV_STORY_BEFORE), 0.5, 1e-12);
  text = vv_object_format (story, VV_STORY_BEFORE);
  g_assert_cmpstr (text, ==, "0.5");
  g_assert_false (vv_object_parse (story, VV_STORY_BEFORE, "2,5", &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_INPUT);
  assert_sentence (error->message, "2,5");
  g_assert_cmpfloat_with_epsilon (vv_object_real (story, VV_STORY_BEFORE), 0.5, 1e-12);
  setlocale (LC_ALL, "C.UTF-8");
}

static void
test_empty (void)
{
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    {
      g_autoptr (VvObject) object = vv_object_new (kind);

      for (guint i = 0; i < vv_entity (kind)->n_fields; i++)
        if (vv_entity (kind)->fields[i].kind != VV_FIELD_REFERENCE)
          {
            g_autofree char *text = NULL;

            set_example (object, i, 0);
            g_assert_true (vv_object_parse (object, i, "", NULL));
            g_assert_false (vv_object_is_set (object, i));
            text = vv_object_format (object, i);
            g_assert_null (text);
          }
    }
}

static void
refuse (VvEntityKind kind, guint i, const char *text)
{
  g_autoptr (VvObject) object = vv_object_new (kind);
  g_autoptr (VvObject) before = NULL;
  g_autoptr (GError) error = NULL;

  set_example (object, i, 0);
  before = vv_object_copy (object);
  if (vv_object_parse (object, i, text, &error))
    g_error ("%s took “%s”", vv_entity (kind)->fields[i].name, text);
  g_assert_error (error, VV_ERROR, VV_ERROR_INPUT);
  assert_sentence (error->message, vv_entity (kind)->fields[i].name);
  assert_sentence (error->message, text);
  g_assert_true (vv_object_field_equals (object, before, i));
}

static void
test_refused (void)
{
  static const char *const integers[] = { "0", "121", "-1", "1.0", "1e1", " 6", "6 ", "0x6",
                                          "six", "6months", "99999999999999999999", "６" };
  static const char *const reals[] = { "x",    "1.5.2", "nan", "inf",  "-infinity", "0x10",
                                       "1e999", "1,5",  "1 ",  " 1 ", "--1",       "1e" };
  static const char *const booleans[] = { "yes", "TRUE", "2", "on", " true" };
  static const char *const choices[] = { "Draft", "draft ", "dr", "ended;", "brouillon", " draft " };
  static const char *const texts[] = { "Purpose", "{}", "[]", "{\"en\":1}", "{\"en\":\"a\",}",
                                       "{\"en\": \"a\"}", "{\"fr\":\"b\",\"en\":\"a\"}",
                                       "{\"e n\":\"a\"}", "{\"en\":\"a\",\"en\":\"b\"}", "{\"en\"" };

  for (guint i = 0; i < G_N_ELEMENTS (integers); i++)
    refuse (VV_ENTITY_PROGRAM, VV_PROGRAM_MONTHS, integers[i]);
  for (guint i = 0; i < G_N_ELEMENTS (reals); i++)
    refuse (VV_ENTITY_STORY, VV_STORY_BEFORE, reals[i]);
  for (guint i = 0; i < G_N_ELEMENTS (booleans); i++)
    refuse (VV_ENTITY_PAIR, VV_PAIR_OVER_CAPACITY, booleans[i]);
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    refuse (VV_ENTITY_PAIR, VV_PAIR_STATE, choices[i]);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    refuse (VV_ENTITY_PROGRAM, VV_PROGRAM_TITLE, texts[i]);
  refuse (VV_ENTITY_SESSION, VV_SESSION_DAY, "2026-02-29");
  refuse (VV_ENTITY_SESSION, VV_SESSION_DAY, "31/05/2026");
  refuse (VV_ENTITY_SESSION, VV_SESSION_START, "24:00");
  refuse (VV_ENTITY_SESSION, VV_SESSION_ZONE, "Europe/Atlantis");
  refuse (VV_ENTITY_SESSION, VV_SESSION_MENTOR_RATING, "6");
}

/* A sentence can hold whatever was typed: a percent sign is no format. */
static void
test_refused_percent (void)
{
  refuse (VV_ENTITY_PROGRAM, VV_PROGRAM_MONTHS, "%s%n%d");
  refuse (VV_ENTITY_PAIR, VV_PAIR_STATE, "100%");
}

static const VvChoices *const sets[] = {
  &vv_program_states, &vv_roles,            &vv_participation_states, &vv_commitments,
  &vv_pair_states,    &vv_session_states,   &vv_modes,                &vv_sides,
  &vv_action_states,  &vv_challenge_states, &vv_categories,           &vv_severities,
  &vv_step_results,   &vv_consent_states,   &vv_metrics
};

static void
check_ways (const VvChoices *set, const VvChoice *choice)
{
  g_auto (GStrv) ways = g_strsplit (choice->ways, " ", -1);

  g_assert_true (g_str_has_prefix (choice->ways, " ") && g_str_has_suffix (choice->ways, " "));
  for (char **way = ways; *way != NULL; way++)
    if (**way != '\0')
      {
        if (vv_choices_find (set, *way) == NULL)
          g_error ("%s: “%s” leads to “%s”, which is no state", set->name, choice->name, *way);
        g_assert_cmpstr (*way, !=, choice->name);
        g_assert_true (vv_choices_may_move (set, choice->name, *way));
      }
}

static void
test_choices (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
      g_autofree char *all = vv_choices_names (sets[i]);

      for (const VvChoice *choice = sets[i]->choices; choice->name != NULL; choice++)
        {
          g_assert_true (g_hash_table_add (names, (gpointer) choice->name));
          g_assert_true (vv_choices_find (sets[i], choice->name) == choice);
          g_assert_nonnull (strstr (all, choice->name));
          g_assert_cmpstr (vv_choices_label (sets[i], choice->name), ==, choice->label);
          g_assert_true ((choice->ways != NULL) == sets[i]->is_state);
          if (sets[i]->is_state)
            check_ways (sets[i], choice);
        }
      g_assert_null (vv_choices_find (sets[i], NULL));
      g_assert_null (vv_choices_find (sets[i], ""));
      g_assert_cmpstr (vv_choices_label (sets[i], "of old"), ==, "of old");
    }
}

/* From the state of a new record every state can be reached. */
static void
check_reachable (const VvChoices *set, const char *from, GHashTable *seen)
{
  if (!g_hash_table_add (seen, (gpointer) from))
    return;
  for (const VvChoice *choice = set->choices; choice->name != NULL; choice++)
    if (vv_choices_may_move (set, from, choice->name))
      check_reachable (set, choice->name, seen);
}

static void
test_reachable (void)
{
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    for (guint i = 0; i < vv_entity (kind)->n_fields; i++)
      {
        const VvField *field = &vv_entity (kind)->fields[i];
        g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

        if (field->choices == NULL || !field->choices->is_state)
          continue;
        g_assert_nonnull (field->fallback);
        check_reachable (field->choices, field->fallback, seen);
        for (const VvChoice *choice = field->choices->choices; choice->name != NULL; choice++)
          if (!g_hash_table_contains (seen, choice->name))
            g_error ("%s: nothing leads to “%s”", field->choices->name, choice->name);
      }
}

static void
test_moves (void)
{
  g_assert_true (vv_choices_may_move (&vv_pair_states, NULL, "active"));
  g_assert_true (vv_choices_may_move (&vv_pair_states, "draft", "draft"));
  g_assert_true (vv_choices_may_move (&vv_pair_states, "draft", "active"));
  g_assert_false (vv_choices_may_move (&vv_pair_states, "active", "draft"));
  g_assert_false (vv_choices_may_move (&vv_pair_states, "completed", "active"));
  g_assert_false (vv_choices_may_move (&vv_pair_states, "ended", "active"));
  g_assert_false (vv_choices_may_move (&vv_pair_states, "draft", NULL));
  g_assert_false (vv_choices_may_move (&vv_pair_states, "draft", "act"));
  g_assert_false (vv_choices_may_move (&vv_pair_states, "of old", "active"));
  g_assert_false (vv_choices_may_move (&vv_pair_states, "draft", "consulted confirmed"));
  g_assert_true (vv_choices_may_move (&vv_modes, "video", "phone"));
  g_assert_true (vv_pair_state_is_live ("paused"));
  g_assert_false (vv_pair_state_is_live ("ended"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");

  g_test_add_data_func ("/model/text/C", "C.UTF-8", test_round_trip);
  g_test_add_data_func ("/model/text/fr", "fr_FR.UTF-8", test_round_trip);
  g_test_add_data_func ("/model/text/de", "de_DE.UTF-8", test_round_trip);
  g_test_add_data_func ("/model/text/tr", "tr_TR.UTF-8", test_round_trip);
  g_test_add_data_func ("/model/text/decimals/fr", "fr_FR.UTF-8", test_decimals);
  g_test_add_data_func ("/model/text/decimals/de", "de_DE.UTF-8", test_decimals);
  g_test_add_func ("/model/text/empty", test_empty);
  g_test_add_func ("/model/text/refused", test_refused);
  g_test_add_func ("/model/text/refused/percent", test_refused_percent);
  g_test_add_func ("/model/choices/sets", test_choices);
  g_test_add_func ("/model/choices/reachable", test_reachable);
  g_test_add_func ("/model/choices/moves", test_moves);
  add_entity_tests ();
  add_text_tests ();

  return g_test_run ();
}
