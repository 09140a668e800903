#include "pairs/vv-pair-add.h"

#include "base/vv-date.h"
#include "model/vv-action.h"
#include "model/vv-challenge.h"
#include "model/vv-pair-goal.h"
#include "model/vv-pair.h"
#include "model/vv-story.h"
#include "pairs/vv-pair-matters.h"
#include "pairs/vv-pair-record.h"

/* What belongs to a pair, and by which fields; @day is today's at first, -1: none is. */
static const struct
{
  VvEntityKind kind;
  guint program, owner;
  int day;
} kinds[] = {
  { VV_ENTITY_PAIR_GOAL, VV_PAIR_GOAL_PROGRAM_ID, VV_PAIR_GOAL_PAIR_ID, -1 },
  { VV_ENTITY_CHALLENGE, VV_CHALLENGE_PROGRAM_ID, VV_CHALLENGE_PAIR_ID, VV_CHALLENGE_OPENED },
  { VV_ENTITY_STORY, VV_STORY_PROGRAM_ID, VV_STORY_PAIR_ID, VV_STORY_DAY },
  { VV_ENTITY_ACTION, VV_ACTION_PROGRAM_ID, VV_ACTION_SESSION_ID, -1 },
};

static VvObject *
make_preset (guint i, const VvPairPage *page)
{
  VvObject *preset = vv_object_new (kinds[i].kind);
  char today[VV_DATE_TEXT];

  vv_object_set_integer (preset, kinds[i].program,
                         vv_object_integer (page->pair, VV_PAIR_PROGRAM_ID));
  vv_object_set_integer (preset, kinds[i].owner,
                         kinds[i].kind == VV_ENTITY_ACTION ? vv_pair_matters_session (page)
                                                           : vv_object_id (page->pair));
  if (kinds[i].day >= 0)
    vv_object_set_text (preset, (guint) kinds[i].day, vv_date_format (vv_today (), today));
  return preset;
}

void
vv_pair_add (GtkWindow *parent, VvDocument *document, const VvPairPage *page, VvEntityKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == kind)
      {
        g_autoptr (VvObject) preset = make_preset (i, page);

        vv_pair_record_create (parent, document, preset);
      }
}
