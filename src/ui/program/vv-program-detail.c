#include "program/vv-program-detail.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "jobs/vv-program-jobs.h"
#include "model/vv-program.h"
#include "program/vv-program-actions.h"
#include "program/vv-program-contents.h"
#include "program/vv-program-goals.h"
#include "program/vv-program-head.h"
#include "program/vv-program-phases.h"
#include "program/vv-program-timeline.h"
#include "shell/vv-adaptive-bin.h"
#include "shell/vv-column-box.h"
#include "shell/vv-page.h"

struct _VvProgramDetail
{
  AdwBin parent_instance;

  VvPage *page;
  GtkWidget *content;
  GtkInfoBar *archived_bar;
  GtkButton *export_button;
  GtkWidget *edit_button;
  GtkWidget *start_button;
  GtkWidget *menu_button;
  VvAdaptiveBin *bin;
  GtkWidget *body;
  VvProgramHead *head;
  VvProgramTimeline *timeline;
  GtkOrientable *columns;
  GtkWidget *side;
  VvProgramPhases *phases;
  VvProgramGoals *goals;
  VvProgramContents *contents;

  VvDocument *document;
  VvProgramActions *actions;
  gint64 program_id;
  VvProgramPage *data; /* (nullable) */
  gboolean is_loading;
  gboolean is_stale; /* changed while it was being read */
};

enum
{
  OPEN_LIST,
  GONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VvProgramDetail, vv_program_detail, ADW_TYPE_BIN)

/* A page on its way from the reader. */
typedef struct
{
  gint64 program_id;
  char *language;
  VvProgramPage *page;
} VvLoading;

static void
free_loading (gpointer data)
{
  VvLoading *loading = data;

  g_clear_pointer (&loading->page, vv_program_page_free);
  g_free (loading->language);
  g_free (loading);
}

static gboolean
read_page (VvReader *reader, gpointer data, GError **error)
{
  VvLoading *loading = data;

  loading->page = vv_program_page_read (reader, loading->program_id, vv_today (),
                                        loading->language, error);
  return loading->page != NULL;
}

static const char *
state_of (VvProgramDetail *self)
{
  return vv_object_text (self->data->program, VV_PROGRAM_STATE);
}

static gboolean
is_tied (VvProgramDetail *self)
{
  return vv_document_is_read_only (self->document) || g_strcmp0 (state_of (self), "archived") == 0;
}

static void
enable_actions (VvProgramDetail *self)
{
  GActionMap *map = G_ACTION_MAP (self->actions);
  gboolean can_start;

  vv_program_actions_set_program (self->actions, self->data != NULL ? self->data->program : NULL);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "details")),
                               self->data != NULL);
  can_start = g_action_get_enabled (g_action_map_lookup_action (map, "start"));
  /* where it is narrow the menu has it */
  gtk_widget_set_visible (self->start_button, can_start && !vv_adaptive_bin_is_narrow (self->bin));
}

static char *
subtitle_of (VvProgramDetail *self)
{
  if (self->data->week < 1 || self->data->weeks < 1 || vv_program_is_waiting (self->data))
    return NULL;
  if (self->data->week > self->data->weeks)
    return g_strdup (_ ("Past its last week"));
  /* Translators: which week a program is in, of how many */
  return g_strdup_printf (_ ("Week %d of %d"), self->data->week, self->data->weeks);
}

static void
show_page (VvProgramDetail *self)
{
  const char *language = vv_document_language (self->document);
  guint32 today = vv_today ();
  g_autofree char *subtitle = subtitle_of (self);

  vv_page_set_title (self->page, _ ("Program"), subtitle);
  vv_program_head_show (self->head, self->data, language);
  gtk_info_bar_set_revealed (self->archived_bar, g_strcmp0 (state_of (self), "archived") == 0);
  vv_program_timeline_show (self->timeline, self->data, language, today);
  vv_program_phases_set_page (self->phases, self->data, language, today, is_tied (self));
  vv_program_goals_set_page (self->goals, self->data, language);
  vv_program_contents_set_page (self->contents, self->data, language);
  enable_actions (self);
  gtk_widget_set_visible (self->content, TRUE);
}

static void reload (VvProgramDetail *self);

/* Before it was read the page had its menu only; who came that early goes on to its first control
 * now, unless he has opened the menu. */
static void
go_on (VvProgramDetail *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkPopover *menu = gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->menu_button));

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->menu_button) &&
      !gtk_widget_get_visible (GTK_WIDGET (menu)))
    gtk_widget_grab_focus (GTK_WIDGET (self->export_button));
}

static void
on_read (G_GNUC_UNUSED VvDocument *document,
         gboolean ok,
         const GError *error,
         gpointer data,
         gpointer user_data)
{
  VvProgramDetail *self = user_data;
  VvLoading *loading = data;

  self->is_loading = FALSE;
  vv_page_set_busy (self->page, FALSE);
  if (self->is_stale || loading->program_id != self->program_id)
    {
      reload (self);
      return;
    }
  if (ok)
    {
      gboolean is_first = self->data == NULL;

      g_clear_pointer (&self->data, vv_program_page_free);
      self->data = g_steal_pointer (&loading->page);
      vv_page_show_error (self->page, NULL);
      show_page (self);
      if (is_first)
        go_on (self);
    }
  else if (g_error_matches (error, VV_ERROR, VV_ERROR_NOT_FOUND))
    g_signal_emit (self, signals[GONE], 0);
  else
    vv_page_show_error (self->page, error->message);
}

static void
reload (VvProgramDetail *self)
{
  VvLoading *loading;

  self->is_stale = self->is_loading;
  if (self->is_loading || self->program_id == 0)
    return;
  loading = g_new0 (VvLoading, 1);
  loading->program_id = self->program_id;
  loading->language = g_strdup (vv_document_language (self->document));
  self->is_loading = TRUE;
  vv_page_set_busy (self->page, TRUE);
  vv_document_read (self->document, read_page, loading, free_loading, G_OBJECT (self), on_read);
}

static void
on_ticked (G_GNUC_UNUSED VvDocument *document,
           gboolean ok,
           G_GNUC_UNUSED const GError *error,
           G_GNUC_UNUSED gpointer data,
           gpointer user_data)
{
  g_autoptr (VvProgramDetail) self = user_data;

  if (!ok)
    reload (self);
}

static void
on_tick_cb (VvProgramDetail *self, gint64 id, gboolean done)
{
  VvItemTick *tick = g_new0 (VvItemTick, 1);

  tick->item_id = id;
  tick->done = done;
  vv_document_edit (self->document, vv_item_tick, tick, (GDestroyNotify) vv_item_tick_free,
                    VV_DOCUMENT_EDIT_DEFAULT, on_ticked, g_object_ref (self));
}

static void
on_part_cb (VvProgramDetail *self, guint part)
{
  vv_program_phases_open (self->phases, part);
}

static void
on_narrow_cb (VvProgramDetail *self)
{
  gboolean narrow = vv_adaptive_bin_is_narrow (self->bin);
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
  int margin = narrow ? 12 : 24;

  vv_program_head_set_narrow (self->head, narrow);
  vv_program_timeline_set_narrow (self->timeline, narrow);
  gtk_orientable_set_orientation (self->columns, orientation);
  gtk_widget_set_size_request (self->side, narrow ? -1 : 340, -1);
  gtk_widget_set_margin_start (self->body, margin);
  gtk_widget_set_margin_end (self->body, margin);
  gtk_widget_set_visible (GTK_WIDGET (self->export_button), !narrow);
  gtk_widget_set_visible (self->edit_button, !narrow);
  if (self->actions != NULL)
    enable_actions (self);
}

static void
on_details (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvProgramDetail *self = data;

  if (self->data != NULL)
    g_signal_emit (self, signals[OPEN_LIST], 0, (int) VV_ENTITY_PROGRAM, self->data->program);
}

static void
on_list (G_GNUC_UNUSED GSimpleAction *action, GVariant *parameter, gpointer data)
{
  VvProgramDetail *self = data;
  const VvEntity *entity = vv_entity_by_name (g_variant_get_string (parameter, NULL));

  if (entity != NULL && self->data != NULL)
    g_signal_emit (self, signals[OPEN_LIST], 0, (int) entity->kind, self->data->program);
}

static void
vv_program_detail_dispose (GObject *object)
{
  VvProgramDetail *self = VV_PROGRAM_DETAIL (object);

  gtk_widget_insert_action_group (GTK_WIDGET (self), "program", NULL);
  g_clear_object (&self->actions);
  g_clear_object (&self->document);
  g_clear_pointer (&self->data, vv_program_page_free);
  G_OBJECT_CLASS (vv_program_detail_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, page);
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, content);
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, archived_bar);
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, export_button);
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, edit_button);
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, start_button);
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, menu_button);
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, bin);
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, body);
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, head);
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, timeline);
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, columns);
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, side);
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, phases);
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, goals);
  gtk_widget_class_bind_template_child (klass, VvProgramDetail, contents);
  gtk_widget_class_bind_template_callback (klass, on_narrow_cb);
  gtk_widget_class_bind_template_callback (klass, on_tick_cb);
  gtk_widget_class_bind_template_callback (klass, on_part_cb);
}

static void
vv_program_detail_class_init (VvProgramDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  vv_page_class_focus (widget_class);
  G_OBJECT_CLASS (klass)->dispose = vv_program_detail_dispose;
  signals[OPEN_LIST] = g_signal_new ("open-list", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, VV_TYPE_OBJECT);
  signals[GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (VV_TYPE_PAGE);
  g_type_ensure (VV_TYPE_ADAPTIVE_BIN);
  g_type_ensure (VV_TYPE_COLUMN_BOX);
  g_type_ensure (VV_TYPE_PROGRAM_HEAD);
  g_type_ensure (VV_TYPE_PROGRAM_TIMELINE);
  g_type_ensure (VV_TYPE_PROGRAM_PHASES);
  g_type_ensure (VV_TYPE_PROGRAM_GOALS);
  g_type_ensure (VV_TYPE_PROGRAM_CONTENTS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/viceversa/Viceversa/ui/program/program-detail.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK,
                                       "program.details", NULL);
}

static void
vv_program_detail_init (VvProgramDetail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vv_page_set_title (self->page, _ ("Program"), NULL);
  vv_page_set_content (self->page, self->content);
  vv_page_pack_start (self->page, GTK_WIDGET (self->export_button));
  vv_page_pack_start (self->page, self->start_button);
  vv_page_pack_end (self->page, self->menu_button);
  vv_page_pack_end (self->page, self->edit_button);
  on_narrow_cb (self);
}

static void
insert_actions (VvProgramDetail *self)
{
  const GActionEntry entries[] = { { .name = "details", .activate = on_details },
                                   { .name = "list", .activate = on_list, .parameter_type = "s" } };

  self->actions = vv_program_actions_new (self->document, GTK_WIDGET (self));
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  enable_actions (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "program", G_ACTION_GROUP (self->actions));
}

GtkWidget *
vv_program_detail_new (VvDocument *document)
{
  VvProgramDetail *self = g_object_new (VV_TYPE_PROGRAM_DETAIL, NULL);

  self->document = g_object_ref (document);
  insert_actions (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
vv_program_detail_set_program (VvProgramDetail *self, gint64 program_id)
{
  if (self->program_id == program_id)
    return;
  self->program_id = program_id;
  g_clear_pointer (&self->data, vv_program_page_free);
  gtk_widget_set_visible (self->content, FALSE);
  enable_actions (self);
  reload (self);
}

void
vv_program_detail_set_is_detail (VvProgramDetail *self, gboolean is_detail)
{
  vv_page_set_is_detail (self->page, is_detail);
}

const VvProgramPage *
vv_program_detail_data (VvProgramDetail *self)
{
  return self->data;
}
