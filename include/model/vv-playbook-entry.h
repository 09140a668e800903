#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A typical challenge of the playbook. */

#define VV_TYPE_PLAYBOOK_ENTRY (vv_playbook_entry_get_type ())
G_DECLARE_FINAL_TYPE (VvPlaybookEntry, vv_playbook_entry, VV, PLAYBOOK_ENTRY, VvObject)

enum
{
  VV_PLAYBOOK_ENTRY_PROGRAM_ID, /* the program */
  VV_PLAYBOOK_ENTRY_POSITION,   /* place among its siblings */
  VV_PLAYBOOK_ENTRY_TITLE,
  VV_PLAYBOOK_ENTRY_CATEGORY
};

G_END_DECLS
