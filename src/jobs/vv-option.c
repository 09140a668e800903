#include "jobs/vv-option.h"

#include "model/vv-texts.h"

void
vv_option_free (VvOption *option)
{
  g_free (option->name);
  g_free (option);
}

typedef struct
{
  GPtrArray *options;
  const char *language;
} Collection;

static gboolean
add (VvObject *object, gpointer data)
{
  Collection *collection = data;
  VvOption *option = g_new0 (VvOption, 1);

  option->id = vv_object_id (object);
  option->name = vv_object_title (object, collection->language);
  g_ptr_array_add (collection->options, option);
  return TRUE;
}

GPtrArray *
vv_options_read (VvReader *reader,
                 VvEntityKind kind,
                 gint64 program_id,
                 const char *language,
                 GError **error)
{
  g_autoptr (GPtrArray) options = g_ptr_array_new_with_free_func ((GDestroyNotify) vv_option_free);
  Collection collection = { options, language != NULL ? language : vv_texts_user_language () };
  int scope = vv_entity_field_with (vv_entity (kind), VV_FIELD_SCOPE);

  g_return_val_if_fail (scope >= 0, NULL);

  if (!vv_reader_each (reader, kind, scope, program_id, add, &collection, error))
    return NULL;
  return g_steal_pointer (&options);
}

const char *
vv_options_name (const GPtrArray *options, gint64 id)
{
  for (guint i = 0; i < options->len; i++)
    {
      const VvOption *option = g_ptr_array_index (options, i);

      if (option->id == id)
        return option->name;
    }

  return NULL;
}
