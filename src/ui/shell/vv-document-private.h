#pragma once

#include "shell/vv-document.h"

G_BEGIN_DECLS

struct _VvDocument
{
  GObject parent_instance;

  VvWorkspace *workspace;
  gint64 program_id;
  char *undo_label;
  char *redo_label;
  gint64 last_edit; /* the place in the history of what was stored last; 0: that changed nothing */
  AdwToast *offer;  /* (nullable): the one on the screen that offers to take that edit back */
};

G_END_DECLS
