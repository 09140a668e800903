#pragma once

#include "model/vv-object.h"

G_BEGIN_DECLS

/* What a list of records of a program says about its kind. */

/** What such a list is called, translated: "Topics". */
const char *vv_record_kind_title (VvEntityKind kind);

/** What the button that makes one is called, translated: "Add a Topic". */
const char *vv_record_kind_add (VvEntityKind kind);

/** What is said where there are none, translated: a sentence. */
const char *vv_record_kind_nothing (VvEntityKind kind);

/** The kind that the records of this one hold, NONE where they hold nothing that is shown. */
VvEntityKind vv_record_kind_inner (VvEntityKind kind);

/** (transfer full) (element-type guint): the fields that people edit in a list. */
GArray *vv_record_kind_fields (VvEntityKind kind);

/** (transfer full): a second line for a record beside its title; may be empty. */
char *vv_record_kind_detail (VvObject *object, const char *language);

G_END_DECLS
