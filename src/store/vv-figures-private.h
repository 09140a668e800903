#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The queries behind the figures; ?1 is the program, ?2 the day. */
enum
{
  VV_FIGURES_PROGRAM,
  VV_FIGURES_MENTEES,
  VV_FIGURES_ACCEPTED,
  VV_FIGURES_SESSIONS,
  VV_FIGURES_RATINGS,
  VV_FIGURES_CANCELLED,
  VV_FIGURES_CHALLENGES,
  VV_FIGURES_DAYS_TO_SOLVE,
  VV_FIGURES_ACTIONS,
  VV_FIGURES_PAIRS,
  VV_N_FIGURES
};

extern const char *const vv_figures_sql[];

G_END_DECLS
