/* Filters by texts of the workspace, which come and go with its records. */

#include "list/vv-list-page-private.h"

/* What may be chosen now, on its way from the workspace. */
typedef struct
{
  VvListKind kind;
  gint64 program_id;
  const char *field;
  GStrv values;
} VvWords;

static void
free_words (gpointer data)
{
  VvWords *words = data;

  g_strfreev (words->values);
  g_free (words);
}

/* On the reader's thread. */
static gboolean
read_words (VvReader *reader, gpointer data, GError **error)
{
  VvWords *words = data;

  words->values = vv_query_values (reader, words->kind, words->program_id, words->field, error);
  return words->values != NULL;
}

static gboolean
has_words (GtkStringList *list, GStrv values)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list)) - 1;

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (gtk_string_list_get_string (list, i + 1), values[i]) != 0)
      return FALSE;
  return values[n] == NULL;
}

/* The chosen word stays chosen, even where it occurs no more: then nothing fits, and it says so. */
static void
fill_filter (VvListPage *self, VvListFilter *filter, GStrv values)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (filter->drop_down));
  const char *chosen = *vv_list_page_filter_value (self, filter->field);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint selected = 0;

  if (has_words (list, values))
    return;
  filter->is_filling = TRUE;
  gtk_string_list_splice (list, 1, n - 1, (const char *const *) values);
  for (guint i = 0; values[i] != NULL; i++)
    if (g_strcmp0 (values[i], chosen) == 0)
      selected = i + 1;
  if (chosen != NULL && selected == 0)
    {
      gtk_string_list_append (list, chosen);
      selected = g_list_model_get_n_items (G_LIST_MODEL (list)) - 1;
    }
  gtk_drop_down_set_selected (filter->drop_down, selected);
  filter->is_filling = FALSE;
  gtk_drop_down_set_enable_search (filter->drop_down, g_strv_length (values) > 12);
}

static void
on_words_read (G_GNUC_UNUSED VvDocument *document,
               gboolean ok,
               G_GNUC_UNUSED const GError *error,
               gpointer data,
               gpointer user_data)
{
  VvListPage *self = user_data;
  VvWords *words = data;

  if (!ok || self->grid == NULL || words->program_id != vv_document_program (self->document))
    return;
  for (guint i = 0; i < self->filters->len; i++)
    {
      VvListFilter *filter = g_ptr_array_index (self->filters, i);

      if (filter->choices == NULL && g_str_equal (filter->field, words->field))
        fill_filter (self, filter, words->values);
    }
}

static void
ask (VvListPage *self, const VvListFilter *filter)
{
  VvWords *words = g_new0 (VvWords, 1);

  words->kind = self->kind;
  words->program_id = vv_document_program (self->document);
  words->field = filter->field;
  vv_document_read (self->document, read_words, words, free_words, G_OBJECT (self), on_words_read);
}

static void
ask_all (VvListPage *self)
{
  for (guint i = 0; i < self->filters->len; i++)
    {
      const VvListFilter *filter = g_ptr_array_index (self->filters, i);

      if (filter->choices == NULL)
        ask (self, filter);
    }
}

static void
on_changed_cb (VvListPage *self, GPtrArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const VvChange *change = g_ptr_array_index (changes, i);

      if (change->kind == VV_ENTITY_NONE || change->kind == VV_ENTITY_PERSON ||
          change->kind == VV_ENTITY_PARTICIPATION)
        {
          ask_all (self);
          return;
        }
    }
}

/* The first filter of this sort follows the document for all of them. */
static gboolean
is_first (VvListPage *self)
{
  for (guint i = 0; i < self->filters->len; i++)
    if (((VvListFilter *) g_ptr_array_index (self->filters, i))->choices == NULL)
      return FALSE;
  return TRUE;
}

void
vv_list_page_add_text_filter (VvListPage *self, const char *field, const char *any)
{
  const char *const only_any[] = { any, NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (only_any);
  g_autoptr (GtkExpression) expression =
      gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  gboolean first = is_first (self);
  VvListFilter *filter = vv_list_page_make_filter (self, field, any, list);

  gtk_drop_down_set_expression (filter->drop_down, expression);
  if (first)
    {
      g_signal_connect_object (self->document, "changed", G_CALLBACK (on_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->document, "notify::program-id", G_CALLBACK (ask_all), self,
                               G_CONNECT_SWAPPED);
    }
  ask (self, filter);
}
