#pragma once

#include <gtk/gtk.h>

/* What the tests of screens share. */

/* Turns the main loop until @condition. */
#define WAIT_FOR(condition)                                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 end_ = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;                                   \
    while (!(condition))                                                                           \
      {                                                                                            \
        g_assert_cmpint (g_get_monotonic_time (), <, end_);                                        \
        if (!g_main_context_iteration (NULL, FALSE))                                               \
          g_usleep (1000);                                                                         \
      }                                                                                            \
  }                                                                                                \
  G_STMT_END

/** (nullable): the first widget of a type in a tree, in its order; the top one too. */
GtkWidget *screen_find (GtkWidget *widget, GType type);

/** (nullable) (transfer none): an open window of a type, the newest. */
GtkWidget *screen_window (GType type);

/** It fits into a narrow window. */
void screen_assert_narrow (GtkWidget *widget);

/** Every control that is shown has a name for a screen reader. */
void screen_assert_named (GtkWidget *widget);

/** Turns the main loop for that long. */
void screen_turn (guint milliseconds);

/** (transfer full): the keys that the window of shortcuts tells, as gtk_accelerator_name() has them. */
GHashTable *screen_told_keys (void);

/** Every key that a widget of this program takes by itself is among @told. */
void screen_assert_keys_told (GtkWidget *widget, GHashTable *told);
