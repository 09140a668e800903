#include "base/vv-error.h"

#include <stdarg.h>

typedef struct
{
  const char *rule; /* (nullable), static */
} VvErrorPrivate;

static void
vv_error_private_init (VvErrorPrivate *private)
{
  private->rule = NULL;
}

static void
vv_error_private_copy (const VvErrorPrivate *from, VvErrorPrivate *to)
{
  to->rule = from->rule;
}

static void
vv_error_private_clear (G_GNUC_UNUSED VvErrorPrivate *private)
{
}

G_DEFINE_EXTENDED_ERROR (VvError, vv_error)

void
vv_error_set_rule (GError **error, const char *rule, const char *format, ...)
{
  va_list arguments;

  if (error == NULL)
    return;
  va_start (arguments, format);
  *error = g_error_new_valist (VV_ERROR, VV_ERROR_RULE, format, arguments);
  va_end (arguments);
  vv_error_get_private (*error)->rule = rule;
}

const char *
vv_error_rule (const GError *error)
{
  return error->domain == VV_ERROR ? vv_error_get_private (error)->rule : NULL;
}
