#include "program/vv-program-timeline.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "chart/vv-phase-bar-view.h"
#include "chart/vv-timeline-view.h"
#include "model/vv-phase.h"
#include "model/vv-program.h"
#include "program/vv-program-phases.h"

struct _VvProgramTimeline
{
  GtkBox parent_instance;

  VvTimelineView *bars;
  GtkLabel *phase_label;
  VvPhaseBarView *phase_bar;
  GtkLabel *caption;
};

static guint activate_part;

G_DEFINE_FINAL_TYPE (VvProgramTimeline, vv_program_timeline, GTK_TYPE_BOX)

/* The days of the phases; of a program without a start as if it began today. */
static GArray *
phases_of (const VvProgramPage *page, const char *language, guint32 today)
{
  GArray *phases = g_array_new (FALSE, TRUE, sizeof (VvTimelinePhase));

  for (guint i = 0; i < page->phases->len; i++)
    {
      const VvPagePhase *phase = g_ptr_array_index (page->phases, i);
      VvTimelinePhase bar = { .first = phase->first, .last = phase->last };

      bar.title = vv_object_title (phase->phase, language);
      if (!vv_object_is_set (page->program, VV_PROGRAM_STARTS) &&
          vv_object_is_set (phase->phase, VV_PHASE_START_WEEK))
        {
          bar.first = today + (guint32) (7 * vv_object_integer (phase->phase, VV_PHASE_START_WEEK));
          bar.last = bar.first +
                     (guint32) (7 * MAX (1, vv_object_integer (phase->phase, VV_PHASE_WEEKS))) - 1;
        }
      g_array_append_val (phases, bar);
    }

  return phases;
}

gboolean
vv_program_is_waiting (const VvProgramPage *page)
{
  return g_strcmp0 (vv_object_text (page->program, VV_PROGRAM_STATE), "draft") == 0 ||
         !vv_object_is_set (page->program, VV_PROGRAM_STARTS);
}

static void
show_phase_bar (VvProgramTimeline *self,
                const VvProgramPage *page,
                const GArray *phases,
                guint32 today)
{
  guint current = vv_program_phases_current (page, today);
  VvPhaseBarData data = { .n_phases = phases->len, .n_done = current };
  const VvPagePhase *phase;

  if (current < phases->len)
    {
      phase = g_ptr_array_index (page->phases, current);
      data.title = g_array_index (phases, VvTimelinePhase, current).title;
      data.current = phase->items->len > 0 ? (double) phase->n_done / phase->items->len : 0;
    }
  vv_phase_bar_view_set_data (self->phase_bar, &data);
  gtk_label_set_text (self->phase_label, data.title != NULL ? data.title : _ ("All phases done"));
}

static void
show_week (VvProgramTimeline *self, const VvProgramPage *page, guint32 today)
{
  const char *starts = vv_object_text (page->program, VV_PROGRAM_STARTS);
  g_autofree char *day = vv_date_show (starts != NULL ? vv_date_parse (starts) : today);
  g_autofree char *text = NULL;

  if (starts == NULL)
    /* Translators: today's date, below the timeline of a program that has no start yet */
    text = g_strdup_printf (_ ("As if it began today, %s"), day);
  else if (vv_program_is_waiting (page) || page->week < 1)
    /* Translators: a date */
    text = g_strdup_printf (_ ("Begins on %s"), day);
  gtk_label_set_text (self->caption, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->caption), text != NULL);
}

void
vv_program_timeline_show (VvProgramTimeline *self,
                          const VvProgramPage *page,
                          const char *language,
                          guint32 today)
{
  g_autoptr (GArray) phases = phases_of (page, language, today);
  VvTimelineData data = { (VvTimelinePhase *) (void *) phases->data, phases->len,
                          vv_program_is_waiting (page) ? 0 : today };

  vv_timeline_view_set_data (self->bars, &data);
  show_phase_bar (self, page, phases, today);
  show_week (self, page, today);
  gtk_widget_set_visible (GTK_WIDGET (self), phases->len > 0);
  for (guint i = 0; i < phases->len; i++)
    g_free ((char *) g_array_index (phases, VvTimelinePhase, i).title);
}

void
vv_program_timeline_set_narrow (VvProgramTimeline *self, gboolean is_narrow)
{
  gtk_widget_set_visible (GTK_WIDGET (self->bars), !is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->phase_bar), is_narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->phase_label), is_narrow);
}

static void
on_part_cb (VvProgramTimeline *self, guint part)
{
  g_signal_emit (self, activate_part, 0, part);
}

static void
vv_program_timeline_class_init (VvProgramTimelineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  activate_part = g_signal_new ("activate-part", VV_TYPE_PROGRAM_TIMELINE, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  g_type_ensure (VV_TYPE_TIMELINE_VIEW);
  g_type_ensure (VV_TYPE_PHASE_BAR_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/viceversa/Viceversa/ui/program/program-timeline.ui");
  gtk_widget_class_bind_template_child (widget_class, VvProgramTimeline, bars);
  gtk_widget_class_bind_template_child (widget_class, VvProgramTimeline, phase_label);
  gtk_widget_class_bind_template_child (widget_class, VvProgramTimeline, phase_bar);
  gtk_widget_class_bind_template_child (widget_class, VvProgramTimeline, caption);
  gtk_widget_class_bind_template_callback (widget_class, on_part_cb);
}

static void
vv_program_timeline_init (VvProgramTimeline *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
