#include "people/vv-new-person.h"

#include <glib/gi18n-lib.h>

#include "form/vv-create-dialog.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"

/* Role and state in the program; without a role the person is only known to the workspace. */
static void
add_participation (VvCreateDialog *dialog, gint64 program_id)
{
  static const guint fields[] = { VV_PARTICIPATION_ROLE, VV_PARTICIPATION_STATE };
  g_autoptr (VvObject) participation = vv_object_new (VV_ENTITY_PARTICIPATION);
  GtkWidget *form;

  vv_object_set_integer (participation, VV_PARTICIPATION_PROGRAM_ID, program_id);
  vv_object_set_text (participation, VV_PARTICIPATION_STATE, "invited");
  form = vv_create_dialog_add_companion (dialog, _ ("In This Program"), participation,
                                         VV_PARTICIPATION_PERSON_ID, VV_PARTICIPATION_ROLE, fields,
                                         G_N_ELEMENTS (fields));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (form),
      _ ("Who has no role here is listed under “All Programs” only."));
}

GtkWidget *
vv_new_person_dialog (GtkWindow *parent, VvDocument *document)
{
  static const guint fields[] = { VV_PERSON_GIVEN_NAME, VV_PERSON_FAMILY_NAME, VV_PERSON_EMAIL,
                                  VV_PERSON_DEPARTMENT };
  GtkWidget *dialog = vv_create_dialog_new (parent, document, VV_ENTITY_PERSON, fields,
                                            G_N_ELEMENTS (fields), NULL);

  gtk_window_set_title (GTK_WINDOW (dialog), _ ("New Person"));
  if (vv_document_program (document) != 0)
    add_participation (VV_CREATE_DIALOG (dialog), vv_document_program (document));
  return dialog;
}
