#include "form/vv-person-picker.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "form/vv-person-offer.h"
#include "form/vv-person-search.h"
#include "shell/vv-accessible-name.h"

struct _VvPersonPicker
{
  GtkWidget parent_instance;

  VvDocument *document;
  char *title;
  char *role;
  gint64 program_id;
  gint64 person_id;
  gint64 participation_id;
  char *name; /* as the entry shows the person */

  GtkEntry *entry;
  VvPersonOffer *offer;
  guint generation; /* of the search asked for last; older answers are stale */
  gboolean is_asking; /* an answer is awaited */
  gboolean is_taking; /* the user takes the first one of it: he was faster */
  gboolean is_showing;
};

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_PERSON_ID,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint picked_signal;

G_DEFINE_FINAL_TYPE (VvPersonPicker, vv_person_picker, GTK_TYPE_WIDGET)

static const char *
typed (VvPersonPicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
show_text (VvPersonPicker *self, const char *text)
{
  self->is_showing = TRUE;
  if (strcmp (typed (self), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->is_showing = FALSE;
}

static void
fold_away (VvPersonPicker *self)
{
  self->generation++;
  self->is_asking = FALSE;
  self->is_taking = FALSE;
  gtk_popover_popdown (GTK_POPOVER (self->offer));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE,
                               -1);
}

static void
take_person (VvPersonPicker *self, gint64 person_id, gint64 participation_id, const char *name)
{
  gboolean is_new = self->person_id != person_id;
  char *copy = g_strdup (name);

  g_free (self->name);
  self->name = copy;
  self->person_id = person_id;
  self->participation_id = participation_id;
  show_text (self, name);
  if (is_new)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERSON_ID]);
}

static void
pick (VvPersonPicker *self, guint i)
{
  const VvPersonHit *hit = vv_person_offer_hit (self->offer, (int) i);

  take_person (self, hit->person_id, hit->participation_id, hit->name);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  fold_away (self);
  g_signal_emit (self, picked_signal, 0);
}

static void
pick_nobody (VvPersonPicker *self)
{
  fold_away (self);
  if (self->person_id == 0)
    return;
  take_person (self, 0, 0, "");
  g_signal_emit (self, picked_signal, 0);
}

/* The one that Enter takes is told by the entry, which has the keyboard. */
static void
tell_selected (VvPersonPicker *self)
{
  const VvPersonHit *hit =
      vv_person_offer_hit (self->offer, vv_person_offer_selected (self->offer));

  if (hit != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hit->name, -1);
}

static void
offer (VvPersonPicker *self, GPtrArray *hits)
{
  vv_person_offer_show (self->offer, hits);
  tell_selected (self);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE,
                               -1);
}

static void
on_found (G_GNUC_UNUSED VvDocument *document,
          gboolean ok,
          G_GNUC_UNUSED const GError *error,
          gpointer data,
          gpointer user_data)
{
  VvPersonPicker *self = user_data;
  VvPersonSearch *search = data;

  gboolean is_taking = self->is_taking;

  if (search->generation != self->generation)
    return;
  self->is_asking = FALSE;
  self->is_taking = FALSE;
  if (!ok || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  offer (self, search->hits);
  if (is_taking && vv_person_offer_hit (self->offer, 0) != NULL)
    pick (self, 0);
}

static void
on_named (G_GNUC_UNUSED VvDocument *document,
          gboolean ok,
          G_GNUC_UNUSED const GError *error,
          gpointer data,
          gpointer user_data)
{
  VvPersonPicker *self = user_data;
  VvPersonSearch *search = data;
  const VvPersonHit *hit;

  if (!ok || search->person_id != self->person_id || search->hits->len == 0)
    return;
  hit = g_ptr_array_index (search->hits, 0);
  take_person (self, hit->person_id, hit->participation_id, hit->name);
}

static void
ask_for (VvPersonPicker *self, const char *text, gint64 person_id, VvDocumentDone done)
{
  VvPersonSearch *search = vv_person_search_new (text, self->program_id, self->role,
                                                 vv_document_language (self->document));

  search->person_id = person_id;
  search->generation = self->generation;
  vv_document_read (self->document, vv_person_search_run, search,
                    (GDestroyNotify) vv_person_search_free, G_OBJECT (self), done);
}

static void
ask_for_hits (VvPersonPicker *self, const char *text)
{
  self->generation++;
  self->is_asking = TRUE;
  self->is_taking = FALSE;
  ask_for (self, text, 0, on_found);
}

static void
on_changed_cb (VvPersonPicker *self)
{
  if (!self->is_showing)
    ask_for_hits (self, typed (self));
}

static gboolean
is_open (VvPersonPicker *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->offer));
}

static gboolean
move (VvPersonPicker *self, int by)
{
  if (!is_open (self))
    {
      if (by < 0)
        return FALSE;
      ask_for_hits (self, strcmp (typed (self), self->name) == 0 ? "" : typed (self));
      return TRUE;
    }
  vv_person_offer_move (self->offer, by);
  tell_selected (self);
  return TRUE;
}

/* What the Down key does, for the mouse. */
static void
on_icon_release_cb (VvPersonPicker *self)
{
  if (is_open (self))
    {
      fold_away (self);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  move (self, 1);
}

static gboolean
take_back (VvPersonPicker *self)
{
  if (!is_open (self) && strcmp (typed (self), self->name) == 0)
    return FALSE;
  fold_away (self);
  show_text (self, self->name);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  return TRUE;
}

static gboolean
take_selected (VvPersonPicker *self)
{
  int selected = vv_person_offer_selected (self->offer);

  if (*typed (self) == '\0' && self->person_id != 0)
    pick_nobody (self);
  else if (self->is_asking && strcmp (typed (self), self->name) != 0)
    self->is_taking = TRUE;
  else if (is_open (self) && selected >= 0)
    pick (self, (guint) selected);
  else
    return FALSE;
  return TRUE;
}

static gboolean
on_key_pressed_cb (VvPersonPicker *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return move (self, 1);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return move (self, -1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return take_selected (self);
    case GDK_KEY_Escape:
      return take_back (self);
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      if (strcmp (typed (self), self->name) != 0)
        take_selected (self);
      return FALSE;
    default:
      return FALSE;
    }
}

static void
on_leave_cb (VvPersonPicker *self)
{
  if (*typed (self) == '\0')
    pick_nobody (self);
  else if (!self->is_taking)
    take_back (self);
}

static void
vv_person_picker_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  VvPersonPicker *self = VV_PERSON_PICKER (widget);

  gtk_widget_size_allocate (GTK_WIDGET (self->entry), &(GtkAllocation){ 0, 0, width, height },
                            baseline);
  gtk_widget_set_size_request (GTK_WIDGET (self->offer), width, -1);
  gtk_popover_present (GTK_POPOVER (self->offer));
}

static void
vv_person_picker_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (VV_PERSON_PICKER (widget)->entry), orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
  /* what the entry says when it is empty must not take the room of the row's title */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = *minimum;
}

static gboolean
vv_person_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VV_PERSON_PICKER (widget)->entry));
}

static void
set_title (VvPersonPicker *self, const char *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
  vv_accessible_name (GTK_WIDGET (self->entry), title != NULL ? title : "");
}

static void
vv_person_picker_get_property (GObject *object, guint prop, GValue *value, GParamSpec *pspec)
{
  VvPersonPicker *self = VV_PERSON_PICKER (object);

  switch (prop)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_PERSON_ID:
      g_value_set_int64 (value, self->person_id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
    }
}

static void
vv_person_picker_set_property (GObject *object, guint prop, const GValue *value, GParamSpec *pspec)
{
  VvPersonPicker *self = VV_PERSON_PICKER (object);

  switch (prop)
    {
    case PROP_DOCUMENT:
      self->document = g_value_dup_object (value);
      break;
    case PROP_PERSON_ID:
      vv_person_picker_set_person (self, g_value_get_int64 (value));
      break;
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop, pspec);
    }
}

static void
vv_person_picker_dispose (GObject *object)
{
  VvPersonPicker *self = VV_PERSON_PICKER (object);

  self->is_showing = TRUE;
  if (self->offer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->offer));
  self->offer = NULL;
  if (self->entry != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->entry));
  self->entry = NULL;
  g_clear_object (&self->document);
  G_OBJECT_CLASS (vv_person_picker_parent_class)->dispose (object);
}

static void
vv_person_picker_finalize (GObject *object)
{
  VvPersonPicker *self = VV_PERSON_PICKER (object);

  g_free (self->title);
  g_free (self->role);
  g_free (self->name);
  G_OBJECT_CLASS (vv_person_picker_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *klass)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_DOCUMENT] = g_param_spec_object (
      "document", NULL, NULL, VV_TYPE_DOCUMENT,
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PERSON_ID] =
      g_param_spec_int64 ("person-id", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
vv_person_picker_class_init (VvPersonPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vv_person_picker_get_property;
  object_class->set_property = vv_person_picker_set_property;
  object_class->dispose = vv_person_picker_dispose;
  object_class->finalize = vv_person_picker_finalize;
  widget_class->size_allocate = vv_person_picker_size_allocate;
  widget_class->measure = vv_person_picker_measure;
  widget_class->grab_focus = vv_person_picker_grab_focus;
  install_properties (object_class);
  picked_signal = g_signal_new ("picked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (VV_TYPE_PERSON_OFFER);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/viceversa/Viceversa/ui/form/person-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, VvPersonPicker, entry);
  gtk_widget_class_bind_template_child (widget_class, VvPersonPicker, offer);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_icon_release_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, pick);
}

static void
vv_person_picker_init (VvPersonPicker *self)
{
  self->name = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE,
                                  GTK_ACCESSIBLE_AUTOCOMPLETE_LIST,
                                  GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE, -1);
}

GtkWidget *
vv_person_picker_new (VvDocument *document, const char *title)
{
  return g_object_new (VV_TYPE_PERSON_PICKER, "document", document, "title", title, NULL);
}

gint64
vv_person_picker_person (VvPersonPicker *self)
{
  return self->person_id;
}

void
vv_person_picker_set_person (VvPersonPicker *self, gint64 person_id)
{
  if (person_id == self->person_id)
    return;
  take_person (self, person_id, 0, "");
  if (person_id != 0)
    ask_for (self, "", person_id, on_named);
}

void
vv_person_picker_set_scope (VvPersonPicker *self, gint64 program_id, const char *role)
{
  char *copy = g_strdup (role);

  g_free (self->role);
  self->role = copy;
  self->program_id = program_id;
}

gint64
vv_person_picker_participation (VvPersonPicker *self)
{
  return self->participation_id;
}

const char *
vv_person_picker_name (VvPersonPicker *self)
{
  return self->name;
}

GtkWidget *
vv_person_picker_entry (VvPersonPicker *self)
{
  return GTK_WIDGET (self->entry);
}
