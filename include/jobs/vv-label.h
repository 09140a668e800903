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
#define VV_LABEL_PROPOSE_PAIR "propose-pair" /* the pair */
#define VV_LABEL_DRAFT_PAIR "draft-pair" /* the pair */
#define VV_LABEL_CONSULT_PAIR "consult-pair" /* the pair */
#define VV_LABEL_CONFIRM_PAIR "confirm-pair" /* the pair */
#define VV_LABEL_LAUNCH_PAIR "launch-pair" /* the pair */
#define VV_LABEL_PAUSE_PAIR "pause-pair" /* the pair */
#define VV_LABEL_RESUME_PAIR "resume-pair" /* the pair */
#define VV_LABEL_COMPLETE_PAIR "complete-pair" /* the pair */
#define VV_LABEL_END_PAIR "end-pair" /* the pair */
#define VV_LABEL_HOLD_SESSION "hold-session" /* the pair, the day */
#define VV_LABEL_CANCEL_SESSION "cancel-session" /* the pair, the day */
#define VV_LABEL_MISS_SESSION "miss-session" /* the pair, the day */
#define VV_LABEL_REPLAN_SESSION "replan-session" /* the pair, the day */
#define VV_LABEL_MOVE_SESSION "move-session" /* the pair, the day before, the day after */
#define VV_LABEL_LEAVE "leave" /* the person */
#define VV_LABEL_RECRUIT_PROGRAM "recruit-program" /* the program */
#define VV_LABEL_DRAFT_PROGRAM "draft-program" /* the program */
#define VV_LABEL_BEGIN_PROGRAM "begin-program" /* the program */
#define VV_LABEL_CLOSE_PROGRAM "close-program" /* the program */
#define VV_LABEL_REOPEN_PROGRAM "reopen-program" /* the program */
#define VV_LABEL_ARCHIVE_PROGRAM "archive-program" /* the program */
#define VV_LABEL_UNARCHIVE_PROGRAM "unarchive-program" /* the program */
#define VV_LABEL_TICK_ITEM "tick-item" /* the item */
#define VV_LABEL_UNTICK_ITEM "untick-item" /* the item */

/* What is done to many at once takes how many, as digits, and then what is said here. Beside these
 * there are "change-many-" and "remove-many-" with the name of an entity, and with that of a field
 * behind it; "change-many" and "remove-many" do for those without a sentence of their own. */
#define VV_LABEL_MOVE_PEOPLE "move-people" /* a name of vv_participation_states */
#define VV_LABEL_MOVE_PAIRS "move-pairs"   /* a name of vv_pair_states */
#define VV_LABEL_PLAN_MANY "plan-many"     /* of pairs */
#define VV_LABEL_HOLD_SESSIONS "hold-sessions"
#define VV_LABEL_CANCEL_SESSIONS "cancel-sessions"
#define VV_LABEL_MISS_SESSIONS "miss-sessions"
#define VV_LABEL_REPLAN_SESSIONS "replan-sessions"

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
