#pragma once

#include "store/vv-reader.h"

G_BEGIN_DECLS

/** A record to choose from a list. */
typedef struct
{
  gint64 id;
  char *name;
} VvOption;

void vv_option_free (VvOption *option);

/**
 * vv_options_read:
 * @kind: a kind of record with a title that belongs to a program, say a topic
 * @language: (nullable): of texts in several languages; the user's by default
 *
 * Returns: (transfer full) (element-type VvOption): those of the program, in their order; %NULL on
 *   error
 */
GPtrArray *vv_options_read (VvReader *reader,
                            VvEntityKind kind,
                            gint64 program_id,
                            const char *language,
                            GError **error);

/** (nullable) (transfer none): the name of the option with that id. */
const char *vv_options_name (const GPtrArray *options, gint64 id);

G_END_DECLS
