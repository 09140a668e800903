#include "vv-ranges.h"

#include <string.h>

#include "vv-changeset.h"

#define MORE 0x80 /* the bit of a byte after which its number goes on */

static void
put_number (GByteArray *ranges, guint64 number)
{
  guint8 byte;

  for (; number >= MORE; number >>= 7)
    {
      byte = (guint8) (number | MORE);
      g_byte_array_append (ranges, &byte, 1);
    }
  byte = (guint8) number;
  g_byte_array_append (ranges, &byte, 1);
}

static void
put_table (GByteArray *ranges, VvEntityKind kind, const gint64 *ids, guint n)
{
  const char *name = vv_entity (kind)->name;
  guint64 last = 0;

  g_byte_array_append (ranges, (const guint8 *) name, (guint) strlen (name) + 1);
  for (guint i = 0; i < n;)
    {
      guint64 first = (guint64) ids[i];

      put_number (ranges, first - last);
      for (last = first, i++; i < n && (guint64) ids[i] == last + 1; i++)
        last++;
      put_number (ranges, last - first);
    }
  put_number (ranges, 0);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

GByteArray *
vv_ranges_new (GArray *touched)
{
  GByteArray *ranges = g_byte_array_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < touched->len;)
    {
      VvEntityKind kind = g_array_index (touched, VvTouched, i).kind;

      g_array_set_size (ids, 0);
      for (; i < touched->len && g_array_index (touched, VvTouched, i).kind == kind; i++)
        g_array_append_val (ids, g_array_index (touched, VvTouched, i).id);
      g_array_sort (ids, compare_ids);
      put_table (ranges, kind, (const gint64 *) (gpointer) ids->data, ids->len);
    }
  return ranges;
}

static int
compare_records (gconstpointer a, gconstpointer b)
{
  const VvHistoryRecord *x = a;
  const VvHistoryRecord *y = b;

  return x->kind != y->kind ? (x->kind > y->kind) - (x->kind < y->kind)
                            : (x->id > y->id) - (x->id < y->id);
}

void
vv_ranges_sort (GArray *records)
{
  g_array_sort (records, compare_records);
}

typedef struct
{
  const guint8 *at;
  const guint8 *end;
} VvCursor;

/* (nullable) */
static const char *
take_name (VvCursor *cursor)
{
  const char *name = (const char *) cursor->at;
  const guint8 *end = memchr (cursor->at, 0, (gsize) (cursor->end - cursor->at));

  if (end == NULL)
    return NULL;
  cursor->at = end + 1;
  return name;
}

/* 0 where nothing is left, which ends a table. */
static guint64
take_number (VvCursor *cursor)
{
  guint64 number = 0;

  for (guint shift = 0; cursor->at < cursor->end && shift < 64; shift += 7)
    {
      guint8 byte = *cursor->at++;

      number |= (guint64) (byte & (MORE - 1)) << shift;
      if (byte < MORE)
        break;
    }
  return number;
}

static gboolean
is_before (GArray *records, guint i, VvEntityKind kind, gint64 id)
{
  const VvHistoryRecord *record = &g_array_index (records, VvHistoryRecord, i);

  return record->kind < kind || (record->kind == kind && record->id < id);
}

/* Both the ranges and the records ascend: one walk along both. */
static gboolean
table_meets (VvCursor *cursor, VvEntityKind kind, GArray *records)
{
  guint64 last = 0;
  guint64 way;
  guint i = 0;

  while ((way = take_number (cursor)) != 0)
    {
      guint64 first = last + way;

      last = first + take_number (cursor);
      while (i < records->len && is_before (records, i, kind, (gint64) first))
        i++;
      if (i < records->len && g_array_index (records, VvHistoryRecord, i).kind == kind &&
          g_array_index (records, VvHistoryRecord, i).id <= (gint64) last)
        return TRUE;
    }
  return FALSE;
}

gboolean
vv_ranges_meet (gconstpointer ranges, gsize size, GArray *records)
{
  VvCursor cursor = { ranges, (const guint8 *) ranges + size };
  const char *name;

  while (cursor.at < cursor.end && (name = take_name (&cursor)) != NULL)
    {
      const VvEntity *entity = vv_entity_by_name (name);

      if (table_meets (&cursor, entity != NULL ? entity->kind : VV_ENTITY_NONE, records))
        return TRUE;
    }
  return FALSE;
}

static void
touched_func (sqlite3_context *context, G_GNUC_UNUSED int argc, sqlite3_value **argv)
{
  g_autoptr (VvEffects) effects = NULL;
  g_autoptr (GByteArray) ranges = NULL;

  if (sqlite3_value_type (argv[0]) == SQLITE_NULL)
    return;
  effects =
      vv_changeset_effects (sqlite3_value_blob (argv[0]), sqlite3_value_bytes (argv[0]), FALSE);
  ranges = vv_ranges_new (effects->touched);
  /* the pointer of an empty array is NULL, which would be SQL's NULL */
  sqlite3_result_blob64 (context, ranges->len > 0 ? (gconstpointer) ranges->data : "", ranges->len,
                         SQLITE_TRANSIENT);
}

void
vv_ranges_define (sqlite3 *db)
{
  sqlite3_create_function (db, "vv_touched", 1,
                           SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                           touched_func, NULL, NULL);
}
