#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* The words of one record, language by language, until its end is read. */

typedef struct _VvProgramWords VvProgramWords;

VvProgramWords *vv_program_words_new (void);
void vv_program_words_free (VvProgramWords *words);

typedef enum
{
  VV_WORDS_TAKEN,
  VV_WORDS_TWICE,   /* the language is given already */
  VV_WORDS_TOO_MANY /* languages for one text */
} VvWordsAnswer;

/** Notes the words of a TEXTS field; @language must outlive the words. */
VvWordsAnswer vv_program_words_add (VvProgramWords *words,
                                    guint field,
                                    const char *language,
                                    const char *text);

/** Sets the fields of @object to the words and starts anew. */
void vv_program_words_store (VvProgramWords *words, VvObject *object);

G_END_DECLS
