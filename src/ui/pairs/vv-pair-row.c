#include "vv-pair-row.h"

#include "list/vv-chip.h"
#include "pairs/vv-pair-record.h"
#include "pairs/vv-pair-section.h"

typedef struct
{
  VvDocument *document;
  VvObject *object;
} VvPairRow;

/* Where a row keeps its VvPairRow. */
static G_DEFINE_QUARK (vv-pair-row, row)

static void
free_row (gpointer data)
{
  VvPairRow *row = data;

  g_object_unref (row->document);
  g_object_unref (row->object);
  g_free (row);
}

VvDocument *
vv_pair_row_document (GtkWidget *row)
{
  return ((VvPairRow *) g_object_get_qdata (G_OBJECT (row), row_quark ()))->document;
}

VvObject *
vv_pair_row_object (GtkWidget *row)
{
  return ((VvPairRow *) g_object_get_qdata (G_OBJECT (row), row_quark ()))->object;
}

static void
on_open (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (data);

  vv_pair_record_open (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, vv_pair_row_document (data),
                       vv_pair_row_object (data));
}

static void
on_remove (G_GNUC_UNUSED GSimpleAction *action, G_GNUC_UNUSED GVariant *parameter, gpointer data)
{
  VvObject *object = vv_pair_row_object (data);

  vv_pair_record_remove (vv_pair_row_document (data), vv_object_entity (object)->kind,
                         vv_object_id (object));
}

static void
add_delete_key (GtkWidget *row)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Delete, 0),
                        gtk_named_action_new ("row.remove")));
  gtk_widget_add_controller (row, keys);
}

GActionMap *
vv_pair_row_init (GtkWidget *widget, VvDocument *document, VvObject *object)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = on_open },
    { .name = "remove", .activate = on_remove },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  VvPairRow *row = g_new0 (VvPairRow, 1);

  row->document = g_object_ref (document);
  row->object = g_object_ref (object);
  g_object_set_qdata_full (G_OBJECT (widget), row_quark (), row, free_row);
  vv_pair_section_name (widget, vv_object_entity (object)->name, vv_object_id (object));
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), widget);
  gtk_widget_insert_action_group (widget, "row", G_ACTION_GROUP (group));
  add_delete_key (widget);
  return G_ACTION_MAP (group); /* the widget keeps it */
}

GtkWidget *
vv_pair_row_new (VvDocument *document,
                 VvObject *object,
                 const char *title,
                 const char *subtitle,
                 gboolean is_frozen)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", subtitle, "title-lines", 2, "subtitle-lines", 2,
                                 "activatable", !is_frozen, "tooltip-text",
                                 g_utf8_strlen (title, -1) > 40 ? title : NULL, NULL);

  if (!is_frozen)
    vv_pair_row_init (row, document, object);
  return row;
}

void
vv_pair_row_add_chip (GtkWidget *row, const char *word, const char *style)
{
  GtkWidget *chip = vv_chip_new ();

  vv_chip_set (chip, word, style);
  gtk_label_set_width_chars (GTK_LABEL (chip), 4);
  gtk_label_set_max_width_chars (GTK_LABEL (chip), 14);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chip);
}
