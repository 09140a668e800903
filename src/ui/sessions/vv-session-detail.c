#include "vv-session-detail.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "chart/vv-session-glyph-view.h"
#include "form/vv-choice-row.h"
#include "form/vv-field-row.h"
#include "form/vv-form.h"
#include "jobs/vv-session-page.h"
#include "model/vv-session.h"
#include "sessions/vv-next-steps.h"
#include "sessions/vv-session-actions.h"
#include "sessions/vv-session-words.h"
#include "shell/vv-page.h"

struct _VvSessionDetail
{
  AdwBin parent_instance;

  VvDocument *document;
  gint64 id;
  gint64 pair_id;
  gint64 other_id; /* the session that this one stands in for, or that stands in for it */
  VvPage *page;
  GtkWidget *box; /* of the content; filled with the first answer */
  GtkWidget *glyph, *heading, *facts, *pair, *other, *agenda;
  GtkWidget *actions;
  GtkWidget *hold, *cancel, *miss, *shift, *replan;
  GtkWidget *cause; /* VvForm: by whom and why */
  GtkWidget *when, *ratings, *content, *secret;
  GtkWidget *steps;
};

static guint gone_signal;

G_DEFINE_FINAL_TYPE (VvSessionDetail, vv_session_detail, ADW_TYPE_BIN)

typedef struct
{
  gint64 id;
  char *language;
  VvSessionPage *page;
} VvReading;

static void
free_reading (gpointer data)
{
  VvReading *reading = data;

  g_clear_pointer (&reading->page, vv_session_page_free);
  g_free (reading->language);
  g_free (reading);
}

static gboolean
read_page (VvReader *reader, gpointer data, GError **error)
{
  VvReading *reading = data;

  reading->page = vv_session_page_read (reader, reading->id, reading->language, error);
  return reading->page != NULL;
}

/* Actions. */

static GArray *
own_id (VvSessionDetail *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, self->id);
  return ids;
}

static void
on_hold_cb (VvSessionDetail *self)
{
  g_autoptr (GArray) ids = own_id (self);

  vv_session_actions_move (self->document, ids, "held");
}

static void
on_miss_cb (VvSessionDetail *self)
{
  g_autoptr (GArray) ids = own_id (self);

  vv_session_actions_move (self->document, ids, "no_show");
}

static void
on_replan_cb (VvSessionDetail *self)
{
  g_autoptr (GArray) ids = own_id (self);

  vv_session_actions_move (self->document, ids, "planned");
}

static void
on_cancel_cb (VvSessionDetail *self)
{
  g_autoptr (GArray) ids = own_id (self);

  vv_session_actions_cancel (GTK_WIDGET (self), self->document, ids);
}

static void
on_shift_cb (VvSessionDetail *self)
{
  vv_session_actions_shift (GTK_WIDGET (self), self->document, self->id);
}

static void
on_pair_cb (VvSessionDetail *self)
{
  vv_document_show (self->document, VV_ENTITY_PAIR, self->pair_id);
}

static void
on_other_cb (VvSessionDetail *self)
{
  vv_document_show (self->document, VV_ENTITY_SESSION, self->other_id);
}

/* Parts. */

static GtkWidget *
add_button (VvSessionDetail *self, const char *label, GCallback on_clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", on_clicked, self, G_CONNECT_SWAPPED);
  gtk_flow_box_append (GTK_FLOW_BOX (self->actions), button);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
  return button;
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_link (VvSessionDetail *self, GCallback on_clicked)
{
  GtkWidget *button = gtk_button_new_with_label ("");
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "vv-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (label, 0);
  g_signal_connect_object (button, "clicked", on_clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
make_head (VvSessionDetail *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->glyph = vv_session_glyph_view_new (24);
  gtk_widget_set_valign (self->glyph, GTK_ALIGN_CENTER);
  self->heading = make_label ("title-2");
  gtk_widget_set_hexpand (self->heading, TRUE);
  gtk_box_append (GTK_BOX (line), self->glyph);
  gtk_box_append (GTK_BOX (line), self->heading);
  self->facts = make_label ("vv-second");
  self->pair = make_link (self, G_CALLBACK (on_pair_cb));
  gtk_widget_set_tooltip_text (self->pair, _ ("Open the Pair"));
  self->other = make_link (self, G_CALLBACK (on_other_cb));
  self->actions = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->actions), GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->actions), 6);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->actions), 6);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->actions), 5);
  /* Translators: of one session, to say that it took place */
  self->hold = add_button (self, C_ ("one session", "Held"), G_CALLBACK (on_hold_cb));
  gtk_widget_add_css_class (self->hold, "suggested-action");
  self->cancel = add_button (self, _ ("Cancel…"), G_CALLBACK (on_cancel_cb));
  self->miss = add_button (self, _ ("No-Show"), G_CALLBACK (on_miss_cb));
  self->shift = add_button (self, _ ("Move…"), G_CALLBACK (on_shift_cb));
  self->replan = add_button (self, _ ("Back to Planned"), G_CALLBACK (on_replan_cb));
  gtk_widget_set_visible (self->actions, !vv_document_is_read_only (self->document));
  gtk_box_append (GTK_BOX (self->box), line);
  gtk_box_append (GTK_BOX (self->box), self->pair);
  gtk_box_append (GTK_BOX (self->box), self->facts);
  gtk_box_append (GTK_BOX (self->box), self->other);
  gtk_box_append (GTK_BOX (self->box), self->actions);
}

static GtkWidget *
add_form (VvSessionDetail *self, const char *title, VvObject *session, const guint *fields, guint n)
{
  GtkWidget *form = vv_form_new (self->document, title, session, fields, n);

  gtk_box_append (GTK_BOX (self->box), form);
  return form;
}

/* Folded: nobody reads it over a shoulder. */
static void
add_secret (VvSessionDetail *self, VvObject *session)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_expander_row_new ();

  self->secret = vv_field_row_new (self->document, session, VV_SESSION_PRIVATE_NOTE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Private Note"));
  adw_expander_row_set_subtitle (
      ADW_EXPANDER_ROW (row),
      _ ("For you alone: it is in no report, on no screen that is shown, and leaves this file only "
         "in an archive that asks for it."));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), self->secret);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  gtk_box_append (GTK_BOX (self->box), group);
}

static void
make_content (VvSessionDetail *self, VvObject *session)
{
  static const guint cause[] = { VV_SESSION_CANCELLED_BY, VV_SESSION_REASON };
  static const guint when[] = { VV_SESSION_DAY, VV_SESSION_START, VV_SESSION_MINUTES,
                                VV_SESSION_MODE };
  static const guint ratings[] = { VV_SESSION_MENTOR_RATING, VV_SESSION_MENTEE_RATING };
  static const guint content[] = { VV_SESSION_TOPIC_ID, VV_SESSION_AGENDA_ID, VV_SESSION_SUMMARY };

  make_head (self);
  self->cause =
      add_form (self, _ ("Why It Did Not Take Place"), session, cause, G_N_ELEMENTS (cause));
  self->when = add_form (self, _ ("When and How"), session, when, G_N_ELEMENTS (when));
  self->ratings = add_form (self, _ ("Ratings"), session, ratings, G_N_ELEMENTS (ratings));
  self->steps = vv_next_steps_new (self->document, self->id,
                                   vv_object_integer (session, VV_SESSION_PROGRAM_ID));
  gtk_box_append (GTK_BOX (self->box), self->steps);
  self->content = add_form (self, _ ("What It Is About"), session, content, G_N_ELEMENTS (content));
  self->agenda = make_label ("vv-second");
  gtk_box_append (GTK_BOX (self->box), self->agenda);
  add_secret (self, session);
}

/* What is shown. */

static void
show_text (GtkWidget *label, const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
show_head (VvSessionDetail *self, const VvSessionPage *page)
{
  const char *state = vv_object_text (page->session, VV_SESSION_STATE);
  guint32 day = vv_date_parse (vv_object_text (page->session, VV_SESSION_DAY));
  VvSessionMark mark = vv_session_mark_of (state, day, vv_today ());
  g_autofree char *word = vv_choice_row_capitalize (vv_session_mark_word (mark));
  g_autofree char *days = vv_session_day_words (day);
  g_autofree char *heading = g_strdup_printf ("%s · %s", word, days);
  g_autofree char *pair = vv_session_pair_words (page->mentor, page->mentee);
  g_autofree char *place =
      page->number == 0 ? NULL
                        /* Translators: the session’s number, how many the pair has */
                        : g_strdup_printf (_ ("Session %u of %u"), page->number, page->n_numbered);
  g_autofree char *facts =
      place != NULL ? g_strdup_printf ("%s · %s", place, page->program) : g_strdup (page->program);

  vv_session_glyph_view_set_mark (VV_SESSION_GLYPH_VIEW (self->glyph), mark);
  show_text (self->heading, heading);
  show_text (self->facts, facts);
  show_text (self->agenda, page->agenda_text);
  gtk_button_set_label (GTK_BUTTON (self->pair), pair);
  vv_page_set_title (self->page, _ ("Session"), days);
}

static void
show_other (VvSessionDetail *self, const VvSessionPage *page)
{
  VvObject *other = page->replaced_by != NULL ? page->replaced_by : page->replaces;
  guint32 day = other != NULL ? vv_date_parse (vv_object_text (other, VV_SESSION_DAY)) : 0;
  g_autofree char *days = vv_session_day_words (day);
  g_autofree char *text = NULL;

  self->other_id = other != NULL ? vv_object_id (other) : 0;
  gtk_widget_set_visible (self->other, other != NULL);
  if (other == NULL)
    return;
  /* Translators: a day */
  text = page->replaced_by != NULL ? g_strdup_printf (_ ("Moved to %s"), days)
                                   /* Translators: a day */
                                   : g_strdup_printf (_ ("In place of %s"), days);
  gtk_button_set_label (GTK_BUTTON (self->other), text);
}

static void
show_part (GtkWidget *button, gboolean is_shown)
{
  gtk_widget_set_visible (gtk_widget_get_parent (button), is_shown);
}

static void
show_actions (VvSessionDetail *self, VvObject *session)
{
  const char *state = vv_object_text (session, VV_SESSION_STATE);
  guint32 today = vv_today ();

  show_part (self->hold, vv_session_allows (session, "held", today));
  show_part (self->cancel, vv_session_allows (session, "cancelled", today));
  show_part (self->miss, vv_session_allows (session, "no_show", today));
  show_part (self->shift, vv_session_allows (session, "moved", today));
  show_part (self->replan, vv_session_allows (session, "planned", today));
  gtk_widget_set_visible (self->cause,
                          g_strcmp0 (state, "cancelled") == 0 || g_strcmp0 (state, "no_show") == 0);
  gtk_widget_set_visible (self->ratings, g_strcmp0 (state, "held") == 0);
}

static void
show_page (VvSessionDetail *self, const VvSessionPage *page)
{
  if (self->when == NULL)
    make_content (self, page->session);
  self->pair_id = vv_object_id (page->pair);
  show_head (self, page);
  show_other (self, page);
  show_actions (self, page->session);
  vv_form_update (VV_FORM (self->cause), page->session);
  vv_form_update (VV_FORM (self->when), page->session);
  vv_form_update (VV_FORM (self->ratings), page->session);
  vv_form_update (VV_FORM (self->content), page->session);
  vv_field_row_update (self->secret, page->session);
  vv_next_steps_update (VV_NEXT_STEPS (self->steps), page->actions);
}

static void
on_read (G_GNUC_UNUSED VvDocument *document,
         gboolean ok,
         const GError *error,
         gpointer data,
         gpointer user_data)
{
  VvSessionDetail *self = user_data;
  VvReading *reading = data;

  if (self->page == NULL)
    return;
  vv_page_set_busy (self->page, FALSE);
  if (ok)
    show_page (self, reading->page);
  else if (g_error_matches (error, VV_ERROR, VV_ERROR_NOT_FOUND))
    g_signal_emit (self, gone_signal, 0);
  else
    vv_page_show_error (self->page, error->message);
}

static void
start_reading (VvSessionDetail *self)
{
  VvReading *reading = g_new0 (VvReading, 1);

  reading->id = self->id;
  reading->language = g_strdup (vv_document_language (self->document));
  vv_page_set_busy (self->page, self->when == NULL);
  vv_document_read (self->document, read_page, reading, free_reading, G_OBJECT (self), on_read);
}

static void
vv_session_detail_dispose (GObject *object)
{
  VvSessionDetail *self = VV_SESSION_DETAIL (object);

  self->page = NULL;
  g_clear_object (&self->document);
  G_OBJECT_CLASS (vv_session_detail_parent_class)->dispose (object);
}

static void
vv_session_detail_class_init (VvSessionDetailClass *klass)
{
  vv_page_class_focus (GTK_WIDGET_CLASS (klass));
  G_OBJECT_CLASS (klass)->dispose = vv_session_detail_dispose;
  gone_signal = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 0);
}

static void
vv_session_detail_init (VvSessionDetail *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  self->page = VV_PAGE (vv_page_new ());
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_margin_top (self->box, 18);
  gtk_widget_set_margin_bottom (self->box, 24);
  gtk_widget_set_margin_start (self->box, 12);
  gtk_widget_set_margin_end (self->box, 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 640);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  vv_page_set_content (self->page, scroller);
  vv_page_set_is_detail (self->page, TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->page));
}

GtkWidget *
vv_session_detail_new (VvDocument *document, gint64 session_id)
{
  VvSessionDetail *self = g_object_new (VV_TYPE_SESSION_DETAIL, NULL);

  self->document = g_object_ref (document);
  self->id = session_id;
  vv_page_set_title (self->page, _ ("Session"), NULL);
  g_signal_connect_object (document, "changed", G_CALLBACK (start_reading), self,
                           G_CONNECT_SWAPPED);
  start_reading (self);
  return GTK_WIDGET (self);
}

gint64
vv_session_detail_id (VvSessionDetail *self)
{
  return self->id;
}
