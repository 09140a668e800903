#include "vv-plan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-fold.h"
#include "base/vv-uid.h"
#include "model/vv-person.h"

/* What a person of the file was found by. */
typedef struct
{
  char *uid;
  char *staff_number; /* (nullable) */
  char *email;        /* (nullable) */
  gint64 by_uid;
  gint64 by_staff_number;
  GArray *by_email; /* (nullable): of gint64 */
} Finding;

static void
clear_finding (Finding *finding)
{
  g_free (finding->uid);
  g_free (finding->staff_number);
  g_free (finding->email);
  g_clear_pointer (&finding->by_email, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Finding, clear_finding)

/* A UUID is an identity everywhere; any other id is one in its program only. */
static char *
uid_of (VvPlan *plan, guint i)
{
  const char *id = vv_object_uid (VV_PLAN_RECORD (plan, i)->object);

  if (g_uuid_string_is_valid (id))
    return g_strdup (id);
  return vv_uid_derive (vv_object_uid (VV_PLAN_RECORD (plan, 0)->object), id);
}

static char *
trimmed (VvObject *object, guint field)
{
  const char *text = vv_object_text (object, field);
  g_autofree char *clean = text != NULL ? g_strstrip (vv_text_clean (text)) : NULL;

  return clean != NULL && *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

static gboolean
find_by (VvReader *reader, guint field, const char *text, GArray **ids, GError **error)
{
  if (text == NULL)
    return TRUE;
  *ids = vv_reader_find_people (reader, field, text, error);
  return *ids != NULL;
}

static gboolean
find (VvPlanning *planning, guint i, Finding *finding, GError **error)
{
  VvObject *object = VV_PLAN_RECORD (planning->plan, i)->object;
  g_autoptr (GArray) staff = NULL;

  finding->uid = uid_of (planning->plan, i);
  finding->staff_number = trimmed (object, VV_PERSON_STAFF_NUMBER);
  finding->email = trimmed (object, VV_PERSON_EMAIL);
  if (!vv_reader_find (planning->reader, VV_ENTITY_PERSON, 0, finding->uid, &finding->by_uid,
                       error) ||
      !find_by (planning->reader, VV_PERSON_STAFF_NUMBER, finding->staff_number, &staff, error))
    return FALSE;
  if (staff != NULL && staff->len > 0)
    finding->by_staff_number = g_array_index (staff, gint64, 0);
  return finding->by_uid != 0 ||
         find_by (planning->reader, VV_PERSON_EMAIL, finding->email, &finding->by_email, error);
}

static gboolean
is_among (GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static char *
name_of (VvPlanning *planning, gint64 id)
{
  return vv_reader_name (planning->reader, VV_ENTITY_PERSON, id);
}

/* An address that leads to somebody with another number may have been passed on. */
static gboolean
has_other_number (VvPlanning *planning, const Finding *finding, gint64 id)
{
  g_autoptr (VvObject) person = NULL;

  if (finding->staff_number == NULL)
    return FALSE;
  person = vv_reader_load (planning->reader, VV_ENTITY_PERSON, id, NULL);
  return person != NULL && vv_object_is_set (person, VV_PERSON_STAFF_NUMBER) &&
         strcmp (vv_object_text (person, VV_PERSON_STAFF_NUMBER), finding->staff_number) != 0;
}

static char *
doubt_by_email (VvPlanning *planning, const Finding *finding, gint64 *id)
{
  g_autofree char *name = NULL;

  if (finding->by_email == NULL || finding->by_email->len == 0)
    return NULL;
  if (finding->by_email->len > 1)
    /* Translators: an e-mail address */
    return g_strdup_printf (_ ("Several people have the address %s. Give the staff number, or "
                               "correct the address."),
                            finding->email);
  *id = g_array_index (finding->by_email, gint64, 0);
  if (!has_other_number (planning, finding, *id))
    return NULL;
  name = name_of (planning, *id);
  *id = 0;
  /* Translators: an e-mail address, a person's name */
  return g_strdup_printf (_ ("The address %s is that of %s, who has another staff number. Correct "
                             "one of them."),
                          finding->email, name);
}

/* Who it is: @id, 0 for somebody new. Returns the reason for not knowing. */
static char *
decide (VvPlanning *planning, const Finding *finding, gint64 *id)
{
  gint64 number = finding->by_staff_number;
  g_autofree char *name = number != 0 ? name_of (planning, number) : NULL;

  *id = finding->by_uid;
  if (*id != 0)
    return number == 0 || number == *id
               ? NULL
               /* Translators: a staff number, a person's name */
               : g_strdup_printf (_ ("The staff number %s is that of %s. Correct one of them."),
                                  finding->staff_number, name);
  if (number == 0)
    return doubt_by_email (planning, finding, id);
  if (finding->by_email != NULL && finding->by_email->len > 0 &&
      !is_among (finding->by_email, number))
    /* Translators: a person's name, an e-mail address */
    return g_strdup_printf (_ ("The staff number is that of %s, and the address %s is somebody "
                               "else’s. Correct one of them."),
                            name, finding->email);
  *id = number;
  return NULL;
}

/* One person of the workspace can't be two of the file, and no two people have one number. */
static void
check_file (VvPlanning *planning, guint i, const Finding *finding, gint64 id)
{
  VvPlanRow *row = VV_PLAN_ROW (planning->plan, i);
  GHashTable *table = id != 0 ? planning->people : planning->staff_numbers;
  gconstpointer key = id != 0 ? (gconstpointer) &id : finding->staff_number;
  int before;

  if (key == NULL)
    return;
  before = GPOINTER_TO_INT (g_hash_table_lookup (table, key)) - 1;
  if (before < 0)
    g_hash_table_insert (table, id != 0 ? g_memdup2 (&id, sizeof id) : g_strdup (key),
                         GINT_TO_POINTER ((int) i + 1));
  else
    /* Translators: the number of a line */
    vv_plan_judge (row, VV_VERDICT_REJECTED,
                   g_strdup_printf (_ ("This is the same person as in line %d. Keep one of the "
                                       "two."),
                                    VV_PLAN_ROW (planning->plan, before)->line));
}

gboolean
vv_plan_match_person (VvPlanning *planning, guint i, GError **error)
{
  VvPlanRow *row = VV_PLAN_ROW (planning->plan, i);
  g_auto (Finding) finding = { NULL };
  gint64 id = 0;
  char *doubt;

  if (!find (planning, i, &finding, error))
    return FALSE;
  doubt = decide (planning, &finding, &id);
  if (id != 0)
    {
      row->existing = vv_reader_load (planning->reader, VV_ENTITY_PERSON, id, error);
      if (row->existing == NULL)
        {
          g_free (doubt);
          return FALSE;
        }
    }
  else
    {
      row->object = vv_object_copy (VV_PLAN_RECORD (planning->plan, i)->object);
      vv_object_set_uid (row->object, finding.uid);
    }
  if (doubt != NULL)
    vv_plan_judge (row, VV_VERDICT_CONFLICT, doubt);
  else
    check_file (planning, i, &finding, id);
  return TRUE;
}
