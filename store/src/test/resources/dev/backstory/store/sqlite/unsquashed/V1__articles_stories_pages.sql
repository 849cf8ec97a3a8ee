-- Instants are ISO 8601 texts in UTC, lists and pages are JSON.

CREATE TABLE feed (
  url           TEXT PRIMARY KEY,
  name          TEXT,
  etag          TEXT,
  last_modified TEXT,
  next_at       TEXT NOT NULL,
  failures      INTEGER NOT NULL DEFAULT 0,
  last_error    TEXT
);

-- What feeds have listed. An item's page is to be read when due_at is there; an item that was
-- given up says why.
CREATE TABLE item (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  feed         TEXT NOT NULL,
  id           TEXT NOT NULL,
  url          TEXT,
  digest       TEXT NOT NULL, -- of what the feed says of it
  seen_at      TEXT NOT NULL,
  due_at       TEXT,
  reads        INTEGER NOT NULL DEFAULT 0,
  failures     INTEGER NOT NULL DEFAULT 0,
  article_id   TEXT,
  rejected     TEXT,
  UNIQUE (feed, id)
);
CREATE INDEX item_due ON item (due_at) WHERE due_at IS NOT NULL;

CREATE TABLE article (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  id           TEXT NOT NULL UNIQUE,
  version      INTEGER NOT NULL,
  arrived_at   TEXT NOT NULL,
  url          TEXT,
  outlet       TEXT,
  authors      TEXT NOT NULL,
  title        TEXT,
  published    TEXT,
  modified     TEXT,
  language     TEXT,
  wire         TEXT,
  text         TEXT NOT NULL,
  annotations  BLOB -- of this version; null while it is unread
);
CREATE INDEX article_unread ON article (seq) WHERE annotations IS NULL;

CREATE TABLE story (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  id           TEXT NOT NULL UNIQUE,
  slug         TEXT NOT NULL UNIQUE,
  earlier      TEXT NOT NULL,
  created_at   TEXT NOT NULL,
  updated_at   TEXT NOT NULL
);

CREATE TABLE placement (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id   TEXT NOT NULL UNIQUE,
  story_id     TEXT NOT NULL REFERENCES story (id),
  version      INTEGER NOT NULL,
  told         INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX placement_story ON placement (story_id);
CREATE INDEX placement_untold ON placement (story_id) WHERE told = 0;

CREATE TABLE page (
  story_id     TEXT PRIMARY KEY REFERENCES story (id),
  slug         TEXT NOT NULL UNIQUE,
  updated_at   TEXT NOT NULL,
  json         TEXT NOT NULL
);

CREATE TABLE rejection (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  at           TEXT NOT NULL,
  place        TEXT NOT NULL,
  reason       TEXT NOT NULL
);
