#include "vv-toggle-bar.h"

#include <glib/gi18n-lib.h>

#include "form/vv-choice-row.h"
#include "shell/vv-accessible-name.h"

struct _VvToggleBar
{
  GtkWidget parent_instance;

  const VvChoices *choices; /* (nullable) */
  GPtrArray *buttons;       /* of GtkToggleButton; children */
  int selected;
  gboolean is_selecting;
};

enum
{
  PROP_0,
  PROP_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (VvToggleBar, vv_toggle_bar, GTK_TYPE_WIDGET)

static GtkToggleButton *
button_at (VvToggleBar *self, guint i)
{
  return g_ptr_array_index (self->buttons, i);
}

void
vv_toggle_bar_select (VvToggleBar *self, int place)
{
  if (place < 0 || place >= (int) self->buttons->len)
    place = -1;
  self->is_selecting = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (button_at (self, i), (int) i == place);
  self->is_selecting = FALSE;
  if (self->selected == place)
    return;
  self->selected = place;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
on_toggled_cb (VvToggleBar *self, GtkToggleButton *button)
{
  guint place = 0;

  if (self->is_selecting)
    return;
  g_ptr_array_find (self->buttons, button, &place);
  vv_toggle_bar_select (self, gtk_toggle_button_get_active (button) ? (int) place : -1);
}

static gboolean
on_key_cb (VvToggleBar *self, guint key, G_GNUC_UNUSED guint code, GdkModifierType modifiers)
{
  guint32 letter = gdk_keyval_to_unicode (key);
  int place = (int) letter - '1';
  gboolean is_plain =
      (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) == 0;

  if (self->choices != NULL || !is_plain || place < 0 || place >= (int) self->buttons->len)
    return FALSE;
  vv_toggle_bar_select (self, place);
  return TRUE;
}

static void
clear (VvToggleBar *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->buttons, i));
  g_ptr_array_set_size (self->buttons, 0);
}

/* @title and @label together say what a button stands for: “Mentor’s rating: 4”. */
static void
add_button (VvToggleBar *self, const char *title, const char *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);
  /* Translators: a field and one of its values, for screen readers: “Mode: video” */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), title, label);
  GtkWidget *child = gtk_button_get_child (GTK_BUTTON (button));

  gtk_label_set_ellipsize (GTK_LABEL (child), PANGO_ELLIPSIZE_END);
  vv_accessible_name (GTK_WIDGET (button), name);
  if (self->choices == NULL)
    {
      gtk_widget_add_css_class (button, "circular");
      gtk_widget_add_css_class (button, "numeric");
    }
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->buttons, button);
}

static void
set_title (VvToggleBar *self, const char *title)
{
  vv_accessible_name (GTK_WIDGET (self), title);
}

void
vv_toggle_bar_set_choices (VvToggleBar *self, const char *title, const VvChoices *choices)
{
  clear (self);
  set_title (self, title);
  self->choices = choices;
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  for (const VvChoice *choice = choices->choices; choice->name != NULL; choice++)
    {
      g_autofree char *label = vv_choice_row_capitalize (vv_choices_label (choices, choice->name));

      add_button (self, title, label);
    }
}

void
vv_toggle_bar_set_scale (VvToggleBar *self, const char *title, guint n)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  clear (self);
  set_title (self, title);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *label = g_strdup_printf ("%u", i);

      add_button (self, title, label);
    }
}

int
vv_toggle_bar_selected (VvToggleBar *self)
{
  return self->selected;
}

const char *
vv_toggle_bar_name (VvToggleBar *self)
{
  return self->choices != NULL && self->selected >= 0 ? self->choices->choices[self->selected].name
                                                      : NULL;
}

void
vv_toggle_bar_select_name (VvToggleBar *self, const char *name)
{
  int place = -1;

  for (guint i = 0; name != NULL && i < self->buttons->len; i++)
    if (g_strcmp0 (self->choices->choices[i].name, name) == 0)
      place = (int) i;
  vv_toggle_bar_select (self, place);
}

static void
vv_toggle_bar_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_SELECTED)
    g_value_set_int (value, VV_TOGGLE_BAR (object)->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_toggle_bar_set_property (GObject *object, guint prop, const GValue *value, GParamSpec *pspec)
{
  if (prop == PROP_SELECTED)
    vv_toggle_bar_select (VV_TOGGLE_BAR (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
}

static void
vv_toggle_bar_dispose (GObject *object)
{
  clear (VV_TOGGLE_BAR (object));
  G_OBJECT_CLASS (vv_toggle_bar_parent_class)->dispose (object);
}

static void
vv_toggle_bar_finalize (GObject *object)
{
  g_ptr_array_unref (VV_TOGGLE_BAR (object)->buttons);
  G_OBJECT_CLASS (vv_toggle_bar_parent_class)->finalize (object);
}

static void
vv_toggle_bar_class_init (VvToggleBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vv_toggle_bar_get_property;
  object_class->set_property = vv_toggle_bar_set_property;
  object_class->dispose = vv_toggle_bar_dispose;
  object_class->finalize = vv_toggle_bar_finalize;
  properties[PROP_SELECTED] =
      g_param_spec_int ("selected", NULL, NULL, -1, G_MAXINT, -1,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "box"); /* so that "linked" is drawn */
}

static void
vv_toggle_bar_init (VvToggleBar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->buttons = g_ptr_array_new ();
  self->selected = -1;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "vv-toggles");
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
