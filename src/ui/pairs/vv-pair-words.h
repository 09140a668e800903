#pragma once

#include "jobs/vv-pair-page.h"

G_BEGIN_DECLS

/* What the Pairs view says about a pair. Pure, in the user's language; texts are (transfer full). */

/** Whether a pair of that state is over, so that only its note may change. */
gboolean vv_pair_words_is_over (const char *state);

/** The style class of a state's chip, static: "accent", "success", "warning" or "neutral". */
const char *vv_pair_words_chip (const char *state);

/** A state as it stands alone: "Active". */
char *vv_pair_words_state (const char *state);

/** The name one calls somebody by: the given name, else the whole. */
const char *vv_pair_words_given (const VvPairSide *side);

/** "Juno & Helena" */
char *vv_pair_words_title (const VvPairPage *page);

/** How long the pair has been what it is: "Active since 28 Aug, week 12". */
char *vv_pair_words_since (const VvPairPage *page, guint32 today);

/** What one gives the other: "teaches short video, creator culture". */
char *vv_pair_words_mentor_gives (const VvPairPage *page);
char *vv_pair_words_mentee_gives (const VvPairPage *page);

/** The texts that are not empty, with @between between them. */
char *vv_pair_words_join (const char *between, const char *first, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
