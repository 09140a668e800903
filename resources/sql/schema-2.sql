-- Version 2: an edit knows the records it touched, so that the history of one record is found
-- without reading changesets.
-- What is read often stands before the changeset: SQLite walks through a row to get at what lies
-- behind. So the table is made anew and not just given a column.

CREATE TABLE edit_2 (
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
  bytes INTEGER NOT NULL DEFAULT 0, -- of the changeset; 0: there is none
  touched BLOB,                -- src/store/vv-ranges.h; goes with the changeset
  changeset BLOB               -- unset: can no longer be undone or redone
) STRICT;

INSERT INTO edit_2 (id, seq, at, moved_at, user, host, instance, label, arguments, state, bytes,
                    touched, changeset)
  SELECT id, seq, at, moved_at, user, host, instance, label, arguments, state, bytes,
         vv_touched (changeset), changeset
    FROM edit ORDER BY id;
DROP TABLE edit;
ALTER TABLE edit_2 RENAME TO edit;
CREATE INDEX edit_by_author ON edit (state, user, host, instance, id);
