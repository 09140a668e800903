#pragma once

#include "shell/vv-window.h"

G_BEGIN_DECLS

/* The way of a file into a window. What takes long on a slow disk is done off the main thread; the
 * window shows an empty page meanwhile, and the sentence where it fails. */

typedef enum
{
  VV_OPENING_FILE,  /* a workspace, or a program file to import */
  VV_OPENING_THERE, /* a workspace */
  VV_OPENING_NEW,   /* a workspace to be made; refused where there is one */
  VV_OPENING_MAKE   /* a workspace, made with its folder where there is none */
} VvOpeningKind;

/** The workspace is open in @window; @is_new: it was made for that. */
typedef void (*VvOpened) (VvWindow *window, gboolean is_new, const char *what);

/**
 * vv_opening_start:
 * @window: (nullable): where to; one that is in use stays as it is, and a file that is open already
 *   comes forward in its own
 * @done: (nullable): called once the workspace is open, not on failure
 * @what: (nullable): for @done
 */
void vv_opening_start (GtkApplication *application,
                       VvWindow *window,
                       const char *path,
                       VvOpeningKind kind,
                       VvOpened done,
                       const char *what);

G_END_DECLS
