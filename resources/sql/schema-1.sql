-- The workspace, version 1. Rules of the house:
-- STRICT tables; AUTOINCREMENT keys, so that an undone row's id is never given out again; foreign
-- keys without actions, since a cascade can't be redone from a changeset; no triggers, views or
-- generated columns. Cross-row rules stand in src/store/vv-rules.c. Words in several languages are
-- JSON (include/model/vv-texts.h); search columns hold folded text (include/base/vv-fold.h).

CREATE TABLE program (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
  title TEXT NOT NULL
    CHECK (title LIKE '{%}'),
  purpose TEXT
    CHECK (purpose LIKE '{%}'),
  sponsor_role TEXT
    CHECK (sponsor_role LIKE '{%}'),
  mentors_eligible TEXT
    CHECK (mentors_eligible LIKE '{%}'),
  mentees_eligible TEXT
    CHECK (mentees_eligible LIKE '{%}'),
  pilot INTEGER NOT NULL
    CHECK (pilot IN (0, 1)),
  state TEXT NOT NULL
    CHECK (state IN ('draft', 'recruiting', 'running', 'closed', 'archived')),
  starts TEXT
    CHECK (starts IS date (starts)),
  months INTEGER NOT NULL
    CHECK (months BETWEEN 1 AND 120),
  cadence INTEGER NOT NULL
    CHECK (cadence BETWEEN 1 AND 366),
  sessions INTEGER NOT NULL
    CHECK (sessions BETWEEN 1 AND 1000),
  minutes INTEGER NOT NULL
    CHECK (minutes BETWEEN 1 AND 1440),
  zone TEXT
) STRICT;

CREATE TABLE phase (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  position INTEGER NOT NULL
    CHECK (position BETWEEN 0 AND 1000000),
  title TEXT NOT NULL
    CHECK (title LIKE '{%}'),
  summary TEXT
    CHECK (summary LIKE '{%}'),
  start_week INTEGER
    CHECK (start_week BETWEEN -520 AND 520),
  weeks INTEGER
    CHECK (weeks BETWEEN 1 AND 520),
  UNIQUE (program_id, uid)
) STRICT;

CREATE TABLE checklist_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  phase_id INTEGER NOT NULL REFERENCES phase (id),
  position INTEGER NOT NULL
    CHECK (position BETWEEN 0 AND 1000000),
  title TEXT NOT NULL
    CHECK (title LIKE '{%}'),
  owner TEXT
    CHECK (owner LIKE '{%}'),
  due_week INTEGER
    CHECK (due_week BETWEEN -520 AND 520),
  due TEXT
    CHECK (due IS date (due)),
  done TEXT
    CHECK (done IS date (done)),
  UNIQUE (program_id, uid)
) STRICT;
CREATE INDEX checklist_item_by_phase ON checklist_item (phase_id);

CREATE TABLE goal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  position INTEGER NOT NULL
    CHECK (position BETWEEN 0 AND 1000000),
  title TEXT NOT NULL
    CHECK (title LIKE '{%}'),
  metric TEXT
    CHECK (metric IN (
      'coverage', 'match_rate', 'pair_completion', 'session_completion', 'cancellation_rate', 'pairs_on_track', 'pairs_at_risk', 'pairs_stalled', 'mentoring_hours', 'satisfaction', 'challenges_open', 'days_to_solve', 'commitments_kept', 'cross_department', 'level_gap', 'commitment_signed')),
  target REAL,
  UNIQUE (program_id, uid)
) STRICT;

CREATE TABLE topic (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  position INTEGER NOT NULL
    CHECK (position BETWEEN 0 AND 1000000),
  name TEXT NOT NULL
    CHECK (name LIKE '{%}'),
  summary TEXT
    CHECK (summary LIKE '{%}'),
  UNIQUE (program_id, uid)
) STRICT;

CREATE TABLE ground_rule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  position INTEGER NOT NULL
    CHECK (position BETWEEN 0 AND 1000000),
  text TEXT NOT NULL
    CHECK (text LIKE '{%}'),
  UNIQUE (program_id, uid)
) STRICT;

CREATE TABLE agenda (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  position INTEGER NOT NULL
    CHECK (position BETWEEN 0 AND 1000000),
  title TEXT NOT NULL
    CHECK (title LIKE '{%}'),
  text TEXT
    CHECK (text LIKE '{%}'),
  UNIQUE (program_id, uid)
) STRICT;

CREATE TABLE playbook_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  position INTEGER NOT NULL
    CHECK (position BETWEEN 0 AND 1000000),
  title TEXT NOT NULL
    CHECK (title LIKE '{%}'),
  category TEXT NOT NULL
    CHECK (category IN (
      'resistance', 'credibility', 'time', 'fit', 'hierarchy', 'confidentiality', 'logistics', 'other')),
  UNIQUE (program_id, uid)
) STRICT;

CREATE TABLE playbook_answer (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  entry_id INTEGER NOT NULL REFERENCES playbook_entry (id),
  position INTEGER NOT NULL
    CHECK (position BETWEEN 0 AND 1000000),
  text TEXT NOT NULL
    CHECK (text LIKE '{%}'),
  UNIQUE (program_id, uid)
) STRICT;
CREATE INDEX playbook_answer_by_entry ON playbook_answer (entry_id);

CREATE TABLE reference_story (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  position INTEGER NOT NULL
    CHECK (position BETWEEN 0 AND 1000000),
  title TEXT NOT NULL
    CHECK (title LIKE '{%}'),
  text TEXT NOT NULL
    CHECK (text LIKE '{%}'),
  note TEXT
    CHECK (note LIKE '{%}'),
  UNIQUE (program_id, uid)
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> ''),
  family_name TEXT,
  given_name TEXT,
  email TEXT,
  staff_number TEXT,
  job_title TEXT,
  department TEXT,
  site TEXT,
  level INTEGER
    CHECK (level BETWEEN 0 AND 100),
  manager_id INTEGER REFERENCES person (id),
  languages TEXT,
  zone TEXT,
  joined TEXT
    CHECK (joined IS date (joined)),
  left TEXT
    CHECK (left IS date (left)),
  note TEXT,
  search TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX person_by_search ON person (search);
CREATE INDEX person_by_department ON person (department, search);
CREATE INDEX person_by_site ON person (site, search);
CREATE INDEX person_by_level ON person (level, search);
CREATE UNIQUE INDEX person_by_staff_number ON person (staff_number) WHERE staff_number IS NOT NULL;
CREATE INDEX person_by_email ON person (email COLLATE NOCASE) WHERE email IS NOT NULL;
CREATE INDEX person_by_manager ON person (manager_id) WHERE manager_id IS NOT NULL;

CREATE TABLE participation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  role TEXT NOT NULL
    CHECK (role IN ('mentor', 'mentee', 'sponsor', 'contact')),
  state TEXT NOT NULL
    CHECK (state IN (
      'invited', 'applied', 'interviewed', 'accepted', 'trained', 'matched', 'reserve', 'withdrawn')),
  since TEXT
    CHECK (since IS date (since)),
  capacity INTEGER NOT NULL
    CHECK (capacity BETWEEN 0 AND 1000),
  commitment TEXT
    CHECK (commitment IN ('informed', 'agreed', 'signed', 'advocate')),
  reason TEXT,
  UNIQUE (program_id, uid)
) STRICT;
CREATE UNIQUE INDEX participation_once ON participation (person_id, program_id, role);
CREATE INDEX participation_by_role ON participation (program_id, role, state, person_id);

CREATE TABLE participation_topic (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  participation_id INTEGER NOT NULL REFERENCES participation (id),
  topic_id INTEGER NOT NULL REFERENCES topic (id),
  level INTEGER NOT NULL
    CHECK (level BETWEEN 1 AND 5),
  UNIQUE (program_id, uid)
) STRICT;
CREATE UNIQUE INDEX participation_topic_once ON participation_topic (participation_id, topic_id);
CREATE INDEX participation_topic_by_topic ON participation_topic (topic_id);

CREATE TABLE pair (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  mentor_id INTEGER NOT NULL REFERENCES participation (id),
  mentee_id INTEGER NOT NULL REFERENCES participation (id),
  state TEXT NOT NULL
    CHECK (state IN (
      'draft', 'consulted', 'confirmed', 'active', 'paused', 'completed', 'ended')),
  over_capacity INTEGER NOT NULL
    CHECK (over_capacity IN (0, 1)),
  development_goal TEXT,
  started TEXT
    CHECK (started IS date (started)),
  finished TEXT
    CHECK (finished IS date (finished)),
  reason TEXT,
  note TEXT,
  UNIQUE (program_id, uid)
) STRICT;
CREATE INDEX pair_by_mentor ON pair (mentor_id, state);
CREATE INDEX pair_by_mentee ON pair (mentee_id, state);
CREATE INDEX pair_by_state ON pair (program_id, state, started);

CREATE TABLE pair_goal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  pair_id INTEGER NOT NULL REFERENCES pair (id),
  position INTEGER NOT NULL
    CHECK (position BETWEEN 0 AND 1000000),
  title TEXT NOT NULL,
  done INTEGER NOT NULL
    CHECK (done BETWEEN 0 AND 1000000),
  target INTEGER NOT NULL
    CHECK (target BETWEEN 1 AND 1000000),
  UNIQUE (program_id, uid)
) STRICT;
CREATE INDEX pair_goal_by_pair ON pair_goal (pair_id);

CREATE TABLE session (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  pair_id INTEGER NOT NULL REFERENCES pair (id),
  day TEXT NOT NULL
    CHECK (day IS date (day)),
  start TEXT
    CHECK (start IS strftime ('%H:%M', start)),
  zone TEXT,
  state TEXT NOT NULL
    CHECK (state IN ('planned', 'held', 'cancelled', 'no_show', 'moved')),
  minutes INTEGER NOT NULL
    CHECK (minutes BETWEEN 0 AND 1440),
  mode TEXT
    CHECK (mode IN ('in_person', 'video', 'phone')),
  topic_id INTEGER REFERENCES topic (id),
  agenda_id INTEGER REFERENCES agenda (id),
  replaces_id INTEGER REFERENCES session (id),
  mentor_rating INTEGER
    CHECK (mentor_rating BETWEEN 1 AND 5),
  mentee_rating INTEGER
    CHECK (mentee_rating BETWEEN 1 AND 5),
  cancelled_by TEXT
    CHECK (cancelled_by IN ('mentor', 'mentee', 'other')),
  reason TEXT,
  summary TEXT,
  private_note TEXT,
  search TEXT NOT NULL DEFAULT '',
  UNIQUE (program_id, uid)
) STRICT;
-- in the order of the lists, with what they are filtered by: no sorting of a million sessions
CREATE INDEX session_by_day ON session (day, id, state);
CREATE INDEX session_by_program_day ON session (program_id, day, id, state);
-- what the figures add up
CREATE INDEX session_for_figures ON session (program_id, state, day, minutes, mentor_rating, mentee_rating);
CREATE INDEX session_by_search ON session (search) WHERE search <> '';
CREATE INDEX session_by_pair ON session (pair_id, state, day);
CREATE INDEX session_by_topic ON session (topic_id) WHERE topic_id IS NOT NULL;
CREATE INDEX session_by_agenda ON session (agenda_id) WHERE agenda_id IS NOT NULL;
CREATE INDEX session_by_replaces ON session (replaces_id) WHERE replaces_id IS NOT NULL;

CREATE TABLE action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  session_id INTEGER NOT NULL REFERENCES session (id),
  text TEXT NOT NULL,
  owner TEXT NOT NULL
    CHECK (owner IN ('mentor', 'mentee', 'other')),
  due TEXT
    CHECK (due IS date (due)),
  state TEXT NOT NULL
    CHECK (state IN ('open', 'done', 'dropped')),
  done TEXT
    CHECK (done IS date (done)),
  UNIQUE (program_id, uid)
) STRICT;
CREATE INDEX action_by_state ON action (program_id, state);
CREATE INDEX action_by_session ON action (session_id);

CREATE TABLE challenge (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  pair_id INTEGER REFERENCES pair (id),
  title TEXT NOT NULL,
  text TEXT,
  category TEXT NOT NULL
    CHECK (category IN (
      'resistance', 'credibility', 'time', 'fit', 'hierarchy', 'confidentiality', 'logistics', 'other')),
  severity TEXT NOT NULL
    CHECK (severity IN ('low', 'medium', 'high')),
  state TEXT NOT NULL
    CHECK (state IN ('open', 'working', 'solved')),
  opened TEXT NOT NULL
    CHECK (opened IS date (opened)),
  due TEXT
    CHECK (due IS date (due)),
  owner TEXT,
  solved TEXT
    CHECK (solved IS date (solved)),
  resolution TEXT,
  private_note TEXT,
  search TEXT NOT NULL DEFAULT '',
  UNIQUE (program_id, uid)
) STRICT;
CREATE INDEX challenge_by_state ON challenge (program_id, state, opened);
CREATE INDEX challenge_by_pair ON challenge (pair_id) WHERE pair_id IS NOT NULL;

CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  challenge_id INTEGER NOT NULL REFERENCES challenge (id),
  day TEXT NOT NULL
    CHECK (day IS date (day)),
  text TEXT NOT NULL,
  answer_id INTEGER REFERENCES playbook_answer (id),
  result TEXT
    CHECK (result IN ('worked', 'partly', 'failed')),
  UNIQUE (program_id, uid)
) STRICT;
CREATE INDEX step_by_challenge ON step (challenge_id);
CREATE INDEX step_by_answer ON step (answer_id) WHERE answer_id IS NOT NULL;

CREATE TABLE story (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  pair_id INTEGER REFERENCES pair (id),
  topic_id INTEGER REFERENCES topic (id),
  day TEXT
    CHECK (day IS date (day)),
  title TEXT NOT NULL,
  context TEXT,
  taught TEXT,
  changed TEXT,
  result TEXT,
  quote TEXT,
  metric TEXT
    CHECK (metric IN (
      'coverage', 'match_rate', 'pair_completion', 'session_completion', 'cancellation_rate', 'pairs_on_track', 'pairs_at_risk', 'pairs_stalled', 'mentoring_hours', 'satisfaction', 'challenges_open', 'days_to_solve', 'commitments_kept', 'cross_department', 'level_gap', 'commitment_signed')),
  before REAL,
  after REAL,
  private_note TEXT,
  search TEXT NOT NULL DEFAULT '',
  UNIQUE (program_id, uid)
) STRICT;
CREATE INDEX story_by_pair ON story (pair_id) WHERE pair_id IS NOT NULL;
CREATE INDEX story_by_topic ON story (topic_id) WHERE topic_id IS NOT NULL;

CREATE TABLE consent (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL CHECK (uid <> ''),
  program_id INTEGER NOT NULL REFERENCES program (id),
  story_id INTEGER NOT NULL REFERENCES story (id),
  person_id INTEGER NOT NULL REFERENCES person (id),
  state TEXT NOT NULL
    CHECK (state IN (
      'draft', 'asked', 'granted_named', 'granted_anonymous', 'refused', 'withdrawn')),
  asked TEXT
    CHECK (asked IS date (asked)),
  answered TEXT
    CHECK (answered IS date (answered)),
  withdrawn TEXT
    CHECK (withdrawn IS date (withdrawn)),
  UNIQUE (program_id, uid)
) STRICT;
CREATE INDEX consent_by_story ON consent (story_id);
CREATE INDEX consent_by_person ON consent (person_id);

-- Not part of the data: what was done, by whom, and how to take it back. Not tracked itself.
CREATE TABLE edit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  seq INTEGER NOT NULL UNIQUE, -- grows with each edit, undo and redo; what other openers follow
  at INTEGER NOT NULL,         -- microseconds since 1970, UTC
  moved_at INTEGER,            -- when it was last undone or redone
  user TEXT NOT NULL,
  host TEXT NOT NULL,
  instance TEXT NOT NULL,
  label TEXT NOT NULL,         -- a key; the text is made when it is shown
  arguments TEXT NOT NULL CHECK (arguments LIKE '[%]'),
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped')),
  bytes INTEGER NOT NULL DEFAULT 0,
  changeset BLOB               -- unset: can no longer be undone or redone
) STRICT;
CREATE INDEX edit_by_author ON edit (state, user, host, instance, id);
