#include "vv-chart-view.h"

#include <adwaita.h>
#include <math.h>

#include "shell/vv-accessible-name.h"
#include "vv-chart-part.h"
#include "vv-chart-theme.h"

typedef struct
{
  VvTheme *theme;   /* NULL: not known since the last change of style */
  GPtrArray *parts; /* VvChartPart, as children */
  guint current;    /* the part that Tab comes to */
} VvChartViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (VvChartView, vv_chart_view, GTK_TYPE_WIDGET)

enum
{
  ACTIVATE_PART,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define PRIVATE(self) ((VvChartViewPrivate *) vv_chart_view_get_instance_private (self))

static const VvTheme *
find_theme (VvChartView *self)
{
  VvChartViewPrivate *priv = PRIVATE (self);

  if (priv->theme == NULL)
    priv->theme = vv_chart_theme_of (GTK_WIDGET (self));
  return priv->theme;
}

VvTheme *
vv_chart_view_theme (VvChartView *self)
{
  g_return_val_if_fail (VV_IS_CHART_VIEW (self), NULL);

  return vv_chart_theme_of (GTK_WIDGET (self));
}

static void
forget_theme (VvChartView *self)
{
  g_clear_pointer (&PRIVATE (self)->theme, vv_theme_free);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
place_parts (VvChartView *self, int width, int height)
{
  VvChartViewPrivate *priv = PRIVATE (self);

  for (guint i = 0; i < priv->parts->len; i++)
    {
      GtkWidget *part = g_ptr_array_index (priv->parts, i);
      VvArea area = { 0.0, 0.0, 0.0, 0.0 };
      gboolean shown =
        VV_CHART_VIEW_GET_CLASS (self)->part (self, width, height, find_theme (self), i, &area);
      GtkAllocation place = { (int) floor (area.x), (int) floor (area.y),
                              (int) MAX (1.0, area.width), (int) MAX (1.0, area.height) };

      gtk_widget_set_child_visible (part, shown);
      gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      if (shown)
        gtk_widget_size_allocate (part, &place, -1);
    }
}

static void
vv_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  place_parts (VV_CHART_VIEW (widget), width, height);
}

static void
vv_chart_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline G_GNUC_UNUSED,
                       int *natural_baseline G_GNUC_UNUSED)
{
  VvChartView *self = VV_CHART_VIEW (widget);
  double width = orientation == GTK_ORIENTATION_VERTICAL ? for_size : -1.0;
  VvRoom room = VV_CHART_VIEW_GET_CLASS (self)->measure (self, find_theme (self), width);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) ceil (room.height);
  else
    {
      *minimum = (int) ceil (room.minimum_width);
      *natural = MAX (*minimum, (int) ceil (room.natural_width));
    }
}

static GtkSizeRequestMode
vv_chart_view_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
vv_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  VvChartView *self = VV_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (-2, -2, width + 4, height + 4);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  VV_CHART_VIEW_GET_CLASS (self)->draw (self, cr, width, height, find_theme (self));
  cairo_destroy (cr);
  GTK_WIDGET_CLASS (vv_chart_view_parent_class)->snapshot (widget, snapshot);
}

static void
vv_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (vv_chart_view_parent_class)->css_changed (widget, change);
  forget_theme (VV_CHART_VIEW (widget));
}

static void
vv_chart_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (vv_chart_view_parent_class)->system_setting_changed (widget, setting);
  forget_theme (VV_CHART_VIEW (widget));
}

static void
vv_chart_view_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (vv_chart_view_parent_class)->direction_changed (widget, previous);
  forget_theme (VV_CHART_VIEW (widget));
}

gboolean
vv_chart_view_focus_part (VvChartView *self, guint part)
{
  VvChartViewPrivate *priv;

  g_return_val_if_fail (VV_IS_CHART_VIEW (self), FALSE);
  priv = PRIVATE (self);
  if (part >= priv->parts->len)
    return FALSE;
  priv->current = part;
  if (VV_CHART_VIEW_GET_CLASS (self)->show_part != NULL)
    {
      VV_CHART_VIEW_GET_CLASS (self)->show_part (self, part);
      place_parts (self, gtk_widget_get_width (GTK_WIDGET (self)),
                   gtk_widget_get_height (GTK_WIDGET (self)));
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  return gtk_widget_grab_focus (g_ptr_array_index (priv->parts, part));
}

static gboolean
vv_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  VvChartView *self = VV_CHART_VIEW (widget);
  VvChartViewPrivate *priv = PRIVATE (self);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean onward = direction == (mirrored ? GTK_DIR_LEFT : GTK_DIR_RIGHT);

  if (priv->parts->len == 0)
    return FALSE;
  if (gtk_widget_get_focus_child (widget) == NULL)
    return vv_chart_view_focus_part (self, MIN (priv->current, priv->parts->len - 1));
  if (direction != GTK_DIR_LEFT && direction != GTK_DIR_RIGHT)
    return FALSE;
  if (onward ? priv->current + 1 >= priv->parts->len : priv->current == 0)
    return TRUE;
  return vv_chart_view_focus_part (self, onward ? priv->current + 1 : priv->current - 1);
}

static gboolean
vv_chart_view_grab_focus (GtkWidget *widget)
{
  VvChartView *self = VV_CHART_VIEW (widget);

  return vv_chart_view_focus_part (self, PRIVATE (self)->current);
}

static gboolean
focus_first (GtkWidget *widget, GVariant *args G_GNUC_UNUSED, gpointer user_data G_GNUC_UNUSED)
{
  return vv_chart_view_focus_part (VV_CHART_VIEW (widget), 0);
}

static gboolean
focus_last (GtkWidget *widget, GVariant *args G_GNUC_UNUSED, gpointer user_data G_GNUC_UNUSED)
{
  VvChartView *self = VV_CHART_VIEW (widget);

  return vv_chart_view_focus_part (self, MAX (PRIVATE (self)->parts->len, 1u) - 1);
}

static void
activate (VvChartPart *part, VvChartView *self)
{
  PRIVATE (self)->current = vv_chart_part_index (part);
  g_signal_emit (self, signals[ACTIVATE_PART], 0, vv_chart_part_index (part));
}

static void
keep_parts (VvChartView *self)
{
  VvChartViewPrivate *priv = PRIVATE (self);
  VvChartViewClass *klass = VV_CHART_VIEW_GET_CLASS (self);
  guint n = klass->n_parts != NULL ? klass->n_parts (self) : 0;

  while (priv->parts->len > n)
    {
      gtk_widget_unparent (g_ptr_array_index (priv->parts, priv->parts->len - 1));
      g_ptr_array_set_size (priv->parts, (int) priv->parts->len - 1);
    }
  while (priv->parts->len < n)
    {
      GtkWidget *part = vv_chart_part_new (priv->parts->len);

      gtk_widget_set_parent (part, GTK_WIDGET (self));
      g_signal_connect (part, "clicked", G_CALLBACK (activate), self);
      g_ptr_array_add (priv->parts, part);
    }
  priv->current = MIN (priv->current, n > 0 ? n - 1 : 0);
}

void
vv_chart_view_changed (VvChartView *self)
{
  VvChartViewPrivate *priv;
  g_autofree char *sentence = NULL;

  g_return_if_fail (VV_IS_CHART_VIEW (self));
  priv = PRIVATE (self);
  keep_parts (self);
  for (guint i = 0; i < priv->parts->len; i++)
    {
      g_autofree char *words = VV_CHART_VIEW_GET_CLASS (self)->part_sentence (self, i);

      vv_chart_part_say (g_ptr_array_index (priv->parts, i), words);
    }
  sentence = VV_CHART_VIEW_GET_CLASS (self)->sentence (self);
  vv_accessible_name (GTK_WIDGET (self), sentence);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
vv_chart_view_constructed (GObject *object)
{
  AdwStyleManager *manager =
    adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (object)));

  G_OBJECT_CLASS (vv_chart_view_parent_class)->constructed (object);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (forget_theme), object,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (forget_theme), object,
                           G_CONNECT_SWAPPED);
  vv_chart_view_changed (VV_CHART_VIEW (object));
}

static void
vv_chart_view_dispose (GObject *object)
{
  VvChartViewPrivate *priv = PRIVATE (VV_CHART_VIEW (object));

  for (guint i = 0; i < priv->parts->len; i++)
    gtk_widget_unparent (g_ptr_array_index (priv->parts, i));
  g_ptr_array_set_size (priv->parts, 0);
  G_OBJECT_CLASS (vv_chart_view_parent_class)->dispose (object);
}

static void
vv_chart_view_finalize (GObject *object)
{
  VvChartViewPrivate *priv = PRIVATE (VV_CHART_VIEW (object));

  g_ptr_array_unref (priv->parts);
  g_clear_pointer (&priv->theme, vv_theme_free);
  G_OBJECT_CLASS (vv_chart_view_parent_class)->finalize (object);
}

/* A drawing of this height and more says itself what it shows; over it a tooltip only hides it. */
#define SPEAKING_HEIGHT 48

/* Asked for when the pointer rests: on X11, gtk_widget_set_tooltip_text() asks the server where the
 * pointer is, and a list has some two hundred glyphs. */
static gboolean
vv_chart_view_query_tooltip (GtkWidget *widget,
                             G_GNUC_UNUSED int x,
                             G_GNUC_UNUSED int y,
                             G_GNUC_UNUSED gboolean is_by_keyboard,
                             GtkTooltip *tooltip)
{
  g_autofree char *sentence = NULL;

  if (gtk_widget_get_height (widget) >= SPEAKING_HEIGHT)
    return FALSE;
  sentence = VV_CHART_VIEW_GET_CLASS (widget)->sentence (VV_CHART_VIEW (widget));
  gtk_tooltip_set_text (tooltip, sentence);
  return sentence != NULL && *sentence != '\0';
}

static void
vv_chart_view_class_init (VvChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = vv_chart_view_constructed;
  object_class->dispose = vv_chart_view_dispose;
  object_class->finalize = vv_chart_view_finalize;
  widget_class->size_allocate = vv_chart_view_size_allocate;
  widget_class->measure = vv_chart_view_measure;
  widget_class->get_request_mode = vv_chart_view_get_request_mode;
  widget_class->snapshot = vv_chart_view_snapshot;
  widget_class->css_changed = vv_chart_view_css_changed;
  widget_class->system_setting_changed = vv_chart_view_system_setting_changed;
  widget_class->direction_changed = vv_chart_view_direction_changed;
  widget_class->focus = vv_chart_view_focus;
  widget_class->query_tooltip = vv_chart_view_query_tooltip;
  widget_class->grab_focus = vv_chart_view_grab_focus;

  signals[ACTIVATE_PART] = g_signal_new ("activate-part", VV_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, focus_first, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, focus_last, NULL);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
vv_chart_view_init (VvChartView *self)
{
  PRIVATE (self)->parts = g_ptr_array_new ();
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}
