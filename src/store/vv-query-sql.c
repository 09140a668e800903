#include "vv-query-sql.h"

/* The best words of a text in several languages for the reader: vv_texts_get() in SQL. */
#define BEST(column)                                                                               \
  "coalesce (" column " ->> ?6, " column " ->> ?7, " column " ->> 'en',"                           \
  " (SELECT value FROM json_each (" column ") LIMIT 1))"

/* A person's name as vv_person_name() has it. */
#define NAME(person)                                                                               \
  "coalesce (" person ".given_name || ' ' || " person ".family_name, " person ".given_name, "      \
  person ".family_name, " person ".email)"

/* The two people of a pair p. */
#define PAIR_PEOPLE                                                                                \
  " LEFT JOIN participation a ON a.id = p.mentor_id LEFT JOIN person ap ON ap.id = a.person_id"    \
  " LEFT JOIN participation b ON b.id = p.mentee_id LEFT JOIN person bp ON bp.id = b.person_id"

/* The pairs that a person is in, and those whose people a word fits. */
#define PAIRS_OF_PERSON                                                                            \
  "(SELECT y.id FROM participation x JOIN pair y ON y.mentor_id = x.id WHERE x.person_id = ?2"     \
  " UNION SELECT y.id FROM participation x JOIN pair y ON y.mentee_id = x.id WHERE x.person_id = ?2)"
#define PEOPLE_FOUND                                                                               \
  "(SELECT id FROM person WHERE search LIKE ?%1$d ESCAPE '\\')"
#define PAIRS_FOUND                                                                                \
  "(SELECT y.id FROM participation x JOIN pair y ON y.mentor_id = x.id WHERE x.person_id IN "      \
  PEOPLE_FOUND " UNION SELECT y.id FROM participation x JOIN pair y ON y.mentee_id = x.id"         \
  " WHERE x.person_id IN " PEOPLE_FOUND ")"

/* Every program at once, so that the indexes by program serve. */
#define ALL_PROGRAMS "t.program_id IN (SELECT id FROM program)"

/* clang-format off */
static const VvColumn program_columns[] = {
  { "id", VV_COLUMN_INTEGER },
  { "uid", VV_COLUMN_TEXT },
  { "title", VV_COLUMN_TEXT },
  { "state", VV_COLUMN_TEXT },
  { "pilot", VV_COLUMN_BOOLEAN },
  { "starts", VV_COLUMN_TEXT },
  { "months", VV_COLUMN_INTEGER },
  { "cadence", VV_COLUMN_INTEGER },
  { "sessions", VV_COLUMN_INTEGER },
  { "minutes", VV_COLUMN_INTEGER },
  { "people", VV_COLUMN_INTEGER },
  { "pairs", VV_COLUMN_INTEGER },
  { "live_pairs", VV_COLUMN_INTEGER },
  { NULL, 0 }
};

static const VvColumn person_columns[] = {
  { "id", VV_COLUMN_INTEGER },
  { "uid", VV_COLUMN_TEXT },
  { "name", VV_COLUMN_TEXT },
  { "email", VV_COLUMN_TEXT },
  { "staff_number", VV_COLUMN_TEXT },
  { "job_title", VV_COLUMN_TEXT },
  { "department", VV_COLUMN_TEXT },
  { "site", VV_COLUMN_TEXT },
  { "level", VV_COLUMN_INTEGER },
  { "role", VV_COLUMN_TEXT },
  { "state", VV_COLUMN_TEXT },
  { "since", VV_COLUMN_TEXT },
  { "commitment", VV_COLUMN_TEXT },
  { "capacity", VV_COLUMN_INTEGER },
  { "live_pairs", VV_COLUMN_INTEGER },
  { "left", VV_COLUMN_TEXT },
  { "topics", VV_COLUMN_TEXT },
  { NULL, 0 }
};

static const VvColumn pair_columns[] = {
  { "id", VV_COLUMN_INTEGER },
  { "uid", VV_COLUMN_TEXT },
  { "program", VV_COLUMN_TEXT },
  { "mentor", VV_COLUMN_TEXT },
  { "mentee", VV_COLUMN_TEXT },
  { "mentor_department", VV_COLUMN_TEXT },
  { "mentee_department", VV_COLUMN_TEXT },
  { "state", VV_COLUMN_TEXT },
  { "started", VV_COLUMN_TEXT },
  { "finished", VV_COLUMN_TEXT },
  { "held", VV_COLUMN_INTEGER },
  { "planned", VV_COLUMN_INTEGER },
  { "last_held", VV_COLUMN_TEXT },
  { "next_planned", VV_COLUMN_TEXT },
  { "development_goal", VV_COLUMN_TEXT },
  { "over_capacity", VV_COLUMN_BOOLEAN },
  { NULL, 0 }
};

static const VvColumn session_columns[] = {
  { "id", VV_COLUMN_INTEGER },
  { "uid", VV_COLUMN_TEXT },
  { "program", VV_COLUMN_TEXT },
  { "pair_id", VV_COLUMN_INTEGER },
  { "pair_uid", VV_COLUMN_TEXT },
  { "mentor", VV_COLUMN_TEXT },
  { "mentee", VV_COLUMN_TEXT },
  { "day", VV_COLUMN_TEXT },
  { "start", VV_COLUMN_TEXT },
  { "state", VV_COLUMN_TEXT },
  { "minutes", VV_COLUMN_INTEGER },
  { "mode", VV_COLUMN_TEXT },
  { "topic", VV_COLUMN_TEXT },
  { "agenda", VV_COLUMN_TEXT },
  { "mentor_rating", VV_COLUMN_INTEGER },
  { "mentee_rating", VV_COLUMN_INTEGER },
  { "cancelled_by", VV_COLUMN_TEXT },
  { "reason", VV_COLUMN_TEXT },
  { "open_actions", VV_COLUMN_INTEGER },
  { NULL, 0 }
};

static const VvColumn challenge_columns[] = {
  { "id", VV_COLUMN_INTEGER },
  { "uid", VV_COLUMN_TEXT },
  { "program", VV_COLUMN_TEXT },
  { "title", VV_COLUMN_TEXT },
  { "category", VV_COLUMN_TEXT },
  { "severity", VV_COLUMN_TEXT },
  { "state", VV_COLUMN_TEXT },
  { "opened", VV_COLUMN_TEXT },
  { "due", VV_COLUMN_TEXT },
  { "solved", VV_COLUMN_TEXT },
  { "owner", VV_COLUMN_TEXT },
  { "mentor", VV_COLUMN_TEXT },
  { "mentee", VV_COLUMN_TEXT },
  { "steps", VV_COLUMN_INTEGER },
  { "resolution", VV_COLUMN_TEXT },
  { NULL, 0 }
};

static const VvColumn story_columns[] = {
  { "id", VV_COLUMN_INTEGER },
  { "uid", VV_COLUMN_TEXT },
  { "program", VV_COLUMN_TEXT },
  { "title", VV_COLUMN_TEXT },
  { "day", VV_COLUMN_TEXT },
  { "mentor", VV_COLUMN_TEXT },
  { "mentee", VV_COLUMN_TEXT },
  { "topic", VV_COLUMN_TEXT },
  { "result", VV_COLUMN_TEXT },
  { "metric", VV_COLUMN_TEXT },
  { "before", VV_COLUMN_REAL },
  { "after", VV_COLUMN_REAL },
  { "consents", VV_COLUMN_TEXT },
  { "shareable", VV_COLUMN_BOOLEAN },
  { NULL, 0 }
};

static const VvListOrder program_orders[] = {
  { "title", "vv_fold (" BEST ("t.title") ")%1$s, t.id%1$s" },
  { "starts", "t.starts%1$s, t.id%1$s" },
  { "state", "t.state%1$s, t.id%1$s" },
  { NULL, NULL }
};

static const VvListOrder person_orders[] = {
  { "name", "t.search%1$s, t.id%1$s" },
  { "department", "vv_fold (t.department)%1$s, t.search%1$s, t.id%1$s" },
  { "site", "vv_fold (t.site)%1$s, t.search%1$s, t.id%1$s" },
  { "level", "t.level%1$s, t.search%1$s, t.id%1$s" },
  { NULL, NULL }
};

static const VvListOrder pair_orders[] = {
  { "mentor", "ap.search%1$s, t.id%1$s" },
  { "mentee", "bp.search%1$s, t.id%1$s" },
  { "state", "t.state%1$s, ap.search%1$s, t.id%1$s" },
  { "started", "t.started%1$s, t.id%1$s" },
  { NULL, NULL }
};

static const VvListOrder session_orders[] = {
  { "day", "t.day%1$s, t.id%1$s" },
  { "state", "t.state%1$s, t.day%1$s, t.id%1$s" },
  { NULL, NULL }
};

static const VvListOrder challenge_orders[] = {
  { "opened", "t.opened%1$s, t.id%1$s" },
  { "state", "t.state%1$s, t.opened%1$s, t.id%1$s" },
  { "due", "t.due%1$s, t.id%1$s" },
  { "title", "vv_fold (t.title)%1$s, t.id%1$s" },
  { NULL, NULL }
};

static const VvListOrder story_orders[] = {
  { "day", "t.day%1$s, t.id%1$s" },
  { "title", "vv_fold (t.title)%1$s, t.id%1$s" },
  { NULL, NULL }
};

static const VvListSql lists[VV_N_LISTS] = {
  [VV_LIST_PROGRAMS] = {
    .name = "programs",
    .columns = program_columns,
    .select =
    "SELECT t.id, t.uid, " BEST ("t.title") ", t.state, t.pilot, t.starts, t.months, t.cadence, t.sessions, t.minutes,"
    " (SELECT count (DISTINCT person_id) FROM participation WHERE program_id = t.id),"
    " (SELECT count (*) FROM pair WHERE program_id = t.id),"
    " (SELECT count (*) FROM pair WHERE program_id = t.id AND state NOT IN ('completed', 'ended'))"
    " FROM program t WHERE t.id = ?8",
    .from = "program t",
    .all = NULL,
    .program = "t.id = ?1",
    .person = "t.id IN (SELECT program_id FROM participation WHERE person_id = ?2)",
    .pair = "t.id IN (SELECT program_id FROM pair WHERE id = ?3)",
    .state = "t.state = ?4",
    .role = NULL,
    .search = "vv_fold (" BEST ("t.title") ") LIKE ?%1$d ESCAPE '\\'",
    .orders = program_orders,
  },
  [VV_LIST_PEOPLE] = {
    .name = "people",
    .columns = person_columns,
    .select =
    "SELECT t.id, t.uid, " NAME ("t") ", t.email, t.staff_number, t.job_title, t.department, t.site, t.level,"
    " (SELECT group_concat (role, ' ') FROM participation WHERE person_id = t.id AND program_id = ?1),"
    " a.state, a.since, a.commitment, a.capacity,"
    " (SELECT count (*) FROM participation x JOIN pair y ON y.mentor_id = x.id WHERE x.person_id = t.id"
    "   AND y.state NOT IN ('completed', 'ended') AND (?1 IS NULL OR x.program_id = ?1))"
    " + (SELECT count (*) FROM participation x JOIN pair y ON y.mentee_id = x.id WHERE x.person_id = t.id"
    "   AND y.state NOT IN ('completed', 'ended') AND (?1 IS NULL OR x.program_id = ?1)),"
    " t.left, (SELECT group_concat (words, ' · ') FROM (SELECT " BEST ("o.name") " || ' ' || x.level AS words"
    "   FROM participation_topic x JOIN topic o ON o.id = x.topic_id WHERE x.participation_id = a.id"
    "   ORDER BY x.level DESC, o.position, o.id)) FROM person t LEFT JOIN participation a ON a.id ="
    " (SELECT min (id) FROM participation WHERE person_id = t.id AND program_id = ?1) WHERE t.id = ?8",
    .from = "person t",
    .all = NULL,
    .program = "EXISTS (SELECT 1 FROM participation WHERE person_id = t.id AND program_id = ?1)",
    .person = "t.id = ?2",
    .pair = "t.id IN (SELECT x.person_id FROM pair y JOIN participation x ON x.id IN (y.mentor_id, y.mentee_id) WHERE y.id = ?3)",
    .state = "EXISTS (SELECT 1 FROM participation WHERE person_id = t.id AND (?1 IS NULL OR program_id = ?1) AND state = ?4)",
    .role = "EXISTS (SELECT 1 FROM participation WHERE person_id = t.id AND (?1 IS NULL OR program_id = ?1) AND role = ?5)",
    .department = "t.department = ?16",
    .site = "t.site = ?17",
    .search = "t.search LIKE ?%1$d ESCAPE '\\'",
    .orders = person_orders,
  },
  [VV_LIST_PAIRS] = {
    .name = "pairs",
    .columns = pair_columns,
    .select =
    "SELECT t.id, t.uid, " BEST ("g.title") ", " NAME ("ap") ", " NAME ("bp") ", ap.department, bp.department, t.state,"
    " t.started, t.finished,"
    " (SELECT count (*) FROM session WHERE pair_id = t.id AND state = 'held'),"
    " (SELECT count (*) FROM session WHERE pair_id = t.id AND state = 'planned'),"
    " (SELECT max (day) FROM session WHERE pair_id = t.id AND state = 'held'),"
    " (SELECT min (day) FROM session WHERE pair_id = t.id AND state = 'planned'),"
    " t.development_goal, t.over_capacity FROM pair t JOIN pair p ON p.id = t.id JOIN program g ON g.id = t.program_id"
    PAIR_PEOPLE " WHERE t.id = ?8",
    .from = "pair t JOIN pair p ON p.id = t.id" PAIR_PEOPLE,
    .all = ALL_PROGRAMS,
    .program = "t.program_id = ?1",
    .person = "t.id IN " PAIRS_OF_PERSON,
    .pair = "t.id = ?3",
    .state = "t.state = ?4",
    .role = NULL,
    .search = "t.id IN " PAIRS_FOUND,
    .orders = pair_orders,
  },
  [VV_LIST_SESSIONS] = {
    .name = "sessions",
    .columns = session_columns,
    .select =
    "SELECT t.id, t.uid, " BEST ("g.title") ", t.pair_id, p.uid, " NAME ("ap") ", " NAME ("bp") ", t.day, t.start, t.state, t.minutes, t.mode,"
    " " BEST ("o.name") ", " BEST ("n.title") ", t.mentor_rating, t.mentee_rating, t.cancelled_by, t.reason,"
    " (SELECT count (*) FROM action WHERE session_id = t.id AND state = 'open')"
    " FROM session t JOIN pair p ON p.id = t.pair_id JOIN program g ON g.id = t.program_id"
    " LEFT JOIN topic o ON o.id = t.topic_id LEFT JOIN agenda n ON n.id = t.agenda_id" PAIR_PEOPLE " WHERE t.id = ?8",
    .from = "session t",
    .all = NULL,
    .program = "t.program_id = ?1",
    .person = "t.pair_id IN " PAIRS_OF_PERSON,
    .pair = "t.pair_id = ?3",
    .state = "+t.state = ?4" /* not by state: the order of days comes from the index */,
    .to_log = "+t.state = 'planned' AND t.day <= ?18",
    .role = NULL,
    .search = "t.id IN (SELECT id FROM session WHERE search <> '' AND search LIKE ?%1$d ESCAPE '\\'"
    " UNION SELECT id FROM session WHERE pair_id IN " PAIRS_FOUND ")",
    .orders = session_orders,
  },
  [VV_LIST_CHALLENGES] = {
    .name = "challenges",
    .columns = challenge_columns,
    .select =
    "SELECT t.id, t.uid, " BEST ("g.title") ", t.title, t.category, t.severity, t.state, t.opened, t.due, t.solved, t.owner,"
    " " NAME ("ap") ", " NAME ("bp") ", (SELECT count (*) FROM step WHERE challenge_id = t.id), t.resolution"
    " FROM challenge t JOIN program g ON g.id = t.program_id LEFT JOIN pair p ON p.id = t.pair_id" PAIR_PEOPLE " WHERE t.id = ?8",
    .from = "challenge t",
    .all = ALL_PROGRAMS,
    .program = "t.program_id = ?1",
    .person = "t.pair_id IN " PAIRS_OF_PERSON,
    .pair = "t.pair_id = ?3",
    .state = "t.state = ?4",
    .role = NULL,
    .search = "(t.search LIKE ?%1$d ESCAPE '\\' OR t.pair_id IN " PAIRS_FOUND ")",
    .orders = challenge_orders,
  },
  [VV_LIST_STORIES] = {
    .name = "stories",
    .columns = story_columns,
    .select =
    "SELECT t.id, t.uid, " BEST ("g.title") ", t.title, t.day, " NAME ("ap") ", " NAME ("bp") ", " BEST ("o.name") ","
    " t.result, t.metric, t.before, t.after, (SELECT group_concat (state, ' ') FROM consent WHERE story_id = t.id),"
    " EXISTS (SELECT 1 FROM consent WHERE story_id = t.id) AND NOT EXISTS (SELECT 1 FROM consent WHERE story_id = t.id"
    "   AND state NOT IN ('granted_named', 'granted_anonymous'))"
    " FROM story t JOIN program g ON g.id = t.program_id LEFT JOIN topic o ON o.id = t.topic_id"
    " LEFT JOIN pair p ON p.id = t.pair_id" PAIR_PEOPLE " WHERE t.id = ?8",
    .from = "story t",
    .all = ALL_PROGRAMS,
    .program = "t.program_id = ?1",
    .person = "(t.pair_id IN " PAIRS_OF_PERSON " OR t.id IN (SELECT story_id FROM consent WHERE person_id = ?2))",
    .pair = "t.pair_id = ?3",
    .state = "EXISTS (SELECT 1 FROM consent WHERE story_id = t.id AND state = ?4)",
    .role = NULL,
    .search = "(t.search LIKE ?%1$d ESCAPE '\\' OR t.pair_id IN " PAIRS_FOUND ")",
    .orders = story_orders,
  },
};
/* clang-format on */

const VvListSql *
vv_list_sql (VvListKind kind)
{
  g_return_val_if_fail (kind < VV_N_LISTS, NULL);

  return &lists[kind];
}

/* From each value to the next one in the field's index, for there are many people and few values. */
#define PEOPLE_VALUES(field, condition)                                                            \
  "WITH RECURSIVE word (value) AS (SELECT min (" field ") FROM person WHERE " field " > ''"         \
  " UNION ALL SELECT (SELECT min (" field ") FROM person WHERE " field " > value) FROM word"       \
  " WHERE value IS NOT NULL)"                                                                      \
  " SELECT value FROM word WHERE value IS NOT NULL" condition                                      \
  " ORDER BY vv_fold (value), value LIMIT 1000"
#define IN_PROGRAM(field)                                                                          \
  " AND EXISTS (SELECT 1 FROM person t CROSS JOIN participation a ON a.person_id = t.id"              \
  " WHERE t." field " = value AND a.program_id = ?1)"

const char *
vv_values_sql (VvListKind kind, const char *field, gboolean in_program)
{
  if (kind == VV_LIST_PEOPLE && g_str_equal (field, "department"))
    return in_program ? PEOPLE_VALUES ("department", IN_PROGRAM ("department"))
                      : PEOPLE_VALUES ("department", "");
  if (kind == VV_LIST_PEOPLE && g_str_equal (field, "site"))
    return in_program ? PEOPLE_VALUES ("site", IN_PROGRAM ("site")) : PEOPLE_VALUES ("site", "");
  return NULL;
}
