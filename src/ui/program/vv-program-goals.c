#include "program/vv-program-goals.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/vv-goal-bar-view.h"
#include "metrics/vv-metric.h"
#include "model/vv-goal.h"
#include "program/vv-program-section.h"
#include "shell/vv-accessible-name.h"

struct _VvProgramGoals
{
  GtkBox parent_instance;

  GtkLabel *caption;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (VvProgramGoals, vv_program_goals, GTK_TYPE_BOX)

static VvGoalBarData
data_of (const VvPageGoal *goal, const char *title, const char *value, const char *target)
{
  VvGoalBarData data = { .title = title, .value_text = value, .target_text = target };

  data.has_target = vv_object_is_set (goal->goal, VV_GOAL_TARGET);
  data.target = vv_object_real (goal->goal, VV_GOAL_TARGET);
  data.less_is_better = vv_metric_is_limit (vv_object_text (goal->goal, VV_GOAL_METRIC));
  if (goal->metric == NULL)
    return data;
  data.has_value = goal->metric->has_value;
  data.value = goal->metric->value;
  data.maximum = goal->metric->unit == VV_UNIT_PERCENT ? 100 : 0;
  return data;
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  return label;
}

static GtkWidget *
make_line (const VvGoalBarData *data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = make_label (data->title, "body");
  GtkWidget *value = make_label (data->has_value ? data->value_text : "–", "heading");
  /* Translators: the target of a goal, say “target 80 %” */
  g_autofree char *text = g_strdup_printf (_ ("target %s"), data->target_text);

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 18);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (value, "numeric");
  if (data->has_value && data->has_target)
    gtk_widget_add_css_class (value, vv_goal_bar_is_reached (data) ? "vv-success" : "vv-warning");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), value);
  if (data->has_target)
    {
      GtkWidget *target = make_label (text, "caption");

      gtk_widget_add_css_class (target, "vv-second");
      gtk_widget_add_css_class (target, "numeric");
      gtk_box_append (GTK_BOX (box), target);
    }
  return box;
}

/* The figure, what it is drawn from, and how it is reckoned. */
static char *
tooltip_of (const VvPageGoal *goal)
{
  if (goal->metric == NULL)
    return NULL;
  /* Translators: a figure’s name, how it is reckoned, how many it is drawn from */
  return g_strdup_printf (_ ("%s: %s (n = %u)"), goal->metric->label, goal->metric->formula,
                          goal->metric->n);
}

static GtkWidget *
make_row (const VvPageGoal *goal, const char *language)
{
  VvUnit unit = goal->metric != NULL ? goal->metric->unit : VV_UNIT_NUMBER;
  g_autofree char *title = vv_object_title (goal->goal, language);
  g_autofree char *value =
      vv_unit_format (unit, goal->metric != NULL ? goal->metric->value : 0);
  g_autofree char *target = vv_unit_format (unit, vv_object_real (goal->goal, VV_GOAL_TARGET));
  g_autofree char *tooltip = tooltip_of (goal);
  VvGoalBarData data = data_of (goal, title, value, target);
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *bar = vv_goal_bar_view_new ();
  g_autofree char *sentence = vv_goal_bar_sentence (&data);

  vv_goal_bar_view_set_data (VV_GOAL_BAR_VIEW (bar), &data);
  gtk_widget_add_css_class (box, "vv-program-goal");
  gtk_box_append (GTK_BOX (box), make_line (&data));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_tooltip_text (row, tooltip);
  vv_accessible_name (GTK_WIDGET (row), sentence);
  return row;
}

void
vv_program_goals_set_page (VvProgramGoals *self, const VvProgramPage *page, const char *language)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < page->goals->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (page->goals, i), language));
  gtk_widget_set_visible (GTK_WIDGET (self->list), page->goals->len > 0);
  gtk_label_set_text (self->caption,
                      page->goals->len > 0 ? _ ("mark = target") : _ ("none yet"));
}

static void
vv_program_goals_class_init (G_GNUC_UNUSED VvProgramGoalsClass *klass)
{
}

static void
vv_program_goals_init (VvProgramGoals *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), vv_program_section_new (_ ("Goals"), "goal", _ ("Edit the goals"),
                                                          &self->caption));
  self->list = GTK_LIST_BOX (vv_program_section_list (_ ("Goals")));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}
