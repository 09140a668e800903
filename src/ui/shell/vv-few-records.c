#include "vv-few-records.h"

#include <string.h>

typedef struct
{
  VvEntityKind kind;
  GArray *ids;
  GArray *meant; /* the owner's own */
  VvFewRecordsFunc func;
  GPtrArray *records; /* out: of VvObject */
  guint n_gone;       /* out */
} VvAsked;

static void
free_asked (gpointer data)
{
  VvAsked *asked = data;

  g_array_unref (asked->ids);
  g_array_unref (asked->meant);
  g_ptr_array_unref (asked->records);
  g_free (asked);
}

/* On the reader's thread. */
static gboolean
read_records (VvReader *reader, gpointer data, G_GNUC_UNUSED GError **error)
{
  VvAsked *asked = data;

  for (guint i = 0; i < asked->ids->len && asked->ids->len <= VV_FEW_RECORDS; i++)
    {
      VvObject *record =
          vv_reader_load (reader, asked->kind, g_array_index (asked->ids, gint64, i), NULL);

      if (record != NULL)
        g_ptr_array_add (asked->records, record);
      else
        asked->n_gone++;
    }
  return TRUE;
}

static gboolean
are_same (const GArray *one, const GArray *other)
{
  return one->len == other->len &&
         (one->len == 0 || memcmp (one->data, other->data, one->len * sizeof (gint64)) == 0);
}

static void
on_read (G_GNUC_UNUSED VvDocument *document,
         gboolean ok,
         G_GNUC_UNUSED const GError *error,
         gpointer data,
         gpointer user_data)
{
  VvAsked *asked = data;

  if (ok && are_same (asked->ids, asked->meant))
    asked->func (asked->records, asked->n_gone, user_data);
}

void
vv_few_records_ask (
    VvDocument *document, VvEntityKind kind, GArray *ids, GObject *owner, VvFewRecordsFunc func)
{
  VvAsked *asked = g_new0 (VvAsked, 1);

  asked->kind = kind;
  asked->ids = g_array_copy (ids);
  asked->meant = g_array_ref (ids);
  asked->func = func;
  asked->records = g_ptr_array_new_with_free_func (g_object_unref);
  vv_document_read (document, read_records, asked, free_asked, owner, on_read);
}
