#pragma once

#include "store/vv-history.h"
#include "store/vv-query.h"

G_BEGIN_DECLS

/* What a person's page shows. Read on a reader's thread, then handed over as a whole. */

/** The most sessions on the page, the newest. */
#define VV_PERSON_PAGE_SESSIONS 200

/** The most edits on the page, the newest. */
#define VV_PERSON_PAGE_EDITS 50

/** The person in one role of one program. */
typedef struct
{
  VvObject *participation;
  gint64 program_id;
  char *program;        /* its title */
  char *program_state;  /* a name of vv_program_states */
  GPtrArray *topics;    /* of VvTopicLevel */
} VvPersonRole;

typedef struct
{
  VvObject *person;
  char *name;
  char *manager;       /* (nullable): the line manager's name */
  GPtrArray *roles;    /* of VvPersonRole */
  GPtrArray *pairs;    /* of VvRow of VV_LIST_PAIRS */
  GPtrArray *sessions; /* of VvRow of VV_LIST_SESSIONS, the newest first */
  guint n_sessions;    /* how many there are in all */
  GPtrArray *stories;  /* of VvRow of VV_LIST_STORIES, the newest first */
  GPtrArray *history;  /* of VvHistoryEntry: what was done to the person, their roles, topics and
                        * pairs, the newest first */
} VvPersonPage;

/**
 * vv_person_page_read:
 * @language: (nullable): of texts in several languages; the user's by default
 *
 * Returns: (transfer full): the page, or %NULL with %VV_ERROR_NOT_FOUND
 */
VvPersonPage *vv_person_page_read (VvReader *reader,
                                   gint64 person_id,
                                   const char *language,
                                   GError **error);

void vv_person_page_free (VvPersonPage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvPersonPage, vv_person_page_free)

G_END_DECLS
