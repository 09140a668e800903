#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words in several languages as one value: a JSON object from language tag to text, its keys in
 * order, without blanks, so that equal words are equal text: {"en":"Purpose","fr":"But"}.
 * Pure; any thread. */

/** Whether @texts is such a value, valid UTF-8 throughout. */
gboolean vv_texts_is_valid (const char *texts);

/** Whether @language is a language tag that we accept: a letter first, subtags of 1 to 8 ASCII
 * letters and digits with a '-' between two, 35 characters at most. */
gboolean vv_texts_language_is_valid (const char *language);

/**
 * vv_texts_set:
 * @texts: (nullable): words
 * @language: a language tag
 * @text: (nullable): the words in that language; %NULL takes the language away
 *
 * Returns: (transfer full) (nullable): @texts with that one language changed and the others as they
 *   were; %NULL where none is left
 */
char *vv_texts_set (const char *texts, const char *language, const char *text);

/**
 * vv_texts_get:
 * @texts: (nullable): words
 * @language: the language wanted
 *
 * The best words for a reader: in that language, else in its base language ("fr" for "fr-CA"), else
 * in English, else in the first language there is.
 *
 * Returns: (transfer full): the words; empty where there are none
 */
char *vv_texts_get (const char *texts, const char *language);

/**
 * vv_texts_merge:
 * @texts: (nullable): words
 * @newer: (nullable): words that take precedence, language by language
 *
 * Returns: (transfer full) (nullable): all languages of both
 */
char *vv_texts_merge (const char *texts, const char *newer);

typedef void (*VvTextsFunc) (const char *language, const char *text, gpointer data);

/** Calls @func for each language, in the order of the tags. */
void vv_texts_foreach (const char *texts, VvTextsFunc func, gpointer data);

/** The language of the user's locale as a tag, "en" where there is none. Static. */
const char *vv_texts_user_language (void);

G_END_DECLS
