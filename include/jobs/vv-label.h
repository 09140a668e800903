#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the history calls an edit. The workspace keeps a key and up to four texts; the sentence is
 * made when it is shown, in the language of whoever reads it. The key of what is done to a record
 * is "add-", "change-" or "remove-" and the name of its entity, and takes the record's name (a
 * session's: its pair and its day); the others are these. */

#define VV_LABEL_LOG_SESSION "log-session"     /* the pair, the day */
#define VV_LABEL_PLAN_SESSIONS "plan-sessions" /* the pair */
#define VV_LABEL_IMPORT "import"               /* the program */
#define VV_LABEL_START_PROGRAM "start-program" /* the program */
#define VV_LABEL_DEMO "demo"                   /* the program */
#define VV_LABEL_RESTORE "restore"             /* the file */

/** What is done to a record. */
typedef enum
{
  VV_LABEL_ADD,
  VV_LABEL_CHANGE,
  VV_LABEL_REMOVE
} VvLabelVerb;

/** (transfer full): the key for a record of the entity with that name. */
char *vv_label_key (VvLabelVerb verb, const char *entity);

/**
 * vv_label_text:
 * @key: (nullable): a key; one of a newer version gives a general sentence
 * @arguments: (nullable) (array zero-terminated=1): its texts; ISO dates are shown as the locale
 *   has them
 *
 * Returns: (transfer full): the label as the user reads it, say "Add person Maya Chen"
 */
char *vv_label_text (const char *key, const char *const *arguments);

/** Whether the key is known. */
gboolean vv_label_is_known (const char *key);

G_END_DECLS
