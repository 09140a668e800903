#pragma once

#include <adwaita.h>

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A row that edits one value of a record. It knows nothing of workspaces: it shows a value, gives
 * back what was made of it, and says when the user is done with it.
 *
 * Signals:
 * "edited": while the user types or chooses.
 * "commit": the user is done: Enter, the focus left, the row goes from the screen, a choice.
 * "revert": Escape; a handler that took something back returns TRUE and is the last. */

#define VV_TYPE_EDITOR (vv_editor_get_type ())
G_DECLARE_INTERFACE (VvEditor, vv_editor, VV, EDITOR, AdwPreferencesRow)

struct _VvEditorInterface
{
  GTypeInterface parent;

  void (*show) (VvEditor *self, VvObject *object, guint field, const char *language);
  gboolean (*take) (VvEditor *self,
                    VvObject *object,
                    guint field,
                    const char *language,
                    GError **error);
  void (*tell) (VvEditor *self, const char *sentence);
};

/** Shows the value of a field in place of whatever is there; emits nothing. */
void vv_editor_show (VvEditor *self, VvObject *object, guint field, const char *language);

/**
 * vv_editor_take:
 * @object: gets what the row shows as its field
 *
 * Returns: %FALSE with %VV_ERROR_INPUT and a sentence where that can't be a value of the field;
 *   then @object is as it was
 */
gboolean vv_editor_take (VvEditor *self,
                         VvObject *object,
                         guint field,
                         const char *language,
                         GError **error);

/** Marks the row as wrong and says why; %NULL: all is well. */
void vv_editor_tell (VvEditor *self, const char *sentence);

/* For the rows themselves. */

/** Emits "commit" when the focus leaves or the row goes from the screen, "revert" on Escape. */
void vv_editor_watch (VvEditor *self);
void vv_editor_edited (VvEditor *self);
void vv_editor_commit (VvEditor *self);

/** Makes the keyboard go to what is in the row; a GtkListBoxRow is a stop of its own otherwise. */
void vv_editor_class_focus_inside (GtkWidgetClass *klass);

/** Style, accessible state and description of a row that is wrong, or right again. @control is
 * what has the keyboard focus. */
void vv_editor_mark (VvEditor *self, GtkWidget *control, const char *sentence);

G_END_DECLS
