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

void
add_label_tests (void)
{
  g_test_add_func ("/jobs/label/records", test_every_record_has_its_sentences);
  g_test_add_func ("/jobs/label/others", test_other_keys);
  g_test_add_func ("/jobs/label/unknown", test_missing_and_unknown);
}
