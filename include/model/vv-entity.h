#pragma once

#include <glib-object.h>

#include "model/vv-choice.h"

G_BEGIN_DECLS

/* What the records of a workspace are made of. One table of fields per entity drives everything
 * that is the same for all of them: SQL columns, GObject properties, program XML, the command
 * line, JSON, the comparison of an import, and the tests. */

typedef enum
{
  VV_ENTITY_NONE,
  VV_ENTITY_PROGRAM,
  VV_ENTITY_PHASE,
  VV_ENTITY_CHECKLIST_ITEM,
  VV_ENTITY_GOAL,
  VV_ENTITY_TOPIC,
  VV_ENTITY_GROUND_RULE,
  VV_ENTITY_AGENDA,
  VV_ENTITY_PLAYBOOK_ENTRY,
  VV_ENTITY_PLAYBOOK_ANSWER,
  VV_ENTITY_REFERENCE_STORY,
  VV_ENTITY_PERSON,
  VV_ENTITY_PARTICIPATION,
  VV_ENTITY_PARTICIPATION_TOPIC,
  VV_ENTITY_PAIR,
  VV_ENTITY_PAIR_GOAL,
  VV_ENTITY_SESSION,
  VV_ENTITY_ACTION,
  VV_ENTITY_CHALLENGE,
  VV_ENTITY_STEP,
  VV_ENTITY_STORY,
  VV_ENTITY_CONSENT,
  VV_N_ENTITIES
} VvEntityKind;

typedef enum
{
  VV_FIELD_TEXT,     /* words of the user, in no particular language */
  VV_FIELD_TEXTS,    /* words in several languages, kept as vv-texts.h says */
  VV_FIELD_INTEGER,  /* whole number from min to max */
  VV_FIELD_REAL,     /* number from min to max */
  VV_FIELD_BOOLEAN,  /* 0 or 1; never unset in the workspace */
  VV_FIELD_CHOICE,   /* one name of @choices */
  VV_FIELD_DATE,     /* YYYY-MM-DD */
  VV_FIELD_TIME,     /* HH:MM */
  VV_FIELD_ZONE,     /* a zone of the IANA database */
  VV_FIELD_REFERENCE /* the id of a record of @target */
} VvFieldKind;

typedef enum
{
  VV_FIELD_REQUIRED = 1 << 0, /* never unset in the workspace */
  VV_FIELD_SEARCHED = 1 << 1, /* part of the folded search column, in the order of the fields */
  VV_FIELD_RUN = 1 << 2,      /* how a running program stands: left out of a definition */
  VV_FIELD_PRIVATE = 1 << 3,  /* leaves the workspace only where it is asked for */
  VV_FIELD_OWNER = 1 << 4,    /* the reference to the record that this one belongs to */
  VV_FIELD_SCOPE = 1 << 5,    /* the reference to the program */
  VV_FIELD_LONG = 1 << 6,     /* text of several lines */
  VV_FIELD_FIXED = 1 << 7     /* never changes once it is stored; SCOPE fields never do either */
} VvFieldFlags;

typedef struct
{
  const char *name; /* SQL column, command line and JSON; with '-' for '_' GObject property and XML */
  VvFieldKind kind;
  VvFieldFlags flags;
  const char *fallback;     /* (nullable): the value of a new record, as text */
  const VvChoices *choices; /* of a CHOICE */
  VvEntityKind target;      /* of a REFERENCE */
  double min, max;          /* of a number, both included; no bounds where both are 0 */
  const char *label;        /* (nullable): English, for gettext with context "field"; a field
                             * without one is not for people to see */
} VvField;

typedef struct
{
  VvEntityKind kind;
  const char *name;    /* SQL table, command line */
  const char *plural;  /* the key of a list in JSON */
  const char *element; /* in program XML */
  const char *label;   /* English, singular, for gettext with context "entity" */
  VvEntityKind owner;  /* whose element holds this one in XML; NONE for program and person */
  gboolean people;     /* part of an archive only, not of a definition */
  int title;           /* the field that names a record to the user, or -1 */
  const VvField *fields;
  guint n_fields;
  GType (*get_type) (void);
} VvEntity;

/** The most fields that any entity has; a set of fields fits a guint64. */
#define VV_FIELDS_MAX 32

/** The table of @kind. Never %NULL for a kind other than NONE. Pure; any thread. */
const VvEntity *vv_entity (VvEntityKind kind);

/** The entity of that SQL name, with '-' taken for '_', or %NULL. */
const VvEntity *vv_entity_by_name (const char *name);

/** The number of the field of that name, with '-' taken for '_', or -1. */
int vv_entity_field (const VvEntity *entity, const char *name);

/** The number of the first field with all of @flags, or -1. */
int vv_entity_field_with (const VvEntity *entity, VvFieldFlags flags);

/** (transfer full): the field's name as one types it: a reference without its "_id". */
char *vv_field_typed_name (const VvField *field);

/** Whether the entity has a folded search column. */
gboolean vv_entity_is_searched (const VvEntity *entity);

/** The entity's name as the user reads it, translated. */
const char *vv_entity_label (const VvEntity *entity);

/** The field's name as the user reads it, translated: "Family name"; its plain name where it is not
 * for people to see. */
const char *vv_field_label (const VvField *field);

G_END_DECLS
