#pragma once

#include "store/vv-query.h"

G_BEGIN_DECLS

/* Where today is in the list of sessions, newest first, and how many wait to be logged. */
typedef struct
{
  gint64 program_id; /* 0: all */
  guint32 today;
  gint64 session_id; /* out: the newest session whose day has come; 0: none */
  guint n_to_log;    /* out */
} VvAgendaPlace;

/** A #VvReadFunc; @data is a #VvAgendaPlace. */
gboolean vv_agenda_place_read (VvReader *reader, gpointer data, GError **error);

G_END_DECLS
