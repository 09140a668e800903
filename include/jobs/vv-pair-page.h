#pragma once

#include "program/vv-track.h"
#include "store/vv-reader.h"

G_BEGIN_DECLS

/* What a pair's page shows. Read on a reader's thread, then handed over as a whole. */

/** One of the two. */
typedef struct
{
  VvObject *person, *participation;
  char *name;
  GPtrArray *topics; /* of VvTopicLevel: what the mentor offers, what the mentee wants */
} VvPairSide;

/** One of the pair's sessions. */
typedef struct
{
  VvObject *session;
  char *agenda, *topic; /* (nullable): their names */
  GPtrArray *actions;   /* of VvObject */
} VvPairSession;

typedef struct
{
  VvObject *pair, *program;
  char *program_title;
  VvPairSide mentor, mentee;
  GPtrArray *goals;      /* of VvObject, in order */
  GPtrArray *sessions;   /* of VvPairSession, by day */
  GPtrArray *challenges; /* of VvObject, the newest first */
  GPtrArray *stories;    /* of VvObject, the newest first */
  guint n_held, n_planned;
  int n_wanted;          /* the program's number of sessions */
  int cadence;           /* days from session to session */
  VvTrack track;         /* at the day asked for */
  double mentor_rating, mentee_rating; /* the mean of those given; 0 where there are none */
  GPtrArray *topic_options, *agenda_options; /* of VvOption: those of the program */
} VvPairPage;

/**
 * vv_pair_page_read:
 * @day: today
 * @language: (nullable): of texts in several languages; the user's by default
 *
 * Returns: (transfer full): the page, or %NULL with %VV_ERROR_NOT_FOUND
 */
VvPairPage *vv_pair_page_read (VvReader *reader,
                               gint64 pair_id,
                               guint32 day,
                               const char *language,
                               GError **error);

void vv_pair_page_free (VvPairPage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvPairPage, vv_pair_page_free)

G_END_DECLS
