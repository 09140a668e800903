#include <string.h>

#include "jobs/vv-label.h"
#include "model/vv-entity.h"
#include "vv-fixture.h"

static void
test_every_record_has_its_sentences (void)
{
  static const VvLabelVerb verbs[] = { VV_LABEL_ADD, VV_LABEL_CHANGE, VV_LABEL_REMOVE };
  const char *const arguments[] = { "One", "Two", NULL };

  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
      {
        g_autofree char *key = vv_label_key (verbs[i], vv_entity (kind)->name);
        g_autofree char *text = vv_label_text (key, arguments);

        g_assert_true (vv_label_is_known (key));
        g_assert_nonnull (strstr (text, "One"));
        g_assert_null (strchr (text, '%'));
      }
}

static void
test_other_keys (void)
{
  static const char *const keys[] = { VV_LABEL_LOG_SESSION, VV_LABEL_PLAN_SESSIONS,
                                      VV_LABEL_IMPORT,      VV_LABEL_START_PROGRAM,
                                      VV_LABEL_DEMO,        VV_LABEL_RESTORE };
  const char *const arguments[] = { "A & <B> %s %d", "2026-03-20", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *text = vv_label_text (keys[i], arguments);

      g_assert_true (vv_label_is_known (keys[i]));
      g_assert_nonnull (strstr (text, "A & <B> %s %d"));
    }
}

static void
test_missing_and_unknown (void)
{
  g_autofree char *unknown = vv_label_text ("fly-to-the-moon", NULL);
  g_autofree char *none = vv_label_text (NULL, NULL);
  g_autofree char *few = vv_label_text (VV_LABEL_LOG_SESSION, NULL);
  const char *const arguments[] = { "Maya", "2026-03-20", NULL };
  g_autofree char *dated = vv_label_text (VV_LABEL_LOG_SESSION, arguments);

  g_assert_cmpstr (unknown, ==, "Change the workspace");
  g_assert_cmpstr (none, ==, unknown);
  g_assert_cmpstr (few, ==, "Log a session of  on ");
  g_assert_true (g_str_has_prefix (dated, "Log a session of Maya on "));
  g_assert_null (strstr (dated, "2026-03-20"));
}

static void
test_counted (void)
{
  static const char *const keys[] = {
    "change-many",         "remove-many",         "change-many-person", "remove-many-person",
    "change-many-pair",    "remove-many-session", VV_LABEL_MOVE_PEOPLE, VV_LABEL_MOVE_PAIRS,
    VV_LABEL_PLAN_MANY,    VV_LABEL_HOLD_SESSIONS, VV_LABEL_CANCEL_SESSIONS,
    VV_LABEL_MISS_SESSIONS, VV_LABEL_REPLAN_SESSIONS
  };
  const char *const many[] = { "12", "accepted", NULL };
  const char *const one[] = { "1", NULL };
  g_autofree char *text = vv_label_text ("change-many-person-department", many);
  g_autofree char *moved = vv_label_text (VV_LABEL_MOVE_PEOPLE, many);
  g_autofree char *single = vv_label_text (VV_LABEL_HOLD_SESSIONS, one);
  g_autofree char *none = vv_label_text (VV_LABEL_HOLD_SESSIONS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (vv_label_is_known (keys[i]));
  g_assert_false (vv_label_is_known ("change-many-moon"));
  g_assert_cmpstr (text, ==, "Change the department of 12 people");
  g_assert_cmpstr (moved, ==, "Move 12 people to “accepted”");
  g_assert_cmpstr (single, ==, "Mark 1 session as held");
  g_assert_cmpstr (none, ==, "Mark  sessions as held");
}

void
add_label_tests (void)
{
  g_test_add_func ("/jobs/label/counted", test_counted);
  g_test_add_func ("/jobs/label/records", test_every_record_has_its_sentences);
  g_test_add_func ("/jobs/label/others", test_other_keys);
  g_test_add_func ("/jobs/label/unknown", test_missing_and_unknown);
}
