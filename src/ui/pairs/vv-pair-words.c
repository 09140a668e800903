#include "vv-pair-words.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>
#include <string.h>

#include "base/vv-date.h"
#include "list/vv-chip.h"
#include "jobs/vv-topic-level.h"
#include "model/vv-pair.h"
#include "model/vv-person.h"

#define MAX_TOPICS 3

gboolean
vv_pair_words_is_over (const char *state)
{
  return state != NULL && !vv_pair_state_is_live (state);
}

const char *
vv_pair_words_chip (const char *state)
{
  if (g_strcmp0 (state, "active") == 0)
    return "success";
  if (g_strcmp0 (state, "paused") == 0)
    return "warning";
  return g_strcmp0 (state, "confirmed") == 0 ? "accent" : "neutral";
}

char *
vv_pair_words_state (const char *state)
{
  return vv_chip_words (&vv_pair_states, state);
}

const char *
vv_pair_words_given (const VvPairSide *side)
{
  const char *given = vv_object_text (side->person, VV_PERSON_GIVEN_NAME);

  return given != NULL && *given != '\0' ? given : side->name;
}

char *
vv_pair_words_title (const VvPairPage *page)
{
  /* Translators: a pair, mentor then mentee, by their given names */
  return g_strdup_printf (_ ("%s & %s"), vv_pair_words_given (&page->mentor),
                          vv_pair_words_given (&page->mentee));
}

static char *
since_launch (const VvPairPage *page, guint32 today)
{
  guint32 started = vv_date_parse (vv_object_text (page->pair, VV_PAIR_STARTED));
  g_autofree char *state = vv_pair_words_state (vv_object_text (page->pair, VV_PAIR_STATE));
  g_autofree char *day = vv_date_show_near (started, today);

  if (started == 0)
    return g_steal_pointer (&state);
  if (g_strcmp0 (vv_object_text (page->pair, VV_PAIR_STATE), "paused") == 0)
    /* Translators: of a pair; a day */
    return g_strdup_printf (_ ("Paused, launched %s"), day);
  if (started > today)
    return g_strdup_printf (_ ("Active from %s"), day);
  /* Translators: of a pair; a day, then which week that is since then */
  return g_strdup_printf (_ ("Active since %s, week %u"), day, (today - started) / 7 + 1);
}

char *
vv_pair_words_since (const VvPairPage *page, guint32 today)
{
  const char *state = vv_object_text (page->pair, VV_PAIR_STATE);
  const char *reason = vv_object_text (page->pair, VV_PAIR_REASON);
  guint32 finished = vv_date_parse (vv_object_text (page->pair, VV_PAIR_FINISHED));
  g_autofree char *word = vv_pair_words_state (state);
  g_autofree char *day = vv_date_show_near (finished, today);

  if (g_strcmp0 (state, "active") == 0 || g_strcmp0 (state, "paused") == 0)
    return since_launch (page, today);
  if (finished == 0)
    return g_steal_pointer (&word);
  if (reason != NULL && *reason != '\0')
    /* Translators: “Ended”, a day, the reason */
    return g_strdup_printf (_ ("%s %s: %s"), word, day, reason);
  /* Translators: “Completed”, a day */
  return g_strdup_printf (_ ("%s %s"), word, day);
}

static guint
add_topics (GString *words, const GPtrArray *topics, gboolean is_shared, guint n)
{
  for (guint i = 0; i < topics->len && n < MAX_TOPICS; i++)
    {
      const VvTopicLevel *topic = g_ptr_array_index (topics, i);

      if (topic->is_shared != is_shared)
        continue;
      g_string_append_printf (words, "%s%s", n > 0 ? ", " : "", topic->name);
      n++;
    }

  return n;
}

char *
vv_pair_words_mentor_gives (const VvPairPage *page)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (add_topics (words, page->mentor.topics, TRUE, 0) == 0 &&
      add_topics (words, page->mentor.topics, FALSE, 0) == 0)
    return g_strdup (_ ("teaches"));
  /* Translators: of a mentor; topics with commas between them */
  return g_strdup_printf (_ ("teaches %s"), words->str);
}

char *
vv_pair_words_mentee_gives (const VvPairPage *page)
{
  const char *department = vv_object_text (page->mentee.person, VV_PERSON_DEPARTMENT);

  if (department == NULL || *department == '\0')
    return g_strdup (_ ("shares experience"));
  /* Translators: what an executive gives in return; a department */
  return g_strdup_printf (_ ("opens doors in %s"), department);
}

char *
vv_pair_words_join (const char *between, const char *first, ...)
{
  g_autoptr (GString) words = g_string_new (NULL);
  va_list rest;

  va_start (rest, first);
  for (const char *text = first; text != NULL; text = va_arg (rest, const char *))
    if (*text != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? between : "", text);
  va_end (rest);
  return g_strdup (words->str);
}
