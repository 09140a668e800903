#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* Somebody, in whatever programs. */

#define VV_TYPE_PERSON (vv_person_get_type ())
G_DECLARE_FINAL_TYPE (VvPerson, vv_person, VV, PERSON, VvObject)

enum
{
  VV_PERSON_FAMILY_NAME,
  VV_PERSON_GIVEN_NAME,
  VV_PERSON_EMAIL,
  VV_PERSON_STAFF_NUMBER,
  VV_PERSON_JOB_TITLE,
  VV_PERSON_DEPARTMENT,
  VV_PERSON_SITE,
  VV_PERSON_LEVEL,        /* place in the hierarchy, higher is more senior */
  VV_PERSON_MANAGER_ID,   /* the line manager */
  VV_PERSON_LANGUAGES,    /* language tags between spaces */
  VV_PERSON_ZONE,
  VV_PERSON_JOINED,       /* first day in the company */
  VV_PERSON_LEFT,         /* last day in the company; set for a leaver */
  VV_PERSON_NOTE
};

/**
 * vv_person_name:
 * @person: a person
 *
 * Returns: (transfer full): the name as one says it, the e-mail address where there is none
 */
char *vv_person_name (VvObject *person);

/**
 * vv_person_validate:
 * @person: a person about to be stored
 *
 * Nobody is without a name and without an e-mail address: no screen could say who is meant.
 *
 * Returns: %FALSE with %VV_ERROR_INPUT and a sentence
 */
gboolean vv_person_validate (VvObject *person, GError **error);

G_END_DECLS
