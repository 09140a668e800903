#pragma once

#include "store/vv-edit.h"

G_BEGIN_DECLS

typedef enum
{
  VV_LOG_HELD,     /* it took place */
  VV_LOG_PLANNED,  /* it shall take place: its day is still to come */
  VV_LOG_CANCELLED /* it was planned and did not take place */
} VvLogVerb;

/* What the quick log asks for. */
typedef struct
{
  VvLogVerb verb;
  gint64 pair_id, program_id;
  gint64 session_id; /* of CANCELLED; otherwise out: the session */
  guint32 day;
  int minutes;      /* -1: as planned, else the program's */
  const char *mode; /* (nullable): a name of vv_modes, static */
  int mentor_rating, mentee_rating; /* 0: none */
  const char *side; /* of CANCELLED: a name of vv_sides, static */
  char *rest;       /* (nullable): the next step, or why it was cancelled */
  const char *owner; /* of HELD: who does the next step, a name of vv_sides, static */
  guint32 due;       /* of HELD: until when; 0: open */
  char *line;       /* as typed */
  char *name;       /* of the pair */
} VvLogRequest;

void vv_log_request_free (VvLogRequest *request);

/** A #VvEditFunc; @data is a #VvLogRequest. */
gboolean vv_log_request_run (VvEdit *edit, gpointer data, GError **error);

/** (transfer full): what was done, in short. */
char *vv_log_request_told (const VvLogRequest *request);

G_END_DECLS
