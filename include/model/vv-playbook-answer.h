#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A known answer to a typical challenge. */

#define VV_TYPE_PLAYBOOK_ANSWER (vv_playbook_answer_get_type ())
G_DECLARE_FINAL_TYPE (VvPlaybookAnswer, vv_playbook_answer, VV, PLAYBOOK_ANSWER, VvObject)

enum
{
  VV_PLAYBOOK_ANSWER_PROGRAM_ID, /* the program */
  VV_PLAYBOOK_ANSWER_ENTRY_ID,
  VV_PLAYBOOK_ANSWER_POSITION,   /* place among its siblings */
  VV_PLAYBOOK_ANSWER_TEXT
};

G_END_DECLS
