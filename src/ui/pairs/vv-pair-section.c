#include "vv-pair-section.h"
#include "shell/vv-accessible-name.h"

#include <glib/gi18n-lib.h>

struct _VvPairSection
{
  GtkBox parent_instance;

  GtkWidget *title;
  GtkWidget *count;
  GtkWidget *add_button;
  GtkWidget *list;
  char *spot; /* (nullable): the name of what had the focus */
  guint n_rows;
  gboolean had_focus;
};

G_DEFINE_FINAL_TYPE (VvPairSection, vv_pair_section, GTK_TYPE_BOX)

static void
vv_pair_section_finalize (GObject *object)
{
  g_free (VV_PAIR_SECTION (object)->spot);
  G_OBJECT_CLASS (vv_pair_section_parent_class)->finalize (object);
}

static void
vv_pair_section_class_init (VvPairSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vv_pair_section_finalize;
}

static void
on_row_activated_cb (G_GNUC_UNUSED GtkListBox *list, GtkWidget *row)
{
  gtk_widget_activate_action (row, "row.open", NULL);
}

static void
vv_pair_section_init (VvPairSection *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "vv-pair-section");
  self->title = gtk_label_new (NULL);
  self->count = gtk_label_new (NULL);
  self->add_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->title, "heading");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->count, "caption");
  gtk_widget_add_css_class (self->count, "vv-second");
  gtk_widget_add_css_class (self->count, "numeric");
  gtk_widget_add_css_class (self->add_button, "flat");
  gtk_widget_set_visible (self->add_button, FALSE);
  gtk_widget_set_size_request (head, -1, 34);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  g_signal_connect (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), NULL);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->count);
  gtk_box_append (GTK_BOX (head), self->add_button);
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), self->list);
}

GtkWidget *
vv_pair_section_new (const char *title)
{
  VvPairSection *self = g_object_new (VV_TYPE_PAIR_SECTION, NULL);

  gtk_label_set_text (GTK_LABEL (self->title), title);
  vv_accessible_name (GTK_WIDGET (self->list), title);
  return GTK_WIDGET (self);
}

void
vv_pair_section_set_add (VvPairSection *self, const char *label, const char *action)
{
  gtk_widget_set_tooltip_text (self->add_button, label);
  vv_accessible_name (GTK_WIDGET (self->add_button), label);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), action);
  g_object_bind_property (self->add_button, "sensitive", self->add_button, "visible",
                          G_BINDING_SYNC_CREATE);
}

void
vv_pair_section_set_count (VvPairSection *self, const char *count)
{
  gtk_label_set_text (GTK_LABEL (self->count), count);
}

/* The name of the focus widget, or of what it is inside of. */
static char *
focused_spot (VvPairSection *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->had_focus = focus != NULL && gtk_widget_is_ancestor (focus, self->list);
  if (!self->had_focus)
    return NULL;
  for (; focus != self->list; focus = gtk_widget_get_parent (focus))
    if (g_str_has_prefix (gtk_widget_get_name (focus), VV_PAIR_SPOT))
      return g_strdup (gtk_widget_get_name (focus));

  return NULL;
}

void
vv_pair_section_clear (VvPairSection *self)
{
  GtkWidget *row;

  g_free (self->spot);
  self->spot = focused_spot (self);
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  self->n_rows = 0;
}

void
vv_pair_section_append (VvPairSection *self, GtkWidget *row)
{
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  self->n_rows++;
}

static GtkWidget *
find_spot (GtkWidget *widget, const char *spot)
{
  if (g_str_equal (gtk_widget_get_name (widget), spot))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_spot (child, spot);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
append_empty (VvPairSection *self, const char *empty)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (empty);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "vv-second");
  gtk_widget_add_css_class (row, "vv-pair-empty");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

void
vv_pair_section_finish (VvPairSection *self, const char *empty)
{
  GtkWidget *spot;

  if (self->n_rows == 0 && empty != NULL)
    append_empty (self, empty);
  gtk_widget_set_visible (self->list, self->n_rows > 0 || empty != NULL);
  if (!self->had_focus)
    return;
  spot = self->spot != NULL ? find_spot (self->list, self->spot) : NULL;
  if ((spot == NULL || !gtk_widget_grab_focus (spot)) &&
      !gtk_widget_child_focus (self->list, GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (self->add_button);
}

void
vv_pair_section_name (GtkWidget *control, const char *what, gint64 id)
{
  g_autofree char *name = g_strdup_printf (VV_PAIR_SPOT "%s-%" G_GINT64_FORMAT, what, id);

  gtk_widget_set_name (control, name);
}
