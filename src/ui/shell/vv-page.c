#include "vv-page.h"

#include <glib/gi18n-lib.h>

#include "shell/vv-accessible-name.h"

/* How long the user waits before being shown that something is going on. */
#define PATIENCE 300 /* ms */

struct _VvPage
{
  GtkWidget parent_instance;

  AdwHeaderBar *header;
  AdwWindowTitle *window_title;
  GtkWidget *back_button;
  GtkInfoBar *info_bar;
  GtkLabel *info_label;
  GtkOverlay *overlay;
  GtkProgressBar *progress;

  AdwLeaflet *leaflet; /* (nullable): that the page is in; not owned */
  gulong folded_handler;
  gboolean is_detail;
  guint pulse; /* source */
};

G_DEFINE_FINAL_TYPE (VvPage, vv_page, GTK_TYPE_WIDGET)

static void
on_info_bar_close_cb (VvPage *self)
{
  gtk_info_bar_set_revealed (self->info_bar, FALSE);
}

static void
update_header (VvPage *self)
{
  gboolean is_folded = self->leaflet != NULL && adw_leaflet_get_folded (self->leaflet);

  gtk_widget_set_visible (self->back_button, self->is_detail || is_folded);
  adw_header_bar_set_show_start_title_buttons (self->header, self->leaflet == NULL || is_folded);
}

static void
on_folded_cb (VvPage *self)
{
  update_header (self);
}

static void
leave_leaflet (VvPage *self)
{
  if (self->leaflet != NULL)
    {
      g_signal_handler_disconnect (self->leaflet, self->folded_handler);
      g_object_remove_weak_pointer (G_OBJECT (self->leaflet), (gpointer *) &self->leaflet);
    }
  self->leaflet = NULL;
}

static void
vv_page_root (GtkWidget *widget)
{
  VvPage *self = VV_PAGE (widget);
  GtkWidget *leaflet;

  GTK_WIDGET_CLASS (vv_page_parent_class)->root (widget);
  leaflet = gtk_widget_get_ancestor (widget, ADW_TYPE_LEAFLET);
  if (leaflet != NULL)
    {
      self->leaflet = ADW_LEAFLET (leaflet);
      g_object_add_weak_pointer (G_OBJECT (leaflet), (gpointer *) &self->leaflet);
      self->folded_handler = g_signal_connect_swapped (leaflet, "notify::folded",
                                                       G_CALLBACK (on_folded_cb), self);
    }
  update_header (self);
}

static void
vv_page_unroot (GtkWidget *widget)
{
  leave_leaflet (VV_PAGE (widget));
  GTK_WIDGET_CLASS (vv_page_parent_class)->unroot (widget);
}

static void
vv_page_dispose (GObject *object)
{
  VvPage *self = VV_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->pulse, g_source_remove);
  leave_leaflet (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vv_page_parent_class)->dispose (object);
}

static void
vv_page_class_init (VvPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vv_page_dispose;
  widget_class->root = vv_page_root;
  widget_class->unroot = vv_page_unroot;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/viceversa/Viceversa/ui/shell/page.ui");
  gtk_widget_class_bind_template_child (widget_class, VvPage, header);
  gtk_widget_class_bind_template_child (widget_class, VvPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, VvPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, VvPage, info_bar);
  gtk_widget_class_bind_template_child (widget_class, VvPage, info_label);
  gtk_widget_class_bind_template_child (widget_class, VvPage, overlay);
  gtk_widget_class_bind_template_child (widget_class, VvPage, progress);
  gtk_widget_class_bind_template_callback (widget_class, on_info_bar_close_cb);
}

static void
vv_page_init (VvPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
vv_page_new (void)
{
  return g_object_new (VV_TYPE_PAGE, NULL);
}

/* (nullable) */
static VvPage *
find_page (GtkWidget *widget)
{
  VvPage *found = VV_IS_PAGE (widget) ? VV_PAGE (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_page (child);
  return found;
}

static gboolean
focus_page (GtkWidget *widget)
{
  VvPage *page = find_page (widget);

  if (page == NULL)
    return FALSE;
  return gtk_widget_get_visible (page->back_button)
             ? gtk_widget_grab_focus (page->back_button)
             : gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

void
vv_page_class_focus (GtkWidgetClass *klass)
{
  klass->grab_focus = focus_page;
}

void
vv_page_set_title (VvPage *self, const char *title, const char *subtitle)
{
  adw_window_title_set_title (self->window_title, title);
  adw_window_title_set_subtitle (self->window_title, subtitle != NULL ? subtitle : "");
}

void
vv_page_set_content (VvPage *self, GtkWidget *content)
{
  gtk_overlay_set_child (self->overlay, content);
}

void
vv_page_pack_start (VvPage *self, GtkWidget *widget)
{
  adw_header_bar_pack_start (self->header, widget);
}

void
vv_page_pack_end (VvPage *self, GtkWidget *widget)
{
  adw_header_bar_pack_end (self->header, widget);
}

void
vv_page_set_is_detail (VvPage *self, gboolean is_detail)
{
  self->is_detail = is_detail;
  update_header (self);
}

static gboolean
pulse (gpointer data)
{
  VvPage *self = data;

  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  gtk_progress_bar_pulse (self->progress);
  return G_SOURCE_CONTINUE;
}

void
vv_page_set_busy (VvPage *self, gboolean is_busy)
{
  if (is_busy && self->pulse == 0)
    self->pulse = g_timeout_add (PATIENCE, pulse, self);
  if (!is_busy)
    {
      g_clear_handle_id (&self->pulse, g_source_remove);
      gtk_widget_set_visible (GTK_WIDGET (self->progress), FALSE);
    }
}

void
vv_page_show_error (VvPage *self, const char *sentence)
{
  if (sentence != NULL)
    gtk_label_set_text (self->info_label, sentence);
  gtk_info_bar_set_revealed (self->info_bar, sentence != NULL);
}

GtkWidget *
vv_page_icon_button (const char *icon, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  vv_accessible_name (GTK_WIDGET (button), label);
  if (action != NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}
