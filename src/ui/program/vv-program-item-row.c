#include "program/vv-program-item-row.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "model/vv-checklist-item.h"
#include "model/vv-texts.h"
#include "shell/vv-accessible-name.h"

/* So many days before it is due an item stands out. */
#define SOON 7

struct _VvProgramItemRow
{
  AdwActionRow parent_instance;

  GtkWidget *check;
  GtkWidget *due_label;
  gint64 id;
  gulong toggled_handler;
};

static guint tick_signal;

G_DEFINE_FINAL_TYPE (VvProgramItemRow, vv_program_item_row, ADW_TYPE_ACTION_ROW)

static void
on_toggled (VvProgramItemRow *self)
{
  g_signal_emit (self, tick_signal, 0, self->id,
                 gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check)));
}

static void
vv_program_item_row_class_init (VvProgramItemRowClass *klass)
{
  tick_signal = g_signal_new ("tick", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_BOOLEAN);
}

static void
vv_program_item_row_init (VvProgramItemRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->check = gtk_check_button_new ();
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  self->toggled_handler = g_signal_connect_object (self->check, "toggled", G_CALLBACK (on_toggled),
                                                   self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), self->check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), self->check);
  self->due_label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->due_label, "caption");
  gtk_widget_add_css_class (self->due_label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->due_label);
}

GtkWidget *
vv_program_item_row_new (void)
{
  return g_object_new (VV_TYPE_PROGRAM_ITEM_ROW, NULL);
}

/* @week: of the program, the first is 0; what is due earlier is negative. */
static char *
week_text (int week)
{
  gulong before = week < 0 ? (gulong) -week : 0;

  if (week >= 0)
    /* Translators: a week of the program, before it has a start; the first is week 1 */
    return g_strdup_printf (_ ("week %d"), week + 1);
  /* Translators: how long before the start of the program, which has no date yet */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d week before", "%d weeks before", before), (int) before);
}

static char *
due_text (const VvPageItem *item, guint32 done, guint32 today)
{
  g_autofree char *day = vv_date_show_near (done != 0 ? done : item->due, today);

  if (done != 0)
    /* Translators: a date: an item of a checklist was done on it */
    return g_strdup_printf (_ ("done %s"), day);
  if (item->due == 0 && vv_object_is_set (item->item, VV_CHECKLIST_ITEM_DUE_WEEK))
    return week_text ((int) vv_object_integer (item->item, VV_CHECKLIST_ITEM_DUE_WEEK));
  if (item->due == 0)
    return g_strdup ("");
  if (item->due == today)
    return g_strdup (_ ("due today"));
  if (item->due == today + 1)
    return g_strdup (_ ("due tomorrow"));
  if (item->due < today)
    /* Translators: a date in the past */
    return g_strdup_printf (_ ("was due %s"), day);
  return g_steal_pointer (&day);
}

static void
set_tint (VvProgramItemRow *self, gboolean is_over, gboolean is_soon)
{
  const char *const classes[] = { "vv-second", "vv-warning", "vv-mentor-text" };
  guint which = is_over ? 1 : is_soon ? 2 : 0;

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (i == which)
      gtk_widget_add_css_class (self->due_label, classes[i]);
    else
      gtk_widget_remove_css_class (self->due_label, classes[i]);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "vv-due-over");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "vv-due-soon");
  if (is_over || is_soon)
    gtk_widget_add_css_class (GTK_WIDGET (self), is_over ? "vv-due-over" : "vv-due-soon");
}

void
vv_program_item_row_set_item (VvProgramItemRow *self,
                              const VvPageItem *item,
                              const char *language,
                              guint32 today,
                              gboolean is_tied)
{
  guint32 done = vv_date_parse (vv_object_text (item->item, VV_CHECKLIST_ITEM_DONE));
  g_autofree char *title = vv_object_title (item->item, language);
  g_autofree char *owner =
      vv_texts_get (vv_object_text (item->item, VV_CHECKLIST_ITEM_OWNER), language);
  g_autofree char *due = due_text (item, done, today);
  gboolean is_open = done == 0 && item->due != 0;

  self->id = vv_object_id (item->item);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), owner);
  gtk_label_set_text (GTK_LABEL (self->due_label), due);
  set_tint (self, is_open && item->due < today,
            is_open && item->due >= today && item->due <= today + SOON);
  g_signal_handler_block (self->check, self->toggled_handler);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), done != 0);
  g_signal_handler_unblock (self->check, self->toggled_handler);
  gtk_widget_set_sensitive (self->check, !is_tied);
  vv_accessible_name (GTK_WIDGET (self->check), title);
}
