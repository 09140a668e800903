#include "vv-pair-create.h"

#include <glib/gi18n-lib.h>

#include "base/vv-error.h"
#include "form/vv-person-row.h"
#include "jobs/vv-option.h"
#include "jobs/vv-pair-states.h"
#include "model/vv-program.h"

struct _VvPairCreate
{
  AdwWindow parent_instance;

  GtkWidget *create_button;
  GtkWidget *program_list;
  AdwComboRow *program_row;
  GtkListBox *people_list;
  GtkEditable *goal_row;
  GtkRevealer *error_revealer, *over_revealer;
  GtkLabel *error_label;
  GtkSwitch *over_switch;
  VvPersonPicker *mentor, *mentee;

  VvDocument *document;
  GPtrArray *programs; /* (nullable): of VvOption, to choose from */
  gboolean is_creating;
};

static guint created_signal;

G_DEFINE_FINAL_TYPE (VvPairCreate, vv_pair_create, ADW_TYPE_WINDOW)

/* A pair to be made; whether it fails for want of a place. */
typedef struct
{
  VvPairProposal *proposal;
  gboolean has_no_place; /* out */
} VvMaking;

static void
free_making (gpointer data)
{
  VvMaking *making = data;

  vv_pair_proposal_free (making->proposal);
  g_free (making);
}

/* On the writer's thread. Asks for the rules by itself, to tell which one is in the way. */
static gboolean
make_pair (VvEdit *edit, gpointer data, GError **error)
{
  VvMaking *making = data;
  g_autoptr (GPtrArray) violations = NULL;

  if (!vv_pair_propose (edit, making->proposal, error) || !vv_edit_check (edit, &violations, error))
    return FALSE;
  for (guint i = 0; i < violations->len; i++)
    {
      const VvViolation *violation = g_ptr_array_index (violations, i);

      if (g_str_equal (violation->rule, "pair-capacity"))
        making->has_no_place = TRUE;
    }
  if (violations->len > 0)
    {
      const VvViolation *first = g_ptr_array_index (violations, 0);

      vv_error_set_rule (error, first->rule, "%s", first->message);
    }
  return violations->len == 0;
}

static gint64
program_of (VvPairCreate *self)
{
  guint selected = adw_combo_row_get_selected (self->program_row);

  if (vv_document_program (self->document) != 0)
    return vv_document_program (self->document);
  if (self->programs == NULL || selected >= self->programs->len)
    return 0;
  return ((VvOption *) g_ptr_array_index (self->programs, selected))->id;
}

static void
update (VvPairCreate *self)
{
  gtk_widget_set_sensitive (self->create_button, !self->is_creating && program_of (self) != 0 &&
                                                     vv_person_picker_person (self->mentor) != 0 &&
                                                     vv_person_picker_person (self->mentee) != 0);
}

static void
show_error (VvPairCreate *self, const char *sentence, gboolean has_no_place)
{
  if (sentence != NULL)
    gtk_label_set_text (self->error_label, sentence);
  gtk_revealer_set_reveal_child (self->error_revealer, sentence != NULL);
  gtk_revealer_set_reveal_child (self->over_revealer, has_no_place);
  gtk_widget_set_visible (GTK_WIDGET (self->over_revealer), has_no_place);
  if (!has_no_place)
    gtk_switch_set_active (self->over_switch, FALSE);
}

/* Who has the mentor goes on with the mentee. */
static void
go_on (VvPairCreate *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && vv_person_picker_person (self->mentor) != 0 &&
      vv_person_picker_person (self->mentee) == 0 &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->mentor)))
    gtk_window_set_focus (GTK_WINDOW (self), vv_person_picker_entry (self->mentee));
}

static void
on_person_cb (VvPairCreate *self)
{
  go_on (self);
  show_error (self, NULL, FALSE);
  update (self);
}

static void
on_over_cb (VvPairCreate *self)
{
  update (self);
}

static void
on_program_cb (VvPairCreate *self)
{
  gint64 program = self->mentor != NULL ? program_of (self) : 0;

  if (self->mentor == NULL)
    return;
  vv_person_picker_set_person (self->mentor, 0);
  vv_person_picker_set_person (self->mentee, 0);
  vv_person_picker_set_scope (self->mentor, program, "mentor");
  vv_person_picker_set_scope (self->mentee, program, "mentee");
  gtk_widget_set_sensitive (GTK_WIDGET (self->people_list), program != 0);
  on_person_cb (self);
}

static void
on_made (VvDocument *document, gboolean ok, const GError *error, gpointer data, gpointer user_data)
{
  g_autoptr (VvPairCreate) self = user_data;
  VvMaking *making = data;

  self->is_creating = FALSE;
  if (!ok)
    {
      show_error (self, error->message, making->has_no_place);
      update (self);
      if (!gtk_widget_get_realized (GTK_WIDGET (self))) /* closed meanwhile */
        vv_document_tell (document, error->message);
      return;
    }
  g_signal_emit (self, created_signal, 0, making->proposal->pair_id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_create_cb (VvPairCreate *self)
{
  VvMaking *making;
  g_autofree char *goal = g_strstrip (g_strdup (gtk_editable_get_text (self->goal_row)));

  if (!gtk_widget_get_sensitive (self->create_button))
    return;
  making = g_new0 (VvMaking, 1);
  making->proposal = g_new0 (VvPairProposal, 1);
  making->proposal->program_id = program_of (self);
  making->proposal->mentor = vv_person_picker_person (self->mentor);
  making->proposal->mentee = vv_person_picker_person (self->mentee);
  making->proposal->development_goal = *goal != '\0' ? g_strdup (goal) : NULL;
  making->proposal->over_capacity = gtk_switch_get_active (self->over_switch);
  self->is_creating = TRUE;
  update (self);
  vv_document_edit (self->document, make_pair, making, free_making, VV_DOCUMENT_EDIT_SILENT,
                    on_made, g_object_ref (self));
}

/* All programs that may get a pair. */
typedef struct
{
  GPtrArray *options; /* of VvOption */
  char *language;
} VvPrograms;

static void
free_programs (gpointer data)
{
  VvPrograms *programs = data;

  g_clear_pointer (&programs->options, g_ptr_array_unref);
  g_free (programs->language);
  g_free (programs);
}

static gboolean
see_program (VvObject *program, gpointer data)
{
  VvPrograms *programs = data;
  VvOption *option;

  if (g_strcmp0 (vv_object_text (program, VV_PROGRAM_STATE), "archived") == 0)
    return TRUE;
  option = g_new0 (VvOption, 1);
  option->id = vv_object_id (program);
  option->name = vv_object_title (program, programs->language);
  g_ptr_array_add (programs->options, option);
  return TRUE;
}

static gboolean
read_programs (VvReader *reader, gpointer data, GError **error)
{
  return vv_reader_each (reader, VV_ENTITY_PROGRAM, -1, 0, see_program, data, error);
}

static void
on_programs_read (G_GNUC_UNUSED VvDocument *document,
                  gboolean ok,
                  const GError *error,
                  gpointer data,
                  gpointer user_data)
{
  VvPairCreate *self = user_data;
  VvPrograms *programs = data;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (!ok)
    {
      show_error (self, error->message, FALSE);
      return;
    }
  self->programs = g_steal_pointer (&programs->options);
  for (guint i = 0; i < self->programs->len; i++)
    gtk_string_list_append (names, ((VvOption *) g_ptr_array_index (self->programs, i))->name);
  adw_combo_row_set_model (self->program_row, G_LIST_MODEL (names));
  on_program_cb (self);
}

static void
ask_programs (VvPairCreate *self)
{
  VvPrograms *programs = g_new0 (VvPrograms, 1);

  programs->options = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_option_free);
  programs->language = g_strdup (vv_document_language (self->document));
  gtk_widget_set_visible (self->program_list, TRUE);
  vv_document_read (self->document, read_programs, programs, free_programs, G_OBJECT (self),
                    on_programs_read);
}

static VvPersonPicker *
add_person (VvPairCreate *self, const char *title)
{
  GtkWidget *row = vv_person_row_new (self->document, title);
  VvPersonPicker *picker = vv_person_row_picker (VV_PERSON_ROW (row));

  gtk_list_box_append (self->people_list, row);
  g_signal_connect_object (picker, "notify::person-id", G_CALLBACK (on_person_cb), self,
                           G_CONNECT_SWAPPED);
  return picker;
}

/* Not in dispose: a picker that loses the keyboard there tells whom it holds. */
static void
vv_pair_create_finalize (GObject *object)
{
  VvPairCreate *self = VV_PAIR_CREATE (object);

  g_clear_object (&self->document);
  g_clear_pointer (&self->programs, g_ptr_array_unref);
  G_OBJECT_CLASS (vv_pair_create_parent_class)->finalize (object);
}

static void
vv_pair_create_class_init (VvPairCreateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = vv_pair_create_finalize;
  created_signal = g_signal_new ("created", VV_TYPE_PAIR_CREATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/viceversa/Viceversa/ui/pairs/pair-create.ui");
  gtk_widget_class_bind_template_child (widget_class, VvPairCreate, create_button);
  gtk_widget_class_bind_template_child (widget_class, VvPairCreate, program_list);
  gtk_widget_class_bind_template_child (widget_class, VvPairCreate, program_row);
  gtk_widget_class_bind_template_child (widget_class, VvPairCreate, people_list);
  gtk_widget_class_bind_template_child (widget_class, VvPairCreate, goal_row);
  gtk_widget_class_bind_template_child (widget_class, VvPairCreate, error_revealer);
  gtk_widget_class_bind_template_child (widget_class, VvPairCreate, error_label);
  gtk_widget_class_bind_template_child (widget_class, VvPairCreate, over_revealer);
  gtk_widget_class_bind_template_child (widget_class, VvPairCreate, over_switch);
  gtk_widget_class_bind_template_callback (widget_class, on_create_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_program_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_over_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                (GtkShortcutFunc) (void (*) (void)) on_create_cb, NULL);
}

static void
vv_pair_create_init (VvPairCreate *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* An edit on its way keeps it alive past its parent, which GTK 4.8 does not see going. */
  g_signal_connect (self, "unrealize", G_CALLBACK (gtk_window_set_transient_for), NULL);
}

GtkWidget *
vv_pair_create_new (GtkWindow *parent, VvDocument *document)
{
  VvPairCreate *self = g_object_new (VV_TYPE_PAIR_CREATE, "transient-for", parent,
                                     "destroy-with-parent", TRUE, NULL);

  self->document = g_object_ref (document);
  self->mentor = add_person (self, _ ("Mentor"));
  self->mentee = add_person (self, _ ("Mentee"));
  show_error (self, NULL, FALSE);
  on_program_cb (self);
  if (vv_document_program (document) == 0)
    ask_programs (self);
  gtk_window_set_focus (GTK_WINDOW (self), vv_person_picker_entry (self->mentor));
  return GTK_WIDGET (self);
}

void
vv_pair_create_set_people (VvPairCreate *self, gint64 mentor, gint64 mentee)
{
  vv_person_picker_set_person (self->mentee, mentee); /* first: with a mentor only one goes on */
  vv_person_picker_set_person (self->mentor, mentor);
  on_person_cb (self);
}

void
vv_pair_create_submit (VvPairCreate *self)
{
  on_create_cb (self);
}

gboolean
vv_pair_create_offers_anyway (VvPairCreate *self)
{
  return gtk_revealer_get_reveal_child (self->over_revealer);
}

void
vv_pair_create_set_anyway (VvPairCreate *self, gboolean is_anyway)
{
  gtk_switch_set_active (self->over_switch, is_anyway);
}
