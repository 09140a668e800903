#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Identities that outlive a file: every exchanged row has one, unique in its program (people and
 * programs: everywhere). What is made here gets a random UUID; what comes from a program file
 * keeps the id that the file gives it. */

/** The longest identity that is accepted, in bytes. */
#define VV_UID_MAX 100

/**
 * vv_uid_is_valid:
 * @text: (nullable): an identity
 *
 * Returns: whether @text is 1 to %VV_UID_MAX letters, digits, '.', '_', '-' or ':'
 */
gboolean vv_uid_is_valid (const char *text);

/**
 * vv_uid_derive:
 * @scope: what makes @name unique, a program's identity say
 * @name: a name that is unique in @scope only
 *
 * The same two texts always give the same UUID (version 5 of RFC 4122, in a namespace of our own).
 *
 * Returns: (transfer full): the UUID
 */
char *vv_uid_derive (const char *scope, const char *name);

G_END_DECLS
