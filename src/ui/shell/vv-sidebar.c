#include "vv-sidebar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-fold.h"
#include "model/vv-choice.h"
#include "shell/vv-accessible-name.h"
#include "shell/vv-late-menu.h"
#include "shell/vv-sidebar-counts.h"
#include "store/vv-list.h"

/* From so many programs on they can be searched. */
#define MANY 10

struct _VvSidebar
{
  GtkWidget parent_instance;

  AdwHeaderBar *header;
  GtkMenuButton *switcher;
  GtkWidget *switcher_popover;
  GtkListBox *programs;
  GtkEditable *program_search; /* where they are many */
  GtkLabel *program_title;
  GtkLabel *program_subtitle;
  GtkListBox *places;
  GtkLabel *foot;
  GtkImage *foot_icon;
  GtkMenuButton *menu_button;
  GMenu *primary_menu;
  GMenu *recent_menu;

  VvDocument *document; /* (nullable) */
  VvList *list;         /* (nullable): of the programs */
  gboolean is_ready;    /* the programs were read */
};

enum
{
  PLACE,
  BROWSE,
  READY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VvSidebar, vv_sidebar, GTK_TYPE_WIDGET)

static const char *
cell (VvRow *row, const char *column)
{
  const char *text = vv_row_text (row, (guint) vv_list_column (VV_LIST_PROGRAMS, column));

  return text != NULL ? text : "";
}

/* Below a program's title: its state, and how many pairs are going on. */
static char *
describe (VvRow *row)
{
  guint pairs = (guint) g_ascii_strtoull (cell (row, "live_pairs"), NULL, 10);
  g_autofree char *count =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u pair", "%'u pairs", pairs), pairs);

  /* Translators: a program's state, then how many pairs it has */
  return g_strdup_printf (_ ("%s · %s"), vv_choices_label (&vv_program_states, cell (row, "state")),
                          count);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
add_program (VvSidebar *self, gint64 id, const char *title, const char *subtitle)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *second = make_label (subtitle, "caption");
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_add_css_class (second, "vv-second");
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), make_label (title, "body"));
  gtk_box_append (GTK_BOX (box), second);
  gtk_box_append (GTK_BOX (line), box);
  gtk_box_append (GTK_BOX (line), mark);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_data (G_OBJECT (row), "mark", mark);
  g_object_set_data_full (G_OBJECT (row), "folded", vv_fold (title), g_free);
  vv_accessible_name (GTK_WIDGET (row), title);
  g_object_set_data_full (G_OBJECT (row), "id", g_memdup2 (&id, sizeof id), g_free);
  gtk_list_box_append (self->programs, row);
}

/* (nullable): the row of the program that is chosen; it alone is marked. */
static GtkListBoxRow *
mark_chosen (VvSidebar *self, gint64 chosen)
{
  GtkListBoxRow *row, *found = NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->programs, i)) != NULL; i++)
    {
      gboolean is_chosen = *(gint64 *) g_object_get_data (G_OBJECT (row), "id") == chosen;

      gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "mark"), is_chosen);
      gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, is_chosen,
                                   -1);
      if (is_chosen)
        found = row;
    }
  return found;
}

static void
show_chosen (VvSidebar *self)
{
  gint64 chosen = self->document != NULL ? vv_document_program (self->document) : 0;
  guint position = chosen != 0 ? vv_list_position (self->list, chosen) : G_MAXUINT;
  g_autoptr (VvRow) row =
      position != G_MAXUINT ? g_list_model_get_item (G_LIST_MODEL (self->list), position) : NULL;
  guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  g_autofree char *subtitle = NULL;

  if (row != NULL && vv_row_is_loaded (row))
    {
      subtitle = describe (row);
      gtk_label_set_text (self->program_title, cell (row, "title"));
    }
  else
    {
      subtitle = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u program", "%u programs", n), n);
      gtk_label_set_text (self->program_title, _ ("All Programs"));
    }
  gtk_label_set_text (self->program_subtitle, subtitle);
  mark_chosen (self, chosen);
}

/* The programs anew: they are few. */
static void
fill_programs (VvSidebar *self)
{
  GtkListBoxRow *old;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  while ((old = gtk_list_box_get_row_at_index (self->programs, 0)) != NULL)
    gtk_list_box_remove (self->programs, GTK_WIDGET (old));
  add_program (self, 0, _ ("All Programs"), _ ("Whatever runs in this workspace"));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (VvRow) row = g_list_model_get_item (G_LIST_MODEL (self->list), i);
      g_autofree char *subtitle = vv_row_is_loaded (row) ? describe (row) : NULL;

      add_program (self, vv_row_id (row), cell (row, "title"), subtitle);
    }
  if (n == 1 && vv_document_program (self->document) == 0)
    vv_document_set_program (self->document, vv_list_id (self->list, 0));
  show_chosen (self);
}

static void
on_loading (VvSidebar *self)
{
  gboolean is_loading = TRUE;

  g_object_get (self->list, "loading", &is_loading, NULL);
  if (is_loading || self->is_ready)
    return;
  self->is_ready = TRUE;
  g_signal_emit (self, signals[READY], 0);
}

static void
on_document_changed_cb (VvSidebar *self)
{
  fill_programs (self);
}

static void
on_program_activated_cb (VvSidebar *self, GtkListBoxRow *row)
{
  const gint64 *id = g_object_get_data (G_OBJECT (row), "id");

  gtk_menu_button_popdown (self->switcher);
  vv_document_set_program (self->document, *id);
}

static gboolean
is_found (GtkListBoxRow *row, gpointer data)
{
  VvSidebar *self = data;
  g_autofree char *wanted = vv_fold (gtk_editable_get_text (self->program_search));
  const char *folded = g_object_get_data (G_OBJECT (row), "folded");

  return strstr (folded, wanted) != NULL;
}

static void
on_program_search_cb (VvSidebar *self)
{
  gtk_list_box_invalidate_filter (self->programs);
}

/* The first that is found. */
static void
on_program_search_activate_cb (VvSidebar *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->programs, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      {
        on_program_activated_cb (self, row);
        return;
      }
}

static void
on_program_search_stop_cb (VvSidebar *self)
{
  gtk_menu_button_popdown (self->switcher);
}

/* Where the programs are many one types, else one goes on from the one that is chosen. */
static void
on_switcher_map_cb (VvSidebar *self)
{
  GtkListBoxRow *chosen = mark_chosen (self, vv_document_program (self->document));
  gboolean are_many = gtk_list_box_get_row_at_index (self->programs, MANY) != NULL;

  gtk_editable_set_text (self->program_search, "");
  gtk_widget_set_visible (GTK_WIDGET (self->program_search), are_many);
  if (are_many)
    gtk_widget_grab_focus (GTK_WIDGET (self->program_search));
  else if (chosen != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (chosen));
}

static void
on_place_activated_cb (VvSidebar *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[PLACE], 0, gtk_widget_get_name (GTK_WIDGET (row)));
}

/* What is marked is what is shown: the keyboard marks as it goes. */
static void
on_place_selected_cb (VvSidebar *self, GtkListBoxRow *row)
{
  if (row != NULL && gtk_widget_has_focus (GTK_WIDGET (row)))
    g_signal_emit (self, signals[BROWSE], 0, gtk_widget_get_name (GTK_WIDGET (row)));
}

/* The places are one stop for Tab, the last one here; the arrow keys go from one to the other. */
static gboolean
vv_sidebar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VvSidebar *self = VV_SIDEBAR (widget);
  gboolean is_in_places = gtk_widget_get_focus_child (GTK_WIDGET (self->places)) != NULL;

  if (is_in_places && direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (is_in_places && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_grab_focus (GTK_WIDGET (self->switcher));
  return GTK_WIDGET_CLASS (vv_sidebar_parent_class)->focus (widget, direction);
}

static gboolean
vv_sidebar_grab_focus (GtkWidget *widget)
{
  VvSidebar *self = VV_SIDEBAR (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->places);

  return row != NULL ? gtk_widget_grab_focus (GTK_WIDGET (row))
                     : gtk_widget_grab_focus (GTK_WIDGET (self->switcher));
}

static void
vv_sidebar_dispose (GObject *object)
{
  VvSidebar *self = VV_SIDEBAR (object);
  GtkWidget *child;

  vv_sidebar_set_document (self, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vv_sidebar_parent_class)->dispose (object);
}

static void
vv_sidebar_class_init (VvSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vv_sidebar_dispose;
  widget_class->focus = vv_sidebar_focus;
  widget_class->grab_focus = vv_sidebar_grab_focus;
  signals[PLACE] = g_signal_new ("place", VV_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[BROWSE] = g_signal_new ("browse", VV_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[READY] = g_signal_new ("ready", VV_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/viceversa/Viceversa/ui/shell/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, VvSidebar, header);
  gtk_widget_class_bind_template_child (widget_class, VvSidebar, switcher);
  gtk_widget_class_bind_template_child (widget_class, VvSidebar, switcher_popover);
  gtk_widget_class_bind_template_child (widget_class, VvSidebar, programs);
  gtk_widget_class_bind_template_child (widget_class, VvSidebar, program_search);
  gtk_widget_class_bind_template_child (widget_class, VvSidebar, program_title);
  gtk_widget_class_bind_template_child (widget_class, VvSidebar, program_subtitle);
  gtk_widget_class_bind_template_child (widget_class, VvSidebar, places);
  gtk_widget_class_bind_template_child (widget_class, VvSidebar, foot);
  gtk_widget_class_bind_template_child (widget_class, VvSidebar, foot_icon);
  gtk_widget_class_bind_template_child (widget_class, VvSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, VvSidebar, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, VvSidebar, recent_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_program_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_program_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_program_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_program_search_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_switcher_map_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_place_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_place_selected_cb);
}

/* GTK centres what is in a menu button. */
static void
fill_switcher (VvSidebar *self)
{
  GtkWidget *part = gtk_menu_button_get_child (self->switcher);

  for (; part != GTK_WIDGET (self->switcher); part = gtk_widget_get_parent (part))
    gtk_widget_set_halign (part, GTK_ALIGN_FILL);
}

static void
vv_sidebar_init (VvSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_switcher (self);
  vv_late_menu_set (self->menu_button, G_MENU_MODEL (self->primary_menu));
  gtk_list_box_set_filter_func (self->programs, is_found, self, NULL);
}

static void
read_counts (VvSidebar *self)
{
  vv_sidebar_counts_read (self->places, self->document);
}

static void
watch_programs (VvSidebar *self)
{
  VvQuery query = { .kind = VV_LIST_PROGRAMS };
  gboolean is_read_only = vv_document_is_read_only (self->document);

  self->list = vv_list_new (vv_document_workspace (self->document));
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (fill_programs), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "refreshed", G_CALLBACK (on_document_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::program-id", G_CALLBACK (show_chosen), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::program-id", G_CALLBACK (read_counts), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (read_counts), self,
                           G_CONNECT_SWAPPED);
  read_counts (self);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (on_loading), self,
                           G_CONNECT_SWAPPED);
  vv_list_set_query (self->list, &query);
  gtk_label_set_text (self->foot, is_read_only ? _ ("Read only") : _ ("Saved on this computer"));
  gtk_image_set_from_icon_name (self->foot_icon, is_read_only ? "changes-prevent-symbolic"
                                                              : "object-select-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->foot),
                               vv_workspace_path (vv_document_workspace (self->document)));
}

void
vv_sidebar_set_document (VvSidebar *self, VvDocument *document)
{
  if (self->document == document)
    return;
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  g_clear_object (&self->list);
  g_set_object (&self->document, document);
  self->is_ready = FALSE;
  if (document != NULL)
    watch_programs (self);
}

void
vv_sidebar_add_place (VvSidebar *self, const char *name, const char *label, const char *icon)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *title = make_label (label, "body");
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_box_append (GTK_BOX (box), image);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), vv_sidebar_counts_label (row, name));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, name);
  vv_accessible_name (GTK_WIDGET (row), label);
  gtk_list_box_append (self->places, row);
}

void
vv_sidebar_select (VvSidebar *self, const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->places, i)) != NULL; i++)
    if (g_str_equal (gtk_widget_get_name (GTK_WIDGET (row)), name))
      gtk_list_box_select_row (self->places, row);
}

void
vv_sidebar_open_switcher (VvSidebar *self)
{
  gtk_menu_button_popup (self->switcher);
}

gboolean
vv_sidebar_is_ready (VvSidebar *self)
{
  return self->is_ready;
}

GMenu *
vv_sidebar_recent_menu (VvSidebar *self)
{
  return self->recent_menu;
}
