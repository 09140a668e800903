/* A record's values as text, in and out, and what a record can know to be wrong with itself. */

#include "model/vv-object.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/vv-date.h"
#include "base/vv-error.h"
#include "base/vv-uid.h"
#include "model/vv-person.h"
#include "model/vv-texts.h"

static gboolean
refuse (const VvField *field, const char *text, const char *wanted, GError **error)
{
  /* Translators: field name, the value as given, what the field takes */
  g_set_error (error, VV_ERROR, VV_ERROR_INPUT, _ ("%s: “%s” can’t be used here; it takes %s."),
               field->name, text, wanted);
  return FALSE;
}

static char *
number_wanted (const VvField *field)
{
  if (!(field->min < field->max))
    return g_strdup (field->kind == VV_FIELD_REAL ? _ ("a number, with a point for decimals")
                                                  : _ ("a whole number"));
  return g_strdup_printf (field->kind == VV_FIELD_REAL
                              /* Translators: the smallest and the greatest number */
                              ? _ ("a number from %.0f to %.0f, with a point for decimals")
                              : _ ("a whole number from %.0f to %.0f"),
                          field->min, field->max);
}

static gboolean
is_within (const VvField *field, double number)
{
  return isfinite (number) &&
         (!(field->min < field->max) || (number >= field->min && number <= field->max));
}

static gboolean
parse_integer (VvObject *object, guint i, const VvField *field, const char *text, GError **error)
{
  gint64 number = 0;
  g_autofree char *wanted = NULL;

  if (g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &number, NULL) &&
      is_within (field, (double) number))
    {
      vv_object_set_integer (object, i, number);
      return TRUE;
    }
  wanted = number_wanted (field);
  return refuse (field, text, wanted, error);
}

static gboolean
parse_real (VvObject *object, guint i, const VvField *field, const char *text, GError **error)
{
  char *end = NULL;
  double number = g_ascii_strtod (text, &end);
  g_autofree char *wanted = NULL;

  if (end != text && *end == '\0' && strpbrk (text, "xXpPnN") == NULL && is_within (field, number))
    {
      vv_object_set_real (object, i, number + 0.0);
      return TRUE;
    }
  wanted = number_wanted (field);
  return refuse (field, text, wanted, error);
}

static gboolean
parse_boolean (VvObject *object, guint i, const VvField *field, const char *text, GError **error)
{
  gboolean yes = strcmp (text, "true") == 0 || strcmp (text, "1") == 0;

  if (!yes && strcmp (text, "false") != 0 && strcmp (text, "0") != 0)
    return refuse (field, text, _ ("true or false"), error);
  vv_object_set_integer (object, i, yes);
  return TRUE;
}

/* Whether @text fits a field that is kept as text; the sentence says what would. */
static gboolean
check_text (const VvField *field, const char *text, GError **error)
{
  g_autofree char *names = NULL;
  g_autofree char *wanted = NULL;

  switch (field->kind)
    {
    case VV_FIELD_DATE:
      return vv_date_parse (text) != 0 || refuse (field, text, _ ("a date as 2026-05-31"), error);
    case VV_FIELD_TIME:
      return vv_time_is_valid (text) || refuse (field, text, _ ("a time as 14:30"), error);
    case VV_FIELD_ZONE:
      return vv_zone_is_valid (text) ||
             refuse (field, text, _ ("a time zone as Europe/Paris"), error);
    case VV_FIELD_TEXTS:
      return vv_texts_is_valid (text) ||
             refuse (field, text, _ ("words with their language"), error);
    case VV_FIELD_CHOICE:
      if (vv_choices_find (field->choices, text) != NULL)
        return TRUE;
      names = vv_choices_names (field->choices);
      /* Translators: the names that can be chosen, with commas */
      wanted = g_strdup_printf (_ ("one of: %s"), names);
      return refuse (field, text, wanted, error);
    default:
      return TRUE;
    }
}

gboolean
vv_object_parse (VvObject *object, guint i, const char *text, GError **error)
{
  const VvField *field = &vv_object_entity (object)->fields[i];

  g_return_val_if_fail (field->kind != VV_FIELD_REFERENCE, FALSE);

  if (*text == '\0')
    {
      vv_object_unset (object, i);
      return TRUE;
    }
  if (field->kind == VV_FIELD_INTEGER)
    return parse_integer (object, i, field, text, error);
  if (field->kind == VV_FIELD_REAL)
    return parse_real (object, i, field, text, error);
  if (field->kind == VV_FIELD_BOOLEAN)
    return parse_boolean (object, i, field, text, error);
  if (!check_text (field, text, error))
    return FALSE;
  vv_object_set_text (object, i, text);
  return TRUE;
}

/* The shortest text that reads back as the same number. */
static char *
format_real (double real)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  double again;

  for (int digits = 15; digits <= 17; digits++)
    {
      char shape[] = { '%', '.', '1', (char) ('0' + digits - 10), 'g', '\0' };

      g_ascii_formatd (text, sizeof text, shape, real);
      again = g_ascii_strtod (text, NULL);
      if (!(again < real) && !(again > real))
        break;
    }
  return g_strdup (text);
}

char *
vv_object_format (VvObject *object, guint i)
{
  const VvField *field = &vv_object_entity (object)->fields[i];

  if (!vv_object_is_set (object, i))
    return NULL;
  switch (field->kind)
    {
    case VV_FIELD_BOOLEAN:
      return g_strdup (vv_object_integer (object, i) != 0 ? "true" : "false");
    case VV_FIELD_INTEGER:
    case VV_FIELD_REFERENCE:
      return g_strdup_printf ("%" G_GINT64_FORMAT, vv_object_integer (object, i));
    case VV_FIELD_REAL:
      return format_real (vv_object_real (object, i));
    default:
      return g_strdup (vv_object_text (object, i));
    }
}

static gboolean
validate_number (VvObject *object, guint i, const VvField *field, GError **error)
{
  double number = field->kind == VV_FIELD_REAL ? vv_object_real (object, i)
                                               : (double) vv_object_integer (object, i);
  g_autofree char *given = NULL;
  g_autofree char *wanted = NULL;

  if (field->kind == VV_FIELD_BOOLEAN || field->kind == VV_FIELD_REFERENCE ||
      is_within (field, number))
    return TRUE;
  given = vv_object_format (object, i);
  wanted = number_wanted (field);
  return refuse (field, given, wanted, error);
}

static gboolean
validate_field (VvObject *object, guint i, const VvField *field, GError **error)
{
  if (!vv_object_is_set (object, i))
    {
      g_autofree char *name = vv_field_typed_name (field);

      if ((field->flags & VV_FIELD_REQUIRED) == 0)
        return TRUE;
      /* Translators: the name of a field, then of a kind of record, say "pair" */
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, _ ("%s is missing: each %s needs one."),
                   name, vv_entity_label (vv_object_entity (object)));
      return FALSE;
    }
  switch (field->kind)
    {
    case VV_FIELD_INTEGER:
    case VV_FIELD_REAL:
    case VV_FIELD_BOOLEAN:
    case VV_FIELD_REFERENCE:
      return validate_number (object, i, field, error);
    default:
      if (g_utf8_validate (vv_object_text (object, i), -1, NULL))
        return check_text (field, vv_object_text (object, i), error);
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT, _ ("%s: the text is not valid UTF-8."),
                   field->name);
      return FALSE;
    }
}

gboolean
vv_object_validate (VvObject *object, GError **error)
{
  const VvEntity *entity = vv_object_entity (object);

  if (vv_object_uid (object) != NULL && !vv_uid_is_valid (vv_object_uid (object)))
    {
      g_set_error (error, VV_ERROR, VV_ERROR_INPUT,
                   _ ("The id “%s” can’t be used: letters, digits, “.”, “_”, “-” and “:”, at most %d."),
                   vv_object_uid (object), VV_UID_MAX);
      return FALSE;
    }
  for (guint i = 0; i < entity->n_fields; i++)
    if (!validate_field (object, i, &entity->fields[i], error))
      return FALSE;

  return entity->kind != VV_ENTITY_PERSON || vv_person_validate (object, error);
}
