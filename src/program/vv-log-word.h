#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of a typed line, each with what it may stand for when it is looked at alone. */

typedef enum
{
  VV_WORD_REST,    /* nothing but a word: of a name or of the next step */
  VV_WORD_NUMBER,  /* a whole number without a unit */
  VV_WORD_MINUTES, /* a duration with its unit */
  VV_WORD_MODE,
  VV_WORD_NAME,
  VV_WORD_USED     /* said together with a word beside it */
} VvWordRole;

typedef struct
{
  char *text;   /* as typed */
  char *folded; /* folded, without punctuation around it */
  VvWordRole role;
  int number;       /* of NUMBER and MINUTES */
  const char *mode; /* of MODE: a name of vv_modes, static */
} VvWord;

/** (transfer full) (element-type VvWord): the words of @line with their roles. */
GArray *vv_words_new (const char *line);

G_END_DECLS
