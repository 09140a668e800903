#pragma once

#include "form/vv-date-row.h"
#include "sessions/vv-log-pair.h"
#include "sessions/vv-log-request.h"
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
  VV_BY_HAND_REST = 1 << 6
};

struct _VvQuickLog
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle *window_title;
  GtkButton *log_button;
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
  gboolean is_closed;
  guint n_to_log;
  char *draft;
  guint draft_timer;
};

/** Reads the line again and sets pair and fields by it. */
void vv_quick_log_follow (VvQuickLog *self);

/** Sets the fields that neither line nor user have set, and says what is missing. */
void vv_quick_log_fill (VvQuickLog *self);

/** The pairs that fit the line, as the user may choose from them. */
void vv_quick_log_show_matches (VvQuickLog *self);

/** Chooses another of the pairs that fit. */
void vv_quick_log_step_match (VvQuickLog *self, int step);

/** (transfer full) (nullable): what is to be stored; %NULL where something is missing, with
 * @missing a sentence. */
VvLogRequest *vv_quick_log_request (VvQuickLog *self, char **missing);

G_END_DECLS
