#include "program/vv-program-phases.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "list/vv-chip.h"
#include "model/vv-phase.h"
#include "program/vv-program-item-row.h"
#include "program/vv-program-section.h"

struct _VvProgramPhases
{
  GtkBox parent_instance;

  GtkLabel *caption;
  GtkListBox *list;
  GtkWidget *nothing;
  GArray *ids;        /* of gint64: phases and items as they are shown */
  GPtrArray *phases;  /* of AdwExpanderRow, one per phase */
  GPtrArray *chips;   /* of GtkLabel: a phase's state */
  GPtrArray *items;   /* of VvProgramItemRow, in order */
  AdwExpanderRow *done; /* (nullable): those that are over */
  gint64 program_id;
};

static guint tick_signal;

G_DEFINE_FINAL_TYPE (VvProgramPhases, vv_program_phases, GTK_TYPE_BOX)

static gboolean
is_done (const VvPagePhase *phase, guint32 today)
{
  return phase->items->len > 0 ? phase->n_done == phase->items->len
                               : phase->last != 0 && phase->last < today;
}

guint
vv_program_phases_current (const VvProgramPage *page, guint32 today)
{
  for (guint i = 0; i < page->phases->len; i++)
    if (!is_done (g_ptr_array_index (page->phases, i), today))
      return i;

  return page->phases->len;
}

static void
on_tick (VvProgramPhases *self, gint64 id, gboolean done)
{
  g_signal_emit (self, tick_signal, 0, id, done);
}

static GArray *
ids_of (const VvProgramPage *page)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < page->phases->len; i++)
    {
      const VvPagePhase *phase = g_ptr_array_index (page->phases, i);
      gint64 id = -vv_object_id (phase->phase);

      g_array_append_val (ids, id);
      for (guint j = 0; j < phase->items->len; j++)
        {
          id = vv_object_id (((VvPageItem *) g_ptr_array_index (phase->items, j))->item);
          g_array_append_val (ids, id);
        }
    }

  return ids;
}

static gboolean
same_ids (const GArray *a, const GArray *b)
{
  return a->len == b->len &&
         (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (gint64)) == 0);
}

static void
clear (VvProgramPhases *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->done = NULL;
  g_ptr_array_set_size (self->phases, 0);
  g_ptr_array_set_size (self->chips, 0);
  g_ptr_array_set_size (self->items, 0);
}

static AdwExpanderRow *
make_phase (VvProgramPhases *self, const VvPagePhase *phase)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  GtkWidget *chip = vv_chip_new ();

  gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (chip, "numeric");
  adw_expander_row_add_action (row, chip);
  g_ptr_array_add (self->phases, row);
  g_ptr_array_add (self->chips, chip);
  for (guint i = 0; i < phase->items->len; i++)
    {
      GtkWidget *item = vv_program_item_row_new ();

      g_signal_connect_object (item, "tick", G_CALLBACK (on_tick), self, G_CONNECT_SWAPPED);
      adw_expander_row_add_row (row, item);
      g_ptr_array_add (self->items, item);
    }
  return row;
}

/* What lies behind is one row, as long as there is more than one phase of it. */
static void
build (VvProgramPhases *self, const VvProgramPage *page, guint32 today)
{
  guint current = vv_program_phases_current (page, today);

  clear (self);
  if (current > 1)
    {
      self->done = ADW_EXPANDER_ROW (adw_expander_row_new ());
      gtk_list_box_append (self->list, GTK_WIDGET (self->done));
    }
  for (guint i = 0; i < page->phases->len; i++)
    {
      AdwExpanderRow *row = make_phase (self, g_ptr_array_index (page->phases, i));

      if (self->done != NULL && i < current)
        adw_expander_row_add_row (self->done, GTK_WIDGET (row));
      else
        gtk_list_box_append (self->list, GTK_WIDGET (row));
      adw_expander_row_set_expanded (row, i == current);
    }
}

static char *
span_text (guint32 first, guint32 last, guint32 today)
{
  g_autofree char *from = vv_date_show_near (first, today), *to = vv_date_show_near (last, today);

  /* Translators: two dates, from the first to the last day of a phase */
  return first != 0 ? g_strdup_printf (_ ("%s to %s"), from, to) : g_strdup ("");
}

static void
set_chip (GtkWidget *chip, const VvPagePhase *phase, guint32 today, gboolean is_current)
{
  gboolean done = is_done (phase, today);
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

static void
set_title (AdwExpanderRow *row, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
}

static void
update_phase (VvProgramPhases *self,
              const VvPagePhase *phase,
              guint i,
              const char *language,
              guint32 today,
              gboolean is_current)
{
  g_autofree char *title = vv_object_title (phase->phase, language);
  g_autofree char *span = span_text (phase->first, phase->last, today);

  set_title (g_ptr_array_index (self->phases, i), title);
  adw_expander_row_set_subtitle (g_ptr_array_index (self->phases, i), span);
  set_chip (g_ptr_array_index (self->chips, i), phase, today, is_current);
}

static void
update_done (VvProgramPhases *self, const VvProgramPage *page, guint32 today)
{
  const VvPagePhase *last = NULL, *first = g_ptr_array_index (page->phases, 0);
  g_autofree char *text = NULL, *span = NULL;
  guint n = 0;

  for (guint i = 0; i < self->phases->len; i++)
    if (gtk_widget_get_ancestor (gtk_widget_get_parent (g_ptr_array_index (self->phases, i)),
                                 ADW_TYPE_EXPANDER_ROW) != NULL)
      {
        last = g_ptr_array_index (page->phases, i);
        n++;
      }
  if (last == NULL)
    return;
  text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u phase that is done", "%u phases that are done", n), n);
  span = span_text (first->first, last->last, today);
  set_title (self->done, text);
  adw_expander_row_set_subtitle (self->done, span);
}

static void
update_caption (VvProgramPhases *self, const VvProgramPage *page)
{
  guint n_items = 0, n_done = 0;
  g_autofree char *text = NULL;

  for (guint i = 0; i < page->phases->len; i++)
    {
      const VvPagePhase *phase = g_ptr_array_index (page->phases, i);

      n_items += phase->items->len;
      n_done += phase->n_done;
    }
  if (n_items > 0)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u item done",
                                         "%u of %u items done", n_items), n_done, n_items);
  gtk_label_set_text (self->caption, text != NULL ? text : "");
}

void
vv_program_phases_set_page (VvProgramPhases *self,
                            const VvProgramPage *page,
                            const char *language,
                            guint32 today,
                            gboolean is_tied)
{
  g_autoptr (GArray) ids = ids_of (page);
  guint current = vv_program_phases_current (page, today), n = 0;

  if (!same_ids (ids, self->ids) || self->program_id != vv_object_id (page->program))
    {
      build (self, page, today);
      g_array_unref (self->ids);
      self->ids = g_array_ref (ids);
      self->program_id = vv_object_id (page->program);
    }
  for (guint i = 0; i < page->phases->len; i++)
    {
      const VvPagePhase *phase = g_ptr_array_index (page->phases, i);

      update_phase (self, phase, i, language, today, i == current);
      for (guint j = 0; j < phase->items->len; j++)
        vv_program_item_row_set_item (g_ptr_array_index (self->items, n++),
                                      g_ptr_array_index (phase->items, j), language, today,
                                      is_tied);
    }
  if (self->done != NULL)
    update_done (self, page, today);
  update_caption (self, page);
  gtk_widget_set_visible (GTK_WIDGET (self->list), page->phases->len > 0);
  gtk_widget_set_visible (self->nothing, page->phases->len == 0);
}

void
vv_program_phases_open (VvProgramPhases *self, guint phase)
{
  AdwExpanderRow *row;

  if (phase >= self->phases->len)
    return;
  row = g_ptr_array_index (self->phases, phase);
  if (self->done != NULL &&
      gtk_widget_is_ancestor (GTK_WIDGET (row), GTK_WIDGET (self->done)))
    adw_expander_row_set_expanded (self->done, TRUE);
  adw_expander_row_set_expanded (row, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (row), GTK_DIR_TAB_FORWARD);
}

static void
vv_program_phases_finalize (GObject *object)
{
  VvProgramPhases *self = VV_PROGRAM_PHASES (object);

  g_array_unref (self->ids);
  g_ptr_array_unref (self->phases);
  g_ptr_array_unref (self->chips);
  g_ptr_array_unref (self->items);
  G_OBJECT_CLASS (vv_program_phases_parent_class)->finalize (object);
}

static void
vv_program_phases_class_init (VvProgramPhasesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vv_program_phases_finalize;
  tick_signal = g_signal_new ("tick", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_BOOLEAN);
}

static void
vv_program_phases_init (VvProgramPhases *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->phases = g_ptr_array_new ();
  self->chips = g_ptr_array_new ();
  self->items = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), vv_program_section_new (_ ("Phases"), "phase", _ ("Edit the phases"),
                                                          &self->caption));
  self->list = GTK_LIST_BOX (vv_program_section_list (_ ("Phases")));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  self->nothing = gtk_label_new (_ ("No phases yet."));
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_widget_add_css_class (self->nothing, "vv-second");
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_box_append (GTK_BOX (self), self->nothing);
}
