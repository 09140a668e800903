#include "vv-pair-matters.h"

#include <glib/gi18n-lib.h>

#include "base/vv-date.h"
#include "model/vv-action.h"
#include "model/vv-challenge.h"
#include "model/vv-session.h"
#include "model/vv-story.h"
#include "pairs/vv-pair-record.h"
#include "pairs/vv-pair-row.h"
#include "pairs/vv-pair-words.h"
#include "shell/vv-accessible-name.h"

static char *
due_text (VvObject *object, guint field, guint32 today)
{
  g_autofree char *day = vv_date_show_near (vv_date_parse (vv_object_text (object, field)), today);

  /* Translators: a day by which something has to be done */
  return *day != '\0' ? g_strdup_printf (_ ("due %s"), day) : g_strdup ("");
}

static gboolean
has_state (VvObject *object, guint field, const char *state)
{
  return g_strcmp0 (vv_object_text (object, field), state) == 0;
}

static char *
solved_text (VvObject *challenge)
{
  guint32 opened = vv_date_parse (vv_object_text (challenge, VV_CHALLENGE_OPENED));
  guint32 solved = vv_date_parse (vv_object_text (challenge, VV_CHALLENGE_SOLVED));
  guint n = solved > opened ? solved - opened : 0;

  if (solved == 0)
    return g_strdup (_ ("Solved"));
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Solved in %u day", "Solved in %u days", n), n);
}

static char *
challenge_facts (VvObject *challenge, guint32 today)
{
  const char *category =
      vv_choices_label (&vv_categories, vv_object_text (challenge, VV_CHALLENGE_CATEGORY));
  const char *resolution = vv_object_text (challenge, VV_CHALLENGE_RESOLUTION);
  const char *owner = vv_object_text (challenge, VV_CHALLENGE_OWNER);
  g_autofree char *due = due_text (challenge, VV_CHALLENGE_DUE, today);
  g_autofree char *solved = NULL;

  if (!has_state (challenge, VV_CHALLENGE_STATE, "solved"))
    return vv_pair_words_join (" · ", category ?: "", owner ?: "", due, NULL);
  solved = solved_text (challenge);
  return vv_pair_words_join (": ", solved, resolution ?: "", NULL);
}

static GtkWidget *
make_icon (const char *name, const char *style)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (name);

  gtk_widget_add_css_class (icon, style);
  return icon;
}

static GtkWidget *
make_challenge (VvDocument *document, VvObject *challenge, guint32 today, gboolean is_frozen)
{
  const char *state = vv_object_text (challenge, VV_CHALLENGE_STATE);
  gboolean is_solved = g_strcmp0 (state, "solved") == 0;
  g_autofree char *facts = challenge_facts (challenge, today);
  GtkWidget *row = vv_pair_row_new (document, challenge,
                                    vv_object_text (challenge, VV_CHALLENGE_TITLE), facts, is_frozen);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             is_solved ? make_icon ("object-select-symbolic", "vv-second")
                                       : make_icon ("vv-challenges-symbolic", "vv-warning"));
  if (!is_solved)
    vv_pair_row_add_chip (row, vv_choices_label (&vv_challenge_states, state), "warning");
  return row;
}

void
vv_pair_matters_show_challenges (VvPairSection *section,
                                 VvDocument *document,
                                 const VvPairPage *page,
                                 guint32 today,
                                 gboolean is_frozen)
{
  guint n_open = 0;
  g_autofree char *count = NULL;

  vv_pair_section_clear (section);
  for (guint i = 0; i < page->challenges->len; i++)
    {
      VvObject *challenge = g_ptr_array_index (page->challenges, i);

      n_open += has_state (challenge, VV_CHALLENGE_STATE, "solved") ? 0 : 1;
      vv_pair_section_append (section, make_challenge (document, challenge, today, is_frozen));
    }
  /* Translators: of challenges */
  count = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u open", "%u open", n_open), n_open);
  vv_pair_section_set_count (section, page->challenges->len > 0 ? count : "");
  vv_pair_section_finish (section, _ ("Nothing stands in their way."));
}

static GtkWidget *
make_story (VvDocument *document, VvObject *story, guint32 today, gboolean is_frozen)
{
  const char *result = vv_object_text (story, VV_STORY_RESULT);
  const char *quote = vv_object_text (story, VV_STORY_QUOTE);
  g_autofree char *day =
      vv_date_show_near (vv_date_parse (vv_object_text (story, VV_STORY_DAY)), today);
  g_autofree char *facts = vv_pair_words_join (" · ", day, result ?: quote ?: "", NULL);
  GtkWidget *row = vv_pair_row_new (document, story, vv_object_text (story, VV_STORY_TITLE), facts,
                                    is_frozen);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_icon ("vv-stories-symbolic", "vv-second"));
  return row;
}

void
vv_pair_matters_show_stories (VvPairSection *section,
                              VvDocument *document,
                              const VvPairPage *page,
                              guint32 today,
                              gboolean is_frozen)
{
  vv_pair_section_clear (section);
  for (guint i = 0; i < page->stories->len; i++)
    vv_pair_section_append (section, make_story (document, g_ptr_array_index (page->stories, i),
                                                 today, is_frozen));
  vv_pair_section_finish (section, _ ("No story told yet."));
}

static void
on_toggled_cb (GtkCheckButton *check, GtkWidget *row)
{
  vv_pair_record_set (vv_pair_row_document (row), VV_ENTITY_ACTION,
                      vv_object_id (vv_pair_row_object (row)), VV_ACTION_STATE,
                      gtk_check_button_get_active (check) ? "done" : "open");
}

static const char *
owner_of (const VvPairPage *page, VvObject *action)
{
  const char *side = vv_object_text (action, VV_ACTION_OWNER);

  if (g_strcmp0 (side, "mentor") == 0)
    return vv_pair_words_given (&page->mentor);
  if (g_strcmp0 (side, "mentee") == 0)
    return vv_pair_words_given (&page->mentee);
  return vv_choices_label (&vv_sides, side);
}

static void
add_check (GtkWidget *row, VvObject *action, gboolean is_frozen)
{
  GtkWidget *check = gtk_check_button_new ();
  const char *text = vv_object_text (action, VV_ACTION_TEXT);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               has_state (action, VV_ACTION_STATE, "done"));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (check, !is_frozen && !has_state (action, VV_ACTION_STATE, "dropped"));
  vv_accessible_name (GTK_WIDGET (check), text);
  vv_pair_section_name (check, "check", vv_object_id (action));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  if (!is_frozen)
    g_signal_connect (check, "toggled", G_CALLBACK (on_toggled_cb), row);
}

static GtkWidget *
make_action (VvDocument *document,
             const VvPairPage *page,
             VvObject *action,
             guint32 today,
             gboolean is_frozen)
{
  const char *state = vv_object_text (action, VV_ACTION_STATE);
  gboolean is_open = g_strcmp0 (state, "open") == 0;
  guint32 due_day = vv_date_parse (vv_object_text (action, VV_ACTION_DUE));
  g_autofree char *due = is_open ? due_text (action, VV_ACTION_DUE, today) : g_strdup ("");
  g_autofree char *facts = vv_pair_words_join (" · ", owner_of (page, action) ?: "", due, NULL);
  GtkWidget *row = vv_pair_row_new (document, action, vv_object_text (action, VV_ACTION_TEXT),
                                    facts, is_frozen);

  add_check (row, action, is_frozen);
  if (is_open && due_day != 0 && due_day < today)
    vv_pair_row_add_chip (row, C_ ("action", "late"), "warning");
  else if (g_strcmp0 (state, "dropped") == 0)
    vv_pair_row_add_chip (row, vv_choices_label (&vv_action_states, state), "neutral");
  return row;
}

void
vv_pair_matters_show_actions (VvPairSection *section,
                              VvDocument *document,
                              const VvPairPage *page,
                              guint32 today,
                              gboolean is_frozen)
{
  guint n = 0, n_kept = 0;
  g_autofree char *count = NULL;

  vv_pair_section_clear (section);
  for (guint i = page->sessions->len; i > 0; i--)
    {
      const VvPairSession *session = g_ptr_array_index (page->sessions, i - 1);

      for (guint j = 0; j < session->actions->len; j++)
        {
          VvObject *action = g_ptr_array_index (session->actions, j);

          n++;
          n_kept += has_state (action, VV_ACTION_STATE, "done") ? 1 : 0;
          vv_pair_section_append (section,
                                  make_action (document, page, action, today, is_frozen));
        }
    }
  if (n > 0)
    /* Translators: of commitments: so many of so many */
    count = g_strdup_printf (_ ("%u of %u kept"), n_kept, n);
  vv_pair_section_set_count (section, count != NULL ? count : "");
  vv_pair_section_finish (section, _ ("Nothing agreed on yet."));
}

gint64
vv_pair_matters_session (const VvPairPage *page)
{
  gint64 id = 0;

  for (guint i = 0; i < page->sessions->len; i++)
    {
      VvObject *session = ((VvPairSession *) g_ptr_array_index (page->sessions, i))->session;

      if (i == 0 || has_state (session, VV_SESSION_STATE, "held"))
        id = vv_object_id (session);
    }

  return id;
}
