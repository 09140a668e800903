#include <glib/gi18n-lib.h>
#include <math.h>

#include "metrics/vv-metric.h"

const char *
vv_unit_name (VvUnit unit)
{
  switch (unit)
    {
    case VV_UNIT_PERCENT:
      return "percent";
    case VV_UNIT_HOURS:
      return "hours";
    case VV_UNIT_DAYS:
      return "days";
    case VV_UNIT_RATING:
      return "rating";
    default:
      return "number";
    }
}

/* One decimal where there is something to see in it, none for whole numbers. */
static char *
format_number (double value, int decimals)
{
  double scale = decimals == 2 ? 100 : 10;
  double rounded = round (value * scale) / scale;
  gboolean is_whole = fabs (rounded - round (rounded)) < 1e-9;

  return g_strdup_printf ("%'.*f", is_whole ? 0 : decimals, rounded);
}

char *
vv_unit_format (VvUnit unit, double value)
{
  g_autofree char *number = format_number (value, unit == VV_UNIT_RATING ? 2 : 1);

  switch (unit)
    {
    case VV_UNIT_PERCENT:
      /* Translators: a percentage, with the space that the language wants before the sign */
      return g_strdup_printf (_ ("%s%%"), number);
    case VV_UNIT_HOURS:
      /* Translators: a number of hours */
      return g_strdup_printf (_ ("%s h"), number);
    case VV_UNIT_DAYS:
      /* Translators: a number of days */
      return g_strdup_printf (_ ("%s d"), number);
    case VV_UNIT_RATING:
      /* Translators: a mean rating on the scale from 1 to 5 */
      return g_strdup_printf (_ ("%s of 5"), number);
    default:
      return g_steal_pointer (&number);
    }
}
