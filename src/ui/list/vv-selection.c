#include "vv-selection.h"

/* The most ids that are looked for again in a new order; a larger selection is let go. */
#define MAX_KEPT 5000

struct _VvSelection
{
  GObject parent_instance;

  VvList *list;
  GtkBitset *selected;
  GArray *kept;       /* (nullable): ids that were selected when the list was emptied */
  gboolean wants_all; /* the rows that are still to come, too */
};

static void
vv_selection_list_init (GListModelInterface *iface);
static void
vv_selection_model_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (VvSelection,
                               vv_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, vv_selection_list_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          vv_selection_model_init))

static GType
get_item_type (G_GNUC_UNUSED GListModel *model)
{
  return VV_TYPE_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (VV_SELECTION (model)->list));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (VV_SELECTION (model)->list), position);
}

static void
vv_selection_list_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* Takes a new set and tells the span in which it differs. */
static void
replace (VvSelection *self, GtkBitset *selected)
{
  g_autoptr (GtkBitset) changed = gtk_bitset_copy (self->selected);
  guint first, last;

  self->wants_all = FALSE;
  gtk_bitset_difference (changed, selected); /* what is in one of them only */
  g_clear_pointer (&self->selected, gtk_bitset_unref);
  self->selected = selected;
  if (gtk_bitset_is_empty (changed))
    return;
  first = gtk_bitset_get_minimum (changed);
  last = gtk_bitset_get_maximum (changed);
  gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), first, last - first + 1);
}

static gboolean
is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_bitset_contains (VV_SELECTION (model)->selected, position);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model,
                        G_GNUC_UNUSED guint position,
                        G_GNUC_UNUSED guint n_items)
{
  return gtk_bitset_ref (VV_SELECTION (model)->selected);
}

/* All other ways to select are made of this one by GtkSelectionModel. */
static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  VvSelection *self = VV_SELECTION (model);
  GtkBitset *next = gtk_bitset_copy (self->selected);
  g_autoptr (GtkBitset) added = gtk_bitset_copy (selected);

  gtk_bitset_subtract (next, mask);
  gtk_bitset_intersect (added, mask);
  gtk_bitset_union (next, added);
  replace (self, next);
  return TRUE;
}

static gboolean
select_range (GtkSelectionModel *model, guint position, guint n_items, gboolean unselect_rest)
{
  VvSelection *self = VV_SELECTION (model);
  GtkBitset *next = unselect_rest ? gtk_bitset_new_empty () : gtk_bitset_copy (self->selected);

  gtk_bitset_add_range (next, position, n_items);
  replace (self, next);
  return TRUE;
}

static gboolean
unselect_range (GtkSelectionModel *model, guint position, guint n_items)
{
  GtkBitset *next = gtk_bitset_copy (VV_SELECTION (model)->selected);

  gtk_bitset_remove_range (next, position, n_items);
  replace (VV_SELECTION (model), next);
  return TRUE;
}

static gboolean
select_item (GtkSelectionModel *model, guint position, gboolean unselect_rest)
{
  return select_range (model, position, 1, unselect_rest);
}

static gboolean
unselect_item (GtkSelectionModel *model, guint position)
{
  return unselect_range (model, position, 1);
}

/* Of a list that is being read only the first page is there: the others are taken as they come. */
static gboolean
select_all (GtkSelectionModel *model)
{
  VvSelection *self = VV_SELECTION (model);

  select_range (model, 0, get_n_items (G_LIST_MODEL (model)), TRUE);
  g_object_get (self->list, "loading", &self->wants_all, NULL);
  return TRUE;
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  replace (VV_SELECTION (model), gtk_bitset_new_empty ());
  return TRUE;
}

static void
vv_selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->set_selection = set_selection;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->unselect_range = unselect_range;
  iface->select_all = select_all;
  iface->unselect_all = unselect_all;
}

static void
restore (VvSelection *self)
{
  g_autoptr (GArray) positions = NULL;

  if (self->kept == NULL)
    return;
  positions = vv_list_positions (self->list, (const gint64 *) self->kept->data, self->kept->len);
  for (guint i = 0; i < positions->len; i++)
    gtk_bitset_add (self->selected, g_array_index (positions, guint, i));
  g_clear_pointer (&self->kept, g_array_unref);
}

/* A new filter or order comes in two steps, out with all and in with all; the list still knows the
 * old ids when the first is told. Single rows may be replaced in place. */
static void
on_items_changed (VvSelection *self, guint position, guint removed, guint added)
{
  if (removed > 0 && added == 0)
    {
      g_clear_pointer (&self->kept, g_array_unref);
      if (vv_selection_n_selected (self) <= MAX_KEPT)
        self->kept = vv_selection_ids (self);
      gtk_bitset_remove_all (self->selected);
      self->wants_all = FALSE;
    }
  else if (removed == 0)
    restore (self);
  if (self->wants_all)
    gtk_bitset_add_range (self->selected, position, added);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (removed != added && get_n_items (G_LIST_MODEL (self)) > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0,
                                           get_n_items (G_LIST_MODEL (self)));
}

static void
on_loading (VvSelection *self)
{
  gboolean is_loading;

  g_object_get (self->list, "loading", &is_loading, NULL);
  self->wants_all = self->wants_all && is_loading;
}

static void
vv_selection_finalize (GObject *object)
{
  VvSelection *self = VV_SELECTION (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->selected, gtk_bitset_unref);
  g_clear_pointer (&self->kept, g_array_unref);
  G_OBJECT_CLASS (vv_selection_parent_class)->finalize (object);
}

static void
vv_selection_class_init (VvSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vv_selection_finalize;
}

static void
vv_selection_init (VvSelection *self)
{
  self->selected = gtk_bitset_new_empty ();
}

VvSelection *
vv_selection_new (VvList *list)
{
  VvSelection *self = g_object_new (VV_TYPE_SELECTION, NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (on_loading), self,
                           G_CONNECT_SWAPPED);
  return self;
}

GArray *
vv_selection_ids (VvSelection *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position;

  if (!gtk_bitset_iter_init_first (&iter, self->selected, &position))
    return ids;
  do
    {
      gint64 id = vv_list_id (self->list, position);

      if (id != 0)
        g_array_append_val (ids, id);
    }
  while (gtk_bitset_iter_next (&iter, &position));

  return ids;
}

guint
vv_selection_n_selected (VvSelection *self)
{
  return (guint) gtk_bitset_get_size (self->selected);
}
