#pragma once

#include "vv-connection.h"

G_BEGIN_DECLS

/* A large workspace, made straight into the tables: one program, pairs of its people, and their
 * sessions spread over three years. */
typedef struct
{
  guint people; /* half mentors, half mentees */
  guint sessions;
} Crowd;

/** Makes the file; aborts where that fails. */
void crowd_make (const char *path, const Crowd *crowd);

G_END_DECLS
