#pragma once

#include <adwaita.h>

#include "shell/vv-document.h"

G_BEGIN_DECLS

/* An entry that finds a person as one types: by name, department, or topic. Up and Down choose
 * among those offered, Enter and Tab take one (the first, where they come before the answer),
 * Escape takes back what is typed, an emptied entry is nobody. What names nobody is not kept when
 * the focus leaves.
 *
 * Properties: "person-id" (int64), 0: nobody; notified when it changes. "title" (string): what the
 * person is, for accessibility. Signal "picked": the user took a person, or nobody. */

#define VV_TYPE_PERSON_PICKER (vv_person_picker_get_type ())
G_DECLARE_FINAL_TYPE (VvPersonPicker, vv_person_picker, VV, PERSON_PICKER, GtkWidget)

GtkWidget *vv_person_picker_new (VvDocument *document, const char *title);

gint64 vv_person_picker_person (VvPersonPicker *self);

/** Shows a person; the name comes off the main thread. No "picked". */
void vv_person_picker_set_person (VvPersonPicker *self, gint64 person_id);

/** Only people of that program in that role; %NULL: in any role, 0: of all programs. */
void vv_person_picker_set_scope (VvPersonPicker *self, gint64 program_id, const char *role);

/** The participation of the person in the scope, 0 where there is none or no scope. Of a person
 * that was set it is known once the name is shown. */
gint64 vv_person_picker_participation (VvPersonPicker *self);

/** (transfer none): the name shown for the person; empty for nobody. */
const char *vv_person_picker_name (VvPersonPicker *self);

/** (transfer none): what has the keyboard focus. */
GtkWidget *vv_person_picker_entry (VvPersonPicker *self);

G_END_DECLS
