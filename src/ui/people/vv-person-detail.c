#include "people/vv-person-detail.h"

#include <glib/gi18n-lib.h>

#include "base/vv-error.h"
#include "form/vv-form.h"
#include "jobs/vv-person-page.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "people/vv-leaver-dialog.h"
#include "people/vv-people-removal.h"
#include "people/vv-person-head.h"
#include "people/vv-person-history.h"
#include "people/vv-person-links.h"
#include "people/vv-person-roles.h"
#include "shell/vv-accessible-name.h"
#include "shell/vv-adaptive-bin.h"
#include "shell/vv-column-box.h"
#include "shell/vv-page.h"

struct _VvPersonDetail
{
  GtkWidget parent_instance;

  VvPage *page;
  VvAdaptiveBin *bin;
  GtkScrolledWindow *scroller;
  VvPersonHead *head;
  GtkBox *columns;
  GtkBox *start;
  GtkBox *profile;
  GtkWidget *previous_button, *next_button; /* a narrow header bar has no room for them */

  VvDocument *document;
  VvPersonRoles *roles;
  VvPersonLinks *links;
  VvPersonHistory *history;
  GPtrArray *forms; /* of VvForm; owned by @profile */
  GSimpleActionGroup *actions;
  gint64 person_id;
  gint64 previous, next;
  gboolean is_shown;   /* the person is on screen */
  gboolean is_reading;
  gboolean is_stale;   /* something changed while reading */
};

enum
{
  STEP,
  SHOWN,
  GONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void reload (VvPersonDetail *self);

G_DEFINE_FINAL_TYPE (VvPersonDetail, vv_person_detail, GTK_TYPE_WIDGET)

/* The groups of the profile, with the fields of each. */
static const guint name_fields[] = { VV_PERSON_GIVEN_NAME, VV_PERSON_FAMILY_NAME, VV_PERSON_EMAIL,
                                     VV_PERSON_JOB_TITLE, VV_PERSON_DEPARTMENT, VV_PERSON_SITE,
                                     VV_PERSON_LEVEL };
static const guint company_fields[] = { VV_PERSON_STAFF_NUMBER, VV_PERSON_MANAGER_ID,
                                        VV_PERSON_JOINED, VV_PERSON_LEFT };
static const guint other_fields[] = { VV_PERSON_LANGUAGES, VV_PERSON_ZONE, VV_PERSON_NOTE };

static void
set_enabled (VvPersonDetail *self, const char *name, gboolean is_enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), is_enabled);
}

static void
update_actions (VvPersonDetail *self, VvObject *person)
{
  gboolean may_write = person != NULL && !vv_document_is_read_only (self->document);

  set_enabled (self, "remove", may_write);
  set_enabled (self, "leave", may_write && !vv_object_is_set (person, VV_PERSON_LEFT));
}

/* A row that is being edited stores itself as it goes. */
static void
clear_profile (VvPersonDetail *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->forms, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->profile))) != NULL)
    gtk_box_remove (self->profile, child);
}

static void
add_form (VvPersonDetail *self, const char *title, VvObject *person, const guint *fields, guint n)
{
  GtkWidget *form = vv_form_new (self->document, title, person, fields, n);

  gtk_box_append (self->profile, form);
  g_ptr_array_add (self->forms, form);
}

static void
show_profile (VvPersonDetail *self, VvObject *person)
{
  if (self->is_shown && self->forms->len > 0)
    {
      for (guint i = 0; i < self->forms->len; i++)
        vv_form_update (g_ptr_array_index (self->forms, i), person);
      return;
    }
  clear_profile (self);
  add_form (self, _ ("Profile"), person, name_fields, G_N_ELEMENTS (name_fields));
  add_form (self, _ ("In the Company"), person, company_fields, G_N_ELEMENTS (company_fields));
  add_form (self, _ ("More"), person, other_fields, G_N_ELEMENTS (other_fields));
}

static void
show_page (VvPersonDetail *self, const VvPersonPage *page)
{
  vv_page_show_error (self->page, NULL);
  vv_page_set_title (self->page, page->name,
                     vv_object_text (page->person, VV_PERSON_DEPARTMENT));
  vv_person_head_show (self->head, page, vv_document_program (self->document));
  vv_person_roles_show (self->roles, page);
  vv_person_links_show (self->links, page);
  vv_person_history_show (self->history, page);
  show_profile (self, page->person);
  update_actions (self, page->person);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), TRUE);
  self->is_shown = TRUE;
  g_signal_emit (self, signals[SHOWN], 0);
}

/* The page on its way from the workspace. */
typedef struct
{
  gint64 person_id;
  char *language;
  VvPersonPage *page;
} VvReading;

static void
free_reading (gpointer data)
{
  VvReading *reading = data;

  g_clear_pointer (&reading->page, vv_person_page_free);
  g_free (reading->language);
  g_free (reading);
}

static gboolean
read_page (VvReader *reader, gpointer data, GError **error)
{
  VvReading *reading = data;

  reading->page = vv_person_page_read (reader, reading->person_id, reading->language, error);
  return reading->page != NULL;
}

static void
tell_failure (VvPersonDetail *self, const GError *error)
{
  if (g_error_matches (error, VV_ERROR, VV_ERROR_NOT_FOUND))
    g_signal_emit (self, signals[GONE], 0);
  else
    vv_page_show_error (self->page, error->message);
}

static void
on_page_read (G_GNUC_UNUSED VvDocument *document,
              gboolean ok,
              const GError *error,
              gpointer data,
              gpointer user_data)
{
  VvPersonDetail *self = user_data;
  VvReading *reading = data;

  self->is_reading = FALSE;
  vv_page_set_busy (self->page, FALSE);
  if (self->head == NULL || self->person_id == 0)
    return;
  if (reading->person_id != self->person_id || self->is_stale)
    reload (self);
  else if (ok)
    show_page (self, reading->page);
  else
    tell_failure (self, error);
}

static void
reload (VvPersonDetail *self)
{
  VvReading *reading;

  self->is_stale = self->is_reading;
  if (self->is_reading || self->person_id == 0)
    return;
  self->is_reading = TRUE;
  reading = g_new0 (VvReading, 1);
  reading->person_id = self->person_id;
  reading->language = g_strdup (vv_document_language (self->document));
  vv_page_set_busy (self->page, TRUE);
  vv_document_read (self->document, read_page, reading, free_reading, G_OBJECT (self), on_page_read);
}

void
vv_person_detail_show (VvPersonDetail *self, gint64 person_id)
{
  if (self->person_id == person_id)
    return;
  self->person_id = person_id;
  self->is_shown = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->columns), FALSE);
  clear_profile (self);
  vv_person_roles_show (self->roles, NULL);
  vv_person_links_show (self->links, NULL);
  vv_person_history_show (self->history, NULL);
  vv_person_head_show (self->head, NULL, 0);
  vv_page_set_title (self->page, "", NULL);
  vv_page_show_error (self->page, NULL);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  update_actions (self, NULL);
  reload (self);
}

/* A participation on the way to its person. */
typedef struct
{
  gint64 participation_id;
  gint64 person_id;
} VvOwnerOf;

static gboolean
read_owner (VvReader *reader, gpointer data, GError **error)
{
  VvOwnerOf *owner = data;
  g_autoptr (VvObject) participation =
      vv_reader_load (reader, VV_ENTITY_PARTICIPATION, owner->participation_id, error);

  if (participation == NULL)
    return FALSE;
  owner->person_id = vv_object_integer (participation, VV_PARTICIPATION_PERSON_ID);
  return TRUE;
}

static void
on_owner_read (VvDocument *document, gboolean ok, const GError *error, gpointer data, gpointer user_data)
{
  if (ok)
    g_signal_emit (user_data, signals[STEP], 0, ((VvOwnerOf *) data)->person_id);
  else
    vv_document_tell (document, error->message);
}

void
vv_person_detail_find (VvPersonDetail *self, gint64 participation_id)
{
  VvOwnerOf *owner = g_new0 (VvOwnerOf, 1);

  owner->participation_id = participation_id;
  vv_document_read (self->document, read_owner, owner, g_free, G_OBJECT (self), on_owner_read);
}

gint64
vv_person_detail_person (VvPersonDetail *self)
{
  return self->person_id;
}

void
vv_person_detail_set_neighbours (VvPersonDetail *self, gint64 previous, gint64 next)
{
  self->previous = previous;
  self->next = next;
  set_enabled (self, "previous", previous != 0);
  set_enabled (self, "next", next != 0);
}

static void
on_narrow_cb (VvPersonDetail *self)
{
  gboolean is_narrow = vv_adaptive_bin_is_narrow (self->bin);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  is_narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_homogeneous (self->columns, !is_narrow);
  vv_person_head_set_narrow (self->head, is_narrow);
  gtk_widget_set_visible (self->previous_button, !is_narrow);
  gtk_widget_set_visible (self->next_button, !is_narrow);
}

static void
on_step (GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvPersonDetail *self = data;
  gint64 id = g_str_equal (g_action_get_name (G_ACTION (action)), "next") ? self->next : self->previous;

  if (id != 0)
    g_signal_emit (self, signals[STEP], 0, id);
}

static void
on_leave (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvPersonDetail *self = data;

  vv_leaver_dialog_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->document,
                            self->person_id);
}

static void
on_remove (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvPersonDetail *self = data;
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (ids, self->person_id);
  vv_people_remove (GTK_WIDGET (self), self->document, ids);
}

static void
vv_person_detail_dispose (GObject *object)
{
  VvPersonDetail *self = VV_PERSON_DETAIL (object);
  GtkWidget *child;

  if (self->head != NULL)
    g_ptr_array_set_size (self->forms, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->head = NULL;
  g_clear_object (&self->actions);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (vv_person_detail_parent_class)->dispose (object);
}

static void
vv_person_detail_finalize (GObject *object)
{
  g_ptr_array_unref (VV_PERSON_DETAIL (object)->forms);
  G_OBJECT_CLASS (vv_person_detail_parent_class)->finalize (object);
}

static void
vv_person_detail_class_init (VvPersonDetailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  vv_page_class_focus (widget_class);
  object_class->dispose = vv_person_detail_dispose;
  object_class->finalize = vv_person_detail_finalize;
  signals[STEP] = g_signal_new ("step", VV_TYPE_PERSON_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SHOWN] = g_signal_new ("shown", VV_TYPE_PERSON_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[GONE] = g_signal_new ("gone", VV_TYPE_PERSON_DETAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  g_type_ensure (VV_TYPE_PAGE);
  g_type_ensure (VV_TYPE_ADAPTIVE_BIN);
  g_type_ensure (VV_TYPE_COLUMN_BOX);
  g_type_ensure (VV_TYPE_PERSON_HEAD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/viceversa/Viceversa/ui/people/person-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, VvPersonDetail, page);
  gtk_widget_class_bind_template_child (widget_class, VvPersonDetail, bin);
  gtk_widget_class_bind_template_child (widget_class, VvPersonDetail, scroller);
  gtk_widget_class_bind_template_child (widget_class, VvPersonDetail, head);
  gtk_widget_class_bind_template_child (widget_class, VvPersonDetail, columns);
  gtk_widget_class_bind_template_child (widget_class, VvPersonDetail, start);
  gtk_widget_class_bind_template_child (widget_class, VvPersonDetail, profile);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "person.previous",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "person.next",
                                       NULL);
}

static void
vv_person_detail_init (VvPersonDetail *self)
{
  static const GActionEntry entries[] = {
    { .name = "previous", .activate = on_step },
    { .name = "next", .activate = on_step },
    { .name = "leave", .activate = on_leave },
    { .name = "remove", .activate = on_remove },
  };

  self->forms = g_ptr_array_new ();
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "person", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
  vv_page_set_is_detail (self->page, TRUE);
}

static GtkWidget *
make_menu_button (void)
{
  GtkWidget *menu_button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Mark as _Leaver…"), "person.leave");
  g_menu_append (menu, _ ("_Remove"), "person.remove");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (menu_button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (menu_button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (menu_button, _ ("Person Menu"));
  vv_accessible_name (GTK_WIDGET (menu_button), _ ("Person Menu"));
  return menu_button;
}

static void
add_buttons (VvPersonDetail *self)
{
  self->previous_button =
      vv_page_icon_button ("go-up-symbolic", _ ("Previous Person"), "person.previous");
  self->next_button = vv_page_icon_button ("go-down-symbolic", _ ("Next Person"), "person.next");
  vv_page_pack_end (self->page, make_menu_button ());
  vv_page_pack_end (self->page, self->next_button);
  vv_page_pack_end (self->page, self->previous_button);
}

GtkWidget *
vv_person_detail_new (VvDocument *document)
{
  VvPersonDetail *self = g_object_new (VV_TYPE_PERSON_DETAIL, NULL);

  self->document = g_object_ref (document);
  self->roles = VV_PERSON_ROLES (vv_person_roles_new (document));
  self->links = VV_PERSON_LINKS (vv_person_links_new (document));
  self->history = VV_PERSON_HISTORY (vv_person_history_new ());
  gtk_box_append (self->start, GTK_WIDGET (self->roles));
  gtk_box_append (self->start, GTK_WIDGET (self->links));
  gtk_box_append (self->start, GTK_WIDGET (self->history));
  vv_page_set_content (self->page, GTK_WIDGET (self->bin));
  add_buttons (self);
  vv_person_detail_set_neighbours (self, 0, 0);
  update_actions (self, NULL);
  g_signal_connect_object (document, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (document, "notify::program-id", G_CALLBACK (reload), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
