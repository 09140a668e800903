#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A meeting of a pair, planned or past. */

#define VV_TYPE_SESSION (vv_session_get_type ())
G_DECLARE_FINAL_TYPE (VvSession, vv_session, VV, SESSION, VvObject)

enum
{
  VV_SESSION_PROGRAM_ID,    /* the program */
  VV_SESSION_PAIR_ID,
  VV_SESSION_DAY,
  VV_SESSION_START,         /* local time of its zone */
  VV_SESSION_ZONE,          /* unset: the program's */
  VV_SESSION_STATE,
  VV_SESSION_MINUTES,
  VV_SESSION_MODE,
  VV_SESSION_TOPIC_ID,
  VV_SESSION_AGENDA_ID,
  VV_SESSION_REPLACES_ID,   /* the moved session that this one stands in for */
  VV_SESSION_MENTOR_RATING,
  VV_SESSION_MENTEE_RATING,
  VV_SESSION_CANCELLED_BY,  /* whose doing it was that it did not take place */
  VV_SESSION_REASON,        /* why it did not take place */
  VV_SESSION_SUMMARY,       /* what may be shared of it */
  VV_SESSION_PRIVATE_NOTE
};

/** Whether a session may go from where it is to another state as things are @today: what is still
 * to come was neither held nor missed. */
gboolean vv_session_allows (VvObject *session, const char *state, guint32 today);

G_END_DECLS
