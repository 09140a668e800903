#include "program/vv-record-kind.h"

#include <glib/gi18n-lib.h>

#include "model/vv-texts.h"

static const struct
{
  VvEntityKind kind;
  const char *title;
  const char *add;
  const char *nothing;
} kinds[] = {
  { VV_ENTITY_PHASE, N_ ("Phases"), N_ ("Add a Phase"),
    N_ ("Phases say what is done in which weeks, each with a checklist.") },
  { VV_ENTITY_CHECKLIST_ITEM, N_ ("Checklist"), N_ ("Add an Item"),
    N_ ("A checklist holds what is to be done in its phase, by whom and by when.") },
  { VV_ENTITY_GOAL, N_ ("Goals"), N_ ("Add a Goal"),
    N_ ("A goal ties what the program wants to a figure and a target.") },
  { VV_ENTITY_TOPIC, N_ ("Topics"), N_ ("Add a Topic"),
    N_ ("Topics are what mentors offer and mentees want to learn.") },
  { VV_ENTITY_GROUND_RULE, N_ ("Ground Rules"), N_ ("Add a Rule"),
    N_ ("Ground rules are what both sides agree to.") },
  { VV_ENTITY_AGENDA, N_ ("Agendas"), N_ ("Add an Agenda"),
    N_ ("An agenda says what a pair does in its first session, in its second, and so on.") },
  { VV_ENTITY_PLAYBOOK_ENTRY, N_ ("Playbook"), N_ ("Add a Challenge"),
    N_ ("The playbook holds typical challenges with what is known to help.") },
  { VV_ENTITY_PLAYBOOK_ANSWER, N_ ("Answers"), N_ ("Add an Answer"),
    N_ ("An answer is what is known to help with the challenge.") },
  { VV_ENTITY_REFERENCE_STORY, N_ ("Reference Stories"), N_ ("Add a Story"),
    N_ ("Reference stories tell how others ran such a program.") },
};

static guint
find (VvEntityKind kind)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (kinds) && kinds[i].kind != kind)
    i++;
  return i;
}

const char *
vv_record_kind_title (VvEntityKind kind)
{
  return _ (kinds[find (kind)].title);
}

const char *
vv_record_kind_add (VvEntityKind kind)
{
  return _ (kinds[find (kind)].add);
}

const char *
vv_record_kind_nothing (VvEntityKind kind)
{
  return _ (kinds[find (kind)].nothing);
}

VvEntityKind
vv_record_kind_inner (VvEntityKind kind)
{
  return kind == VV_ENTITY_PHASE            ? VV_ENTITY_CHECKLIST_ITEM
         : kind == VV_ENTITY_PLAYBOOK_ENTRY ? VV_ENTITY_PLAYBOOK_ANSWER
                                            : VV_ENTITY_NONE;
}

GArray *
vv_record_kind_fields (VvEntityKind kind)
{
  const VvEntity *entity = vv_entity (kind);
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].label != NULL &&
        (entity->fields[i].flags & (VV_FIELD_OWNER | VV_FIELD_SCOPE)) == 0)
      g_array_append_val (fields, i);

  return fields;
}

/* Its first other field that says something in words. */
char *
vv_record_kind_detail (VvObject *object, const char *language)
{
  const VvEntity *entity = vv_object_entity (object);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const VvField *field = &entity->fields[i];
      const char *text;

      if (field->label == NULL || (int) i == entity->title || !vv_object_is_set (object, i))
        continue;
      if (field->kind == VV_FIELD_TEXTS)
        return vv_texts_get (vv_object_text (object, i), language);
      text = field->kind == VV_FIELD_CHOICE ? vv_object_text (object, i) : NULL;
      if (text != NULL)
        return g_strdup (vv_choices_label (field->choices, text));
    }

  return g_strdup ("");
}
