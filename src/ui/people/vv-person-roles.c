#include "people/vv-person-roles.h"

#include <glib/gi18n-lib.h>

#include "form/vv-choice-row.h"
#include "form/vv-create-dialog.h"
#include "form/vv-form.h"
#include "jobs/vv-record.h"
#include "model/vv-participation.h"
#include "people/vv-person-topics.h"
#include "shell/vv-page.h"

struct _VvPersonRoles
{
  AdwBin parent_instance;

  VvDocument *document;
  GtkBox *box;
  GtkWidget *join_button;
  gint64 person_id;
  char *shape;       /* (nullable): what there is, without the values */
  GPtrArray *forms;  /* of VvForm, one per role; owned by @box */
  GPtrArray *topics; /* of VvPersonTopics, one per role; owned by @box */
};

G_DEFINE_FINAL_TYPE (VvPersonRoles, vv_person_roles, ADW_TYPE_BIN)

static const char *
text_of (const VvPersonRole *role, guint field)
{
  return vv_object_text (role->participation, field);
}

static gboolean
is_role (const VvPersonRole *role, const char *name)
{
  return g_strcmp0 (text_of (role, VV_PARTICIPATION_ROLE), name) == 0;
}

/* A commitment is an executive's; a reason belongs to who stands aside. */
static guint
pick_fields (const VvPersonRole *role, guint fields[6])
{
  const char *state = text_of (role, VV_PARTICIPATION_STATE);
  guint n = 0;

  fields[n++] = VV_PARTICIPATION_ROLE;
  fields[n++] = VV_PARTICIPATION_STATE;
  fields[n++] = VV_PARTICIPATION_SINCE;
  if (g_strcmp0 (state, "reserve") == 0 || g_strcmp0 (state, "withdrawn") == 0 ||
      vv_object_is_set (role->participation, VV_PARTICIPATION_REASON))
    fields[n++] = VV_PARTICIPATION_REASON;
  if (is_role (role, "mentor") || is_role (role, "mentee"))
    fields[n++] = VV_PARTICIPATION_CAPACITY;
  if (is_role (role, "mentee") || is_role (role, "sponsor") ||
      vv_object_is_set (role->participation, VV_PARTICIPATION_COMMITMENT))
    fields[n++] = VV_PARTICIPATION_COMMITMENT;
  return n;
}

static char *
make_shape (VvPersonRoles *self, const VvPersonPage *page)
{
  g_autoptr (GString) shape = g_string_new (NULL);

  g_string_append_printf (shape, "%" G_GINT64_FORMAT, vv_document_program (self->document));
  for (guint i = 0; i < page->roles->len; i++)
    {
      VvPersonRole *role = g_ptr_array_index (page->roles, i);
      guint fields[6];
      guint n = pick_fields (role, fields);

      g_string_append_printf (shape, "|%" G_GINT64_FORMAT "%s%s", vv_object_id (role->participation),
                              text_of (role, VV_PARTICIPATION_ROLE), role->program);
      for (guint k = 0; k < n; k++)
        g_string_append_printf (shape, " %u", fields[k]);
    }
  return g_strdup (shape->str);
}

/* One participation to be removed. */
typedef struct
{
  gint64 id;
} VvLeaving;

static gboolean
remove_participation (VvEdit *edit, gpointer data, GError **error)
{
  return vv_record_remove (edit, VV_ENTITY_PARTICIPATION, ((VvLeaving *) data)->id, error);
}

static void
on_remove_cb (GtkWidget *button, VvPersonRoles *self)
{
  VvLeaving *leaving = g_new0 (VvLeaving, 1);

  leaving->id = *(gint64 *) g_object_get_data (G_OBJECT (button), "vv-id");
  vv_document_edit (self->document, remove_participation, leaving, g_free,
                    VV_DOCUMENT_EDIT_DEFAULT, NULL, NULL);
}

static GtkWidget *
make_remove_button (VvPersonRoles *self, const VvPersonRole *role)
{
  /* Translators: the title of a program */
  g_autofree char *label = g_strdup_printf (_ ("Remove from %s"), role->program);
  GtkWidget *button = vv_page_icon_button ("user-trash-symbolic", label, NULL);
  gint64 id = vv_object_id (role->participation);

  g_object_set_data_full (G_OBJECT (button), "vv-id", g_memdup2 (&id, sizeof id), g_free);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !vv_document_is_read_only (self->document));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_cb), self, 0);
  return button;
}

static void
add_role (VvPersonRoles *self, VvPersonRole *role)
{
  guint fields[6];
  guint n = pick_fields (role, fields);
  GtkWidget *form = vv_form_new (self->document, role->program, role->participation, fields, n);
  GtkWidget *topics = NULL;

  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (form),
                                           make_remove_button (self, role));
  gtk_box_append (self->box, form);
  g_ptr_array_add (self->forms, form);
  topics = vv_person_topics_new (self->document, role);
  gtk_widget_set_visible (topics, is_role (role, "mentor") || is_role (role, "mentee") ||
                                      role->topics->len > 0);
  gtk_box_append (self->box, topics);
  g_ptr_array_add (self->topics, topics);
}

static void
clear (VvPersonRoles *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->forms, 0);
  g_ptr_array_set_size (self->topics, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  self->join_button = NULL;
}

static void
on_join_cb (VvPersonRoles *self)
{
  static const guint fields[] = { VV_PARTICIPATION_ROLE, VV_PARTICIPATION_STATE,
                                  VV_PARTICIPATION_CAPACITY };
  g_autoptr (VvObject) preset = vv_object_new (VV_ENTITY_PARTICIPATION);
  GtkWidget *dialog;

  vv_object_set_integer (preset, VV_PARTICIPATION_PROGRAM_ID, vv_document_program (self->document));
  vv_object_set_integer (preset, VV_PARTICIPATION_PERSON_ID, self->person_id);
  dialog = vv_create_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                 self->document, VV_ENTITY_PARTICIPATION, fields,
                                 G_N_ELEMENTS (fields), preset);
  gtk_window_set_title (GTK_WINDOW (dialog), _ ("New Role"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The way into the program chosen, for who is not in it or may take another role. */
static void
add_join_button (VvPersonRoles *self)
{
  if (vv_document_program (self->document) == 0 || vv_document_is_read_only (self->document))
    return;
  self->join_button = gtk_button_new_with_label (_ ("Add a Role in This Program…"));
  gtk_widget_set_halign (self->join_button, GTK_ALIGN_START);
  g_signal_connect_object (self->join_button, "clicked", G_CALLBACK (on_join_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->box, self->join_button);
}

/* The program chosen comes first. */
static void
add_roles (VvPersonRoles *self, const VvPersonPage *page)
{
  gint64 chosen = vv_document_program (self->document);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < page->roles->len; i++)
      {
        VvPersonRole *role = g_ptr_array_index (page->roles, i);

        if ((role->program_id == chosen) == (pass == 0))
          add_role (self, role);
      }
}

static void
update (VvPersonRoles *self, const VvPersonPage *page)
{
  gint64 chosen = vv_document_program (self->document);
  guint n = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < page->roles->len; i++)
      {
        VvPersonRole *role = g_ptr_array_index (page->roles, i);

        if ((role->program_id == chosen) != (pass == 0))
          continue;
        vv_form_update (g_ptr_array_index (self->forms, n), role->participation);
        vv_person_topics_show (g_ptr_array_index (self->topics, n), role);
        n++;
      }
}

void
vv_person_roles_show (VvPersonRoles *self, const VvPersonPage *page)
{
  g_autofree char *shape = page != NULL ? make_shape (self, page) : NULL;

  if (page != NULL && self->person_id == vv_object_id (page->person) &&
      g_strcmp0 (shape, self->shape) == 0)
    {
      update (self, page);
      return;
    }
  self->person_id = page != NULL ? vv_object_id (page->person) : 0;
  g_free (self->shape);
  self->shape = g_steal_pointer (&shape);
  clear (self);
  if (page == NULL)
    return;
  add_roles (self, page);
  add_join_button (self);
}

static void
vv_person_roles_dispose (GObject *object)
{
  VvPersonRoles *self = VV_PERSON_ROLES (object);

  g_ptr_array_set_size (self->forms, 0);
  g_ptr_array_set_size (self->topics, 0);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (vv_person_roles_parent_class)->dispose (object);
}

static void
vv_person_roles_finalize (GObject *object)
{
  VvPersonRoles *self = VV_PERSON_ROLES (object);

  g_free (self->shape);
  g_ptr_array_unref (self->forms);
  g_ptr_array_unref (self->topics);
  G_OBJECT_CLASS (vv_person_roles_parent_class)->finalize (object);
}

static void
vv_person_roles_class_init (VvPersonRolesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vv_person_roles_dispose;
  G_OBJECT_CLASS (klass)->finalize = vv_person_roles_finalize;
}

static void
vv_person_roles_init (VvPersonRoles *self)
{
  self->forms = g_ptr_array_new ();
  self->topics = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
vv_person_roles_new (VvDocument *document)
{
  VvPersonRoles *self = g_object_new (VV_TYPE_PERSON_ROLES, NULL);

  self->document = g_object_ref (document);
  return GTK_WIDGET (self);
}
