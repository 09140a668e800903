#pragma once

#include "vv-connection.h"

G_BEGIN_DECLS

/* Schema versions: migration n turns version n - 1 into n; the first makes a workspace out of
 * nothing. */

typedef struct
{
  int version;
  const char *sql;      /* (nullable) */
  const char *resource; /* (nullable): where the SQL lies, below /org/viceversa/store/sql/ */
  gboolean keeps_undo;  /* it leaves every table alone that changesets are made of */
} VvMigration;

extern const VvMigration vv_migrations[];
extern const guint vv_n_migrations;

/** The version that this program writes. */
int vv_migration_head (const VvMigration *migrations, guint n);

/**
 * vv_migrate:
 *
 * Takes the file to the newest version, a transaction a step; what another opener has done by then
 * is not done again. An old changeset applied to a changed table does silent harm: so a step seals
 * the history, its labels stay, unless it says that it keeps undo. A backup is the caller's duty.
 */
gboolean vv_migrate (VvReader *connection, const VvMigration *migrations, guint n, GError **error);

G_END_DECLS
