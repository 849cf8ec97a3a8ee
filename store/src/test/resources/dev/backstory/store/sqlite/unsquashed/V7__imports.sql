-- Files that were imported, by what is in them, and how far each has come. A row is written in the
-- transaction that keeps the articles it counts.
CREATE TABLE import (
  fingerprint  TEXT PRIMARY KEY, -- of the file's bytes
  bytes        INTEGER NOT NULL,
  place        TEXT NOT NULL,    -- where the file lay
  at           TEXT NOT NULL,
  number       INTEGER NOT NULL, -- of the last piece (line, record, page) that is done
  byte_offset  INTEGER NOT NULL, -- from which it can be read again,
  before       INTEGER NOT NULL, -- and the number of the last piece before that
  finished     INTEGER NOT NULL,
  added        INTEGER NOT NULL,
  changed      INTEGER NOT NULL,
  known        INTEGER NOT NULL,
  rejected     TEXT NOT NULL,    -- JSON: reason -> count
  passed_over  TEXT NOT NULL     -- JSON: what -> count
);
