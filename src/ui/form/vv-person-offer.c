#include "form/vv-person-offer.h"

struct _VvPersonOffer
{
  GtkPopover parent_instance;

  GtkStack *stack; /* "list", "nobody" */
  GtkScrolledWindow *scroller;
  GtkListBox *list;
  GPtrArray *hits; /* (nullable): of VvPersonHit, those in the list */
};

static guint taken_signal;

G_DEFINE_FINAL_TYPE (VvPersonOffer, vv_person_offer, GTK_TYPE_POPOVER)

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_hit (const VvPersonHit *hit)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), make_label (hit->name, NULL));
  if (*hit->detail != '\0')
    {
      GtkWidget *detail = make_label (hit->detail, "vv-second");

      gtk_widget_add_css_class (detail, "caption");
      gtk_box_append (GTK_BOX (box), detail);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_can_focus (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, hit->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hit->detail, -1);
  return row;
}

static void
select_hit (VvPersonOffer *self, int i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);
  graphene_rect_t place;

  gtk_list_box_select_row (self->list, row);
  /* The entry keeps the keyboard, so that the list is not scrolled by itself. */
  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &place))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scroller),
                               place.origin.y, place.origin.y + place.size.height);
}

void
vv_person_offer_show (VvPersonOffer *self, GPtrArray *hits)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  self->hits = g_ptr_array_ref (hits);
  for (guint i = 0; i < hits->len; i++)
    gtk_list_box_append (self->list, make_hit (g_ptr_array_index (hits, i)));
  gtk_stack_set_visible_child_name (self->stack, hits->len > 0 ? "list" : "nobody");
  select_hit (self, 0);
  gtk_popover_popup (GTK_POPOVER (self));
}

int
vv_person_offer_selected (VvPersonOffer *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

void
vv_person_offer_move (VvPersonOffer *self, int by)
{
  int n = self->hits != NULL ? (int) self->hits->len : 0;

  if (n > 0)
    select_hit (self, (vv_person_offer_selected (self) + by + n) % n);
}

const VvPersonHit *
vv_person_offer_hit (VvPersonOffer *self, int i)
{
  return self->hits != NULL && i >= 0 && (guint) i < self->hits->len
             ? g_ptr_array_index (self->hits, (guint) i)
             : NULL;
}

static void
on_row_activated_cb (VvPersonOffer *self, GtkListBoxRow *row)
{
  g_signal_emit (self, taken_signal, 0, (guint) gtk_list_box_row_get_index (row));
}

static void
vv_person_offer_finalize (GObject *object)
{
  g_clear_pointer (&VV_PERSON_OFFER (object)->hits, g_ptr_array_unref);
  G_OBJECT_CLASS (vv_person_offer_parent_class)->finalize (object);
}

static void
vv_person_offer_class_init (VvPersonOfferClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vv_person_offer_finalize;
  taken_signal = g_signal_new ("taken", VV_TYPE_PERSON_OFFER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/viceversa/Viceversa/ui/form/person-offer.ui");
  gtk_widget_class_bind_template_child (widget_class, VvPersonOffer, stack);
  gtk_widget_class_bind_template_child (widget_class, VvPersonOffer, list);
  gtk_widget_class_bind_template_child (widget_class, VvPersonOffer, scroller);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
vv_person_offer_init (VvPersonOffer *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
