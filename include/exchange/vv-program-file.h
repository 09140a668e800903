#pragma once

#include <glib.h>

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A program file as it was read: nothing of it has been compared with a workspace yet. */

typedef struct
{
  VvObject *object;   /* with the file's id as uid; REFERENCE fields are unset */
  VvEntityKind kind;
  int line;
  int owner;          /* index of the record whose element holds it, or -1 */
  char **references;  /* (nullable): by field, the id that the file refers to; NULL where none */
} VvFileRecord;

typedef struct
{
  char *name;           /* of the file, for messages */
  gboolean has_people;  /* an archive */
  gboolean has_private; /* it says that it holds private notes */
  char *as_of;          /* (nullable): the day it was written for */
  GArray *records;      /* of VvFileRecord, in the order of the file; the program is the first */
  guint left_out;       /* foreign elements and attributes that were passed over */
} VvProgramFile;

void vv_program_file_free (VvProgramFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvProgramFile, vv_program_file_free)

/** The largest file that is read, in bytes. */
#define VV_PROGRAM_FILE_MAX (256u * 1024u * 1024u)

/**
 * vv_program_file_read:
 * @path: a file
 *
 * Reads a program file, streaming, against the schema. Refuses any DOCTYPE, loads nothing from
 * outside, does not unpack. Ids are unique in the file and references lead somewhere of the right
 * kind, or the file is refused. Any thread.
 *
 * Returns: (transfer full): the file's content, or %NULL with %VV_ERROR_CONTENT and a sentence
 *   that says file, line and what to do
 */
VvProgramFile *vv_program_file_read (const char *path, GError **error);

/** As vv_program_file_read(), from memory; @name is for messages. */
VvProgramFile *vv_program_file_parse (const char *name, const char *data, gsize size, GError **error);

/** Moves every date of the file by @days. */
void vv_program_file_shift (VvProgramFile *file, int days);

G_END_DECLS
