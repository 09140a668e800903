#pragma once

#include <adwaita.h>

#include "store/vv-workspace.h"

G_BEGIN_DECLS

/* A workspace that is open in a window, with the program chosen there. All work on the file goes
 * through it, off the main thread; what it says to the user comes as toasts. Main thread only.
 *
 * Signals: "changed" (GPtrArray of VvChange), the workspace's; "toast" (AdwToast); "show" (int
 * VvEntityKind, gint64 id), a wish to see a record's page. */

#define VV_TYPE_DOCUMENT (vv_document_get_type ())
G_DECLARE_FINAL_TYPE (VvDocument, vv_document, VV, DOCUMENT, GObject)

typedef enum
{
  VV_DOCUMENT_EDIT_DEFAULT = 0,
  VV_DOCUMENT_EDIT_QUIET = 1 << 0,      /* no toast on success */
  VV_DOCUMENT_EDIT_SILENT = 1 << 1      /* nor on failure: @done tells it itself */
} VvDocumentEditFlags;

/** @error is %NULL where @ok; @data is what was handed in, and still alive. */
typedef void (*VvDocumentDone) (VvDocument *self,
                                gboolean ok,
                                const GError *error,
                                gpointer data,
                                gpointer user_data);

VvDocument *vv_document_new (VvWorkspace *workspace);
VvWorkspace *vv_document_workspace (VvDocument *self);

/** Waits for what is being stored and closes the file. */
void vv_document_close (VvDocument *self);

/** The program chosen, 0 for all; property "program-id". */
gint64 vv_document_program (VvDocument *self);
void vv_document_set_program (VvDocument *self, gint64 program_id);

/** The language in which texts in several languages are shown. */
const char *vv_document_language (VvDocument *self);

gboolean vv_document_is_read_only (VvDocument *self);

/**
 * vv_document_edit:
 * @func: makes the edit, on the writer's thread
 * @data: for @func and @done
 * @destroy: (nullable): frees @data after @done
 * @done: (nullable): told on the main thread, success or not
 *
 * On success a toast names the edit and offers Undo, if anything was changed; on failure a toast
 * says the sentence.
 */
void vv_document_edit (VvDocument *self,
                       VvEditFunc func,
                       gpointer data,
                       GDestroyNotify destroy,
                       VvDocumentEditFlags flags,
                       VvDocumentDone done,
                       gpointer user_data);

/**
 * vv_document_read:
 * @func: reads, on the reader's thread
 * @owner: @done gets it as user_data, and is not called once it is gone
 */
void vv_document_read (VvDocument *self,
                       VvReadFunc func,
                       gpointer data,
                       GDestroyNotify destroy,
                       GObject *owner,
                       VvDocumentDone done);

/** Takes back, or does again, the author's last edit; a toast says which. */
void vv_document_undo (VvDocument *self);
void vv_document_redo (VvDocument *self);

/** As vv_document_undo(), of the edit at that place in the history, if it is the last still. */
void vv_document_undo_edit (VvDocument *self, gint64 edit);

/** (nullable): what undo and redo would act on, as the history calls it; properties "undo-label"
 * and "redo-label". */
const char *vv_document_undo_label (VvDocument *self);
const char *vv_document_redo_label (VvDocument *self);

/** Asks for a record's page. */
void vv_document_show (VvDocument *self, VvEntityKind kind, gint64 id);

/** Shows a sentence for a while; @text is plain text. */
void vv_document_tell (VvDocument *self, const char *text);

/** The place in the history of the edit that was stored last, in its callback: what
 * vv_workspace_undo_edit() takes back; 0 where it changed nothing. */
gint64 vv_document_last_edit (VvDocument *self);

/** Says of the edit that was stored last, in its callback, what is better than its label, and
 * offers Undo; @text is plain text. */
void vv_document_tell_edit (VvDocument *self, const char *text);

G_END_DECLS
