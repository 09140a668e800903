#include "vv-program-links.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "vv-xml-names.h"

typedef struct
{
  int record;
  guint field;
  char *id;
} Reference;

struct _VvProgramLinks
{
  GHashTable *ids[VV_N_ENTITIES]; /* id -> index + 1 */
  GArray *references;             /* of Reference, as the file has them */
};

static void
clear_reference (Reference *reference)
{
  g_free (reference->id);
}

VvProgramLinks *
vv_program_links_new (void)
{
  VvProgramLinks *links = g_new0 (VvProgramLinks, 1);

  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    links->ids[kind] = g_hash_table_new (g_str_hash, g_str_equal);
  links->references = g_array_new (FALSE, FALSE, sizeof (Reference));
  g_array_set_clear_func (links->references, (GDestroyNotify) clear_reference);
  return links;
}

void
vv_program_links_free (VvProgramLinks *links)
{
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    g_hash_table_unref (links->ids[kind]);
  g_array_unref (links->references);
  g_free (links);
}

static int
find (VvProgramLinks *links, VvEntityKind kind, const char *id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (links->ids[kind], id)) - 1;
}

int
vv_program_links_add (VvProgramLinks *links, VvEntityKind kind, const char *id, int record)
{
  int before = find (links, kind, id);

  if (before < 0)
    g_hash_table_insert (links->ids[kind], (gpointer) id, GINT_TO_POINTER (record + 1));

  return before;
}

void
vv_program_links_refer (VvProgramLinks *links, int record, guint field, const char *id)
{
  Reference reference = { record, field, g_strdup (id) };

  g_array_append_val (links->references, reference);
}

static void
refuse (VvProgramLinks *links,
        VvProgramReader *reader,
        const VvFileRecord *record,
        const Reference *reference)
{
  const VvField *field = &vv_entity (record->kind)->fields[reference->field];
  const char *wanted = vv_entity_label (vv_entity (field->target));

  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    if (find (links, kind, reference->id) >= 0)
      {
        /* Translators: name of an attribute, its value, a kind of record, a kind of record */
        vv_program_reader_fail (reader, record->line,
                                _ ("%s: “%s” is the id of another kind of record (%s); name a %s."),
                                vv_xml_name (vv_entity (record->kind), reference->field),
                                reference->id, vv_entity_label (vv_entity (kind)), wanted);
        return;
      }

  /* Translators: name of an attribute, its value, a kind of record */
  vv_program_reader_fail (
      reader, record->line,
      _ ("%s: no %s of this file has the id “%s”. Correct it, or add that one."),
      vv_xml_name (vv_entity (record->kind), reference->field), wanted, reference->id);
}

static int *
no_targets (VvEntityKind kind)
{
  guint n = vv_entity (kind)->n_fields;
  int *targets = g_new (int, n);

  memset (targets, 0xff, n * sizeof *targets);
  return targets;
}

void
vv_program_links_resolve (VvProgramLinks *links, VvProgramReader *reader, GArray *records)
{
  for (guint i = 0; i < links->references->len && reader->error == NULL; i++)
    {
      const Reference *reference = &g_array_index (links->references, Reference, i);
      VvFileRecord *record = &g_array_index (records, VvFileRecord, reference->record);
      const VvField *field = &vv_entity (record->kind)->fields[reference->field];
      int target = find (links, field->target, reference->id);

      if (record->targets == NULL)
        record->targets = no_targets (record->kind);
      record->targets[reference->field] = target;
      if (target < 0)
        refuse (links, reader, record, reference);
    }
}
