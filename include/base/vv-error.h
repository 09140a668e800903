#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * VvError:
 *
 * What went wrong, by what the caller can do about it. The message of every error of this domain
 * is a finished sentence in the user's language: what happened, where, and what to do.
 */
typedef enum
{
  VV_ERROR_INPUT,     /* a value that the user typed is not usable */
  VV_ERROR_RULE,      /* a rule of the workspace would be broken; see vv_error_rule() */
  VV_ERROR_CONFLICT,  /* somebody else changed the same thing since */
  VV_ERROR_NOT_FOUND, /* no such record, or no such file */
  VV_ERROR_NOTHING,   /* nothing to undo, to redo or to do */
  VV_ERROR_CONTENT,   /* the content of a file is not what it has to be */
  VV_ERROR_FOREIGN,   /* a file of another program */
  VV_ERROR_NEWER,     /* a file of a newer version of this program */
  VV_ERROR_DAMAGED,   /* a damaged workspace */
  VV_ERROR_BUSY,      /* another program holds the file */
  VV_ERROR_FULL,      /* no room on the disk */
  VV_ERROR_READ_ONLY, /* the place can't be written */
  VV_ERROR_IO,        /* reading or writing failed otherwise */
  VV_ERROR_CANCELLED  /* the user cancelled */
} VvError;

#define VV_ERROR (vv_error_quark ())
GQuark vv_error_quark (void);

/**
 * vv_error_set_rule:
 * @rule: the name of the rule, static, say "pair-once": for programs, no part of the sentence
 * @format: the sentence
 *
 * Sets a %VV_ERROR_RULE.
 */
void vv_error_set_rule (GError **error, const char *rule, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/** (nullable): the name of the rule that would be broken; of other errors %NULL. */
const char *vv_error_rule (const GError *error);

G_END_DECLS
