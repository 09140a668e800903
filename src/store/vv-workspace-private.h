#pragma once

#include "store/vv-workspace.h"
#include "vv-author.h"
#include "vv-connection.h"
#include "vv-worker.h"

G_BEGIN_DECLS

struct _VvWorkspace
{
  GObject parent_instance;

  char *path;
  gboolean is_read_only;
  GMainContext *context; /* where "changed" is emitted */
  VvAuthor *author;

  VvWorker *writer; /* (nullable): none where the workspace is read-only */
  VvWorker *reader;
  VvReader *writing; /* (nullable): touched on the writer's thread only */
  VvReader *reading; /* touched on the reader's thread only */

  /* of the thread that watches for foreign changes: the writer, else the reader */
  gint64 seq;          /* the last place in the history that was told */
  gint64 data_version; /* SQLite's counter of foreign commits */
  gboolean has_log;    /* written since the last checkpoint */
};

typedef enum
{
  VV_REQUEST_EDIT,
  VV_REQUEST_TRIAL,
  VV_REQUEST_READ,
  VV_REQUEST_UNDO,
  VV_REQUEST_REDO
} VvRequestKind;

/* One job for a thread, asked for by somebody who waits or by a GTask. */
typedef struct
{
  VvWorkspace *workspace;
  VvRequestKind kind;
  GCallback func; /* a VvEditFunc or VvReadFunc */
  gpointer data;
  GCancellable *cancellable;

  gint64 seq; /* of an edit: the place it got; of undo: the only one it may take back, 0 for any */
  gboolean ok;
  GError *error;
  char *key;
  GStrv arguments;
} VvRequest;

/** Does the job; on the thread of the request's kind. */
void vv_request_perform (gpointer request);

/** The thread that does jobs of @kind; the reader for undo on a read-only workspace, to refuse. */
VvWorker *vv_request_worker (VvWorkspace *workspace, VvRequestKind kind);

/** Notes and tells what others did; on the watching thread. */
void vv_workspace_watch (gpointer workspace);

G_END_DECLS
