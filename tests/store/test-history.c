/* The history of records: which edits touched them, found without reading what the edits did. */

#include <glib.h>
#include <sqlite3.h>

#include "sample.h"
#include "store/vv-history.h"
#include "vv-backup-private.h"
#include "vv-changeset.h"
#include "vv-ranges.h"

typedef struct
{
  char *path;
  VvWorkspace *workspace;
  Sample sample;
} Fixture;

static void
set_up (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  f->path = sample_path ();
  f->workspace = sample_open (f->path, &f->sample);
}

static void
close_workspace (Fixture *f)
{
  vv_workspace_close (f->workspace);
  g_assert_finalize_object (f->workspace);
}

static void
open_workspace (Fixture *f, VvOpenFlags flags)
{
  GError *error = NULL;

  f->workspace = vv_workspace_open (f->path, flags, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  close_workspace (f);
  sample_remove (f->path);
  g_free (f->path);
}

static void
set_site (Fixture *f, guint person, const char *site)
{
  GError *error = NULL;

  sample_set (f->workspace, VV_ENTITY_PERSON, f->sample.people[person], "site", site, &error);
  g_assert_no_error (error);
}

typedef struct
{
  GArray *records;
  GPtrArray *entries;
  int n_pages; /* read from the file for it */
} Asked;

static int
pages_read (VvReader *reader)
{
  int n = 0, unused = 0;

  sqlite3_db_status (reader->db, SQLITE_DBSTATUS_CACHE_MISS, &n, &unused, FALSE);
  return n;
}

static gboolean
ask (VvReader *reader, gpointer data, GError **error)
{
  Asked *asked = data;
  int before = pages_read (reader);

  asked->entries = asked->records != NULL ? vv_history_of (reader, asked->records, 100, error)
                                          : vv_history_list (reader, 100, error);
  asked->n_pages = pages_read (reader) - before;
  return asked->entries != NULL;
}

static GArray *
records_new (VvEntityKind kind, gint64 id)
{
  GArray *records = g_array_new (FALSE, FALSE, sizeof (VvHistoryRecord));
  VvHistoryRecord record = { kind, id };

  g_array_append_val (records, record);
  return records;
}

/* (transfer full): the keys of the edits that touched a record, newest first; a * for those that
 * were undone. */
static char *
history_of (Fixture *f, VvEntityKind kind, gint64 id)
{
  g_autoptr (GArray) records = records_new (kind, id);
  g_autoptr (GPtrArray) entries = NULL;
  Asked asked = { .records = records };
  GString *keys = g_string_new (NULL);
  GError *error = NULL;

  g_assert_true (vv_workspace_read (f->workspace, ask, &asked, &error));
  entries = asked.entries;
  for (guint i = 0; i < entries->len; i++)
    {
      const VvHistoryEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (keys, "%s%s%s", i > 0 ? " " : "", entry->key,
                              entry->is_undone ? "*" : "");
    }
  return g_string_free (keys, FALSE);
}

#define assert_history(f, kind, id, expected)                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *keys = history_of (f, kind, id);                                              \
    g_assert_cmpstr (keys, ==, expected);                                                          \
  }                                                                                                \
  G_STMT_END

static void
test_of_records (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  gint64 *people = f->sample.people;
  GError *error = NULL;
  gint64 pair;

  set_site (f, 1, "A");
  pair = sample_pair (f->workspace, &f->sample, 0, 0, &error);
  assert_history (f, VV_ENTITY_PERSON, people[0], "test.fill");
  assert_history (f, VV_ENTITY_PERSON, people[1], "test.set test.fill");
  assert_history (f, VV_ENTITY_PERSON, people[5] + 1, "");
  assert_history (f, VV_ENTITY_PAIR, pair, "test.insert");
  assert_history (f, VV_ENTITY_PROGRAM, f->sample.program, "test.fill");
  assert_history (f, VV_ENTITY_STORY, 1, "");
  /* undone, done again, undone and left behind by another edit */
  g_assert_true (vv_workspace_undo (f->workspace, NULL, NULL, &error));
  assert_history (f, VV_ENTITY_PAIR, pair, "test.insert*");
  g_assert_true (vv_workspace_redo (f->workspace, NULL, NULL, &error));
  assert_history (f, VV_ENTITY_PAIR, pair, "test.insert");
  g_assert_true (vv_workspace_undo (f->workspace, NULL, NULL, &error));
  set_site (f, 1, "B");
  assert_history (f, VV_ENTITY_PAIR, pair, "");
  assert_history (f, VV_ENTITY_PERSON, people[1], "test.set test.set test.fill");
  g_assert_true (sample_delete (f->workspace, VV_ENTITY_TOPIC, f->sample.topic, &error));
  assert_history (f, VV_ENTITY_TOPIC, f->sample.topic, "test.remove test.fill");
}

#define N_TABLES 3
#define N_IDS 3000

/* Ids with gaps and runs, in no order, as a changeset has them. */
static GArray *
make_touched (GRand *rand, gboolean *is_in)
{
  static const VvEntityKind kinds[N_TABLES] = { VV_ENTITY_PERSON, VV_ENTITY_SESSION,
                                                VV_ENTITY_PAIR };
  GArray *touched = g_array_new (FALSE, TRUE, sizeof (VvTouched));

  for (guint table = 0; table < N_TABLES; table++)
    {
      guint density = (guint) g_rand_int_range (rand, 0, 11);

      for (gint64 i = 0; i < N_IDS; i++)
        {
          gint64 id = 1 + (i * 7 + 13) % N_IDS; /* 7 and N_IDS have no divisor in common */
          VvTouched each = { .kind = kinds[table], .id = id };

          is_in[table * (N_IDS + 1) + id] = (guint) g_rand_int_range (rand, 0, 10) < density;
          if (is_in[table * (N_IDS + 1) + id])
            g_array_append_val (touched, each);
        }
    }
  return touched;
}

static void
test_ranges (void)
{
  static const VvEntityKind kinds[N_TABLES] = { VV_ENTITY_PERSON, VV_ENTITY_SESSION,
                                                VV_ENTITY_PAIR };
  g_autofree gboolean *is_in = g_new0 (gboolean, N_TABLES * (N_IDS + 1));
  g_autoptr (GRand) rand = g_rand_new_with_seed (20270118);

  for (guint turn = 0; turn < 5; turn++)
    {
      g_autoptr (GArray) touched = make_touched (rand, is_in);
      g_autoptr (GByteArray) ranges = vv_ranges_new (touched);

      for (guint table = 0; table < N_TABLES; table++)
        for (gint64 id = 0; id <= N_IDS; id++)
          {
            g_autoptr (GArray) one = records_new (kinds[table], id);
            gboolean meets = vv_ranges_meet (ranges->data, ranges->len, one);

            g_assert_cmpint (meets, ==, is_in[table * (N_IDS + 1) + id]);
          }
    }
}

/* Several records at once, of several tables; and bytes that are no ranges, cut and turned. */
static void
test_ranges_of_many (void)
{
  static const VvTouched touched[] = { { .kind = VV_ENTITY_PAIR, .id = 700000 },
                                       { .kind = VV_ENTITY_PERSON, .id = 5 },
                                       { .kind = VV_ENTITY_PERSON, .id = 4 },
                                       { .kind = VV_ENTITY_PERSON, .id = G_MAXINT64 } };
  static const VvHistoryRecord absent[] = { { VV_ENTITY_SESSION, 5 },
                                            { VV_ENTITY_PERSON, 6 },
                                            { VV_ENTITY_PERSON, 3 },
                                            { VV_ENTITY_PAIR, 5 } };
  static const VvHistoryRecord present = { VV_ENTITY_PAIR, 700000 };
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (VvTouched));
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (VvHistoryRecord));
  g_autoptr (GByteArray) ranges = NULL;

  g_array_append_vals (all, touched, G_N_ELEMENTS (touched));
  ranges = vv_ranges_new (all);
  g_array_append_vals (records, absent, G_N_ELEMENTS (absent));
  vv_ranges_sort (records);
  g_assert_false (vv_ranges_meet (ranges->data, ranges->len, records));
  for (guint i = 0; i < ranges->len; i++)
    {
      g_autofree guint8 *cut = g_memdup2 (ranges->data, i);

      vv_ranges_meet (cut, i, records);
      ranges->data[i] ^= 0xFF;
      vv_ranges_meet (ranges->data, ranges->len, records);
      ranges->data[i] ^= 0xFF;
    }
  g_array_append_val (records, present);
  vv_ranges_sort (records);
  g_assert_true (vv_ranges_meet (ranges->data, ranges->len, records));
}

#define CROWD 2000

static gboolean
insert_crowd (VvEdit *edit, G_GNUC_UNUSED gpointer data, GError **error)
{
  g_autofree char *note = g_strnfill (2000, 'x');

  vv_edit_set_label (edit, "test.crowd", NULL);
  for (guint i = 0; i < CROWD; i++)
    {
      g_autoptr (VvObject) person =
          sample_record (VV_ENTITY_PERSON, "family_name", "Many", "note", note, NULL);

      if (!vv_edit_insert (edit, person, error))
        return FALSE;
    }
  return TRUE;
}

/* The crowd's changeset fills a thousand pages; a history needs a handful. */
static void
assert_few_pages (Fixture *f, GArray *records, guint n)
{
  Asked asked = { .records = records };
  GError *error = NULL;

  close_workspace (f);
  open_workspace (f, VV_OPEN_DEFAULT);
  g_assert_true (vv_workspace_read (f->workspace, ask, &asked, &error));
  g_assert_cmpuint (asked.entries->len, ==, n);
  g_assert_cmpint (asked.n_pages, <, 50);
  g_ptr_array_unref (asked.entries);
}

static void
test_reads_no_changeset (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GArray) records = records_new (VV_ENTITY_PERSON, f->sample.people[0]);
  gint64 last = f->sample.people[5] + CROWD;
  g_autoptr (GArray) others = records_new (VV_ENTITY_PERSON, last);
  GError *error = NULL;

  g_assert_true (vv_workspace_edit (f->workspace, insert_crowd, NULL, &error));
  set_site (f, 0, "A");
  assert_few_pages (f, records, 2);
  assert_few_pages (f, others, 1);
  assert_few_pages (f, NULL, 3);
}

/* Undo keeps no second copy of the pages it changes, which each of its steps would walk along. */
static void
test_undo_of_many (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *before = sample_rows (f->path);
  g_autofree char *after = NULL;
  GError *error = NULL;
  sqlite3_int64 used;

  g_assert_true (vv_workspace_edit (f->workspace, insert_crowd, NULL, &error));
  used = sqlite3_memory_used ();
  sqlite3_memory_highwater (TRUE);
  g_assert_true (vv_workspace_undo (f->workspace, NULL, NULL, &error));
  g_assert_cmpint (sqlite3_memory_highwater (FALSE) - used, <, 20 * 1024 * 1024);
  after = sample_rows (f->path);
  g_assert_cmpstr (before, ==, after);
}

/* Changes the closed file behind the store's back. */
static void
execute (Fixture *f, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
assert_history_of_format_1 (Fixture *f)
{
  assert_history (f, VV_ENTITY_PERSON, f->sample.people[0], "test.fill");
  assert_history (f, VV_ENTITY_PERSON, f->sample.people[1], "test.set* test.set test.fill");
  assert_history (f, VV_ENTITY_PERSON, f->sample.people[5] + 1, "");
}

static gboolean
has_backup (Fixture *f, const char *suffix)
{
  g_autofree char *folder = vv_backup_folder (f->path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, suffix))
      return TRUE;
  return FALSE;
}

/* A file of version 1 shows its history, read only as it is, and then brought up to date; undo and
 * redo reach back across that. */
static void
test_format_1 (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_autofree char *redone = NULL;
  g_autofree char *before = sample_rows (f->path);
  g_autofree char *after = NULL;
  GError *error = NULL;

  set_site (f, 1, "A");
  set_site (f, 1, "B");
  g_assert_true (vv_workspace_undo (f->workspace, NULL, NULL, &error));
  close_workspace (f);
  /* what version 1 left behind */
  execute (f, "ALTER TABLE edit DROP COLUMN touched; PRAGMA user_version = 1");
  open_workspace (f, VV_OPEN_READ_ONLY);
  assert_history_of_format_1 (f);
  close_workspace (f);
  open_workspace (f, VV_OPEN_DEFAULT);
  g_assert_true (has_backup (f, "-before-format-2.viceversa"));
  assert_history_of_format_1 (f);
  g_assert_true (vv_workspace_redo (f->workspace, NULL, NULL, &error));
  redone = sample_get (f->workspace, VV_ENTITY_PERSON, f->sample.people[1], "site");
  g_assert_cmpstr (redone, ==, "B");
  g_assert_true (vv_workspace_undo (f->workspace, NULL, NULL, &error));
  g_assert_true (vv_workspace_undo (f->workspace, NULL, NULL, &error));
  after = sample_rows (f->path);
  g_assert_cmpstr (before, ==, after);
}

#define TEST(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/history/of-records", test_of_records);
  TEST ("/history/reads-no-changeset", test_reads_no_changeset);
  TEST ("/history/undo-of-many", test_undo_of_many);
  TEST ("/history/format-1", test_format_1);
  g_test_add_func ("/history/ranges", test_ranges);
  g_test_add_func ("/history/ranges-of-many", test_ranges_of_many);
  return g_test_run ();
}
