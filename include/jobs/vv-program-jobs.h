#pragma once

#include "store/vv-edit.h"

G_BEGIN_DECLS

/* The life of a program. The functions are VvEditFuncs; a request is made with g_new0(), owns what
 * it points to and is freed by its _free function. */

/** Another program, to be made from the definition of one. */
typedef struct
{
  gint64 program_id; /* the one to start from */
  char *title;       /* (nullable): of the new one; %NULL: the same */
  char *language;    /* (nullable): of @title; the user's by default */
  gint64 new_id;     /* out: the new program, a draft without people */
} VvProgramCopy;

/** A program to be moved to another state. */
typedef struct
{
  gint64 program_id;
  char *state; /* a name of vv_program_states */
  guint32 day; /* of the start, for "running"; 0: the one it has, else today */
} VvProgramMove;

/** An item of a checklist, to be ticked or unticked. */
typedef struct
{
  gint64 item_id;
  gboolean done;
  guint32 day; /* when it was done; 0: today */
} VvItemTick;

void vv_program_copy_free (VvProgramCopy *copy);
void vv_program_move_free (VvProgramMove *move);
void vv_item_tick_free (VvItemTick *tick);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvProgramCopy, vv_program_copy_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvProgramMove, vv_program_move_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvItemTick, vv_item_tick_free)

/** Makes another program, with ids of its own. @copy: a #VvProgramCopy */
gboolean vv_program_copy (VvEdit *edit, gpointer copy, GError **error);

/**
 * vv_program_move:
 * @move: a #VvProgramMove
 *
 * Starting a program notes the day, and gives each item of its checklists that has a week and no day
 * the day that it is due.
 */
gboolean vv_program_move (VvEdit *edit, gpointer move, GError **error);

/** Ticks an item off, or takes that back. @tick: a #VvItemTick */
gboolean vv_item_tick (VvEdit *edit, gpointer tick, GError **error);

G_END_DECLS
