#pragma once

#include "store/vv-edit.h"

G_BEGIN_DECLS

/* Tells an edit of one's own from later ones, so that a button takes back this one or nothing. */
typedef struct
{
  gint64 before;      /* the newest edit of the history when this one was made */
  gboolean is_newest; /* out: it is what undo would act on */
} VvLogMark;

/** Sets @mark while the edit is made; on the writer's thread. */
gboolean vv_log_mark_set (VvLogMark *mark, VvEdit *edit, GError **error);

/** A #VvReadFunc; @data is a #VvLogMark, whose is_newest it sets. */
gboolean vv_log_mark_read (VvReader *reader, gpointer data, GError **error);

G_END_DECLS
