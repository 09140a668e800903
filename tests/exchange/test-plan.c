/* What an import would do, and doing it. */

#include "test-exchange.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/vv-error.h"
#include "base/vv-uid.h"
#include "model/vv-pair.h"
#include "model/vv-person.h"
#include "model/vv-program.h"
#include "model/vv-topic.h"

#define MAYA "7c0b8c5e-3d0c-4b7e-9a51-0d8f6f6d2a01"
#define SOMEBODY "7c0b8c5e-3d0c-4b7e-9a51-0d8f6f6d2a02"

VvWorkspace *
make_workspace (void)
{
  g_autofree char *folder = g_dir_make_tmp ("vv-exchange-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "test.viceversa", NULL);
  g_autoptr (GError) error = NULL;
  VvWorkspace *workspace = vv_workspace_open (path, VV_OPEN_CREATE, &error);

  g_assert_no_error (error);
  return workspace;
}

void
drop_workspace (VvWorkspace *workspace)
{
  g_autofree char *path = g_strdup (vv_workspace_path (workspace));
  g_autofree char *folder = g_path_get_dirname (path);

  vv_workspace_close (workspace);
  g_object_unref (workspace);
  g_unlink (path);
  g_rmdir (folder);
}

static gboolean
do_import (VvEdit *edit, gpointer data, GError **error)
{
  Import *import = data;
  g_autoptr (VvPlan) plan = vv_plan_new (vv_edit_reader (edit), import->file, import->flags, error);
  gboolean is_applied;

  if (plan == NULL)
    return FALSE;
  vv_edit_set_label (edit, "import", NULL);
  is_applied = vv_plan_apply (plan, edit, error);
  memcpy (import->counts, plan->counts, sizeof import->counts);
  import->program_id = plan->program_id;
  if (import->is_kept)
    import->plan = g_steal_pointer (&plan);
  return is_applied;
}

gboolean
import (VvWorkspace *workspace, Import *import, GError **error)
{
  gboolean is_done = vv_workspace_edit (workspace, do_import, import, error);
  guint sum = 0;

  for (guint i = 0; i < VV_N_VERDICTS; i++)
    sum += import->counts[i];
  g_assert_cmpuint (sum, ==, import->file->records->len);
  return is_done;
}

gint64
import_text (VvWorkspace *workspace, const char *text, VvPlanFlags flags, guint *counts)
{
  g_autoptr (VvProgramFile) file = read_text (text);
  Import it = { .file = file, .flags = flags };
  g_autoptr (GError) error = NULL;

  import (workspace, &it, &error);
  g_assert_no_error (error);
  if (counts != NULL)
    memcpy (counts, it.counts, sizeof it.counts);
  return it.program_id;
}

static void
assert_counts (const guint *counts, guint added, guint changed, guint unchanged, guint conflict)
{
  g_assert_cmpuint (counts[VV_VERDICT_NEW], ==, added);
  g_assert_cmpuint (counts[VV_VERDICT_CHANGED], ==, changed);
  g_assert_cmpuint (counts[VV_VERDICT_UNCHANGED], ==, unchanged);
  g_assert_cmpuint (counts[VV_VERDICT_CONFLICT], ==, conflict);
  g_assert_cmpuint (counts[VV_VERDICT_REJECTED], ==, 0);
}

static void
assert_import (VvWorkspace *workspace,
               const char *text,
               guint added,
               guint changed,
               guint unchanged,
               guint conflict)
{
  guint counts[VV_N_VERDICTS];

  import_text (workspace, text, VV_PLAN_DEFAULT, counts);
  assert_counts (counts, added, changed, unchanged, conflict);
}

/* The import is refused, changes nothing, and says @line and @part of the first of @n refusals. */
static void
assert_rejected (VvWorkspace *workspace, const char *text, guint n, int line, const char *part)
{
  g_autoptr (VvProgramFile) file = read_text (text);
  Import it = { .file = file };
  g_autoptr (GError) error = NULL;
  g_autofree char *start = g_strdup_printf ("test.xml, line %d: ", line);

  g_assert_false (import (workspace, &it, &error));
  g_assert_error (error, VV_ERROR, VV_ERROR_RULE);
  if (!g_str_has_prefix (error->message, start) || strstr (error->message, part) == NULL)
    g_error ("“%s” should start with “%s” and say “%s”", error->message, start, part);
  g_assert_cmpuint (it.counts[VV_VERDICT_REJECTED], ==, n);
}

static char *
replaced (const char *before, const char *after)
{
  GString *text = g_string_new (sample);

  g_assert_cmpuint (g_string_replace (text, before, after, 0), ==, 1);
  return g_string_free (text, FALSE);
}

static void
test_twice (void)
{
  VvWorkspace *workspace = make_workspace ();

  assert_import (workspace, sample, 27, 0, 0, 0);
  assert_import (workspace, sample, 0, 0, 27, 0);
  drop_workspace (workspace);
}

static void
test_dirty_text (void)
{
  VvWorkspace *workspace = make_workspace ();
  const char *text = PROGRAM ("", "<title>a&#13;b\\&#133;</title>"
                                  "<person id='m'><family-name>M</family-name>"
                                  "<note>&#13;&#10;x&#127;</note><email/></person>");

  assert_import (workspace, text, 2, 0, 0, 0);
  assert_import (workspace, text, 0, 0, 2, 0);
  drop_workspace (workspace);
}

static void
test_changed (void)
{
  VvWorkspace *workspace = make_workspace ();
  g_autofree char *text = replaced ("minutes='45'", "minutes='50'");
  g_autofree char *moved = replaced ("topic='t1' level", "topic='t2' level");
  Import it = { .file = NULL, .is_kept = TRUE };
  g_autoptr (GError) error = NULL;

  assert_import (workspace, sample, 27, 0, 0, 0);
  assert_import (workspace, text, 0, 1, 26, 0);
  assert_import (workspace, moved, 0, 2, 25, 0);

  it.file = read_text (PROGRAM ("", "<topic id='t'><name>x</name></topic><title>y</title>"));
  g_assert_true (import (workspace, &it, &error));
  g_clear_pointer (&it.plan, vv_plan_free);
  vv_program_file_free (it.file);
  it.file = read_text (PROGRAM ("", "<topic id='t'><summary>z</summary></topic>"));
  g_assert_true (import (workspace, &it, &error));
  assert_counts (it.counts, 0, 1, 1, 0);
  g_assert_cmpuint (g_array_index (it.plan->rows, VvPlanRow, 1).changed, ==, 1 << VV_TOPIC_SUMMARY);
  g_assert_cmpstr (
      vv_object_text (g_array_index (it.plan->rows, VvPlanRow, 1).object, VV_TOPIC_NAME), ==,
      "{\"en\":\"x\"}");
  vv_plan_free (it.plan);
  vv_program_file_free (it.file);
  drop_workspace (workspace);
}

static void
test_texts_merged (void)
{
  VvWorkspace *workspace = make_workspace ();
  gint64 id;
  g_autofree char *text = NULL;

  assert_import (workspace, PROGRAM ("", "<title>One</title><title xml:lang='fr'>Un</title>"), 1, 0,
                 0, 0);
  id = import_text (workspace, PROGRAM ("", "<title>Uno</title><title xml:lang='de'>Eins</title>"),
                    0, NULL);
  text = export_text (workspace, id, VV_WRITE_DEFINITION);
  g_assert_nonnull (strstr (text, ">Uno<"));
  g_assert_nonnull (strstr (text, ">Un<"));
  g_assert_nonnull (strstr (text, ">Eins<"));
  g_assert_null (strstr (text, ">One<"));
  drop_workspace (workspace);
}

static void
test_as_new (void)
{
  VvWorkspace *workspace = make_workspace ();
  guint counts[VV_N_VERDICTS];
  gint64 first, second;

  first = import_text (workspace, sample, VV_PLAN_DEFAULT, NULL);
  second = import_text (workspace, sample, VV_PLAN_AS_NEW, counts);
  assert_counts (counts, 25, 0, 2, 0); /* the people are the same people */
  g_assert_cmpint (first, !=, second);
  assert_import (workspace, sample, 0, 0, 27, 0);
  drop_workspace (workspace);
}

static void
test_moves (void)
{
  VvWorkspace *workspace = make_workspace ();
  g_autofree char *ended = replaced ("state='active'", "state='ended'");

  assert_import (workspace, sample, 27, 0, 0, 0);
  assert_import (workspace, ended, 0, 1, 26, 0);
  assert_import (workspace, sample, 0, 0, 26, 1);
  assert_import (workspace, ended, 0, 0, 27, 0);
  drop_workspace (workspace);
}

#define PERSON(id, content) "<person id='" id "'>" content "</person>"
#define ANNA                                                                                       \
  PERSON (MAYA, "<family-name>A</family-name><email>a@example.com</email>"                         \
                "<staff-number>1</staff-number>")
#define BEN                                                                                        \
  PERSON (SOMEBODY, "<family-name>B</family-name><email>b@example.com</email>"                     \
                    "<staff-number>2</staff-number>")
#define TITLE "<title>T</title>"

static void
test_people (void)
{
  VvWorkspace *workspace = make_workspace ();

  assert_import (workspace, PROGRAM ("", TITLE ANNA BEN), 3, 0, 0, 0);
  /* By identity, number, address with other case and blanks. */
  assert_import (workspace, PROGRAM ("", PERSON (MAYA, "<site>X</site>")), 0, 1, 1, 0);
  assert_import (workspace,
                 PROGRAM ("", PERSON ("n", "<staff-number>1</staff-number><site>Y</site>")), 0, 1,
                 1, 0);
  assert_import (workspace, PROGRAM ("", PERSON ("n", "<email> A@Example.com </email>")), 0, 1, 1,
                 0);
  /* Never by name. */
  assert_import (workspace, PROGRAM ("", PERSON ("n", "<family-name>A</family-name>")), 1, 0, 1, 0);
  /* No number is not a number. */
  assert_import (workspace,
                 PROGRAM ("", PERSON ("n1", "<family-name>C</family-name><staff-number/>")
                                  PERSON ("n2", "<family-name>D</family-name><staff-number/>")),
                 2, 0, 1, 0);
  /* An id that is no UUID is the same person in the same program again. */
  assert_import (workspace, PROGRAM ("", PERSON ("n", "<family-name>A</family-name>")), 0, 0, 2, 0);
  drop_workspace (workspace);
}

static void
test_people_in_doubt (void)
{
  VvWorkspace *workspace = make_workspace ();
  const char *two = PROGRAM ("", PERSON ("n", "<staff-number>1</staff-number>"
                                              "<email>b@example.com</email>"));

  assert_import (workspace, PROGRAM ("", TITLE ANNA BEN), 3, 0, 0, 0);
  assert_import (workspace, two, 0, 0, 1, 1);
  assert_import (workspace, PROGRAM ("", PERSON (MAYA, "<staff-number>2</staff-number>")), 0, 0, 1,
                 1);
  assert_import (workspace,
                 PROGRAM ("", PERSON ("n", "<staff-number>3</staff-number>"
                                           "<email>b@example.com</email>")),
                 0, 0, 1, 1);
  assert_import (workspace, PROGRAM ("", PERSON ("o", "<email>c@example.com</email>")), 1, 0, 1, 0);
  assert_import (workspace, PROGRAM ("", PERSON (MAYA, "<email>c@example.com</email>")), 0, 1, 1,
                 0);
  assert_import (workspace, PROGRAM ("", PERSON ("q", "<email>c@example.com</email>")), 0, 0, 1, 1);
  assert_rejected (
      workspace,
      PROGRAM (
          "",
          PERSON (
              "q",
              "<email>c@example.com</email>") "\n<participation id='a' person='q' role='mentor'/>"),
      1, 3, "line 2");
  assert_rejected (workspace,
                   PROGRAM ("", PERSON ("r", "<given-name>R</given-name><staff-number>9</staff-number>")
                                "\n" PERSON ("s", "<given-name>S</given-name>"
                                                  "<staff-number>9</staff-number>")),
                   1, 3, "line 2");
  assert_rejected (workspace,
                   PROGRAM ("", PERSON ("t", "<staff-number>8</staff-number><email/>")), 1, 2,
                   "e-mail address");
  drop_workspace (workspace);
}

static void
test_twins (void)
{
  VvWorkspace *workspace = make_workspace ();

  assert_import (workspace,
                 PROGRAM ("", TITLE ANNA "<participation id='a' person='" MAYA "' role='mentor'/>"),
                 3, 0, 0, 0);
  assert_import (workspace,
                 PROGRAM ("", ANNA "<topic id='t'><name>N</name></topic>"
                                   "<participation id='b' person='" MAYA "' role='mentor'>"
                                   "<offer id='o' topic='t'/></participation>"),
                 2, 0, 2, 1);
  assert_rejected (workspace,
                   PROGRAM ("",
                            BEN "\n<participation id='c' person='" SOMEBODY "' role='mentee'/>\n"
                                "<participation id='d' person='" SOMEBODY "' role='mentee'/>"),
                   1, 4, "Line 3");
  drop_workspace (workspace);
}

static void
test_rejected (void)
{
  VvWorkspace *workspace = make_workspace ();
  g_autofree char *late = replaced ("started='2026-09-07'", "started='2026-10-05'");

  assert_rejected (workspace, PROGRAM ("", ""), 1, 1, "title");
  assert_rejected (workspace, PROGRAM ("", TITLE "<topic id='t'/>\n<topic id='u'/>"), 2, 2, "name");
  assert_rejected (workspace, late, 2, 28, "first session");
  assert_import (workspace, sample, 27, 0, 0, 0);
  assert_import (workspace, sample, 0, 0, 27, 0);
  drop_workspace (workspace);
}

static gboolean
plan_only (VvReader *reader, gpointer data, GError **error)
{
  Import *it = data;

  it->plan = vv_plan_new (reader, it->file, it->flags, error);
  return it->plan != NULL;
}

static void
test_plan_changes_nothing (void)
{
  VvWorkspace *workspace = make_workspace ();
  Import it = { .file = read_text (sample) };
  g_autoptr (GError) error = NULL;

  g_assert_true (vv_workspace_read (workspace, plan_only, &it, &error));
  g_assert_cmpuint (it.plan->counts[VV_VERDICT_NEW], ==, 27);
  g_assert_cmpint (it.plan->program_id, ==, 0);
  g_clear_pointer (&it.plan, vv_plan_free);
  g_assert_true (import (workspace, &it, &error));
  g_assert_cmpuint (it.counts[VV_VERDICT_NEW], ==, 27);
  g_assert_cmpint (it.program_id, !=, 0);
  vv_program_file_free (it.file);
  drop_workspace (workspace);
}

void
test_plan (void)
{
  g_test_add_func ("/exchange/plan/twice", test_twice);
  g_test_add_func ("/exchange/plan/dirty-text", test_dirty_text);
  g_test_add_func ("/exchange/plan/changed", test_changed);
  g_test_add_func ("/exchange/plan/texts-merged", test_texts_merged);
  g_test_add_func ("/exchange/plan/as-new", test_as_new);
  g_test_add_func ("/exchange/plan/moves", test_moves);
  g_test_add_func ("/exchange/plan/people", test_people);
  g_test_add_func ("/exchange/plan/people-in-doubt", test_people_in_doubt);
  g_test_add_func ("/exchange/plan/twins", test_twins);
  g_test_add_func ("/exchange/plan/rejected", test_rejected);
  g_test_add_func ("/exchange/plan/changes-nothing", test_plan_changes_nothing);
}
