#pragma once

#include <gio/gio.h>

#include "store/vv-edit.h"

G_BEGIN_DECLS

/* A workspace file, open. Two threads of its own do all the work on it, a writer and a reader;
 * every function here may be called from the thread that opened it (for a window: the main
 * thread). Of each job there is an _async form for windows, which never waits and calls back on the
 * main context that was the thread's default at opening, and a plain form for the command line and
 * tests, which waits. */

#define VV_TYPE_WORKSPACE (vv_workspace_get_type ())
G_DECLARE_FINAL_TYPE (VvWorkspace, vv_workspace, VV, WORKSPACE, GObject)

typedef enum
{
  VV_OPEN_DEFAULT = 0,
  VV_OPEN_CREATE = 1 << 0,   /* make a new file; refused where there is one */
  VV_OPEN_READ_ONLY = 1 << 1 /* never write, not even the journal mode */
} VvOpenFlags;

/** A record that was touched, by this opener or another. Kind NONE: anything may have changed. */
typedef struct
{
  VvEntityKind kind;
  gint64 id;
  enum
  {
    VV_CHANGE_INSERTED,
    VV_CHANGE_UPDATED,
    VV_CHANGE_REMOVED
  } change;
} VvChange;

/** Runs on the writer's thread, inside the edit. %FALSE with an error takes the edit back. */
typedef gboolean (*VvEditFunc) (VvEdit *edit, gpointer data, GError **error);

/** Runs on the reader's thread. */
typedef gboolean (*VvReadFunc) (VvReader *reader, gpointer data, GError **error);

/**
 * vv_workspace_open:
 * @path: a file name
 * @flags: how
 *
 * Opens or makes a workspace: checks that it is one, that it is sound and not newer than this
 * program, makes a backup and migrates it where it is older. A file that can't be written is
 * opened read-only.
 *
 * Returns: (transfer full): the workspace, or %NULL with a sentence
 */
VvWorkspace *vv_workspace_open (const char *path, VvOpenFlags flags, GError **error);

void vv_workspace_open_async (const char *path,
                              VvOpenFlags flags,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data);
VvWorkspace *vv_workspace_open_finish (GAsyncResult *result, GError **error);

/**
 * vv_workspace_close:
 *
 * Waits until everything asked for is stored, then closes the file; the last one out leaves a
 * single file behind. The object is of no use afterwards. Unreffing the last reference closes too.
 */
void vv_workspace_close (VvWorkspace *workspace);

/** (transfer none): the file's name, absolute. */
const char *vv_workspace_path (VvWorkspace *workspace);
gboolean vv_workspace_is_read_only (VvWorkspace *workspace);

/**
 * vv_workspace_edit:
 * @func: makes the edit; it must not call back into @workspace
 *
 * One labelled edit: atomic, recorded in the history, undoable. An edit that changes nothing
 * leaves no trace. On success "changed" is emitted.
 *
 * Returns: %FALSE with a sentence, and nothing changed
 */
gboolean vv_workspace_edit (VvWorkspace *workspace, VvEditFunc func, gpointer data, GError **error);
void vv_workspace_edit_async (VvWorkspace *workspace,
                              VvEditFunc func,
                              gpointer data,
                              GDestroyNotify destroy,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer callback_data);
gboolean vv_workspace_edit_finish (VvWorkspace *workspace, GAsyncResult *result, GError **error);

/**
 * vv_workspace_edit_made:
 * @result: of an edit that vv_workspace_edit_finish() called good, in its callback
 * @key: (out) (transfer none) (nullable): the label's key
 * @arguments: (out) (transfer none) (nullable): the label's arguments
 *
 * Returns: the edit's place in the history, 0 where it changed nothing
 */
gint64 vv_workspace_edit_made (GAsyncResult *result,
                               const char **key,
                               const char *const **arguments);

/**
 * vv_workspace_trial:
 *
 * As vv_workspace_edit(), but everything is taken back at the end: what would happen if.
 */
gboolean vv_workspace_trial (VvWorkspace *workspace,
                             VvEditFunc func,
                             gpointer data,
                             GError **error);
void vv_workspace_trial_async (VvWorkspace *workspace,
                               VvEditFunc func,
                               gpointer data,
                               GDestroyNotify destroy,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer callback_data);
gboolean vv_workspace_trial_finish (VvWorkspace *workspace, GAsyncResult *result, GError **error);

/** Runs @func on the reader's thread; it sees one state of the data. */
gboolean vv_workspace_read (VvWorkspace *workspace, VvReadFunc func, gpointer data, GError **error);
void vv_workspace_read_async (VvWorkspace *workspace,
                              VvReadFunc func,
                              gpointer data,
                              GDestroyNotify destroy,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer callback_data);
gboolean vv_workspace_read_finish (VvWorkspace *workspace, GAsyncResult *result, GError **error);

/**
 * vv_workspace_undo:
 * @key: (out) (transfer full) (nullable): the label's key
 * @arguments: (out) (transfer full) (nullable): the label's arguments
 *
 * Takes back this author's last edit. %VV_ERROR_NOTHING where there is none, %VV_ERROR_CONFLICT
 * with a sentence that names the record, who and when, where somebody else changed one of its
 * records since; then nothing is changed.
 */
gboolean vv_workspace_undo (VvWorkspace *workspace, char **key, GStrv *arguments, GError **error);

/** As vv_workspace_undo(), of the edit at the place @seq: %VV_ERROR_NOTHING where that is not this
 * author's last edit any more. */
gboolean vv_workspace_undo_edit (VvWorkspace *workspace,
                                 gint64 seq,
                                 char **key,
                                 GStrv *arguments,
                                 GError **error);

/** As vv_workspace_undo(): does again what this author took back last. */
gboolean vv_workspace_redo (VvWorkspace *workspace, char **key, GStrv *arguments, GError **error);

void vv_workspace_undo_async (VvWorkspace *workspace,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data);
void vv_workspace_undo_edit_async (VvWorkspace *workspace,
                                   gint64 seq,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer data);
void vv_workspace_redo_async (VvWorkspace *workspace,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer data);
gboolean vv_workspace_undo_finish (VvWorkspace *workspace,
                                   GAsyncResult *result,
                                   char **key,
                                   GStrv *arguments,
                                   GError **error);

/**
 * vv_workspace_check:
 * @problems: (out) (transfer full): a sentence each; empty where the file is sound
 *
 * The whole check: pages, indexes, references, and every rule on every record.
 */
gboolean vv_workspace_check (VvWorkspace *workspace, GStrv *problems, GError **error);

/* Signals:
 *
 * "changed" (GPtrArray of VvChange): after each edit, undo and redo of this or another opener, on
 * the main context, once per edit; foreign changes within 3 seconds.
 */

G_END_DECLS
