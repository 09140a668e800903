/* Words in several languages. */

#include "test-model.h"

#include <locale.h>
#include <string.h>

#include "model/vv-texts.h"

static void
assert_text (char *taken, const char *wanted)
{
  g_autofree char *text = taken;

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_set (void)
{
  const char *both = "{\"en\":\"Purpose\",\"fr\":\"But\"}";

  assert_text (vv_texts_set (NULL, "fr", "But"), "{\"fr\":\"But\"}");
  assert_text (vv_texts_set ("{\"fr\":\"But\"}", "en", "Purpose"), both);
  assert_text (vv_texts_set (both, "fr", "Objet"), "{\"en\":\"Purpose\",\"fr\":\"Objet\"}");
  assert_text (vv_texts_set (both, "en", NULL), "{\"fr\":\"But\"}");
  assert_text (vv_texts_set ("{\"fr\":\"But\"}", "fr", NULL), NULL);
  assert_text (vv_texts_set (NULL, "fr", NULL), NULL);
  assert_text (vv_texts_set (both, "de", NULL), both);
  assert_text (vv_texts_set (NULL, "en", ""), "{\"en\":\"\"}");
}

static void
test_get (void)
{
  const char *texts = "{\"en\":\"Purpose\",\"fr\":\"But\",\"fr-CA\":\"Objectif\"}";

  assert_text (vv_texts_get (texts, "fr"), "But");
  assert_text (vv_texts_get (texts, "fr-CA"), "Objectif");
  assert_text (vv_texts_get (texts, "fr-CH"), "But");
  assert_text (vv_texts_get (texts, "de"), "Purpose");
  assert_text (vv_texts_get ("{\"de\":\"Zweck\",\"fr\":\"But\"}", "es"), "Zweck");
  assert_text (vv_texts_get (NULL, "fr"), "");
  assert_text (vv_texts_get (texts, ""), "Purpose");
}

static void
test_merge (void)
{
  assert_text (vv_texts_merge ("{\"en\":\"a\",\"fr\":\"b\"}", "{\"de\":\"d\",\"fr\":\"c\"}"),
               "{\"de\":\"d\",\"en\":\"a\",\"fr\":\"c\"}");
  assert_text (vv_texts_merge (NULL, "{\"en\":\"a\"}"), "{\"en\":\"a\"}");
  assert_text (vv_texts_merge ("{\"en\":\"a\"}", NULL), "{\"en\":\"a\"}");
  assert_text (vv_texts_merge (NULL, NULL), NULL);
}

static void
append (const char *language, const char *text, gpointer data)
{
  g_string_append_printf (data, "%s=%s;", language, text);
}

static void
test_foreach (void)
{
  g_autoptr (GString) all = g_string_new (NULL);

  vv_texts_foreach ("{\"en\":\"a\",\"fr\":\"b\"}", append, all);
  vv_texts_foreach (NULL, append, all);
  g_assert_cmpstr (all->str, ==, "en=a;fr=b;");
}

/* Whatever was put in comes out, the value is canonical, and the order of setting leaves no trace. */
static void
test_any_text (void)
{
  static const char *const words[] = { "",       "plain",    "\"quoted\" \\ back / slash",
                                       "a\nb\tc", "<&>'",     "Élodie “x” 😀 אבג",
                                       "\xEF\xBF\xBD \xE2\x80\xA8", "{\"en\":\"x\"}" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *one = vv_texts_set (NULL, "fr", words[i]);
      g_autofree char *ab = vv_texts_set (one, "de-Latn-CH", "z");
      g_autofree char *b = vv_texts_set (NULL, "de-Latn-CH", "z");
      g_autofree char *ba = vv_texts_set (b, "fr", words[i]);

      assert_text (vv_texts_get (ab, "fr"), words[i]);
      g_assert_cmpstr (ab, ==, ba);
      g_assert_true (vv_texts_is_valid (one));
      g_assert_true (vv_texts_is_valid (ab));
    }
}

static void
test_valid (void)
{
  static const char *const bad[] = {
    "",          "x",           "null",         "{}",        "[\"en\"]",       "\"en\"",
    "{\"en\":1}", "{\"en\":null}", "{\"\":\"a\"}", "{\"1\":\"a\"}", "{\"en_US\":\"a\"}",
    " {\"en\":\"a\"}", "{\"en\":\"a\"} ", "{\"fr\":\"a\",\"en\":\"b\"}", "{\"en\":\"\xFF\"}",
    "{\"en\":{\"fr\":\"a\"}}"
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (vv_texts_is_valid (bad[i]))
      g_error ("%s was taken for words", bad[i]);
  g_assert_true (vv_texts_is_valid ("{\"en\":\"a\",\"fr-CA\":\"b\"}"));
}

static void
test_language (void)
{
  g_autofree char *longest = g_strdup ("aaaaaaaa-bbbbbbbb-12345678-dddddddd");
  g_autofree char *longer = g_strconcat (longest, "-e", NULL);

  g_assert_true (vv_texts_language_is_valid ("fr"));
  g_assert_true (vv_texts_language_is_valid ("zh-Hans-CN"));
  g_assert_true (vv_texts_language_is_valid (longest));
  g_assert_false (vv_texts_language_is_valid (longer));
  g_assert_false (vv_texts_language_is_valid (""));
  g_assert_false (vv_texts_language_is_valid ("fr_CA"));
  g_assert_false (vv_texts_language_is_valid ("é"));
  g_assert_false (vv_texts_language_is_valid ("-fr"));
  g_assert_false (vv_texts_language_is_valid ("fr-"));
  g_assert_false (vv_texts_language_is_valid ("-"));
  g_assert_false (vv_texts_language_is_valid ("fr--CA"));
  g_assert_false (vv_texts_language_is_valid ("1fr"));
  g_assert_true (vv_texts_language_is_valid ("abcdefgh"));
  g_assert_false (vv_texts_language_is_valid ("abcdefghi"));
  g_assert_false (vv_texts_language_is_valid ("fr-abcdefghi"));
}

/* GLib keeps the list of languages per thread as long as the environment stays the same. */
static void
test_user_language (void)
{
  g_setenv ("LC_ALL", "fr_CA.UTF-8", TRUE);
  g_assert_cmpstr (vv_texts_user_language (), ==, "fr-CA");
  g_setenv ("LC_ALL", "de_DE.UTF-8@euro", TRUE);
  g_assert_cmpstr (vv_texts_user_language (), ==, "de-DE");
  g_setenv ("LC_ALL", "C", TRUE);
  g_assert_cmpstr (vv_texts_user_language (), ==, "en");
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  g_assert_cmpstr (vv_texts_user_language (), ==, "en");
}

void
add_text_tests (void)
{
  g_test_add_func ("/model/texts/set", test_set);
  g_test_add_func ("/model/texts/get", test_get);
  g_test_add_func ("/model/texts/merge", test_merge);
  g_test_add_func ("/model/texts/foreach", test_foreach);
  g_test_add_func ("/model/texts/any-text", test_any_text);
  g_test_add_func ("/model/texts/valid", test_valid);
  g_test_add_func ("/model/texts/language", test_language);
  g_test_add_func ("/model/texts/user-language", test_user_language);
}
