#include "program/vv-program-phases.h"

#include <glib/gi18n-lib.h>

#include "program/vv-program-phase-row.h"
#include "program/vv-program-section.h"

struct _VvProgramPhases
{
  GtkBox parent_instance;

  GtkLabel *caption;
  GtkListBox *list;
  GtkWidget *nothing;
  GArray *ids;          /* of gint64: phases and items as they are shown */
  GPtrArray *phases;    /* of VvProgramPhaseRow, one per phase */
  AdwExpanderRow *done; /* (nullable): those that are over */
  gint64 program_id;
};

static guint tick_signal;

G_DEFINE_FINAL_TYPE (VvProgramPhases, vv_program_phases, GTK_TYPE_BOX)

guint
vv_program_phases_current (const VvProgramPage *page, guint32 today)
{
  for (guint i = 0; i < page->phases->len; i++)
    if (!vv_program_phase_is_done (g_ptr_array_index (page->phases, i), today))
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
}

static AdwExpanderRow *
make_phase (VvProgramPhases *self)
{
  GtkWidget *row = vv_program_phase_row_new ();

  g_signal_connect_object (row, "tick", G_CALLBACK (on_tick), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->phases, row);
  return ADW_EXPANDER_ROW (row);
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
      AdwExpanderRow *row = make_phase (self);

      if (self->done != NULL && i < current)
        adw_expander_row_add_row (self->done, GTK_WIDGET (row));
      else
        gtk_list_box_append (self->list, GTK_WIDGET (row));
      adw_expander_row_set_expanded (row, i == current);
    }
}

static void
update_done (VvProgramPhases *self, const VvProgramPage *page, guint32 today)
{
  const VvPagePhase *last = NULL, *first = g_ptr_array_index (page->phases, 0);
  g_autofree char *text = NULL;
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
  vv_program_phase_title (self->done, text, first->first, last->last, today);
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
    text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u of %u item done", "%u of %u items done", n_items), n_done,
        n_items);
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
  guint current = vv_program_phases_current (page, today);

  if (!same_ids (ids, self->ids) || self->program_id != vv_object_id (page->program))
    {
      build (self, page, today);
      g_array_unref (self->ids);
      self->ids = g_array_ref (ids);
      self->program_id = vv_object_id (page->program);
    }
  for (guint i = 0; i < page->phases->len; i++)
    vv_program_phase_row_set_phase (g_ptr_array_index (self->phases, i),
                                    g_ptr_array_index (page->phases, i), language, today,
                                    i == current, is_tied);
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
  if (self->done != NULL && gtk_widget_is_ancestor (GTK_WIDGET (row), GTK_WIDGET (self->done)))
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
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), vv_program_section_new (_ ("Phases"), "phase",
                                                          _ ("Edit the phases"), &self->caption));
  self->list = GTK_LIST_BOX (vv_program_section_list (_ ("Phases")));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  self->nothing = gtk_label_new (_ ("No phases yet."));
  gtk_label_set_xalign (GTK_LABEL (self->nothing), 0);
  gtk_widget_add_css_class (self->nothing, "vv-second");
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_box_append (GTK_BOX (self), self->nothing);
}
