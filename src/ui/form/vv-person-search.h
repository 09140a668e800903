#pragma once

#include "store/vv-reader.h"

G_BEGIN_DECLS

/* Finds people by a few letters of name, department, or a topic that they teach or learn. */

/** The most people that are offered at once. */
#define VV_PERSON_HITS 40

typedef struct
{
  gint64 person_id;
  gint64 participation_id; /* in the role and program asked for; 0 where none was asked for */
  char *name;
  char *detail; /* department, job, topic: what tells two of the same name apart */
} VvPersonHit;

typedef struct
{
  char *text;
  gint64 program_id; /* 0: all */
  char *role;        /* (nullable): only people in this role */
  char *language;    /* of topics */
  gint64 person_id;  /* not 0: this one, whatever the text */
  guint generation;  /* the asker's own: which of its searches this is */
  GPtrArray *hits;   /* out: of VvPersonHit */
} VvPersonSearch;

VvPersonSearch *vv_person_search_new (const char *text,
                                      gint64 program_id,
                                      const char *role,
                                      const char *language);
void vv_person_search_free (VvPersonSearch *search);

/** A VvReadFunc; @data is a VvPersonSearch. Those found by name and department come first. */
gboolean vv_person_search_run (VvReader *reader, gpointer data, GError **error);

G_END_DECLS
