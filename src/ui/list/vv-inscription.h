#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The words of a cell. GtkInscription: a label would be measured for each row and make scrolling
 * twice as slow. */

/** (transfer floating): no words yet, in one line, cut off with dots where they do not fit. */
GtkWidget *vv_inscription_new (void);

/** Lets them take a second line where the row is high enough. */
void vv_inscription_allow_two_lines (GtkWidget *words);

/** @text: (nullable): words that run against the direction of the screen, say a name in Arabic on an
 * English one, begin where the others do. */
void vv_inscription_set (GtkWidget *words, const char *text);

G_END_DECLS
