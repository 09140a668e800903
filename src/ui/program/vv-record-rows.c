#include "program/vv-record-rows.h"

#include "program/vv-program-section.h"
#include "program/vv-record-entry.h"

struct _VvRecordRows
{
  AdwBin parent_instance;

  GtkListBox *list;
  GPtrArray *entries; /* of VvRecordEntry, in order */
  VvDocument *document;
  gint64 wanted; /* the record to go to once it is there */
  gboolean is_tied;
};

enum
{
  STEP,
  REMOVE,
  INNER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VvRecordRows, vv_record_rows, ADW_TYPE_BIN)

static gint64
id_of (gpointer entry)
{
  return vv_object_id (vv_record_entry_object (entry));
}

guint
vv_record_rows_length (VvRecordRows *self)
{
  return self->entries->len;
}

VvObject *
vv_record_rows_record (VvRecordRows *self, guint i)
{
  return vv_record_entry_object (g_ptr_array_index (self->entries, i));
}

guint
vv_record_rows_find (VvRecordRows *self, gint64 id)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (id_of (g_ptr_array_index (self->entries, i)) == id)
      return i;

  return G_MAXUINT;
}

/* The row that has the focus, or that holds what has it. */
static VvRecordEntry *
focused (VvRecordRows *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *entry = focus != NULL ? gtk_widget_get_ancestor (focus, VV_TYPE_RECORD_ENTRY) : NULL;

  return entry != NULL && gtk_widget_is_ancestor (entry, GTK_WIDGET (self))
             ? VV_RECORD_ENTRY (entry)
             : NULL;
}

static void
on_step (VvRecordRows *self, int step, VvRecordEntry *entry)
{
  g_signal_emit (self, signals[STEP], 0, vv_record_entry_object (entry), step);
}

static void
on_remove (VvRecordRows *self, VvRecordEntry *entry)
{
  g_signal_emit (self, signals[REMOVE], 0, vv_record_entry_object (entry));
}

static void
on_inner (VvRecordRows *self, VvRecordEntry *entry)
{
  g_signal_emit (self, signals[INNER], 0, vv_record_entry_object (entry));
}

static GtkWidget *
make_entry (VvRecordRows *self, VvObject *object)
{
  GtkWidget *entry = vv_record_entry_new (self->document, object, self->is_tied);

  g_signal_connect_object (entry, "step", G_CALLBACK (on_step), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "remove", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "inner", G_CALLBACK (on_inner), self, G_CONNECT_SWAPPED);
  return entry;
}

static gboolean
is_same (VvRecordRows *self, const GPtrArray *records)
{
  if (records->len != self->entries->len)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (vv_record_rows_find (self, vv_object_id (g_ptr_array_index (records, i))) != i)
      return FALSE;

  return TRUE;
}

/* (transfer full): the rows, which the list has no more. */
static GPtrArray *
take_out (VvRecordRows *self)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *row;

  for (guint i = 0; i < self->entries->len; i++)
    g_ptr_array_add (entries, g_object_ref (g_ptr_array_index (self->entries, i)));
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_ptr_array_set_size (self->entries, 0);
  return entries;
}

/* Rows that were there are kept as they are, with what is open and typed in them. */
static void
arrange (VvRecordRows *self, const GPtrArray *records)
{
  g_autoptr (GPtrArray) before = take_out (self);

  for (guint i = 0; i < records->len; i++)
    {
      VvObject *object = g_ptr_array_index (records, i);
      GtkWidget *row = NULL;

      for (guint j = 0; j < before->len && row == NULL; j++)
        if (id_of (g_ptr_array_index (before, j)) == vv_object_id (object))
          row = g_ptr_array_index (before, j);
      if (row == NULL)
        row = make_entry (self, object);
      gtk_list_box_append (self->list, row);
      g_ptr_array_add (self->entries, row);
    }
}

static void
focus_row (VvRecordRows *self, guint i)
{
  vv_record_entry_focus (g_ptr_array_index (self->entries, i));
}

static void
go_to_wanted (VvRecordRows *self)
{
  guint i = self->wanted != 0 ? vv_record_rows_find (self, self->wanted) : G_MAXUINT;

  if (i == G_MAXUINT || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->wanted = 0;
  focus_row (self, i);
}

/* (transfer full): what has it. GTK 4.8 would move the keyboard by itself with the next frame, and
 * keep a row for ever that is taken out twice before. */
static GtkWidget *
take_keyboard (VvRecordRows *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = g_object_ref (gtk_root_get_focus (root));

  gtk_root_set_focus (root, NULL);
  return focus;
}

/* To where it was; to the row around that, or the one in its place, where it can't be any more. */
static void
give_keyboard (VvRecordRows *self, GtkWidget *focus, guint place)
{
  GtkWidget *entry = gtk_widget_get_ancestor (focus, VV_TYPE_RECORD_ENTRY);
  gboolean is_there = gtk_widget_is_ancestor (focus, GTK_WIDGET (self));

  if (is_there && gtk_widget_is_sensitive (focus))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), focus);
  else if (is_there)
    vv_record_entry_focus (VV_RECORD_ENTRY (entry));
  else if (self->entries->len > 0)
    focus_row (self, MIN (place, self->entries->len - 1));
}

static void
update (VvRecordRows *self, const GPtrArray *records, const GPtrArray *notes)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      VvRecordEntry *entry = g_ptr_array_index (self->entries, i);

      vv_record_entry_update (entry, g_ptr_array_index (records, i),
                              notes != NULL ? g_ptr_array_index (notes, i) : NULL);
      vv_record_entry_set_place (entry, i == 0, i + 1 == self->entries->len);
    }
}

void
vv_record_rows_show (VvRecordRows *self, const GPtrArray *records, const GPtrArray *notes)
{
  gboolean is_other = !is_same (self, records);
  VvRecordEntry *entry = focused (self);
  guint place = entry != NULL ? vv_record_rows_find (self, id_of (entry)) : 0;
  g_autoptr (GtkWidget) focus = is_other && entry != NULL ? take_keyboard (self) : NULL;

  if (is_other)
    arrange (self, records);
  update (self, records, notes);
  if (focus != NULL)
    give_keyboard (self, focus, place);
  go_to_wanted (self);
}

void
vv_record_rows_go_to (VvRecordRows *self, gint64 id)
{
  self->wanted = id;
  go_to_wanted (self);
}

static void
vv_record_rows_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vv_record_rows_parent_class)->map (widget);
  go_to_wanted (VV_RECORD_ROWS (widget));
}

static gboolean
on_move_key (GtkWidget *widget, GVariant *args, G_GNUC_UNUSED gpointer data)
{
  VvRecordEntry *entry = focused (VV_RECORD_ROWS (widget));

  if (entry == NULL)
    return FALSE;
  on_step (VV_RECORD_ROWS (widget), g_variant_get_int32 (args), entry);
  return TRUE;
}

/* Not in a text, where the key has a meaning of its own. */
static gboolean
on_delete_key (GtkWidget *widget, G_GNUC_UNUSED GVariant *args, G_GNUC_UNUSED gpointer data)
{
  VvRecordRows *self = VV_RECORD_ROWS (widget);
  VvRecordEntry *entry = focused (self);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (entry == NULL || self->is_tied || GTK_IS_EDITABLE (focus) || GTK_IS_TEXT_VIEW (focus))
    return FALSE;
  on_remove (self, entry);
  return TRUE;
}

static void
vv_record_rows_dispose (GObject *object)
{
  VvRecordRows *self = VV_RECORD_ROWS (object);

  g_ptr_array_set_size (self->entries, 0);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (vv_record_rows_parent_class)->dispose (object);
}

static void
vv_record_rows_finalize (GObject *object)
{
  g_ptr_array_unref (VV_RECORD_ROWS (object)->entries);
  G_OBJECT_CLASS (vv_record_rows_parent_class)->finalize (object);
}

static void
vv_record_rows_class_init (VvRecordRowsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vv_record_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = vv_record_rows_finalize;
  widget_class->map = vv_record_rows_map;
  signals[STEP] = g_signal_new ("step", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                2, VV_TYPE_OBJECT, G_TYPE_INT);
  signals[REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, VV_TYPE_OBJECT);
  signals[INNER] = g_signal_new ("inner", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, VV_TYPE_OBJECT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, on_move_key, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, on_move_key, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, on_delete_key, NULL);
}

static void
vv_record_rows_init (VvRecordRows *self)
{
  self->entries = g_ptr_array_new ();
}

GtkWidget *
vv_record_rows_new (VvDocument *document, const char *title, gboolean is_tied)
{
  VvRecordRows *self = g_object_new (VV_TYPE_RECORD_ROWS, NULL);

  self->document = g_object_ref (document);
  self->is_tied = is_tied;
  self->list = GTK_LIST_BOX (vv_program_section_list (title));
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  return GTK_WIDGET (self);
}
