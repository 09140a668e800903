#include "vv-rules.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/vv-error.h"
#include "model/vv-pair.h"
#include "model/vv-participation.h"
#include "model/vv-person.h"
#include "model/vv-session.h"

#define BIT(field) (G_GUINT64_CONSTANT (1) << (field))

/* From how many touched records of a kind on a rule is asked of the whole table at once. */
#define MANY 200

typedef struct
{
  const char *name;
  VvEntityKind kind;  /* the records that it is about */
  guint64 fields;     /* asked only where one of these was written */
  const char *sql;    /* gives id and up to two ids to be named; ends before the condition on x.id */
  VvEntityKind names[2];
  const char *message;
} VvRule;

/* clang-format off */
static const VvRule rules[] = {
  { "pair-self", VV_ENTITY_PAIR, BIT (VV_PAIR_MENTOR_ID) | BIT (VV_PAIR_MENTEE_ID),
    "SELECT x.id, a.person_id FROM pair x JOIN participation a ON a.id = x.mentor_id"
    " JOIN participation b ON b.id = x.mentee_id WHERE a.person_id = b.person_id",
    { VV_ENTITY_PERSON },
    /* Translators: a person's name */
    N_("%s can’t be paired with themselves.") },
  { "pair-once", VV_ENTITY_PAIR,
    BIT (VV_PAIR_MENTOR_ID) | BIT (VV_PAIR_MENTEE_ID) | BIT (VV_PAIR_STATE),
    "SELECT x.id, a.person_id, b.person_id FROM pair x JOIN participation a ON a.id = x.mentor_id"
    " JOIN participation b ON b.id = x.mentee_id"
    " WHERE x.state NOT IN ('completed', 'ended') AND EXISTS (SELECT 1 FROM participation c"
    " JOIN pair y ON y.mentor_id = c.id JOIN participation d ON d.id = y.mentee_id"
    " WHERE c.person_id IN (a.person_id, b.person_id) AND c.program_id = x.program_id"
    " AND d.person_id IN (a.person_id, b.person_id)"
    " AND y.id <> x.id AND y.state NOT IN ('completed', 'ended'))",
    { VV_ENTITY_PERSON, VV_ENTITY_PERSON },
    /* Translators: two people's names */
    N_("%s and %s are in another live pair of this program already.") },
  { "pair-roles", VV_ENTITY_PAIR, BIT (VV_PAIR_MENTOR_ID) | BIT (VV_PAIR_MENTEE_ID),
    "SELECT x.id, a.person_id, b.person_id FROM pair x JOIN participation a ON a.id = x.mentor_id"
    " JOIN participation b ON b.id = x.mentee_id WHERE (a.role <> 'mentor' OR b.role <> 'mentee')",
    { VV_ENTITY_PERSON, VV_ENTITY_PERSON },
    N_("%s has to take part as mentor and %s as mentee to be paired.") },
  { "participation-roles", VV_ENTITY_PARTICIPATION, BIT (VV_PARTICIPATION_ROLE),
    "SELECT x.id, x.person_id FROM participation x WHERE"
    " ((x.role <> 'mentor' AND EXISTS (SELECT 1 FROM pair y WHERE y.mentor_id = x.id))"
    " OR (x.role <> 'mentee' AND EXISTS (SELECT 1 FROM pair y WHERE y.mentee_id = x.id)))",
    { VV_ENTITY_PERSON },
    N_("%s keeps the role that the pairs of this participation give.") },
  { "pair-capacity", VV_ENTITY_PAIR,
    BIT (VV_PAIR_MENTOR_ID) | BIT (VV_PAIR_STATE) | BIT (VV_PAIR_OVER_CAPACITY),
    "SELECT x.id, a.person_id FROM pair x JOIN participation a ON a.id = x.mentor_id"
    " WHERE x.over_capacity = 0 AND x.state NOT IN ('completed', 'ended') AND a.capacity <"
    " (SELECT count (*) FROM pair y WHERE y.mentor_id = a.id AND y.over_capacity = 0"
    " AND y.state NOT IN ('completed', 'ended'))",
    { VV_ENTITY_PERSON },
    N_("%s has no place left as mentor. End a pair, raise how many may go on at once, or allow this one all the same.") },
  { "pair-capacity", VV_ENTITY_PAIR,
    BIT (VV_PAIR_MENTEE_ID) | BIT (VV_PAIR_STATE) | BIT (VV_PAIR_OVER_CAPACITY),
    "SELECT x.id, b.person_id FROM pair x JOIN participation b ON b.id = x.mentee_id"
    " WHERE x.over_capacity = 0 AND x.state NOT IN ('completed', 'ended') AND b.capacity <"
    " (SELECT count (*) FROM pair y WHERE y.mentee_id = b.id AND y.over_capacity = 0"
    " AND y.state NOT IN ('completed', 'ended'))",
    { VV_ENTITY_PERSON },
    N_("%s has no place left as mentee. End a pair, raise how many may go on at once, or allow this one all the same.") },
  { "pair-capacity", VV_ENTITY_PARTICIPATION, BIT (VV_PARTICIPATION_CAPACITY),
    "SELECT x.id, x.person_id FROM participation x WHERE (x.capacity <"
    " (SELECT count (*) FROM pair y WHERE y.mentor_id = x.id AND y.over_capacity = 0"
    " AND y.state NOT IN ('completed', 'ended')) OR x.capacity <"
    " (SELECT count (*) FROM pair y WHERE y.mentee_id = x.id AND y.over_capacity = 0"
    " AND y.state NOT IN ('completed', 'ended')))",
    { VV_ENTITY_PERSON },
    N_("%s has more live pairs than that. End one first, or leave the number as it is.") },
  { "pair-dates", VV_ENTITY_PAIR, BIT (VV_PAIR_STARTED) | BIT (VV_PAIR_FINISHED),
    "SELECT x.id, x.id FROM pair x WHERE x.finished < x.started", { VV_ENTITY_PAIR },
    N_("The pair %s can’t be over before it started.") },
  { "session-before-pair", VV_ENTITY_SESSION, BIT (VV_SESSION_DAY) | BIT (VV_SESSION_PAIR_ID),
    "SELECT x.id, x.pair_id FROM session x JOIN pair p ON p.id = x.pair_id WHERE x.day < p.started",
    { VV_ENTITY_PAIR },
    N_("A session of %s can’t be before the pair started.") },
  { "session-before-pair", VV_ENTITY_PAIR, BIT (VV_PAIR_STARTED),
    "SELECT x.id, x.id FROM pair x WHERE EXISTS"
    " (SELECT 1 FROM session s WHERE s.pair_id = x.id AND s.day < x.started)", { VV_ENTITY_PAIR },
    N_("%s can’t start later than their first session.") },
  { "person-manager", VV_ENTITY_PERSON, BIT (VV_PERSON_MANAGER_ID),
    "SELECT x.id, x.id FROM person x WHERE x.manager_id = x.id", { VV_ENTITY_PERSON },
    N_("%s can’t be their own manager.") },
};

/* Who or what is kept because something hangs on it. ?1 is the record. */
static const struct
{
  VvEntityKind kind;
  const char *rule;
  const char *sql;
  const char *message;
} guards[] = {
  { VV_ENTITY_PERSON, "person-history",
    "SELECT 1 FROM participation a WHERE a.person_id = ?1 AND"
    " (EXISTS (SELECT 1 FROM pair WHERE mentor_id = a.id) OR EXISTS (SELECT 1 FROM pair WHERE mentee_id = a.id))"
    " UNION ALL SELECT 1 FROM consent WHERE person_id = ?1",
    N_("%s has pairs or stories and is kept. Mark them as a leaver instead.") },
  { VV_ENTITY_PARTICIPATION, "participation-history",
    "SELECT 1 FROM pair WHERE mentor_id = ?1 UNION ALL SELECT 1 FROM pair WHERE mentee_id = ?1",
    N_("%s has pairs in this program and stays in it. Set the state to withdrawn instead.") },
  { VV_ENTITY_PAIR, "pair-history",
    "SELECT 1 FROM pair WHERE id = ?1 AND state IN ('completed', 'ended')"
    " UNION ALL SELECT 1 FROM session WHERE pair_id = ?1 AND state = 'held'"
    " UNION ALL SELECT 1 FROM challenge WHERE pair_id = ?1"
    " UNION ALL SELECT 1 FROM story WHERE pair_id = ?1",
    N_("The pair %s has a history and keeps it. End it instead.") },
  { VV_ENTITY_SESSION, "pair-history",
    "SELECT 1 FROM session s JOIN pair p ON p.id = s.pair_id"
    " WHERE s.id = ?1 AND p.state IN ('completed', 'ended')",
    N_("%s: the pair is over and keeps its sessions.") },
  { VV_ENTITY_TOPIC, "topic-used",
    "SELECT 1 FROM participation_topic WHERE topic_id = ?1 UNION ALL SELECT 1 FROM session WHERE topic_id = ?1"
    " UNION ALL SELECT 1 FROM story WHERE topic_id = ?1",
    N_("“%s” is in use by people, sessions or stories.") },
  { VV_ENTITY_AGENDA, "agenda-used", "SELECT 1 FROM session WHERE agenda_id = ?1",
    N_("“%s” is in use by sessions.") },
  { VV_ENTITY_PROGRAM, "program-history", "SELECT 1 FROM pair WHERE program_id = ?1",
    N_("“%s” has pairs and is kept. Set its state to archived instead.") },
};
/* clang-format on */

void
vv_violation_free (VvViolation *violation)
{
  g_free (violation->message);
  g_free (violation);
}

static void
add_violation (GPtrArray *violations, VvEntityKind kind, gint64 id, const char *rule, char *sentence)
{
  VvViolation *violation = g_new0 (VvViolation, 1);

  violation->kind = kind;
  violation->id = id;
  violation->rule = rule;
  violation->message = sentence;
  g_ptr_array_add (violations, violation);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static char *
tell (VvReader *connection, const VvRule *rule, VvStatement *row)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  first = vv_reader_name (connection, rule->names[0], vv_statement_integer (row, 1));
  if (rule->names[1] == VV_ENTITY_NONE)
    return g_strdup_printf (_ (rule->message), first);
  second = vv_reader_name (connection, rule->names[1], vv_statement_integer (row, 2));
  return g_strdup_printf (_ (rule->message), first, second);
}

static char *
tell_removal (VvReader *connection, guint guard, gint64 id)
{
  g_autofree char *name = vv_reader_name (connection, guards[guard].kind, id);

  return g_strdup_printf (_ (guards[guard].message), name);
}
#pragma GCC diagnostic pop

/* Asks a rule of one record, or with @id 0 of all; of the answers those count that are in @among. */
static gboolean
ask (VvReader *connection,
     const VvRule *rule,
     gint64 id,
     GHashTable *among,
     GPtrArray *violations,
     GError **error)
{
  g_auto (VvStatement) statement = VV_STATEMENT_INIT;
  g_autofree char *sql = g_strconcat (rule->sql, id != 0 ? " AND x.id = ?1" : NULL, NULL);
  GError *failure = NULL;

  if (!vv_statement_prepare (&statement, connection, sql, error))
    return FALSE;
  if (id != 0)
    vv_statement_bind_integer (&statement, 1, id);
  while (vv_statement_step (&statement, &failure))
    {
      VvTouched found = { .kind = rule->kind, .id = vv_statement_integer (&statement, 0) };

      if (among == NULL || vv_touched_contains (among, &found))
        add_violation (violations, rule->kind, found.id, rule->name,
                       tell (connection, rule, &statement));
    }
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* Asks a rule of the touched records that it is about: one by one, or all at once where many. */
static gboolean
apply_rule (VvReader *connection,
            const VvRule *rule,
            GArray *touched,
            GPtrArray *violations,
            GError **error)
{
  g_autoptr (GArray) concerned = g_array_new (FALSE, FALSE, sizeof (VvTouched));
  g_autoptr (GHashTable) among = NULL;

  for (guint i = 0; i < touched->len; i++)
    {
      VvTouched *each = &g_array_index (touched, VvTouched, i);

      if (each->kind == rule->kind && each->change != VV_CHANGE_REMOVED &&
          (each->fields & rule->fields) != 0)
        g_array_append_val (concerned, *each);
    }
  if (concerned->len > MANY)
    {
      among = vv_touched_set (concerned);
      return ask (connection, rule, 0, among, violations, error);
    }
  for (guint i = 0; i < concerned->len; i++)
    if (!ask (connection, rule, g_array_index (concerned, VvTouched, i).id, NULL, violations, error))
      return FALSE;

  return TRUE;
}

/* The rule that what a record refers to is of the same program, from the table of fields; its SQL
 * is %NULL where the entity has no such references. */
static char *
scope_sql (const VvEntity *entity)
{
  g_autoptr (GString) joins = g_string_new (NULL);
  g_autoptr (GString) where = g_string_new (NULL);

  if (vv_entity_field_with (entity, VV_FIELD_SCOPE) < 0)
    return NULL;
  for (guint i = 0; i < entity->n_fields; i++)
    {
      const VvField *field = &entity->fields[i];

      if (field->kind != VV_FIELD_REFERENCE || (field->flags & VV_FIELD_SCOPE) != 0 ||
          vv_entity_field_with (vv_entity (field->target), VV_FIELD_SCOPE) < 0)
        continue;
      g_string_append_printf (joins, " LEFT JOIN %s r%u ON r%u.id = x.%s",
                              vv_entity (field->target)->name, i, i, field->name);
      g_string_append_printf (where, "%sr%u.program_id <> x.program_id",
                              where->len > 0 ? " OR " : "", i);
    }
  if (where->len == 0)
    return NULL;
  return g_strdup_printf ("SELECT x.id, x.id FROM %s x%s WHERE (%s)", entity->name, joins->str,
                          where->str);
}

static guint64
reference_fields (const VvEntity *entity)
{
  guint64 fields = 0;

  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].kind == VV_FIELD_REFERENCE)
      fields |= BIT (i);
  return fields;
}

static gboolean
apply_scope_rule (VvReader *connection,
                  const VvEntity *entity,
                  GArray *touched,
                  GPtrArray *violations,
                  GError **error)
{
  g_autofree char *sql = scope_sql (entity);
  VvRule rule = { "same-program", entity->kind, reference_fields (entity), sql, { entity->kind },
                  N_ ("%s refers to something of another program.") };

  return sql == NULL || (touched != NULL
                             ? apply_rule (connection, &rule, touched, violations, error)
                             : ask (connection, &rule, 0, NULL, violations, error));
}

static void
check_moves (VvReader *connection, const VvEffects *effects, GPtrArray *violations)
{
  for (guint i = 0; i < effects->moves->len; i++)
    {
      const VvMove *move = &g_array_index (effects->moves, VvMove, i);
      const VvField *field = &vv_entity (move->kind)->fields[move->field];
      g_autofree char *name = NULL;

      if (vv_choices_may_move (field->choices, move->from, move->to))
        continue;
      name = vv_reader_name (connection, move->kind, move->id);
      add_violation (violations, move->kind, move->id, field->choices->name,
                     /* Translators: what changes, its state before, the state asked for */
                     g_strdup_printf (_ ("%s can’t go from “%s” to “%s”."), name,
                                      vv_choices_label (field->choices, move->from),
                                      vv_choices_label (field->choices, move->to)));
    }
}

gboolean
vv_rules_check (VvReader *connection,
                const VvEffects *effects,
                VvRulesFlags flags,
                GPtrArray *violations,
                GError **error)
{
  GArray *touched = effects != NULL ? effects->touched : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (!(touched != NULL ? apply_rule (connection, &rules[i], touched, violations, error)
                          : ask (connection, &rules[i], 0, NULL, violations, error)))
      return FALSE;
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    if (!apply_scope_rule (connection, vv_entity (kind), touched, violations, error))
      return FALSE;
  if ((flags & VV_RULES_MOVES) != 0)
    check_moves (connection, effects, violations);

  return TRUE;
}

gboolean
vv_rules_allow_removal (VvReader *connection, VvEntityKind kind, gint64 id, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (guards); i++)
    {
      g_auto (VvStatement) statement = VV_STATEMENT_INIT;
      GError *failure = NULL;
      g_autofree char *sentence = NULL;

      if (guards[i].kind != kind)
        continue;
      if (!vv_statement_prepare (&statement, connection, guards[i].sql, error))
        return FALSE;
      vv_statement_bind_integer (&statement, 1, id);
      if (vv_statement_step (&statement, &failure))
        {
          sentence = tell_removal (connection, i, id);
          vv_error_set_rule (error, guards[i].rule, "%s", sentence);
          return FALSE;
        }
      if (failure != NULL)
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
    }

  return TRUE;
}

GStrv
vv_rules_sql (void)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *one = g_strconcat (rules[i].sql, " AND x.id = ?1", NULL);

      g_strv_builder_add (builder, one);
    }
  for (guint i = 0; i < G_N_ELEMENTS (guards); i++)
    g_strv_builder_add (builder, guards[i].sql);
  for (guint kind = 1; kind < VV_N_ENTITIES; kind++)
    {
      g_autofree char *scope = scope_sql (vv_entity (kind));
      g_autofree char *one = scope != NULL ? g_strconcat (scope, " AND x.id = ?1", NULL) : NULL;

      if (one != NULL)
        g_strv_builder_add (builder, one);
    }

  return g_strv_builder_end (builder);
}
