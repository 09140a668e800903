#include "model/vv-texts.h"

#include <json-glib/json-glib.h>
#include <string.h>

static JsonObject *
parse (const char *texts)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  JsonNode *root;

  if (texts == NULL || !json_parser_load_from_data (parser, texts, -1, NULL))
    return NULL;
  root = json_parser_get_root (parser);
  return root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_dup_object (root) : NULL;
}

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static GList *
languages (JsonObject *object)
{
  return g_list_sort (json_object_get_members (object), (GCompareFunc) strcmp);
}

static char *
generate (JsonObject *object)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  g_autoptr (JsonObject) sorted = json_object_new ();
  g_autoptr (GList) tags = languages (object);

  if (tags == NULL)
    return NULL;
  for (GList *l = tags; l != NULL; l = l->next)
    json_object_set_string_member (sorted, l->data, json_object_get_string_member (object, l->data));
  json_node_set_object (root, sorted);
  json_generator_set_root (generator, root);
  return json_generator_to_data (generator, NULL);
}

static JsonObject *
mutable (const char *texts)
{
  g_autoptr (JsonObject) old = parse (texts);
  JsonObject *copy = json_object_new ();
  g_autoptr (GList) tags = old != NULL ? languages (old) : NULL;

  for (GList *l = tags; l != NULL; l = l->next)
    if (is_string (json_object_get_member (old, l->data)))
      json_object_set_string_member (copy, l->data, json_object_get_string_member (old, l->data));
  return copy;
}

gboolean
vv_texts_language_is_valid (const char *language)
{
  gsize length = strlen (language), subtag = 0;

  if (length > 35 || !g_ascii_isalpha (language[0]))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      subtag = language[i] == '-' ? 0 : subtag + 1;
      if (language[i] == '-' ? language[i - 1] == '-'
                             : !g_ascii_isalnum (language[i]) || subtag > 8)
        return FALSE;
    }

  return subtag > 0;
}

gboolean
vv_texts_is_valid (const char *texts)
{
  g_autoptr (JsonObject) object = g_utf8_validate (texts, -1, NULL) ? parse (texts) : NULL;
  g_autoptr (GList) tags = object != NULL ? languages (object) : NULL;
  g_autofree char *canonical = NULL;

  for (GList *l = tags; l != NULL; l = l->next)
    if (!vv_texts_language_is_valid (l->data) ||
        !is_string (json_object_get_member (object, l->data)))
      return FALSE;

  canonical = object != NULL ? generate (object) : NULL;
  return g_strcmp0 (canonical, texts) == 0;
}

char *
vv_texts_set (const char *texts, const char *language, const char *text)
{
  g_autoptr (JsonObject) object = mutable (texts);

  if (text != NULL)
    json_object_set_string_member (object, language, text);
  else if (json_object_has_member (object, language))
    json_object_remove_member (object, language);
  return generate (object);
}

char *
vv_texts_get (const char *texts, const char *language)
{
  g_autoptr (JsonObject) object = mutable (texts);
  g_autoptr (GList) tags = languages (object);
  g_auto (GStrv) parts = g_strsplit (language, "-", 2);
  const char *wanted[] = { language, parts[0], "en", tags != NULL ? tags->data : NULL };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (wanted[i] != NULL && json_object_has_member (object, wanted[i]))
      return g_strdup (json_object_get_string_member (object, wanted[i]));

  return g_strdup ("");
}

char *
vv_texts_merge (const char *texts, const char *newer)
{
  g_autoptr (JsonObject) object = mutable (texts);
  g_autoptr (JsonObject) over = mutable (newer);
  g_autoptr (GList) tags = languages (over);

  for (GList *l = tags; l != NULL; l = l->next)
    json_object_set_string_member (object, l->data, json_object_get_string_member (over, l->data));
  return generate (object);
}

void
vv_texts_foreach (const char *texts, VvTextsFunc func, gpointer data)
{
  g_autoptr (JsonObject) object = mutable (texts);
  g_autoptr (GList) tags = languages (object);

  for (GList *l = tags; l != NULL; l = l->next)
    func (l->data, json_object_get_string_member (object, l->data), data);
}

const char *
vv_texts_user_language (void)
{
  for (const char *const *name = g_get_language_names (); *name != NULL; name++)
    if (g_ascii_isalpha ((*name)[0]) && strpbrk (*name, ".@") == NULL && strcmp (*name, "C") != 0)
      {
        g_autofree char *tag = g_strdelimit (g_strdup (*name), "_", '-');

        return g_intern_string (tag);
      }

  return "en";
}
