#pragma once

#include "metrics/vv-metric.h"
#include "store/vv-reader.h"

G_BEGIN_DECLS

/* What a program's page shows. Read on a reader's thread, then handed over as a whole. The texts of
 * the objects are in several languages: vv_texts_get(). */

typedef struct
{
  VvObject *item;
  guint32 due; /* its own day, else that of its week once the program has a start; 0: none */
} VvPageItem;

typedef struct
{
  VvObject *phase;
  GPtrArray *items;  /* of VvPageItem, in order */
  guint n_done;
  guint32 first, last; /* its days, both included; 0: no start, or no week */
} VvPagePhase;

typedef struct
{
  VvObject *goal;
  VvMetric *metric; /* (nullable): as it stands today, with the target; owned by the page */
} VvPageGoal;

typedef struct
{
  VvObject *topic;
  guint offered, wanted; /* by how many mentors, by how many mentees */
} VvPageTopic;

typedef struct
{
  VvObject *entry;
  GPtrArray *answers; /* of VvObject, in order */
} VvPagePlaybook;

typedef struct
{
  VvObject *program;
  char *title;
  GPtrArray *sponsors;   /* of char *: names of those who take part as sponsor */
  int week, weeks;       /* the week of the day, from 1, and how many; week 0 or below: it has not
                          * begun; both 0: no start */
  GPtrArray *phases;     /* of VvPagePhase, in order */
  GPtrArray *goals;      /* of VvPageGoal, in order */
  GPtrArray *topics;     /* of VvPageTopic, in order */
  GPtrArray *rules;      /* of VvObject: ground rules, in order */
  GPtrArray *agendas;    /* of VvObject, in order */
  GPtrArray *playbook;   /* of VvPagePlaybook, in order */
  GPtrArray *references; /* of VvObject: reference stories, in order */
  GPtrArray *metrics;    /* of VvMetric: all figures */
} VvProgramPage;

/**
 * vv_program_page_read:
 * @day: today
 * @language: (nullable): of the title; the user's by default
 *
 * Returns: (transfer full): the page, or %NULL with %VV_ERROR_NOT_FOUND
 */
VvProgramPage *vv_program_page_read (VvReader *reader,
                                     gint64 program_id,
                                     guint32 day,
                                     const char *language,
                                     GError **error);

void vv_program_page_free (VvProgramPage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvProgramPage, vv_program_page_free)

G_END_DECLS
