#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* What a person named in a story says to its being told. */

#define VV_TYPE_CONSENT (vv_consent_get_type ())
G_DECLARE_FINAL_TYPE (VvConsent, vv_consent, VV, CONSENT, VvObject)

enum
{
  VV_CONSENT_PROGRAM_ID, /* the program */
  VV_CONSENT_STORY_ID,
  VV_CONSENT_PERSON_ID,
  VV_CONSENT_STATE,
  VV_CONSENT_ASKED,
  VV_CONSENT_ANSWERED,   /* the day it was granted or refused */
  VV_CONSENT_WITHDRAWN
};

G_END_DECLS
