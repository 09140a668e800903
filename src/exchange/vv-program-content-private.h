#pragma once

#include "vv-program-content.h"
#include "vv-program-links.h"
#include "vv-program-names.h"
#include "vv-program-words.h"

G_BEGIN_DECLS

/* Records stand in one another four deep. */
#define VV_FRAMES 6

/* An open element that is a record. */
typedef struct
{
  int record;
  VvEntityKind kind;
  const char *language; /* of words inside that say no other */
  guint counts[VV_N_ENTITIES];
  VvProgramWords *words;
} VvFrame;

struct _VvProgramContent
{
  VvProgramReader *reader;
  VvProgramFile *file;
  VvProgramLinks *links;
  VvProgramNames names;
  VvFrame frames[VV_FRAMES];
  int n_frames;
  guint depth;
  guint foreign; /* how deep inside of a foreign element */
  int field;     /* whose element is open, or -1 */
  const char *language;
  GString *text;  /* of that element */
  GString *value; /* of an attribute */
};

#define TOP(content) (&(content)->frames[(content)->n_frames - 1])
#define RECORD(content, i) (&g_array_index ((content)->file->records, VvFileRecord, i))
#define NAME(chars) ((const char *) (chars))

G_END_DECLS
