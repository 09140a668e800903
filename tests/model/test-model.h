#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* Sets a field to a value that fits it; 0 and 1 give different ones. */
void set_example (VvObject *object, guint field, guint number);

/* That @message is a finished sentence that holds @word. */
void assert_sentence (const char *message, const char *word);

void add_entity_tests (void);
void add_text_tests (void);

G_END_DECLS
