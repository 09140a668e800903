#pragma once

#include <glib.h>

#include "model/vv-object.h"

G_BEGIN_DECLS

/* A program file as it was read: nothing of it has been compared with a workspace yet. */

typedef struct
{
  VvObject *object; /* with the file's id as uid; REFERENCE fields are unset */
  VvEntityKind kind;
  int line;
  int owner;    /* index of the record whose element holds it, or -1; the program's, of a person */
  int *targets; /* (nullable): by field, the index of the record that the file refers to, or -1 */
} VvFileRecord;

typedef struct
{
  char *name;           /* of the file, for messages */
  gboolean has_people;  /* an archive */
  gboolean has_private; /* it holds private notes, or says so */
  char *as_of;          /* (nullable): the day it was written for */
  GArray *records;      /* of VvFileRecord, in the order of the file; the program is the first */
  guint left_out;       /* foreign elements and attributes that were passed over */
  GHashTable *zones;    /* keeps the time zones of the file loaded, by name */
} VvProgramFile;

void vv_program_file_free (VvProgramFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (VvProgramFile, vv_program_file_free)

/* What is read at most. */
#define VV_PROGRAM_FILE_MAX (256u * 1024u * 1024u) /* bytes */
#define VV_PROGRAM_RECORDS_MAX 2000000u
#define VV_PROGRAM_TEXT_MAX (1024u * 1024u) /* bytes of one text */
#define VV_PROGRAM_DEPTH_MAX 64u            /* elements in one another, foreign ones included */
#define VV_PROGRAM_ATTRIBUTES_MAX 256       /* of one element, namespaces included */
#define VV_PROGRAM_LANGUAGES_MAX 100u       /* of one text */

/**
 * vv_program_file_read:
 * @path: a file
 *
 * Reads a program file, streaming, against the schema. Refuses any DOCTYPE, loads nothing from
 * outside, does not unpack. Ids are unique per kind in the file and references lead to a record of
 * the right kind, or the file is refused. Any thread.
 *
 * Returns: (transfer full): the file's content, or %NULL with a sentence that says file, line and
 *   what to do: %VV_ERROR_CONTENT, %VV_ERROR_NOT_FOUND where there is no such file, %VV_ERROR_IO
 *   where it can't be read
 */
VvProgramFile *vv_program_file_read (const char *path, GError **error);

/** As vv_program_file_read(), from memory; @name is for messages. */
VvProgramFile *vv_program_file_parse (const char *name, const char *data, gsize size, GError **error);

/** Moves every date of the file by @days; one that would leave the calendar stays. */
void vv_program_file_shift (VvProgramFile *file, int days);

G_END_DECLS
