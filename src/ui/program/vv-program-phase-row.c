#include "program/vv-program-phase-row.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "list/vv-chip.h"
#include "program/vv-program-item-row.h"

struct _VvProgramPhaseRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *chip;
  GPtrArray *items; /* of VvPageItem */
  GPtrArray *rows;  /* of VvProgramItemRow, one for each item once it has been open */
  char *language;
  guint32 today;
  gboolean is_tied;
};

static guint tick_signal;

G_DEFINE_FINAL_TYPE (VvProgramPhaseRow, vv_program_phase_row, ADW_TYPE_EXPANDER_ROW)

static VvPageItem *
copy_item (const VvPageItem *item)
{
  VvPageItem *copy = g_new0 (VvPageItem, 1);

  copy->item = g_object_ref (item->item);
  copy->due = item->due;
  return copy;
}

static void
free_item (gpointer data)
{
  VvPageItem *item = data;

  g_object_unref (item->item);
  g_free (item);
}

static void
on_tick (VvProgramPhaseRow *self, gint64 id, gboolean done)
{
  g_signal_emit (self, tick_signal, 0, id, done);
}

static void
add_row (VvProgramPhaseRow *self)
{
  GtkWidget *row = vv_program_item_row_new ();

  g_signal_connect_object (row, "tick", G_CALLBACK (on_tick), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
update_rows (VvProgramPhaseRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    vv_program_item_row_set_item (g_ptr_array_index (self->rows, i),
                                  g_ptr_array_index (self->items, i), self->language, self->today,
                                  self->is_tied);
}

static void
fill (VvProgramPhaseRow *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) || self->rows->len > 0)
    return;
  for (guint i = 0; i < self->items->len; i++)
    add_row (self);
  update_rows (self);
}

static void
set_items (VvProgramPhaseRow *self, const GPtrArray *items)
{
  g_return_if_fail (self->rows->len == 0 || self->rows->len == items->len);

  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->items, copy_item (g_ptr_array_index (items, i)));
  update_rows (self);
  fill (self);
}

static void
vv_program_phase_row_dispose (GObject *object)
{
  g_ptr_array_set_size (VV_PROGRAM_PHASE_ROW (object)->rows, 0);
  G_OBJECT_CLASS (vv_program_phase_row_parent_class)->dispose (object);
}

static void
vv_program_phase_row_finalize (GObject *object)
{
  VvProgramPhaseRow *self = VV_PROGRAM_PHASE_ROW (object);

  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->rows);
  g_free (self->language);
  G_OBJECT_CLASS (vv_program_phase_row_parent_class)->finalize (object);
}

static void
vv_program_phase_row_class_init (VvProgramPhaseRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vv_program_phase_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = vv_program_phase_row_finalize;
  tick_signal = g_signal_new ("tick", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_BOOLEAN);
}

static void
vv_program_phase_row_init (VvProgramPhaseRow *self)
{
  self->items = g_ptr_array_new_with_free_func (free_item);
  self->rows = g_ptr_array_new ();
  self->chip = vv_chip_new ();
  gtk_label_set_ellipsize (GTK_LABEL (self->chip), PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (self->chip, "numeric");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->chip);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (fill), NULL);
}

GtkWidget *
vv_program_phase_row_new (void)
{
  return g_object_new (VV_TYPE_PROGRAM_PHASE_ROW, NULL);
}

static void
set_chip (GtkWidget *chip, const VvPagePhase *phase, guint32 today, gboolean is_current)
{
  gboolean done = vv_program_phase_is_done (phase, today);
  g_autofree char *text = NULL;

  if (done)
    text = g_strdup (_ ("done"));
  else if (phase->items->len > 0)
    /* Translators: how many items of a checklist are done, of how many */
    text = g_strdup_printf (_ ("%u of %u"), phase->n_done, phase->items->len);
  vv_chip_set (chip, text,
               done                              ? "success"
               : is_current || phase->n_done > 0 ? "accent"
                                                 : "neutral");
}

void
vv_program_phase_row_set_phase (VvProgramPhaseRow *self,
                                const VvPagePhase *phase,
                                const char *language,
                                guint32 today,
                                gboolean is_current,
                                gboolean is_tied)
{
  g_autofree char *title = vv_object_title (phase->phase, language);

  g_free (self->language);
  self->language = g_strdup (language);
  self->today = today;
  self->is_tied = is_tied;
  vv_program_phase_title (ADW_EXPANDER_ROW (self), title, phase->first, phase->last, today);
  set_chip (self->chip, phase, today, is_current);
  set_items (self, phase->items);
}

gboolean
vv_program_phase_is_done (const VvPagePhase *phase, guint32 today)
{
  return phase->items->len > 0 ? phase->n_done == phase->items->len
                               : phase->last != 0 && phase->last < today;
}

void
vv_program_phase_title (
    AdwExpanderRow *row, const char *title, guint32 first, guint32 last, guint32 today)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *from = vv_date_show_near (first, today), *to = vv_date_show_near (last, today);
  /* Translators: two dates, from the first to the last day of a phase */
  g_autofree char *span = g_strdup_printf (_ ("%s to %s"), from, to);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_expander_row_set_subtitle (row, first != 0 ? span : "");
}
