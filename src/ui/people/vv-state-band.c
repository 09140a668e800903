#include "people/vv-state-band.h"

#include <glib/gi18n-lib.h>

#include "list/vv-chip.h"
#include "shell/vv-accessible-name.h"
#include "store/vv-counts.h"

#define APART 18 /* between the steps of the way and the ways out of it */

/* One state. */
typedef struct
{
  const VvChoice *state;
  GtkToggleButton *button;
  GtkLabel *number;
} VvStateButton;

struct _VvStateBand
{
  AdwBin parent_instance;

  VvDocument *document;
  VvListPage *list; /* the list owns the band's place, the band no list */
  GtkBox *box;
  GArray *buttons;     /* of VvStateButton */
  guint generation;    /* of the counts asked for last */
  gboolean is_showing; /* the buttons follow the list: nobody pressed one */
};

G_DEFINE_FINAL_TYPE (VvStateBand, vv_state_band, ADW_TYPE_BIN)

static VvStateButton *
button_at (VvStateBand *self, guint i)
{
  return &g_array_index (self->buttons, VvStateButton, i);
}

/* Counts on their way from the reader. */
typedef struct
{
  gint64 program_id;
  guint generation;
  GArray *states; /* of VvStateCount */
} VvCounting;

static void
free_counting (gpointer data)
{
  VvCounting *counting = data;

  g_clear_pointer (&counting->states, g_array_unref);
  g_free (counting);
}

static gboolean
run_counting (VvReader *reader, gpointer data, GError **error)
{
  VvCounting *counting = data;

  counting->states = vv_counts_states (reader, counting->program_id, error);
  return counting->states != NULL;
}

static void
show_count (VvStateButton *button, guint people)
{
  g_autofree char *number = g_strdup_printf ("%'u", people);
  g_autofree char *words = vv_chip_words (&vv_participation_states, button->state->name);
  g_autofree char *count =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%'u person", "%'u people", people), people);
  /* Translators: a state, then how many people are in it */
  g_autofree char *label = g_strdup_printf (_ ("%s: %s"), words, count);

  gtk_label_set_text (button->number, number);
  vv_accessible_name (GTK_WIDGET (button->button), label);
}

static void
on_counted (G_GNUC_UNUSED VvDocument *document,
            gboolean ok,
            G_GNUC_UNUSED const GError *error,
            gpointer data,
            gpointer user_data)
{
  VvStateBand *self = user_data;
  VvCounting *counting = data;

  if (!ok || counting->generation != self->generation)
    return;
  for (guint i = 0; i < counting->states->len && i < self->buttons->len; i++)
    show_count (button_at (self, i), g_array_index (counting->states, VvStateCount, i).people);
}

static void
count (VvStateBand *self)
{
  gint64 program_id = vv_document_program (self->document);
  VvCounting *counting;

  self->generation++;
  gtk_widget_set_visible (gtk_widget_get_first_child (GTK_WIDGET (self)), program_id != 0);
  vv_list_page_show_filter (self->list, "state", program_id == 0);
  if (program_id == 0)
    return;
  counting = g_new0 (VvCounting, 1);
  counting->program_id = program_id;
  counting->generation = self->generation;
  vv_document_read (self->document, run_counting, counting, free_counting, G_OBJECT (self),
                    on_counted);
}

static void
follow_filter (VvStateBand *self)
{
  const char *state = vv_list_page_filter (self->list, "state");

  self->is_showing = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_toggle_button_set_active (button_at (self, i)->button,
                                  g_strcmp0 (button_at (self, i)->state->name, state) == 0);
  self->is_showing = FALSE;
}

static void
on_toggled_cb (GtkToggleButton *button, VvStateBand *self)
{
  const char *state = NULL;

  if (self->is_showing)
    return;
  for (guint i = 0; i < self->buttons->len; i++)
    if (button_at (self, i)->button == button && gtk_toggle_button_get_active (button))
      state = button_at (self, i)->state->name;
  vv_list_page_set_filter (self->list, "state", state);
  follow_filter (self);
}

/* Reserve and withdrawn are no steps of the way. */
static gboolean
is_way_out (const VvChoice *state)
{
  return g_str_equal (state->name, "reserve") || g_str_equal (state->name, "withdrawn");
}

static void
add_button (VvStateBand *self, const VvChoice *state, gboolean is_apart)
{
  g_autofree char *words = vv_chip_words (&vv_participation_states, state->name);
  GtkWidget *button = gtk_toggle_button_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *number = gtk_label_new ("–"), *label = gtk_label_new (words);
  VvStateButton entry = { state, GTK_TOGGLE_BUTTON (button), GTK_LABEL (number) };

  gtk_widget_add_css_class (button, "vv-state");
  gtk_widget_add_css_class (number, "title-4");
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_margin_start (button, is_apart ? APART : 0);
  gtk_box_append (self->box, button);
  g_array_append_val (self->buttons, entry);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled_cb), self, 0);
}

static void
vv_state_band_dispose (GObject *object)
{
  g_clear_object (&VV_STATE_BAND (object)->document);
  G_OBJECT_CLASS (vv_state_band_parent_class)->dispose (object);
}

static void
vv_state_band_finalize (GObject *object)
{
  g_array_unref (VV_STATE_BAND (object)->buttons);
  G_OBJECT_CLASS (vv_state_band_parent_class)->finalize (object);
}

static void
vv_state_band_class_init (VvStateBandClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vv_state_band_dispose;
  G_OBJECT_CLASS (klass)->finalize = vv_state_band_finalize;
}

static void
vv_state_band_init (VvStateBand *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  gboolean was_way_out = FALSE;

  self->buttons = g_array_new (FALSE, FALSE, sizeof (VvStateButton));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  for (const VvChoice *state = vv_participation_states.choices; state->name != NULL; state++)
    {
      add_button (self, state, is_way_out (state) && !was_way_out);
      was_way_out = was_way_out || is_way_out (state);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
vv_state_band_new (VvDocument *document, VvListPage *list)
{
  VvStateBand *self = g_object_new (VV_TYPE_STATE_BAND, NULL);

  self->document = g_object_ref (document);
  self->list = list;
  g_signal_connect_object (list, "filtered", G_CALLBACK (follow_filter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "changed", G_CALLBACK (count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::program-id", G_CALLBACK (count), self,
                           G_CONNECT_SWAPPED);
  count (self);
  return GTK_WIDGET (self);
}

GtkWidget *
vv_state_band_button (VvStateBand *self, const char *state)
{
  for (guint i = 0; i < self->buttons->len; i++)
    if (g_strcmp0 (button_at (self, i)->state->name, state) == 0)
      return GTK_WIDGET (button_at (self, i)->button);
  return NULL;
}
