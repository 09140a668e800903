#include "vv-welcome.h"

#include <glib/gi18n-lib.h>

#include "shell/vv-adaptive-bin.h"

struct _VvWelcome
{
  GtkWidget parent_instance;

  VvAdaptiveBin *bin;
  GtkGrid *grid;
  GtkWidget *first;
  GtkWidget *start_button;
  GtkBox *others;
};

enum
{
  START,
  DEMO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The companies whose programs come along. What is said of them is what their definitions say. */
static const struct
{
  const char *name, *title, *text;
} companies[] = {
  { "general-electric", "General Electric",
    N_ ("Executives learn the internet from young employees: where it began, in the 1990s.") },
  { "procter-gamble", "Procter & Gamble",
    N_ ("Social media and mobile technology, to understand consumers better.") },
  { "mastercard", "Mastercard",
    N_ ("Blockchain and artificial intelligence, for new business initiatives.") },
  { "loreal", "L’Oréal",
    N_ ("Social platforms, as part of the digital transformation.") },
};

G_DEFINE_FINAL_TYPE (VvWelcome, vv_welcome, GTK_TYPE_WIDGET)

static void
on_start_cb (VvWelcome *self, GtkWidget *button)
{
  g_signal_emit (self, signals[START], 0, gtk_widget_get_name (button));
}

static void
on_demo_cb (VvWelcome *self)
{
  g_signal_emit (self, signals[DEMO], 0);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_company (VvWelcome *self, guint i)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *text = make_label (_ (companies[i].text), "body");
  GtkWidget *note = make_label (_ ("Story as reported publicly; not checked or measured by us"), "caption");

  gtk_label_set_yalign (GTK_LABEL (text), 0);
  gtk_widget_set_vexpand (text, TRUE);
  gtk_widget_add_css_class (text, "vv-second");
  gtk_widget_add_css_class (note, "vv-second");
  gtk_box_append (GTK_BOX (box), make_label (companies[i].title, "heading"));
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), note);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "vv-tile");
  gtk_widget_set_name (button, companies[i].name);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  companies[i].title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ (companies[i].text), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_start_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* Beside the first pilot the companies in two columns; below it in one where it is narrow. */
static void
place (VvWelcome *self)
{
  gboolean is_narrow = vv_adaptive_bin_is_narrow (self->bin);
  GtkWidget *child;

  g_object_ref (self->first);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  gtk_grid_attach (self->grid, self->first, 0, 0, 1, is_narrow ? 1 : 2);
  g_object_unref (self->first);
  for (int i = 0; i < (int) G_N_ELEMENTS (companies); i++)
    gtk_grid_attach (self->grid, make_company (self, (guint) i), is_narrow ? 0 : 1 + i % 2,
                     is_narrow ? 1 + i : i / 2, 1, 1);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->others), is_narrow
                                                                     ? GTK_ORIENTATION_VERTICAL
                                                                     : GTK_ORIENTATION_HORIZONTAL);
}

static void
on_narrow_cb (VvWelcome *self)
{
  place (self);
}

static gboolean
vv_welcome_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VV_WELCOME (widget)->start_button);
}

static void
vv_welcome_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (vv_welcome_parent_class)->dispose (object);
}

static void
vv_welcome_class_init (VvWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vv_welcome_dispose;
  widget_class->grab_focus = vv_welcome_grab_focus;
  signals[START] = g_signal_new ("start", VV_TYPE_WELCOME, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[DEMO] = g_signal_new ("demo", VV_TYPE_WELCOME, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  g_type_ensure (VV_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/viceversa/Viceversa/ui/shell/welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, VvWelcome, bin);
  gtk_widget_class_bind_template_child (widget_class, VvWelcome, grid);
  gtk_widget_class_bind_template_child (widget_class, VvWelcome, first);
  gtk_widget_class_bind_template_child (widget_class, VvWelcome, start_button);
  gtk_widget_class_bind_template_child (widget_class, VvWelcome, others);
  gtk_widget_class_bind_template_callback (widget_class, on_start_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_demo_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
}

static void
vv_welcome_init (VvWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  place (self);
}
