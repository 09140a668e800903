#include "vv-document-counts.h"

#include "base/vv-date.h"

static gboolean
count (VvReader *reader, gpointer data, GError **error)
{
  VvDocumentCounts *counted = data;

  return vv_counts_of (reader, counted->program_id, vv_today (), &counted->counts, error);
}

void
vv_document_count (VvDocument *document, GObject *owner, VvDocumentDone done)
{
  VvDocumentCounts *counted = g_new0 (VvDocumentCounts, 1);

  counted->program_id = vv_document_program (document);
  vv_document_read (document, count, counted, g_free, owner, done);
}
