#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "sessions/vv-log-draft.h"
#include "sessions/vv-quick-log-private.h"

/** How long after the last key what is typed is kept. */
#define DRAFT_DELAY 800

G_DEFINE_FINAL_TYPE (VvQuickLog, vv_quick_log, ADW_TYPE_WINDOW)

void
vv_quick_log_save_draft (VvQuickLog *self)
{
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  vv_log_draft_save (self->draft, gtk_editable_get_text (GTK_EDITABLE (self->line)));
}

static void
load_draft (VvQuickLog *self)
{
  g_autofree char *line = vv_log_draft_load (self->draft);

  if (line == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->line), line);
  gtk_editable_select_region (GTK_EDITABLE (self->line), 0, -1);
}

static gboolean
on_draft_timeout_cb (gpointer data)
{
  VvQuickLog *self = data;

  self->draft_timer = 0;
  vv_quick_log_save_draft (self);
  return G_SOURCE_REMOVE;
}

static void
on_log_cb (VvQuickLog *self)
{
  vv_quick_log_store (self, self->wants_log && self->wants_close);
}

/* Nothing typed and nothing chosen: there is only the window to be closed. */
static gboolean
on_finish_cb (GtkWidget *widget, G_GNUC_UNUSED GVariant *arguments, G_GNUC_UNUSED gpointer data)
{
  VvQuickLog *self = VV_QUICK_LOG (widget);

  if (self->pair_id == 0 && gtk_entry_get_text_length (self->line) == 0)
    gtk_window_close (GTK_WINDOW (self));
  else
    vv_quick_log_store (self, TRUE);
  return TRUE;
}

static gboolean
on_not_held_key_cb (GtkWidget *widget,
                    G_GNUC_UNUSED GVariant *arguments,
                    G_GNUC_UNUSED gpointer data)
{
  VvQuickLog *self = VV_QUICK_LOG (widget);

  gtk_toggle_button_set_active (self->not_held, !gtk_toggle_button_get_active (self->not_held));
  return TRUE;
}

/* What the user does. */

static void
on_line_changed_cb (VvQuickLog *self)
{
  self->wants_log = FALSE;
  vv_quick_log_follow (self);
  g_clear_handle_id (&self->draft_timer, g_source_remove);
  self->draft_timer = g_timeout_add (DRAFT_DELAY, on_draft_timeout_cb, self);
}

static void
on_clear_cb (VvQuickLog *self, GtkEntryIconPosition position)
{
  if (position == GTK_ENTRY_ICON_SECONDARY)
    vv_quick_log_clear (self);
}

static void
set_by_hand (VvQuickLog *self, guint field)
{
  if (self->is_filling)
    return;
  self->by_hand |= field;
  vv_quick_log_fill (self);
}

static void
on_day_cb (VvQuickLog *self)
{
  set_by_hand (self, VV_BY_HAND_DAY);
}

static void
on_minutes_cb (VvQuickLog *self)
{
  set_by_hand (self, VV_BY_HAND_MINUTES);
}

static void
on_mode_cb (VvQuickLog *self)
{
  set_by_hand (self, VV_BY_HAND_MODE);
}

static void
on_mentor_rating_cb (VvQuickLog *self)
{
  set_by_hand (self, VV_BY_HAND_MENTOR);
}

static void
on_mentee_rating_cb (VvQuickLog *self)
{
  set_by_hand (self, VV_BY_HAND_MENTEE);
}

static void
on_side_cb (VvQuickLog *self)
{
  set_by_hand (self, VV_BY_HAND_SIDE);
}

static void
on_rest_cb (VvQuickLog *self)
{
  set_by_hand (self, VV_BY_HAND_REST);
}

static void
on_owner_cb (VvQuickLog *self)
{
  set_by_hand (self, VV_BY_HAND_OWNER);
}

static void
on_due_cb (VvQuickLog *self)
{
  set_by_hand (self, VV_BY_HAND_DUE);
}

static void
on_not_held_cb (VvQuickLog *self)
{
  gboolean is_held = !gtk_toggle_button_get_active (self->not_held);

  gtk_widget_set_visible (self->mentor_row, is_held);
  gtk_widget_set_visible (self->mentee_row, is_held);
  gtk_widget_set_visible (self->side_row, !is_held);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rest_row),
                                 is_held ? _ ("Next step") : _ ("Why"));
  vv_quick_log_follow (self);
}

static void
on_match_activated_cb (VvQuickLog *self, GtkListBoxRow *row)
{
  self->chosen = g_array_index (self->said->line->pairs, gint64, gtk_list_box_row_get_index (row));
  vv_quick_log_follow (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->line));
  gtk_editable_set_position (GTK_EDITABLE (self->line), -1);
}

static gboolean
on_line_key_cb (VvQuickLog *self, guint key, G_GNUC_UNUSED guint code, GdkModifierType modifiers)
{
  int step = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1
             : key == GDK_KEY_Up || key == GDK_KEY_KP_Up   ? -1
                                                           : 0;

  modifiers &= gtk_accelerator_get_default_mod_mask ();
  if (key == GDK_KEY_z && modifiers == GDK_CONTROL_MASK &&
      gtk_entry_get_text_length (self->line) == 0)
    {
      vv_quick_log_undo_in_line (self);
      return TRUE;
    }
  if (step == 0 || modifiers != 0 || !gtk_widget_get_visible (GTK_WIDGET (self->matches)))
    return FALSE;
  vv_quick_log_step_match (self, step);
  return TRUE;
}

static void
on_narrow_cb (VvQuickLog *self, G_GNUC_UNUSED GParamSpec *pspec, VvAdaptiveBin *bin)
{
  GtkWidget *boxes[] = { self->mode_box, self->mentor_box, self->mentee_box, self->side_box };
  GtkWidget *bars[] = { GTK_WIDGET (self->mode), GTK_WIDGET (self->mentor_rating),
                        GTK_WIDGET (self->mentee_rating), GTK_WIDGET (self->side) };
  gboolean is_narrow = vv_adaptive_bin_is_narrow (bin);

  self->is_narrow = is_narrow;
  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    gtk_widget_set_halign (bars[i], is_narrow ? GTK_ALIGN_START : GTK_ALIGN_END);
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (boxes[i]), is_narrow
                                                                   ? GTK_ORIENTATION_VERTICAL
                                                                   : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (self->keys, !is_narrow);
  gtk_widget_set_margin_start (self->content, is_narrow ? 12 : 24);
  gtk_widget_set_margin_end (self->content, is_narrow ? 12 : 24);
  vv_quick_log_fill (self);
}

static void
on_undo (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  vv_quick_log_undo (data);
}

static gboolean
vv_quick_log_close_request (GtkWindow *window)
{
  VvQuickLog *self = VV_QUICK_LOG (window);

  vv_quick_log_save_draft (self);
  self->is_closed = TRUE;
  return GTK_WINDOW_CLASS (vv_quick_log_parent_class)->close_request (window);
}

static void
vv_quick_log_dispose (GObject *object)
{
  VvQuickLog *self = VV_QUICK_LOG (object);

  if (self->draft_timer != 0)
    vv_quick_log_save_draft (self);
  self->is_closed = TRUE;
  self->toast = NULL;
  G_OBJECT_CLASS (vv_quick_log_parent_class)->dispose (object);
}

static void
vv_quick_log_finalize (GObject *object)
{
  VvQuickLog *self = VV_QUICK_LOG (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->candidates, g_array_unref);
  g_clear_pointer (&self->only, g_array_unref);
  g_clear_pointer (&self->said, vv_log_text_free);
  g_clear_pointer (&self->pair, vv_log_pair_free);
  g_array_unref (self->stored);
  g_free (self->draft);
  G_OBJECT_CLASS (vv_quick_log_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, toasts);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, window_title);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, log_button);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, scroller);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, content);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, avatars);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, keys);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, mode_box);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, mentor_box);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, mentee_box);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, side_box);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, line);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, status);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, matches);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, fields);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, pair_row);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, mentor_avatar);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, mentee_avatar);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, n_matches);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, minutes);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, mode);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, mentor_rating);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, mentee_rating);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, side);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, mentor_row);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, mentee_row);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, side_row);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, rest_row);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, step_tag);
  gtk_widget_class_bind_template_child (widget_class, VvQuickLog, not_held);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_log_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_line_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_minutes_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_mentor_rating_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_mentee_rating_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_side_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_rest_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_owner_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_due_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_not_held_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_match_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
}

static void
vv_quick_log_class_init (VvQuickLogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = vv_quick_log_dispose;
  object_class->finalize = vv_quick_log_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = vv_quick_log_close_request;
  g_type_ensure (VV_TYPE_ADAPTIVE_BIN);
  g_type_ensure (VV_TYPE_TOGGLE_BAR);
  g_type_ensure (VV_TYPE_LOG_STEP_TAG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/viceversa/Viceversa/ui/sessions/quick-log.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "log.undo", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, on_finish_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, on_finish_cb,
                                NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_c, GDK_ALT_MASK, on_not_held_key_cb, NULL);
}

static void
vv_quick_log_init (VvQuickLog *self)
{
  static const GActionEntry entries[] = { { .name = "undo", .activate = on_undo } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->stored = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->day_row = VV_DATE_ROW (vv_date_row_new (_ ("Date")));
  gtk_list_box_insert (self->fields, GTK_WIDGET (self->day_row), 1);
  g_signal_connect_object (self->day_row, "notify::date", G_CALLBACK (on_day_cb), self,
                           G_CONNECT_SWAPPED);
  vv_toggle_bar_set_choices (self->mode, _ ("Mode"), &vv_modes);
  vv_toggle_bar_set_choices (self->side, _ ("Cancelled by"), &vv_sides);
  vv_toggle_bar_set_scale (self->mentor_rating, _ ("Mentor’s rating"), 5);
  vv_toggle_bar_set_scale (self->mentee_rating, _ ("Mentee’s rating"), 5);
  self->is_filling = FALSE;
  gtk_entry_set_icon_tooltip_text (self->line, GTK_ENTRY_ICON_SECONDARY, _ ("Clear"));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_line_key_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->line), keys);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "log", G_ACTION_GROUP (group));
}

/* As wide as it likes to be, but no wider than the window behind. */
static void
fit (VvQuickLog *self, GtkWindow *parent)
{
  int width = parent != NULL ? gtk_widget_get_width (GTK_WIDGET (parent)) : 0;

  gtk_window_set_default_size (GTK_WINDOW (self), width > 0 ? CLAMP (width - 20, 340, 540) : 540,
                               -1);
}

GtkWidget *
vv_quick_log_new (GtkWindow *parent, VvDocument *document, gint64 pair_id)
{
  VvQuickLog *self = g_object_new (VV_TYPE_QUICK_LOG, "transient-for", parent, NULL);

  self->document = g_object_ref (document);
  self->only_id = pair_id;
  self->draft = vv_log_draft_path (vv_document_workspace (document));
  fit (self, parent);
  vv_quick_log_fill (self);
  if (pair_id == 0)
    load_draft (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->line));
  vv_quick_log_read (self);
  g_signal_connect_object (document, "changed", G_CALLBACK (vv_quick_log_read), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
