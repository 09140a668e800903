#pragma once

#include <sqlite3.h>

#include "store/vv-reader.h"

G_BEGIN_DECLS

/* One SQLite connection with its prepared statements. It belongs to the thread that works with it
 * (vv_connection_adopt()); every use asserts that. */

struct _VvReader
{
  sqlite3 *db;
  char *path;
  GThread *thread;
  GHashTable *idle; /* SQL -> a prepared statement that is not in use */
};

typedef enum
{
  VV_CONNECTION_WRITE = 1 << 0,    /* may write */
  VV_CONNECTION_IMMUTABLE = 1 << 1 /* a WAL file in a place that can't be written */
} VvConnectionFlags;

VvReader *vv_connection_open (const char *path, VvConnectionFlags flags, GError **error);
void vv_connection_close (VvReader *connection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvReader, vv_connection_close)

/** Hands the connection to the calling thread. */
void vv_connection_adopt (VvReader *connection);

/** Sets @error from the connection's last failure; always returns %FALSE. */
gboolean vv_connection_fail (VvReader *connection, int code, GError **error);

/** Runs SQL that gives no rows; several statements are fine. */
gboolean vv_connection_execute (VvReader *connection, const char *sql, GError **error);

/** The one number that @sql gives; @fallback where it gives no row or fails. */
gint64 vv_connection_number (VvReader *connection, const char *sql, gint64 fallback);

/* A prepared statement on loan: a statement is never shared, so calls may nest. */
typedef struct
{
  VvReader *connection;
  sqlite3_stmt *stmt;
} VvStatement;

#define VV_STATEMENT_INIT { NULL, NULL }

/** @sql must be static or otherwise of limited number: every text is kept prepared. */
gboolean vv_statement_prepare (VvStatement *statement,
                               VvReader *connection,
                               const char *sql,
                               GError **error);
void vv_statement_bind_text (VvStatement *statement, int index, const char *text); /* not copied */
void vv_statement_bind_integer (VvStatement *statement, int index, gint64 integer);

/** %TRUE with a row; %FALSE at the end, or on failure with @error set. */
gboolean vv_statement_step (VvStatement *statement, GError **error);

/** For statements without rows: runs it and makes it ready again. */
gboolean vv_statement_run (VvStatement *statement, GError **error);

/** Makes the statement ready to be bound and stepped again. */
void vv_statement_reset (VvStatement *statement);

const char *vv_statement_text (VvStatement *statement, int column);
gint64 vv_statement_integer (VvStatement *statement, int column);

void vv_statement_clear (VvStatement *statement);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VvStatement, vv_statement_clear)

G_END_DECLS
