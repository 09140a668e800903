#include "vv-pair-facts.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "chart/vv-ratings-view.h"
#include "list/vv-chip.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "model/vv-session.h"
#include "pairs/vv-pair-words.h"

static void
add_row (VvPairSection *section,
         const char *icon,
         const char *style,
         const char *title,
         const char *subtitle)
{
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle", subtitle,
                    "title-lines", 2, "subtitle-lines", 2, "activatable", FALSE, "focusable", FALSE,
                    NULL);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_widget_add_css_class (image, style);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), image);
  vv_pair_section_append (section, row);
}

static void
add_state (VvPairSection *section, const VvPairPage *page, guint32 today)
{
  static const struct
  {
    const char *state, *icon, *style;
  } looks[] = { { "active", "media-playback-start-symbolic", "vv-success" },
                { "paused", "media-playback-pause-symbolic", "vv-warning" },
                { "completed", "object-select-symbolic", "vv-success" },
                { "ended", "media-playback-stop-symbolic", "vv-second" },
                { "confirmed", "object-select-symbolic", "vv-mentor-text" } };
  const char *state = vv_object_text (page->pair, VV_PAIR_STATE);
  const char *icon = "document-edit-symbolic", *style = "vv-second";
  g_autofree char *since = vv_pair_words_since (page, today);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_strcmp0 (looks[i].state, state) == 0)
      {
        icon = looks[i].icon;
        style = looks[i].style;
      }
  add_row (section, icon, style, since,
           vv_object_integer (page->pair, VV_PAIR_OVER_CAPACITY) != 0
               ? _ ("Made above the capacity of one of them")
               : "");
}

static void
find_days (const VvPairPage *page, guint32 today, guint32 *last, guint32 *next)
{
  *last = *next = 0;
  for (guint i = 0; i < page->sessions->len; i++)
    {
      VvObject *session = ((VvPairSession *) g_ptr_array_index (page->sessions, i))->session;
      const char *state = vv_object_text (session, VV_SESSION_STATE);
      guint32 day = vv_date_parse (vv_object_text (session, VV_SESSION_DAY));

      if (g_strcmp0 (state, "held") == 0)
        *last = day;
      else if (g_strcmp0 (state, "planned") == 0 && day >= today && *next == 0)
        *next = day;
    }
}

/* “last 19 Nov”; empty for day 0. @format takes a day. */
static char *
day_text (const char *format, guint32 day, guint32 today)
{
  g_autofree char *text = vv_date_show_near (day, today);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return day != 0 ? g_strdup_printf (format, text) : g_strdup ("");
#pragma GCC diagnostic pop
}

static void
add_track (VvPairSection *section, const VvPairPage *page, guint32 today)
{
  static const char *const icons[] = { "x-office-calendar-symbolic", "object-select-symbolic",
                                       "dialog-warning-symbolic", "dialog-error-symbolic" };
  static const char *const styles[] = { "vv-second", "vv-success", "vv-warning", "error" };
  guint32 last, next;
  g_autofree char *title = NULL;
  g_autofree char *held = NULL;
  g_autofree char *planned = NULL;
  g_autofree char *subtitle = NULL;

  find_days (page, today, &last, &next);
  /* Translators: of sessions; a day */
  held = day_text (_ ("last %s"), last, today);
  /* Translators: of sessions; a day */
  planned = day_text (_ ("next %s"), next, today);
  if ((int) page->n_held > page->n_wanted)
    title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u session held", "%u sessions held",
                                          page->n_held),
                             page->n_held);
  else
    /* Translators: of sessions: so many of so many */
    title = g_strdup_printf (_ ("%u of %d sessions held"), page->n_held, page->n_wanted);
  subtitle = vv_pair_words_join (" · ",
                                 page->track != VV_TRACK_NOT_COUNTED ? vv_track_label (page->track)
                                                                     : "",
                                 held, planned, NULL);
  add_row (section, icons[page->track], styles[page->track], title, subtitle);
}

static void
add_commitment (VvPairSection *section, const VvPairPage *page)
{
  const char *commitment =
      vv_object_text (page->mentee.participation, VV_PARTICIPATION_COMMITMENT);
  gboolean is_given =
      g_strcmp0 (commitment, "signed") == 0 || g_strcmp0 (commitment, "advocate") == 0;
  g_autofree char *title = NULL, *words = vv_chip_words (&vv_commitments, commitment);

  if (commitment == NULL)
    return;
  /* Translators: an executive's given name */
  title = g_strdup_printf (_ ("Commitment of %s"), vv_pair_words_given (&page->mentee));
  add_row (section, is_given ? "object-select-symbolic" : "document-edit-symbolic",
           is_given ? "vv-success" : "vv-second", title, words);
}

void
vv_pair_facts_show (VvPairSection *section, const VvPairPage *page, guint32 today)
{
  vv_pair_section_clear (section);
  add_state (section, page, today);
  add_track (section, page, today);
  add_commitment (section, page);
  vv_pair_section_finish (section, NULL);
}

/* Of the sessions that were held, with their numbers. */
static GArray *
make_ratings (const VvPairPage *page)
{
  GArray *ratings = g_array_new (FALSE, TRUE, sizeof (VvRating));
  guint number = 0;

  for (guint i = 0; i < page->sessions->len; i++)
    {
      VvObject *session = ((VvPairSession *) g_ptr_array_index (page->sessions, i))->session;
      VvRating rating = {
        .mentor = (guint) vv_object_integer (session, VV_SESSION_MENTOR_RATING),
        .mentee = (guint) vv_object_integer (session, VV_SESSION_MENTEE_RATING),
      };

      if (g_strcmp0 (vv_object_text (session, VV_SESSION_STATE), "held") != 0)
        continue;
      rating.number = ++number;
      if (rating.mentor != 0 || rating.mentee != 0)
        g_array_append_val (ratings, rating);
    }

  return ratings;
}

static GtkWidget *
make_chart (const VvPairPage *page, const GArray *ratings)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *view = vv_ratings_view_new ();
  VvRatingsData data = { .ratings = (const VvRating *) (gconstpointer) ratings->data,
                         .n_ratings = ratings->len,
                         .mentor = vv_pair_words_given (&page->mentor),
                         .mentee = vv_pair_words_given (&page->mentee) };

  vv_ratings_view_set_data (VV_RATINGS_VIEW (view), &data);
  gtk_widget_add_css_class (row, "vv-pair-ratings");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), view);
  return row;
}

void
vv_pair_facts_show_ratings (VvPairSection *section, const VvPairPage *page)
{
  g_autoptr (GArray) ratings = make_ratings (page);
  g_autofree char *count = NULL;

  vv_pair_section_clear (section);
  if (ratings->len > 0)
    vv_pair_section_append (section, make_chart (page, ratings));
  /* Translators: how many sessions a chart is about */
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "n = %u session", "n = %u sessions",
                                        ratings->len),
                           ratings->len);
  vv_pair_section_set_count (section, ratings->len > 0 ? count : "");
  vv_pair_section_finish (section, _ ("No session was rated yet."));
}
