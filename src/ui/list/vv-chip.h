#pragma once

#include <gtk/gtk.h>

#include "model/vv-choice.h"

G_BEGIN_DECLS

/* A chip: a word or two on a tint, say the state of a pair. Chips begin with a capital letter on
 * every screen, whatever the word in a sentence is. */

/** A chip without words, not visible yet. */
GtkWidget *
vv_chip_new (void);

/**
 * vv_chip_set:
 * @chip: a chip, or any label that stands for one
 * @words: (nullable): what it says, translated; %NULL or empty: the chip is not visible
 * @style: (nullable): "accent", "success", "warning" or "neutral"; %NULL: as it was
 */
void
vv_chip_set (GtkWidget *chip, const char *words, const char *style);

/** Says the choice of that name in @choices; not visible for %NULL. */
void
vv_chip_set_choice (GtkWidget *chip, const VvChoices *choices, const char *name, const char *style);

/** (transfer full) (nullable): the words of a choice as a chip or a column says them. */
char *
vv_chip_words (const VvChoices *choices, const char *name);

G_END_DECLS
