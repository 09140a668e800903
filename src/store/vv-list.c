#include "store/vv-list.h"

#include <string.h>

#include "vv-row.h"

/* Up to WHOLE rows come with the ids. Of a longer list only the first page does, more than a view
 * shows at once; the others come when they are asked for. */
#define WHOLE 1000
#define PAGE 64
#define MAX_PAGES 128

/* Rows as they came, for a while: a page of the list, kept until others are wanted more. */
typedef struct
{
  guint number;
  GPtrArray *rows; /* of VvRow; placeholders until the answer is there */
} VvPage;

/* The texts of a query, kept alive with it. */
typedef struct
{
  VvQuery query;
  char *state, *role, *department, *site, *search, *order, *language;
  gatomicrefcount count;
} VvOwnQuery;

/* A question to the reader's thread and its answer. A generation that is not the list's is stale.
 */
typedef struct
{
  VvList *list;
  VvOwnQuery *query;
  guint generation;
  guint page;            /* G_MAXUINT: the ids are asked for */
  gboolean is_beginning; /* only the first page of them */
  GArray *ids;           /* in for a page, out else, with the first rows */
  GPtrArray *rows;
} VvQuestion;

struct _VvList
{
  GObject parent_instance;

  VvWorkspace *workspace;
  VvOwnQuery *query; /* (nullable) */
  GArray *ids;       /* of gint64 */
  GPtrArray *whole;  /* (nullable): all rows, where they are few */
  GQueue pages;      /* of VvPage, the last used first */
  guint generation;
  guint n_items;
  gboolean is_loading;
  gboolean is_begun; /* only the beginning is there, the rest will follow */
};

enum
{
  PROP_0,
  PROP_LOADING,
  N_PROPS
};

enum
{
  REFRESHED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
vv_list_model_init (GListModelInterface *iface);
static void
ask (VvList *self, guint page);

G_DEFINE_FINAL_TYPE_WITH_CODE (VvList,
                               vv_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, vv_list_model_init))

static VvOwnQuery *
own_query (const VvQuery *query)
{
  VvOwnQuery *own = g_new0 (VvOwnQuery, 1);

  g_atomic_ref_count_init (&own->count);
  own->query = *query;
  own->query.state = own->state = g_strdup (query->state);
  own->query.role = own->role = g_strdup (query->role);
  own->query.department = own->department = g_strdup (query->department);
  own->query.site = own->site = g_strdup (query->site);
  own->query.search = own->search = g_strdup (query->search);
  own->query.order = own->order = g_strdup (query->order);
  own->query.language = own->language = g_strdup (query->language);
  return own;
}

static void
release_query (VvOwnQuery *own)
{
  if (!g_atomic_ref_count_dec (&own->count))
    return;
  g_free (own->state);
  g_free (own->role);
  g_free (own->department);
  g_free (own->site);
  g_free (own->search);
  g_free (own->order);
  g_free (own->language);
  g_free (own);
}

static void
free_page (gpointer data)
{
  VvPage *page = data;

  g_ptr_array_unref (page->rows);
  g_free (page);
}

static void
free_question (gpointer data)
{
  VvQuestion *question = data;

  release_query (question->query);
  g_clear_pointer (&question->ids, g_array_unref);
  g_clear_pointer (&question->rows, g_ptr_array_unref);
  g_free (question);
}

static void
set_loading (VvList *self, gboolean is_loading)
{
  if (self->is_loading == is_loading)
    return;
  self->is_loading = is_loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* On the reader's thread. */
static gboolean
answer (VvReader *reader, gpointer data, GError **error)
{
  VvQuestion *question = data;
  VvQuery query = question->query->query;

  if (question->is_beginning)
    query.limit = PAGE;
  if (question->page == G_MAXUINT)
    question->ids = vv_query_ids (reader, &query, error);
  if (question->ids == NULL)
    return FALSE;
  question->rows = vv_query_rows (reader, &query, (const gint64 *) question->ids->data,
                                  question->ids->len > WHOLE ? PAGE : question->ids->len, error);
  return question->rows != NULL;
}

static VvPage *
find_page (VvList *self, guint number)
{
  for (GList *l = self->pages.head; l != NULL; l = l->next)
    if (((VvPage *) l->data)->number == number)
      {
        g_queue_unlink (&self->pages, l);
        g_queue_push_head_link (&self->pages, l);
        return l->data;
      }

  return NULL;
}

/* The rows of a page arrive: its placeholders become them. */
static void
fill_page (VvList *self, VvQuestion *question)
{
  VvPage *page = find_page (self, question->page);

  for (guint i = 0; page != NULL && i < page->rows->len && i < question->rows->len; i++)
    vv_row_update (g_ptr_array_index (page->rows, i), g_ptr_array_index (question->rows, i));
}

/* Keeps the first page of a long list, which came with its ids. */
static void
take_first_page (VvList *self, GPtrArray *rows)
{
  VvPage *page = g_new0 (VvPage, 1);

  page->rows = g_ptr_array_ref (rows);
  g_queue_push_tail (&self->pages, page);
}

/* Two steps, with no items in between: in one, GTK 4.8 asks for every added row. */
static void
show_ids (VvList *self, VvQuestion *question)
{
  guint before = self->n_items;

  self->n_items = 0;
  if (before > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before, 0);
  g_queue_clear_full (&self->pages, free_page);
  g_clear_pointer (&self->whole, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_array_unref);
  self->is_begun = question->is_beginning;
  self->ids = g_steal_pointer (&question->ids);
  self->n_items = self->ids->len;
  if (self->n_items > WHOLE)
    take_first_page (self, question->rows);
  else
    self->whole = g_steal_pointer (&question->rows);
  if (self->n_items > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, self->n_items);
}

static gboolean
begins (VvList *self, GArray *ids)
{
  return self->is_begun && self->n_items < ids->len &&
         memcmp (self->ids->data, ids->data, self->n_items * sizeof (gint64)) == 0;
}

/* The rest of the list: the rows that are there stay. */
static void
extend (VvList *self, VvQuestion *question)
{
  guint before = self->n_items;
  g_autoptr (GPtrArray) first = g_steal_pointer (&self->whole);

  self->is_begun = FALSE;
  g_array_unref (self->ids);
  self->ids = g_steal_pointer (&question->ids);
  self->n_items = self->ids->len;
  if (self->n_items > WHOLE)
    take_first_page (self, first);
  else
    {
      self->whole = g_steal_pointer (&question->rows);
      for (guint i = 0; i < before; i++)
        {
          g_object_unref (g_ptr_array_index (self->whole, i));
          g_ptr_array_index (self->whole, i) = g_object_ref (g_ptr_array_index (first, i));
        }
    }
  g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->n_items - before);
}

/* The same ids as before in the same order: only rows changed, nobody loses place or focus. */
static gboolean
is_same (VvList *self, GArray *ids)
{
  return self->ids != NULL && self->ids->len == ids->len && self->n_items == ids->len &&
         (ids->len == 0 || memcmp (self->ids->data, ids->data, ids->len * sizeof (gint64)) == 0);
}

static void
refresh_rows (VvList *self, VvQuestion *question)
{
  for (guint i = 0; self->whole != NULL && i < self->whole->len; i++)
    vv_row_update (g_ptr_array_index (self->whole, i), g_ptr_array_index (question->rows, i));
  for (GList *l = self->pages.head; l != NULL; l = l->next)
    ask (self, ((VvPage *) l->data)->number);
  g_signal_emit (self, signals[REFRESHED], 0);
}

/* Where the beginning is all there is, nothing more is asked for. */
static void
take_ids (VvList *self, VvQuestion *question)
{
  gboolean is_part = question->is_beginning && question->ids->len == PAGE;

  question->is_beginning = is_part;
  if (is_same (self, question->ids))
    refresh_rows (self, question);
  else if (begins (self, question->ids))
    extend (self, question);
  else
    show_ids (self, question);
  self->is_begun = is_part;
  if (is_part)
    ask (self, G_MAXUINT);
}

static void
on_answered (GObject *source, GAsyncResult *result, gpointer data)
{
  VvQuestion *question = data; /* the task's */
  g_autoptr (VvList) self = question->list;
  g_autoptr (GError) error = NULL;
  gboolean ok = vv_workspace_read_finish (VV_WORKSPACE (source), result, &error);

  if (question->generation != self->generation)
    return;
  if (!ok)
    g_info ("a list could not be read: %s", error->message);
  else if (question->page != G_MAXUINT)
    fill_page (self, question);
  else
    take_ids (self, question);
  if (question->page == G_MAXUINT && !(ok && question->is_beginning))
    set_loading (self, FALSE);
}

static void
ask_with (VvList *self, guint page, gboolean is_beginning)
{
  VvQuestion *question = g_new0 (VvQuestion, 1);

  question->list = g_object_ref (self);
  question->query = self->query;
  g_atomic_ref_count_inc (&self->query->count);
  question->page = page;
  question->is_beginning = is_beginning;
  if (page == G_MAXUINT)
    self->generation++;
  else
    {
      guint first = page * PAGE;

      question->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_vals (question->ids, &g_array_index (self->ids, gint64, first),
                           MIN (PAGE, self->n_items - first));
    }
  question->generation = self->generation;
  vv_workspace_read_async (self->workspace, answer, question, free_question, NULL, on_answered,
                           question);
}

static void
ask (VvList *self, guint page)
{
  ask_with (self, page, FALSE);
}

static void
on_changed (G_GNUC_UNUSED VvWorkspace *workspace, G_GNUC_UNUSED GPtrArray *changes, VvList *self)
{
  if (self->query != NULL)
    ask (self, G_MAXUINT);
}

static VvPage *
make_page (VvList *self, guint number)
{
  VvPage *page = g_new0 (VvPage, 1);
  guint first = number * PAGE;

  page->number = number;
  page->rows = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = first; i < MIN (first + PAGE, self->n_items); i++)
    g_ptr_array_add (page->rows, vv_row_new (g_array_index (self->ids, gint64, i), NULL, 0));
  g_queue_push_head (&self->pages, page);
  if (self->pages.length > MAX_PAGES)
    free_page (g_queue_pop_tail (&self->pages));
  ask (self, number);
  return page;
}

static GType
vv_list_get_item_type (G_GNUC_UNUSED GListModel *model)
{
  return VV_TYPE_ROW;
}

static guint
vv_list_get_n_items (GListModel *model)
{
  return VV_LIST (model)->n_items;
}

static gpointer
vv_list_get_item (GListModel *model, guint position)
{
  VvList *self = VV_LIST (model);
  VvPage *page;

  if (position >= self->n_items)
    return NULL;
  if (self->whole != NULL)
    return g_object_ref (g_ptr_array_index (self->whole, position));
  page = find_page (self, position / PAGE);
  if (page == NULL)
    page = make_page (self, position / PAGE);
  return g_object_ref (g_ptr_array_index (page->rows, position % PAGE));
}

static void
vv_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = vv_list_get_item_type;
  iface->get_n_items = vv_list_get_n_items;
  iface->get_item = vv_list_get_item;
}

static void
vv_list_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_LOADING)
    g_value_set_boolean (value, VV_LIST (object)->is_loading);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_list_finalize (GObject *object)
{
  VvList *self = VV_LIST (object);

  g_queue_clear_full (&self->pages, free_page);
  g_clear_pointer (&self->whole, g_ptr_array_unref);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->query, release_query);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (vv_list_parent_class)->finalize (object);
}

static void
vv_list_class_init (VvListClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = vv_list_get_property;
  G_OBJECT_CLASS (klass)->finalize = vv_list_finalize;
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  signals[REFRESHED] = g_signal_new ("refreshed", VV_TYPE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 0);
}

static void
vv_list_init (VvList *self)
{
  g_queue_init (&self->pages);
}

VvList *
vv_list_new (VvWorkspace *workspace)
{
  VvList *self = g_object_new (VV_TYPE_LIST, NULL);

  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed), self, 0);
  return self;
}

void
vv_list_set_query (VvList *self, const VvQuery *query)
{
  g_clear_pointer (&self->query, release_query);
  self->query = own_query (query);
  set_loading (self, TRUE);
  /* A million ids take a while, the first of them none; but a search looks through all for both. */
  ask_with (self, G_MAXUINT, self->n_items == 0 && query->search == NULL);
}

gint64
vv_list_id (VvList *self, guint position)
{
  return self->ids != NULL && position < self->ids->len
             ? g_array_index (self->ids, gint64, position)
             : 0;
}

guint
vv_list_position (VvList *self, gint64 id)
{
  for (guint i = 0; i < self->n_items; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return i;

  return G_MAXUINT;
}

GArray *
vv_list_positions (VvList *self, const gint64 *ids, guint n_ids)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);
  gint64 least = G_MAXINT64, most = G_MININT64;

  for (guint i = 0; i < n_ids; i++)
    {
      g_hash_table_add (wanted, (gpointer) &ids[i]);
      least = MIN (least, ids[i]);
      most = MAX (most, ids[i]);
    }
  for (guint i = 0; i < self->n_items && positions->len < g_hash_table_size (wanted); i++)
    {
      const gint64 *id = &g_array_index (self->ids, gint64, i);

      if (*id >= least && *id <= most && g_hash_table_contains (wanted, id))
        g_array_append_val (positions, i);
    }
  return positions;
}
