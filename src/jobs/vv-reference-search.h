#pragma once

#include "store/vv-reader.h"

G_BEGIN_DECLS

/** A record that is looked for, and those that may be meant. */
typedef struct
{
  VvReader *reader;
  VvEntityKind kind;
  gint64 program_id;
  const char *role;
  const char *text;
  char *folded;
  GArray *same; /* of gint64: what is called just so */
  GArray *like; /* of gint64: what is called something with it */
} VvSearch;

void vv_search_init (VvSearch *search);
void vv_search_clear (VvSearch *search);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (VvSearch, vv_search_clear)

/** Refuses because there is none. Always %FALSE. */
gboolean vv_search_refuse_none (const VvSearch *search, GError **error);

/** The one record that is called so, else the one that is called something with it. */
gboolean vv_search_pick (const VvSearch *search, gint64 *id, GError **error);

/** Looks for a person by e-mail address, staff number or name. */
gboolean vv_search_find_person (VvSearch *search, gint64 *id, GError **error);

/** Looks for the participation of such a person. */
gboolean vv_search_find_participation (VvSearch *search, gint64 *id, GError **error);

G_END_DECLS
