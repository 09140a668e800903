#pragma once

#include "form/vv-date-row.h"
#include "sessions/vv-log-pair.h"
#include "sessions/vv-log-request.h"
#include "sessions/vv-log-step-tag.h"
#include "sessions/vv-log-text.h"
#include "sessions/vv-quick-log.h"
#include "sessions/vv-toggle-bar.h"
#include "shell/vv-adaptive-bin.h"

G_BEGIN_DECLS

/** Fields that the user set himself, and not by the line. */
enum
{
  VV_BY_HAND_DAY = 1 << 0,
  VV_BY_HAND_MINUTES = 1 << 1,
  VV_BY_HAND_MODE = 1 << 2,
  VV_BY_HAND_MENTOR = 1 << 3,
  VV_BY_HAND_MENTEE = 1 << 4,
  VV_BY_HAND_SIDE = 1 << 5,
  VV_BY_HAND_REST = 1 << 6,
  VV_BY_HAND_OWNER = 1 << 7,
  VV_BY_HAND_DUE = 1 << 8
};

struct _VvQuickLog
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle *window_title;
  GtkButton *log_button;
  GtkScrolledWindow *scroller;
  GtkWidget *content, *avatars, *keys;
  GtkWidget *mode_box, *mentor_box, *mentee_box, *side_box;
  GtkEntry *line;
  GtkLabel *status;
  GtkListBox *matches, *fields;
  AdwActionRow *pair_row;
  AdwAvatar *mentor_avatar, *mentee_avatar;
  GtkLabel *n_matches;
  VvDateRow *day_row;
  GtkSpinButton *minutes;
  VvToggleBar *mode, *mentor_rating, *mentee_rating, *side;
  GtkWidget *mentor_row, *mentee_row, *side_row;
  GtkWidget *rest_row;
  VvLogStepTag *step_tag;
  GtkToggleButton *not_held;

  VvDocument *document;
  GArray *candidates;   /* (nullable): of VvLogCandidate, until they are read */
  GArray *only;         /* (nullable): the one candidate that the window was opened for */
  gint64 only_id;       /* its pair; 0: none */
  VvLogText *said;      /* what the line says */
  gint64 chosen;        /* the pair chosen among those that fit; 0: none */
  gint64 pair_id;       /* the pair that is meant; 0: none, or not clear */
  VvLogPair *pair;      /* (nullable): what is known of it, once it is read */
  gboolean is_stale;    /* the pair's sessions may have changed since */
  guint by_hand;        /* of VV_BY_HAND_... */
  gboolean is_filling;  /* fields are being set by the program */
  gboolean wants_log;   /* Enter came before what it needs was read */
  gboolean wants_close;
  gboolean is_narrow;
  gboolean is_closed;
  guint n_storing;      /* edits under way */
  gboolean wants_undo;  /* as soon as what is under way is stored */
  gboolean is_undoing;
  GArray *stored;       /* of gint64: the places of the edits that may be taken back, newest last */
  AdwToast *toast;      /* (nullable): the one that is shown */
  guint n_to_log;
  char *draft;
  guint draft_timer;
};

/* vv-quick-log.c */

/** Keeps what is typed, for the next time. */
void vv_quick_log_save_draft (VvQuickLog *self);

/* vv-quick-log-reading.c */

/** Reads which pairs there are and how much is to be logged. */
void vv_quick_log_read (VvQuickLog *self);

/* vv-quick-log-line.c: what the line says. */

/** Reads the line again and sets pair and fields by it. */
void vv_quick_log_follow (VvQuickLog *self);

/** How many pairs fit what is typed. */
guint vv_quick_log_count_matches (VvQuickLog *self);

/** The pairs that fit the line, as the user may choose from them. */
void vv_quick_log_show_matches (VvQuickLog *self);

/** Chooses another of the pairs that fit. */
void vv_quick_log_step_match (VvQuickLog *self, int step);

/* vv-quick-log-fields.c: the fields. */

/** Sets the fields that neither line nor user have set, and says what is missing. */
void vv_quick_log_fill (VvQuickLog *self);

/** The day in its field, 0 for none. */
guint32 vv_quick_log_day (VvQuickLog *self);

/** Whether it is about a session that took place or shall take place. */
gboolean vv_quick_log_is_held (VvQuickLog *self);

/* vv-quick-log-missing.c */

/** (transfer full) (nullable): what is to be stored; %NULL where something is missing, with
 * @missing a sentence. */
VvLogRequest *vv_quick_log_request (VvQuickLog *self, char **missing);

/* vv-quick-log-store.c: storing, and taking back. */

/** Stores what is said, or says what is missing; @is_last: and closes. */
void vv_quick_log_store (VvQuickLog *self, gboolean is_last);

/** Takes back what was stored last, if nothing else was changed since. */
void vv_quick_log_undo (VvQuickLog *self);

/** Ctrl+Z in an empty line: brings back what was typed; where nothing was, vv_quick_log_undo(). */
void vv_quick_log_undo_in_line (VvQuickLog *self);

/** Makes room for the next session. */
void vv_quick_log_clear (VvQuickLog *self);

G_END_DECLS
