#pragma once

#include "store/vv-edit.h"

G_BEGIN_DECLS

/* The life of a pair: proposed, consulted, confirmed, launched, paused, over. The functions are
 * VvEditFuncs; a request is made with g_new0(), owns what it points to and is freed by its _free
 * function. */

/** A pair to be proposed: a new draft. */
typedef struct
{
  gint64 program_id;
  gint64 mentor, mentee;  /* people, who take part in the program in that role */
  char *development_goal; /* (nullable) */
  gboolean over_capacity; /* although somebody has no place left */
  gint64 pair_id;         /* out: the pair */
} VvPairProposal;

/** Pairs to be moved to another state. */
typedef struct
{
  GArray *pairs; /* of gint64 */
  char *state;   /* a name of vv_pair_states */
  guint32 day;   /* of the launch or the end; 0: today */
  char *reason;  /* (nullable): why it ends; needed for "ended" */
  char *back_to; /* (nullable): where people go in the pipeline whose last pair is over, "trained"
                  * say; %NULL is "accepted" */
} VvPairMove;

void vv_pair_proposal_free (VvPairProposal *proposal);
void vv_pair_move_free (VvPairMove *move);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvPairProposal, vv_pair_proposal_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvPairMove, vv_pair_move_free)

/** Makes a draft. @proposal: a #VvPairProposal */
gboolean vv_pair_propose (VvEdit *edit, gpointer proposal, GError **error);

/**
 * vv_pair_move:
 * @move: a #VvPairMove
 *
 * What goes with it: at launch the start, which is never later than the first session, and both
 * people become matched where the pipeline leads there; at the end the day, which is never before
 * the start, the reason, the planned sessions after that day, which are cancelled, and both people's
 * way back where no other pair of theirs is active or paused. A pair can't be launched with somebody
 * who has withdrawn, nor end on a day to come.
 */
gboolean vv_pair_move (VvEdit *edit, gpointer move, GError **error);

G_END_DECLS
