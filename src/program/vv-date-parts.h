#pragma once

#include "program/vv-date-words.h"

G_BEGIN_DECLS

/* The numbers and words that a typed date is made of. Pure; any thread. */

/* The most parts that a date has: "thursday the 12 th of march , 2026". */
#define VV_DATE_PARTS_MAX 8
#define VV_DATE_LETTERS_MAX 16

typedef struct
{
  int number;                         /* -1: a word */
  guint digits;                       /* of a number */
  char word[VV_DATE_LETTERS_MAX + 1]; /* folded */
} VvDatePart;

typedef struct
{
  const char *text; /* as typed, for messages */
  guint32 today;
  VvDateOrder order;
  int sign; /* of the text's first character, 0: none */
  gboolean has_points;
  VvDatePart parts[VV_DATE_PARTS_MAX];
  guint n;
} VvDateParts;

/** Adds the parts of @text, which is folded; %FALSE where there is something that no date has. */
gboolean vv_date_parts_split (VvDateParts *words, const char *text);

/** (transfer none): the part at a place; beyond the end an empty word. */
const VvDatePart *vv_date_parts_at (const VvDateParts *words, guint i);

gboolean vv_date_parts_is_word (const VvDateParts *words, guint i, const char *word);

/** How many numbers there are from a place on. */
guint vv_date_parts_count_numbers (const VvDateParts *words, guint from);

/** All parts as words with a blank between them; empty where one is a number. */
void vv_date_parts_join (const VvDateParts *words, char *text, gsize size);

G_END_DECLS
