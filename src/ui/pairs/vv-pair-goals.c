#include "vv-pair-goals.h"

#include <glib/gi18n-lib.h>

#include "model/vv-pair-goal.h"
#include "pairs/vv-pair-record.h"
#include "pairs/vv-pair-row.h"
#include "shell/vv-accessible-name.h"

static void
step (GtkWidget *row, int by)
{
  VvObject *goal = vv_pair_row_object (row);
  gint64 done = vv_object_integer (goal, VV_PAIR_GOAL_DONE) + by;
  g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, MAX (done, 0));

  vv_pair_record_set (vv_pair_row_document (row), VV_ENTITY_PAIR_GOAL, vv_object_id (goal),
                      VV_PAIR_GOAL_DONE, value);
}

static void
on_more (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  step (data, 1);
}

static void
on_less (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  step (data, -1);
}

static void
add_actions (GtkWidget *row, VvDocument *document, VvObject *goal)
{
  static const GActionEntry entries[] = {
    { .name = "more", .activate = on_more },
    { .name = "less", .activate = on_less },
  };
  GActionMap *map = vv_pair_row_init (row, document, goal);
  gint64 done = vv_object_integer (goal, VV_PAIR_GOAL_DONE);

  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), row);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "more")),
                               done < vv_object_integer (goal, VV_PAIR_GOAL_TARGET));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (map, "less")),
                               done > 0);
}

static GMenuModel *
make_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Edit…"), "row.open");
  g_menu_append (menu, _ ("One Step Back"), "row.less");
  g_menu_append (menu, _ ("Remove"), "row.remove");
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static GtkWidget *
make_button (GtkWidget *button, const char *label, const char *what, gint64 id)
{
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  vv_accessible_name (GTK_WIDGET (button), label);
  vv_pair_section_name (button, what, id);
  return button;
}

static void
add_buttons (GtkWidget *line, VvObject *goal)
{
  const char *title = vv_object_text (goal, VV_PAIR_GOAL_TITLE);
  gint64 id = vv_object_id (goal);
  GtkWidget *more = gtk_button_new_from_icon_name ("list-add-symbolic");
  GtkWidget *menu = gtk_menu_button_new ();
  g_autoptr (GMenuModel) model = make_menu ();
  /* Translators: a button that counts one more; the goal of a pair */
  g_autofree char *more_label = g_strdup_printf (_ ("One step further: %s"), title);
  /* Translators: a menu; the goal of a pair */
  g_autofree char *menu_label = g_strdup_printf (_ ("More for: %s"), title);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (more), "row.more");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu), model);
  gtk_box_append (GTK_BOX (line), make_button (more, more_label, "goal-more", id));
  gtk_box_append (GTK_BOX (line), make_button (menu, menu_label, "goal-menu", id));
}

static char *
facts_of (VvObject *goal)
{
  gint64 done = vv_object_integer (goal, VV_PAIR_GOAL_DONE);
  gint64 target = vv_object_integer (goal, VV_PAIR_GOAL_TARGET);

  if (done >= target)
    return g_strdup (_ ("done"));
  /* Translators: of a goal: so many of so many */
  return g_strdup_printf (_ ("%d of %d"), (int) done, (int) target);
}

static GtkWidget *
make_bar (VvObject *goal)
{
  gint64 target = MAX (vv_object_integer (goal, VV_PAIR_GOAL_TARGET), 1);
  gint64 done = CLAMP (vv_object_integer (goal, VV_PAIR_GOAL_DONE), 0, target);
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, (double) target);

  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), (double) done);
  gtk_widget_add_css_class (bar, "vv-pair-bar");
  vv_accessible_name (GTK_WIDGET (bar), vv_object_text (goal, VV_PAIR_GOAL_TITLE));
  return bar;
}

/* The bar with how far it is beside it. */
static GtkWidget *
make_level (VvObject *goal)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *bar = make_bar (goal);
  g_autofree char *facts = facts_of (goal);
  GtkWidget *count = gtk_label_new (facts);

  gtk_widget_set_hexpand (bar, TRUE);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_end (line, 6);
  gtk_widget_add_css_class (count, "caption");
  gtk_widget_add_css_class (count, "vv-second");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (line), bar);
  gtk_box_append (GTK_BOX (line), count);
  return line;
}

static GtkWidget *
make_line (VvObject *goal, gboolean is_frozen)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *title = gtk_label_new (vv_object_text (goal, VV_PAIR_GOAL_TITLE));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (title), 2);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (title, gtk_label_get_text (GTK_LABEL (title)));
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (line), title);
  if (!is_frozen)
    add_buttons (line, goal);
  return line;
}

static GtkWidget *
make_row (VvDocument *document, VvObject *goal, gboolean is_frozen)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *facts = facts_of (goal);
  g_autofree char *label =
      g_strdup_printf ("%s, %s", vv_object_text (goal, VV_PAIR_GOAL_TITLE), facts);

  gtk_widget_add_css_class (row, "vv-pair-goal");
  gtk_box_append (GTK_BOX (box), make_line (goal, is_frozen));
  gtk_box_append (GTK_BOX (box), make_level (goal));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !is_frozen);
  vv_accessible_name (GTK_WIDGET (row), label);
  if (!is_frozen)
    add_actions (row, document, goal);
  return row;
}

void
vv_pair_goals_show (VvPairSection *section,
                    VvDocument *document,
                    const VvPairPage *page,
                    gboolean is_frozen)
{
  guint n_done = 0;
  g_autofree char *count = NULL;

  vv_pair_section_clear (section);
  for (guint i = 0; i < page->goals->len; i++)
    {
      VvObject *goal = g_ptr_array_index (page->goals, i);

      n_done += vv_object_integer (goal, VV_PAIR_GOAL_DONE) >=
                        vv_object_integer (goal, VV_PAIR_GOAL_TARGET)
                    ? 1
                    : 0;
      vv_pair_section_append (section, make_row (document, goal, is_frozen));
    }
  if (page->goals->len > 0)
    /* Translators: of goals: so many of so many */
    count = g_strdup_printf (_ ("%u of %u done"), n_done, page->goals->len);
  vv_pair_section_set_count (section, count != NULL ? count : "");
  vv_pair_section_finish (section, _ ("What shall the two reach together?"));
}
