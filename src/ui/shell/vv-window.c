#include "vv-window-private.h"

#include <glib/gi18n-lib.h>

#include "people/vv-people-view.h"
#include "pairs/vv-pairs-view.h"
#include "program/vv-program-view.h"
#include "sessions/vv-sessions-view.h"
#include "shell/vv-recent.h"
#include "shell/vv-toast.h"

/* From this width on sidebar and content stand side by side. */
#define UNFOLDED_WIDTH 720

/* The places of the sidebar, in order; each is made once a workspace is open. */
static const struct
{
  const char *name, *label, *icon;
  GType (*get_type) (void);
} places[] = {
  { "people", N_ ("People"), "vv-people-symbolic", vv_people_view_get_type },
  { "pairs", N_ ("Pairs"), "vv-pairs-symbolic", vv_pairs_view_get_type },
  { "sessions", N_ ("Sessions"), "vv-sessions-symbolic", vv_sessions_view_get_type },
  { "program", N_ ("Program"), "vv-program-symbolic", vv_program_view_get_type },
};

G_DEFINE_FINAL_TYPE (VvWindow, vv_window, ADW_TYPE_APPLICATION_WINDOW)

VvView *
vv_window_view (VvWindow *self)
{
  GtkWidget *view = gtk_stack_get_visible_child (self->views);

  return view != NULL ? VV_VIEW (view) : NULL;
}

/* A view is made when it is first wanted. */
static GtkWidget *
view_of (VvWindow *self, guint place)
{
  GtkWidget *view = gtk_stack_get_child_by_name (self->views, places[place].name);

  if (view != NULL || self->document == NULL)
    return view;
  view = g_object_new (places[place].get_type (), "document", self->document, NULL);
  gtk_stack_add_named (self->views, view, places[place].name);
  return view;
}

static guint
find_place (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_equal (places[i].name, name))
      return i;

  return 0;
}

static gboolean
show_view (VvWindow *self, guint place)
{
  if (view_of (self, place) == NULL)
    return FALSE;
  gtk_stack_set_visible_child_name (self->views, places[place].name);
  vv_sidebar_select (self->sidebar, places[place].name);
  return TRUE;
}

void
vv_window_show_place (VvWindow *self, const char *name)
{
  if (show_view (self, find_place (name)))
    adw_leaflet_set_visible_child_name (self->leaflet, "content");
}

void
vv_window_go (VvWindow *self, const char *name)
{
  VvView *view;

  vv_window_show_place (self, name);
  view = vv_window_view (self);
  if (view != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
on_place_cb (VvWindow *self, const char *name)
{
  vv_window_go (self, name);
}

/* Beside the places what they hold is seen at once; over the content they wait for a choice. */
static void
on_browse_cb (VvWindow *self, const char *name)
{
  if (!adw_leaflet_get_folded (self->leaflet))
    show_view (self, find_place (name));
}

static void show_last_place (VvWindow *self);

/* The programs are known, and with them the one that the lists are about. */
static void
on_sidebar_ready_cb (VvWindow *self)
{
  if (gtk_stack_get_visible_child (self->views) == NULL && self->document != NULL)
    show_last_place (self);
}

static void
end_toast (VvWindow *self)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->toast);

  if (toast != NULL)
    adw_toast_dismiss (toast);
}

/* The newest word is the one that counts: none waits behind an older one. */
static void
on_toast (VvWindow *self, AdwToast *toast)
{
  end_toast (self);
  self->toast = g_object_ref (toast);
  vv_toast_show (toast, self->toasts);
}

static void
on_show (VvWindow *self, int kind, gint64 id)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      GtkWidget *view = view_of (self, i);

      if (view != NULL && vv_view_open (VV_VIEW (view), (VvEntityKind) kind, id))
        {
          vv_window_show_place (self, places[i].name);
          return;
        }
    }
}

/* libadwaita keeps the leaflet unfolded for a scrolled list of any width: the window decides. */
static void
on_width (VvWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (width == 0)
    g_object_get (self, "default-width", &width, NULL);
  adw_leaflet_set_can_unfold (self->leaflet, width >= UNFOLDED_WIDTH);
}

static void
vv_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VvWindow *self = VV_WINDOW (widget);

  if (adw_leaflet_get_can_unfold (self->leaflet) != (width >= UNFOLDED_WIDTH))
    adw_leaflet_set_can_unfold (self->leaflet, width >= UNFOLDED_WIDTH);
  GTK_WIDGET_CLASS (vv_window_parent_class)->size_allocate (widget, width, height, baseline);
}

/* GTK gives the keyboard to what is not seen as well: a row that is clicked twice takes it after its
 * page was opened. */
static void
on_focus (VvWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  VvView *view = vv_window_view (self);

  if (focus != NULL && view != NULL && gtk_widget_get_mapped (GTK_WIDGET (view)) &&
      !gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
drop_views (VvWindow *self)
{
  GtkWidget *view;

  while ((view = gtk_widget_get_first_child (GTK_WIDGET (self->views))) != NULL)
    gtk_stack_remove (self->views, view);
}

/* Nothing open and nothing on its way: the window helps to begin. */
static void
vv_window_show (GtkWidget *widget)
{
  VvWindow *self = VV_WINDOW (widget);

  if (vv_window_path (self) == NULL)
    vv_window_set_opening (self, NULL);
  GTK_WIDGET_CLASS (vv_window_parent_class)->show (widget);
}

/* A window closes when what it has asked for is stored. */
static gboolean
vv_window_close_request (GtkWindow *window)
{
  VvWindow *self = VV_WINDOW (window);
  const char *place = gtk_stack_get_visible_child_name (self->views);
  int width, height;

  g_object_get (self, "default-width", &width, "default-height", &height, NULL);
  g_settings_set_boolean (self->settings, "maximized", gtk_window_is_maximized (window));
  if (!gtk_window_is_maximized (window) && width >= 360 && height >= 294)
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
  if (place != NULL)
    g_settings_set_string (self->settings, "view", place);
  gtk_window_set_focus (window, NULL); /* a row that is being edited saves itself */
  vv_window_set_document (self, NULL);
  return GTK_WINDOW_CLASS (vv_window_parent_class)->close_request (window);
}

static void
vv_window_dispose (GObject *object)
{
  VvWindow *self = VV_WINDOW (object);

  if (self->document != NULL)
    vv_window_set_document (self, NULL);
  g_clear_object (&self->toast);
  g_clear_pointer (&self->opening, g_free);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (vv_window_parent_class)->dispose (object);
}

/* The size that the last window had, as far as the monitor has room. */
static void
restore_size (VvWindow *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, 0);
  GdkRectangle room = { 0, 0, G_MAXINT16, G_MAXINT16 };

  if (monitor != NULL)
    gdk_monitor_get_geometry (monitor, &room);
  gtk_window_set_default_size (GTK_WINDOW (self),
                               MIN (g_settings_get_int (self->settings, "window-width"), room.width),
                               MIN (g_settings_get_int (self->settings, "window-height"), room.height));
  if (g_settings_get_boolean (self->settings, "maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

/* Not in init: GTK sets "maximized" as it constructs a window. */
static void
vv_window_constructed (GObject *object)
{
  VvWindow *self = VV_WINDOW (object);

  G_OBJECT_CLASS (vv_window_parent_class)->constructed (object);
  restore_size (self);
  on_width (self);
}

static void
vv_window_finalize (GObject *object)
{
  g_ptr_array_unref (VV_WINDOW (object)->imports);
  G_OBJECT_CLASS (vv_window_parent_class)->finalize (object);
}

static void
vv_window_class_init (VvWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = vv_window_constructed;
  G_OBJECT_CLASS (klass)->dispose = vv_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = vv_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = vv_window_close_request;
  widget_class->show = vv_window_show;
  widget_class->size_allocate = vv_window_size_allocate;
  g_type_ensure (VV_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/viceversa/Viceversa/ui/shell/window.ui");
  gtk_widget_class_bind_template_child (widget_class, VvWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, VvWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, VvWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, VvWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, VvWindow, views);
  gtk_widget_class_bind_template_callback (widget_class, on_place_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_browse_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_sidebar_ready_cb);
}

static void
vv_window_init (VvWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "vv-window");
  self->imports = g_ptr_array_new_with_free_func (g_free);
  self->settings = g_settings_new ("org.viceversa.Viceversa");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    vv_sidebar_add_place (self->sidebar, places[i].name, _ (places[i].label), places[i].icon);
  vv_recent_follow (vv_sidebar_recent_menu (self->sidebar));
  vv_window_init_actions (self);
  vv_window_update_actions (self);
  vv_window_init_drop (self);
  g_signal_connect (self, "notify::default-width", G_CALLBACK (on_width), NULL);
  g_signal_connect (self, "notify::maximized", G_CALLBACK (on_width), NULL);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (on_focus), NULL);
}

VvWindow *
vv_window_new (GtkApplication *application)
{
  return g_object_new (VV_TYPE_WINDOW, "application", application, NULL);
}

VvDocument *
vv_window_document (VvWindow *self)
{
  return self->document;
}

static void
show_last_place (VvWindow *self)
{
  g_autofree char *place = g_settings_get_string (self->settings, "view");

  vv_window_go (self, place);
}

static void
show_title (VvWindow *self)
{
  g_autofree char *name =
      self->document != NULL
          ? g_path_get_basename (vv_workspace_path (vv_document_workspace (self->document)))
          : NULL;
  g_autofree char *title = name != NULL ? g_strdup_printf ("%s – Viceversa", name) : NULL;

  gtk_window_set_title (GTK_WINDOW (self), title != NULL ? title : "Viceversa");
}

void
vv_window_set_document (VvWindow *self, VvDocument *document)
{
  g_autoptr (VvDocument) old = g_steal_pointer (&self->document);

  vv_sidebar_set_document (self->sidebar, NULL);
  drop_views (self);
  if (old != NULL)
    {
      end_toast (self);
      g_signal_handlers_disconnect_by_data (old, self);
      vv_document_close (old);
    }
  self->document = document;
  g_clear_pointer (&self->opening, g_free);
  if (document != NULL)
    {
      g_signal_connect_object (document, "toast", G_CALLBACK (on_toast), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "show", G_CALLBACK (on_show), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (document, "notify", G_CALLBACK (vv_window_update_actions), self,
                               G_CONNECT_SWAPPED);
      vv_sidebar_set_document (self->sidebar, document);
      if (vv_sidebar_is_ready (self->sidebar))
        show_last_place (self);
    }
  if (document != NULL)
    gtk_stack_set_visible_child_name (self->stack, "workspace");
  else
    vv_window_set_opening (self, NULL);
  show_title (self);
  vv_window_update_actions (self);
  vv_window_bring_in (self);
}

const char *
vv_window_path (VvWindow *self)
{
  return self->document != NULL ? vv_workspace_path (vv_document_workspace (self->document))
                                : self->opening;
}

void
vv_window_set_opening (VvWindow *self, const char *path)
{
  if (self->document != NULL || gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;
  g_free (self->opening);
  self->opening = g_strdup (path);
  if (path == NULL && gtk_stack_get_child_by_name (self->stack, "welcome") == NULL)
    vv_window_add_welcome (self);
  gtk_stack_set_visible_child_name (self->stack, path != NULL ? "opening" : "welcome");
  if (path == NULL)
    gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack));
}

static void
tell (VvWindow *self, const char *text, guint seconds)
{
  g_autoptr (AdwToast) toast = vv_toast_new (text);

  adw_toast_set_timeout (toast, seconds);
  on_toast (self, toast);
}

void
vv_window_tell (VvWindow *self, const char *text)
{
  tell (self, text, 5);
}

void
vv_window_tell_failure (VvWindow *self, const char *text)
{
  tell (self, text, 0);
}
