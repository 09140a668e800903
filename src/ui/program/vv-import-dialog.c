#include "program/vv-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "form/vv-choice-row.h"
#include "list/vv-chip.h"
#include "program/vv-import-plan.h"
#include "shell/vv-accessible-name.h"

/* The most records that the list below the cards shows. */
#define SHOWN 200

struct _VvImportDialog
{
  AdwWindow parent_instance;

  GtkStack *stack; /* "busy", "refused", "plan" */
  GtkSpinner *spinner;
  AdwStatusPage *refused;
  GtkLabel *program_title;
  GtkLabel *totals;
  GtkCheckButton *another;
  GtkFlowBox *cards;
  GtkListBox *list;
  GtkLabel *more;
  GtkButton *apply_button;

  VvDocument *document;
  char *path;
  VvImportPlan *plan;        /* (nullable): what is shown */
  const VvImportPlan *asked; /* (nullable): what is to be shown once it is made; not looked into */
  int shown;                 /* the verdict whose records are listed, -1: all but unchanged */
  gboolean is_filling;
  gboolean is_applying;
};

G_DEFINE_FINAL_TYPE (VvImportDialog, vv_import_dialog, ADW_TYPE_WINDOW)

static void
show_busy (VvImportDialog *self, gboolean is_busy)
{
  gtk_spinner_set_spinning (self->spinner, is_busy);
  if (is_busy)
    gtk_stack_set_visible_child_name (self->stack, "busy");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply", FALSE);
}

static void
show_refused (VvImportDialog *self, const char *sentence)
{
  g_autofree char *escaped = g_markup_escape_text (sentence, -1);

  show_busy (self, FALSE);
  adw_status_page_set_description (self->refused, escaped);
  gtk_stack_set_visible_child_name (self->stack, "refused");
}

static GtkWidget *
make_row (const VvImportLine *line)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *chip = vv_chip_new ();
  g_autofree char *place = g_strdup_printf (_ ("line %d"), line->line);
  g_autofree char *kind = vv_choice_row_capitalize (line->kind);
  g_autofree char *subtitle =
      g_strjoin (" · ", kind, place, *line->detail != '\0' ? line->detail : NULL, NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_NONE);
  vv_chip_set (chip, vv_import_verdict_word (line->verdict, TRUE),
               line->verdict >= VV_VERDICT_CONFLICT ? "warning" : "neutral");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
  return row;
}

static gboolean
is_listed (VvImportDialog *self, const VvImportLine *line)
{
  return self->shown < 0 ? line->verdict != VV_VERDICT_UNCHANGED
                         : (int) line->verdict == self->shown;
}

static void
fill_list (VvImportDialog *self)
{
  GtkListBoxRow *old;
  guint n = 0;

  while ((old = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (old));
  for (guint i = 0; i < self->plan->lines->len; i++)
    {
      const VvImportLine *line = g_ptr_array_index (self->plan->lines, i);

      if (is_listed (self, line) && n++ < SHOWN)
        gtk_list_box_append (self->list, make_row (line));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n > SHOWN);
  if (n > SHOWN)
    {
      g_autofree char *text = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n - SHOWN), n - SHOWN);

      gtk_label_set_text (self->more, text);
    }
}

static void
on_card_cb (GtkToggleButton *card, VvImportDialog *self)
{
  int verdict = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (card), "verdict"));

  if (self->is_filling)
    return;
  self->is_filling = TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkToggleButton *each =
          GTK_TOGGLE_BUTTON (gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (child)));

      gtk_toggle_button_set_active (each, each == card && gtk_toggle_button_get_active (card));
    }
  self->is_filling = FALSE;
  self->shown = gtk_toggle_button_get_active (card) ? verdict : -1;
  fill_list (self);
}

static GtkWidget *
make_card (VvImportDialog *self, int verdict)
{
  GtkWidget *card = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *word = vv_import_verdict_word ((VvVerdict) verdict, FALSE);
  g_autofree char *number = g_strdup_printf ("%u", self->plan->counts[verdict]);
  g_autofree char *name = g_strdup_printf ("%s: %s", word, number);
  GtkWidget *figure = gtk_label_new (number);
  GtkWidget *label = gtk_label_new (word);

  gtk_widget_add_css_class (figure, "title-2");
  gtk_widget_add_css_class (figure, "numeric");
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), figure);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (card), box);
  gtk_widget_set_sensitive (card, self->plan->counts[verdict] > 0);
  vv_accessible_name (GTK_WIDGET (card), name);
  g_object_set_data (G_OBJECT (card), "verdict", GINT_TO_POINTER (verdict));
  g_signal_connect_object (card, "toggled", G_CALLBACK (on_card_cb), self, 0);
  return card;
}

static void
fill_cards (VvImportDialog *self)
{
  GtkWidget *old;

  while ((old = gtk_widget_get_first_child (GTK_WIDGET (self->cards))) != NULL)
    gtk_flow_box_remove (self->cards, old);
  for (int verdict = 0; verdict < VV_N_VERDICTS; verdict++)
    gtk_flow_box_append (self->cards, make_card (self, verdict));
}

static void
show_totals (VvImportDialog *self)
{
  const guint *n = self->plan->counts;
  g_autofree char *name = g_path_get_basename (self->path);
  /* Translators: a file's name, then how many records: read, new, changed, unchanged, in conflict,
   * rejected; the first is the sum of the others */
  g_autofree char *text =
      g_strdup_printf (_ ("“%s”: %u records read = %u new + %u changed + %u unchanged + %u in "
                          "conflict + %u rejected"),
                       name, self->plan->lines->len, n[VV_VERDICT_NEW], n[VV_VERDICT_CHANGED],
                       n[VV_VERDICT_UNCHANGED], n[VV_VERDICT_CONFLICT], n[VV_VERDICT_REJECTED]);
  guint todo = n[VV_VERDICT_NEW] + n[VV_VERDICT_CHANGED];
  g_autofree char *button = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Import %u Record", "Import %u Records", todo), todo);

  gtk_label_set_text (self->totals, text);
  gtk_button_set_label (self->apply_button, todo > 0 ? button : _ ("Nothing to Import"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply",
                                 todo > 0 && n[VV_VERDICT_REJECTED] == 0);
}

static void
show_plan (VvImportDialog *self)
{
  const char *title = self->plan->import->title;

  show_busy (self, FALSE);
  self->shown = self->plan->counts[VV_VERDICT_REJECTED] > 0 ? VV_VERDICT_REJECTED : -1;
  gtk_label_set_text (self->program_title, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->another),
                          self->plan->is_there || self->plan->is_another);
  fill_cards (self);
  fill_list (self);
  show_totals (self);
  gtk_stack_set_visible_child_name (self->stack, "plan");
}

/* A plan on its way. The other thread works on it, whatever the user asks for meanwhile. */
typedef struct
{
  VvImportDialog *dialog;
  VvImportPlan *plan;
} VvSearch;

static void
free_search (VvSearch *search)
{
  g_clear_pointer (&search->plan, vv_import_plan_free);
  g_object_unref (search->dialog);
  g_free (search);
}

static void
on_plan_found (GObject *source, GAsyncResult *result, gpointer data)
{
  VvSearch *search = data;
  VvImportDialog *self = search->dialog;
  g_autoptr (GError) error = NULL;
  gboolean ok = vv_workspace_trial_finish (VV_WORKSPACE (source), result, &error);

  if (search->plan == self->asked)
    {
      self->asked = NULL;
      g_clear_pointer (&self->plan, vv_import_plan_free);
      self->plan = g_steal_pointer (&search->plan);
      /* a file that breaks rules fails as a whole, but its plan says where */
      if (!ok && self->plan->lines->len == 0)
        show_refused (self, error->message);
      else
        show_plan (self);
    }
  free_search (search);
}

/* Of several that are on their way the last is shown. */
static void
find_plan (VvImportDialog *self)
{
  VvSearch *search = g_new0 (VvSearch, 1);

  search->dialog = g_object_ref (self);
  search->plan = vv_import_plan_new (self->path, gtk_check_button_get_active (self->another));
  self->asked = search->plan;
  show_busy (self, TRUE);
  vv_workspace_trial_async (vv_document_workspace (self->document), vv_import_plan_find,
                            search->plan, NULL, NULL, on_plan_found, search);
}

static void
on_another_cb (VvImportDialog *self)
{
  if (!self->is_applying)
    find_plan (self);
}

static void
on_applied (
    VvDocument *document, gboolean ok, const GError *error, gpointer data, gpointer user_data)
{
  g_autoptr (VvImportDialog) self = user_data;
  VvImportPlan *plan = data;

  self->is_applying = FALSE;
  if (!ok)
    {
      show_refused (self, error->message);
      if (!gtk_widget_get_realized (GTK_WIDGET (self)))
        vv_document_tell (document, error->message);
      return;
    }
  vv_document_set_program (document, plan->import->program_id);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
apply (GtkWidget *widget, G_GNUC_UNUSED const char *name, G_GNUC_UNUSED GVariant *parameter)
{
  VvImportDialog *self = VV_IMPORT_DIALOG (widget);

  self->is_applying = TRUE;
  show_busy (self, TRUE);
  vv_document_edit (self->document, vv_import_plan_apply, self->plan, NULL, VV_DOCUMENT_EDIT_SILENT,
                    on_applied, g_object_ref (self));
}

static void
vv_import_dialog_dispose (GObject *object)
{
  g_clear_object (&VV_IMPORT_DIALOG (object)->document);
  G_OBJECT_CLASS (vv_import_dialog_parent_class)->dispose (object);
}

static void
vv_import_dialog_finalize (GObject *object)
{
  VvImportDialog *self = VV_IMPORT_DIALOG (object);

  g_clear_pointer (&self->plan, vv_import_plan_free);
  g_free (self->path);
  G_OBJECT_CLASS (vv_import_dialog_parent_class)->finalize (object);
}

static void
vv_import_dialog_class_init (VvImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vv_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = vv_import_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "import.apply", NULL, apply);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/viceversa/Viceversa/ui/program/import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, VvImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, VvImportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, VvImportDialog, refused);
  gtk_widget_class_bind_template_child (widget_class, VvImportDialog, program_title);
  gtk_widget_class_bind_template_child (widget_class, VvImportDialog, totals);
  gtk_widget_class_bind_template_child (widget_class, VvImportDialog, another);
  gtk_widget_class_bind_template_child (widget_class, VvImportDialog, cards);
  gtk_widget_class_bind_template_child (widget_class, VvImportDialog, list);
  gtk_widget_class_bind_template_child (widget_class, VvImportDialog, more);
  gtk_widget_class_bind_template_child (widget_class, VvImportDialog, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, on_another_cb);
}

static void
vv_import_dialog_init (VvImportDialog *self)
{
  self->shown = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* What is on its way keeps it alive past its parent, which GTK 4.8 does not see going. */
  g_signal_connect (self, "unrealize", G_CALLBACK (gtk_window_set_transient_for), NULL);
}

GtkWindow *
vv_import_dialog_present (GtkWindow *parent, VvDocument *document, const char *path)
{
  VvImportDialog *self = g_object_new (VV_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);

  self->document = g_object_ref (document);
  self->path = g_strdup (path);
  gtk_window_present (GTK_WINDOW (self));
  find_plan (self);
  return GTK_WINDOW (self);
}
