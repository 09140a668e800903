#pragma once

#include "store/vv-reader.h"

G_BEGIN_DECLS

/* What a session's page shows. Read on a reader's thread, then handed over as a whole. */
typedef struct
{
  VvObject *session, *pair;
  char *program;        /* the program's title */
  char *mentor, *mentee; /* the names */
  gint64 mentor_id, mentee_id; /* of the people */
  guint number;         /* the place among the pair's sessions that took or shall take place, by day;
                         * 0 for one that is neither held nor planned */
  guint n_numbered;     /* how many of those there are */
  VvObject *agenda;     /* (nullable) */
  char *agenda_title;   /* (nullable) */
  char *agenda_text;    /* (nullable) */
  char *topic;          /* (nullable): its name */
  GPtrArray *actions;   /* of VvObject */
  VvObject *replaces;   /* (nullable): the moved session that this one stands in for */
  VvObject *replaced_by; /* (nullable): the session that stands in for this one */
  GPtrArray *topic_options, *agenda_options; /* of VvOption: those of the program */
} VvSessionPage;

/**
 * vv_session_page_read:
 * @language: (nullable): of texts in several languages; the user's by default
 *
 * Returns: (transfer full): the page, or %NULL with %VV_ERROR_NOT_FOUND
 */
VvSessionPage *vv_session_page_read (VvReader *reader,
                                     gint64 session_id,
                                     const char *language,
                                     GError **error);

void vv_session_page_free (VvSessionPage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvSessionPage, vv_session_page_free)

G_END_DECLS
