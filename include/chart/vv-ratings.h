#pragma once

#include "chart/vv-theme.h"

G_BEGIN_DECLS

typedef struct
{
  guint number; /* of the session */
  guint mentor; /* 1 to 5; 0: not rated */
  guint mentee;
} VvRating;

/** What both sides thought of their sessions, over the sessions. */
typedef struct
{
  const VvRating *ratings;
  guint n_ratings;
  const char *mentor; /* names at the ends of the lines; nullable: the role */
  const char *mentee;
} VvRatingsData;

/** (transfer full): with ratings and strings of its own. */
VvRatingsData *vv_ratings_data_copy (const VvRatingsData *data);
void vv_ratings_data_free (VvRatingsData *data);

VvRoom vv_ratings_measure (const VvTheme *theme, const VvRatingsData *data, double width);

void vv_ratings_draw (cairo_t *cr,
                      double width,
                      double height,
                      const VvTheme *theme,
                      const VvRatingsData *data);

/** (transfer full): how many sessions were rated, and both averages. */
char *vv_ratings_sentence (const VvRatingsData *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvRatingsData, vv_ratings_data_free)

G_END_DECLS
