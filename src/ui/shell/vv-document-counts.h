#pragma once

#include "shell/vv-document.h"
#include "store/vv-counts.h"

G_BEGIN_DECLS

/** What was counted, and in which program: another may have been chosen since. */
typedef struct
{
  gint64 program_id; /* 0: all */
  VvCounts counts;
} VvDocumentCounts;

/** Counts as of today in the program that is chosen; as vv_document_read(), with @done's data a
 * #VvDocumentCounts. */
void vv_document_count (VvDocument *document, GObject *owner, VvDocumentDone done);

G_END_DECLS
