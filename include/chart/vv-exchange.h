#pragma once

#include "chart/vv-theme.h"

G_BEGIN_DECLS

/** What two people give each other: two opposed arcs with words between them. */
typedef struct
{
  const char *mentor;       /* names, for the sentence; nullable */
  const char *mentee;
  const char *mentor_gives; /* such as “teaches short video”; nullable */
  const char *mentee_gives;
  gboolean is_over;         /* the pair has ended: the arrows go grey */
} VvExchangeData;

/** (transfer full): with strings of its own. */
VvExchangeData *vv_exchange_data_copy (const VvExchangeData *data);
void vv_exchange_data_free (VvExchangeData *data);

VvRoom vv_exchange_measure (const VvTheme *theme, const VvExchangeData *data, double width);

/** Below 120 wide, or 84 high, two straight arrows without words. */
void vv_exchange_draw (cairo_t *cr,
                       double width,
                       double height,
                       const VvTheme *theme,
                       const VvExchangeData *data);

/** (transfer full): all of it in words. */
char *vv_exchange_sentence (const VvExchangeData *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvExchangeData, vv_exchange_data_free)

G_END_DECLS
