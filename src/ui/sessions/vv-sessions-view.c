#include "sessions/vv-sessions-view.h"

#include <glib/gi18n-lib.h>

#include "list/vv-list-page.h"
#include "sessions/vv-agenda-actions.h"
#include "sessions/vv-session-detail.h"
#include "sessions/vv-sessions-list.h"
#include "shell/vv-accessible-name.h"
#include "shell/vv-adaptive-bin.h"
#include "shell/vv-document-counts.h"

struct _VvSessionsView
{
  VvView parent_instance;

  VvDocument *document; /* the view's */
  GtkStack *stack;      /* "list", "detail" */
  VvListPage *list;
  VvAgendaActions *actions;
  VvAdaptiveBin *bin;
  GtkWidget *log, *today, *to_log;
  guint n_to_log;
  gboolean wants_today; /* goes to today as soon as it is known where that is */
  gint64 today_id;      /* the session to go to; 0: none */
  guint frames;         /* until the list has its size and can go there */
};

G_DEFINE_FINAL_TYPE (VvSessionsView, vv_sessions_view, VV_TYPE_VIEW)

/* Today. */

/* In a narrow header only a sign has room. */
static void
show_header (VvSessionsView *self)
{
  gboolean is_narrow = self->list != NULL && vv_adaptive_bin_is_narrow (self->bin);
  /* Translators: how many sessions wait to be logged; a button that shows them */
  g_autofree char *label = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u to Log", "%u to Log", self->n_to_log), self->n_to_log);

  if (self->list == NULL)
    return;
  if (is_narrow)
    gtk_button_set_icon_name (GTK_BUTTON (self->log), "list-add-symbolic");
  else
    gtk_button_set_label (GTK_BUTTON (self->log), _ ("Log"));
  vv_accessible_name (GTK_WIDGET (self->log), _ ("Log a Session"));
  gtk_button_set_label (GTK_BUTTON (self->to_log), label);
  gtk_widget_set_visible (self->to_log, self->n_to_log > 0);
  gtk_widget_set_visible (self->today, !is_narrow);
}

static gboolean
on_frame_cb (GtkWidget *widget, G_GNUC_UNUSED GdkFrameClock *clock, G_GNUC_UNUSED gpointer data)
{
  VvSessionsView *self = VV_SESSIONS_VIEW (widget);

  if (self->frames > 0 && --self->frames > 0)
    return G_SOURCE_CONTINUE;
  if (self->list != NULL && self->today_id != 0)
    vv_list_page_select_id (self->list, self->today_id);
  return G_SOURCE_REMOVE;
}

static void
on_counted (VvDocument *document,
            gboolean ok,
            G_GNUC_UNUSED const GError *error,
            gpointer data,
            gpointer user_data)
{
  VvSessionsView *self = user_data;
  const VvDocumentCounts *counted = data;

  if (!ok || self->list == NULL || counted->program_id != vv_document_program (document))
    return;
  self->n_to_log = counted->counts.sessions_to_log;
  show_header (self);
  if (!self->wants_today || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->wants_today = FALSE;
  self->today_id = counted->counts.last_session;
  self->frames = 5;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame_cb, NULL, NULL);
}

static void
find_place (VvSessionsView *self)
{
  vv_document_count (self->document, G_OBJECT (self), on_counted);
}

static void
on_map_cb (VvSessionsView *self)
{
  if (self->wants_today)
    find_place (self);
}

static void
on_today_cb (VvSessionsView *self)
{
  self->wants_today = TRUE;
  vv_list_page_set_order (self->list, "day", TRUE);
  vv_list_page_set_filter (self->list, "state", NULL);
  find_place (self);
}

/* The oldest first: it has waited longest. */
static void
on_to_log_cb (VvSessionsView *self)
{
  vv_list_page_set_order (self->list, "day", FALSE);
  vv_list_page_set_filter (self->list, "state", VV_QUERY_TO_LOG);
}

/* Pages. */

static GtkWidget *
open_page (VvSessionsView *self)
{
  return gtk_stack_get_child_by_name (self->stack, "detail");
}

/* The session of the open page, or those selected in the list. */
static GArray *
meant_sessions (GtkWidget *widget)
{
  VvSessionsView *self = VV_SESSIONS_VIEW (widget);
  GtkWidget *detail = open_page (self);
  GArray *ids;
  gint64 id;

  if (detail == NULL)
    return vv_list_page_selected (self->list);
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  id = vv_session_detail_id (VV_SESSION_DETAIL (detail));
  g_array_append_val (ids, id);
  return ids;
}

static void
count_meant (VvSessionsView *self)
{
  guint n = 1;

  if (self->list == NULL)
    return;
  if (open_page (self) == NULL)
    g_object_get (self->list, "n-selected", &n, NULL);
  vv_agenda_actions_set_n (self->actions, n);
}

static void
close_detail (VvSessionsView *self)
{
  GtkWidget *old = open_page (self);

  if (old == NULL)
    return;
  gtk_stack_set_visible_child_name (self->stack, "list");
  vv_list_page_select_id (self->list, vv_session_detail_id (VV_SESSION_DETAIL (old)));
  gtk_stack_remove (self->stack, old);
  count_meant (self);
}

static void
open_detail (VvSessionsView *self, gint64 id)
{
  GtkWidget *old = open_page (self);
  GtkWidget *detail = vv_session_detail_new (self->document, id);

  if (old != NULL)
    gtk_stack_remove (self->stack, old);
  g_signal_connect_object (detail, "gone", G_CALLBACK (close_detail), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, detail, "detail");
  gtk_stack_set_visible_child (self->stack, detail);
  gtk_widget_grab_focus (detail);
  count_meant (self);
}

static void
on_open_row_cb (VvSessionsView *self, gint64 id)
{
  open_detail (self, id);
}

static void
add_bulk (VvSessionsView *self, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  /* The bar counts for the page's width even while it is folded away. */
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  vv_list_page_add_bulk_button (self->list, button);
}

static void
set_up_header (VvSessionsView *self)
{
  VvPage *page = vv_list_page_page (self->list);

  self->log = gtk_button_new_with_label (_ ("Log"));
  self->today = gtk_button_new_with_label (_ ("Today"));
  self->to_log = gtk_button_new_with_label ("");
  gtk_widget_set_visible (self->to_log, FALSE);
  gtk_widget_set_tooltip_text (self->today, _ ("Go to Today"));
  gtk_widget_set_tooltip_text (self->to_log, _ ("Show What Waits to Be Logged"));
  gtk_widget_set_tooltip_text (self->log, _ ("Log a Session (Ctrl+L)"));
  gtk_widget_add_css_class (self->log, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->log), "win.log-session");
  g_signal_connect_object (self->today, "clicked", G_CALLBACK (on_today_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->to_log, "clicked", G_CALLBACK (on_to_log_cb), self,
                           G_CONNECT_SWAPPED);
  vv_page_pack_start (page, self->log);
  vv_page_pack_start (page, self->today);
  vv_list_page_add_tool (self->list, self->to_log);
}

static void
set_up_list (VvSessionsView *self)
{
  g_autoptr (GMenuModel) menu = NULL;

  vv_sessions_list_set_up (self->list);
  vv_list_page_set_order (self->list, "day", TRUE);
  set_up_header (self);
  self->actions = vv_agenda_actions_new (self->document, GTK_WIDGET (self), meant_sessions);
  menu = vv_agenda_actions_menu (self->actions);
  vv_list_page_set_menu (self->list, menu);
  add_bulk (self, _ ("Held"), "sessions.hold");
  add_bulk (self, _ ("Cancel…"), "sessions.cancel");
  add_bulk (self, _ ("Remove"), "sessions.remove");
  g_signal_connect_object (self->list, "open-row", G_CALLBACK (on_open_row_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "selection-changed", G_CALLBACK (count_meant), self,
                           G_CONNECT_SWAPPED);
}

/* The place in the window. */

static void
vv_sessions_view_find (VvView *view)
{
  VvSessionsView *self = VV_SESSIONS_VIEW (view);

  close_detail (self);
  vv_list_page_find (self->list);
}

static void
vv_sessions_view_create (VvView *view)
{
  gtk_widget_activate_action (GTK_WIDGET (view), "win.log-session", NULL);
}

static gboolean
vv_sessions_view_open (VvView *view, VvEntityKind kind, gint64 id)
{
  if (kind != VV_ENTITY_SESSION)
    return FALSE;
  open_detail (VV_SESSIONS_VIEW (view), id);
  return TRUE;
}

static gboolean
vv_sessions_view_back (VvView *view)
{
  VvSessionsView *self = VV_SESSIONS_VIEW (view);

  if (open_page (self) == NULL)
    return FALSE;
  close_detail (self);
  return TRUE;
}

static void
vv_sessions_view_constructed (GObject *object)
{
  VvSessionsView *self = VV_SESSIONS_VIEW (object);

  G_OBJECT_CLASS (vv_sessions_view_parent_class)->constructed (object);
  self->document = vv_view_document (VV_VIEW (self));
  self->stack = GTK_STACK (gtk_stack_new ());
  self->list = VV_LIST_PAGE (vv_list_page_new (self->document, VV_LIST_SESSIONS));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->list), "list");
  self->bin = VV_ADAPTIVE_BIN (vv_adaptive_bin_new ());
  g_object_set (self->bin, "narrow-width", 600, NULL);
  vv_adaptive_bin_set_child (self->bin, GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bin));
  set_up_list (self);
  show_header (self);
  g_signal_connect_object (self->bin, "notify::narrow", G_CALLBACK (show_header), self,
                           G_CONNECT_SWAPPED);
  self->wants_today = TRUE;
  find_place (self);
  g_signal_connect (self, "map", G_CALLBACK (on_map_cb), NULL);
  g_signal_connect_object (self->document, "changed", G_CALLBACK (find_place), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::program-id", G_CALLBACK (find_place), self,
                           G_CONNECT_SWAPPED);
}

static void
vv_sessions_view_dispose (GObject *object)
{
  VvSessionsView *self = VV_SESSIONS_VIEW (object);

  self->list = NULL;
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (vv_sessions_view_parent_class)->dispose (object);
}

static void
vv_sessions_view_class_init (VvSessionsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  VvViewClass *view_class = VV_VIEW_CLASS (klass);

  object_class->constructed = vv_sessions_view_constructed;
  object_class->dispose = vv_sessions_view_dispose;
  view_class->find = vv_sessions_view_find;
  view_class->create = vv_sessions_view_create;
  view_class->open = vv_sessions_view_open;
  view_class->back = vv_sessions_view_back;
}

static void
vv_sessions_view_init (G_GNUC_UNUSED VvSessionsView *self)
{
}
