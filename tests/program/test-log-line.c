#include <string.h>

#include "base/vv-error.h"
#include "base/vv-fold.h"
#include "program/vv-log-line.h"

static void
add (GArray *candidates, gint64 id, const char *mentor, const char *mentee)
{
  VvLogCandidate candidate = { .pair_id = id,
                               .mentor = vv_fold (mentor),
                               .mentee = vv_fold (mentee),
                               .name = g_strdup_printf ("%s and %s", mentor, mentee) };

  g_array_append_val (candidates, candidate);
}

static GArray *
make_candidates (void)
{
  GArray *candidates = vv_log_candidates_new ();

  add (candidates, 1, "Maya Chen", "Arthur Penhale");
  add (candidates, 2, "Tom Okafor", "Élodie Roux");
  add (candidates, 3, "Anna Kowalska", "Jean-Luc Weber");
  add (candidates, 4, "Anna Lindt", "Victor Weber");
  return candidates;
}

/* "pairs | minutes | mode | ratings | next step" */
static void
assert_line (const char *text, const char *expected)
{
  g_autoptr (GArray) candidates = make_candidates ();
  g_autoptr (VvLogLine) line = vv_log_line_parse (text, candidates);
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < line->pairs->len; i++)
    g_string_append_printf (got, "%s%d", i > 0 ? "," : "",
                            (int) g_array_index (line->pairs, gint64, i));
  g_string_append_printf (got, "|%d|%s|%d %d|%s", line->minutes, line->mode ?: "",
                          line->mentor_rating, line->mentee_rating, line->next_step ?: "");
  if (strcmp (got->str, expected) != 0)
    g_test_message ("line: %s", text);
  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_any_order (void)
{
  static const char *const lines[] = {
    "penhale 45 video 4 5 try weekly digest", "45 penhale video 4 5 try weekly digest",
    "video 4 5 45 penhale try weekly digest", "4 5 video penhale 45 try weekly digest",
    "4 45 5 video penhale try weekly digest", "try weekly digest penhale 45 video 4 5",
    "try weekly digest 45 video 4 5 penhale", "video 45 penhale 4 try weekly digest 5",
    "penhale try weekly digest 4 5 45 video", "Penhale, 45, video, 4, 5: try weekly digest",
    "  PEN\t45 vid 4 5 try  weekly digest ",  "chen 45min visio 4 5 - try weekly digest",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_line (lines[i], "1|45|video|4 5|try weekly digest");
}

static void
test_both_languages (void)
{
  assert_line ("roux 45 téléphone 4 5 Essayer la Veille", "2|45|phone|4 5|Essayer la Veille");
  assert_line ("roux par tél 45 4 5 essayer", "2|45|phone|4 5|essayer");
  assert_line ("roux en présentiel 1 h 4 5 essayer", "2|60|in_person|4 5|essayer");
  assert_line ("elo en visio 1h30 essayer", "2|90|video|0 0|essayer");
  assert_line ("okafor by phone 1 hour 5", "2|60|phone|5 0|");
  assert_line ("okafor in person 30 try", "2|30|in_person|0 0|try");
  assert_line ("okafor en personne 30", "2|30|in_person|0 0|");
  assert_line ("okafor pho 30 min", "2|30|phone|0 0|");
}

static void
test_durations (void)
{
  assert_line ("roux 1h", "2|60||0 0|");
  assert_line ("roux 1.5h", "2|90||0 0|");
  assert_line ("roux 1,5 h", "2|90||0 0|");
  assert_line ("roux 2 hours", "2|120||0 0|");
  assert_line ("roux 1 heure", "2|60||0 0|");
  assert_line ("roux 1 h 30", "2|90||0 0|");
  assert_line ("roux 5 min", "2|5||0 0|");
  assert_line ("roux 45'", "2|45||0 0|");
  assert_line ("roux", "2|-1||0 0|");
}

static void
test_numbers_without_a_place_stay_words (void)
{
  assert_line ("roux 45 4 5 try 3 examples", "2|45||4 5|try 3 examples");
  assert_line ("roux 45 try 3 examples", "2|45||0 0|try 3 examples");
  assert_line ("roux 45 60 try", "2|45||0 0|60 try");
  assert_line ("roux 99999 0 try", "2|-1||0 0|99999 0 try");
  assert_line ("roux 45 4 5 watch a video together", "2|45||4 5|watch a video together");
  assert_line ("roux 45 4 5 present results", "2|45||4 5|present results");
}

static void
test_several_and_none (void)
{
  assert_line ("anna 45 try", "3,4|45||0 0|try");
  assert_line ("weber 45 try", "3,4|45||0 0|try");
  assert_line ("anna kow 45 try", "3|45||0 0|try");
  assert_line ("weber 45 lindt try", "4|45||0 0|try");
  assert_line ("jean-luc 45", "3|45||0 0|");
  assert_line ("luc weber 45 try", "3|45||0 0|try");
  assert_line ("maya chen 45 try and see", "1|45||0 0|try and see");
  assert_line ("nobody 45", "|45||0 0|nobody");
  assert_line ("45 video", "|45|video|0 0|");
  assert_line ("", "|-1||0 0|");
  assert_line ("\xf0\x9f\x98\x80 & <b>", "|-1||0 0|\xf0\x9f\x98\x80 & <b>");
}

static void
test_sentences (void)
{
  g_autoptr (GArray) candidates = make_candidates ();
  g_autoptr (GArray) several = vv_log_candidates_fit ("anna", candidates);
  g_autoptr (GArray) none = vv_log_candidates_fit ("zzz", candidates);
  g_autoptr (GArray) one = vv_log_candidates_fit ("anna lind", candidates);
  g_autoptr (GArray) blank = vv_log_candidates_fit (" ", candidates);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (blank->len, ==, 0);
  g_assert_cmpint (vv_log_candidates_pick (candidates, one, "anna lind", &error), ==, 4);
  g_assert_no_error (error);
  g_assert_cmpint (vv_log_candidates_pick (candidates, several, "anna", &error), ==, 0);
  g_assert_error (error, VV_ERROR, VV_ERROR_INPUT);
  g_assert_nonnull (strstr (error->message, "Anna Kowalska and Jean-Luc Weber, Anna Lindt"));
  g_clear_error (&error);
  g_assert_cmpint (vv_log_candidates_pick (candidates, none, "zzz", &error), ==, 0);
  g_assert_error (error, VV_ERROR, VV_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "zzz"));
}

static void
test_many_are_cut_short (void)
{
  g_autoptr (GArray) candidates = vv_log_candidates_new ();
  g_autoptr (GArray) pairs = NULL;
  g_autoptr (GError) error = NULL;

  for (gint64 i = 1; i <= 6; i++)
    {
      VvLogCandidate candidate = { .pair_id = i,
                                   .mentor = g_strdup ("anna"),
                                   .mentee = g_strdup ("weber"),
                                   .name = g_strdup_printf ("Anna %d", (int) i) };

      g_array_append_val (candidates, candidate);
    }
  pairs = vv_log_candidates_fit ("anna", candidates);
  g_assert_cmpint (vv_log_candidates_pick (candidates, pairs, "anna", &error), ==, 0);
  g_assert_cmpstr (error->message, ==,
                   "6 pairs fit “anna”: Anna 1, Anna 2, Anna 3, Anna 4, Anna 5, … "
                   "Type a few letters of both names.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/log-line/any-order", test_any_order);
  g_test_add_func ("/log-line/languages", test_both_languages);
  g_test_add_func ("/log-line/durations", test_durations);
  g_test_add_func ("/log-line/numbers", test_numbers_without_a_place_stay_words);
  g_test_add_func ("/log-line/several-and-none", test_several_and_none);
  g_test_add_func ("/log-line/sentences", test_sentences);
  g_test_add_func ("/log-line/many", test_many_are_cut_short);
  return g_test_run ();
}
