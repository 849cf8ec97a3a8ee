-- Addresses that are told what becomes of stories (port.admin.WebhookStore).
CREATE TABLE webhook (
  name          TEXT PRIMARY KEY COLLATE NOCASE,
  url           TEXT NOT NULL,
  secret        TEXT NOT NULL,    -- whsec_ and base64; it signs, so that it is kept as it is
  added_at      TEXT NOT NULL,
  seen          INTEGER NOT NULL, -- the last event that it was told
  off           TEXT NOT NULL DEFAULT '', -- why it is told nothing any more; empty while it is
  failures      INTEGER NOT NULL DEFAULT 0, -- in a row, of the next event
  failing_since TEXT,             -- null while nothing fails
  next_at       TEXT
) WITHOUT ROWID;
-- What some of them are still to be told. Numbers are given without gaps, so that one that is missing
-- was let go of. What a story is called is looked up when it is told.
CREATE TABLE webhook_event (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  message       TEXT NOT NULL,
  at            TEXT NOT NULL,
  kind          TEXT NOT NULL,
  story_id      TEXT NOT NULL,
  revision      INTEGER NOT NULL, -- 0 of a story that was withdrawn
  since         INTEGER NOT NULL  -- revision that was told before; 0 if none was
);
-- Stories that are known as published, and up to where they were looked at. Empty without webhooks.
CREATE TABLE webhook_story (
  story_id      TEXT PRIMARY KEY,
  updated_at    TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE webhook_mark (
  one           INTEGER PRIMARY KEY CHECK (one = 1),
  told          INTEGER NOT NULL,
  decided       INTEGER NOT NULL
);
-- The latest attempts of each.
CREATE TABLE webhook_delivery (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  webhook       TEXT NOT NULL COLLATE NOCASE REFERENCES webhook (name) ON DELETE CASCADE,
  at            TEXT NOT NULL,
  what          TEXT NOT NULL,
  answer        TEXT NOT NULL,
  taken         INTEGER NOT NULL,
  millis        INTEGER NOT NULL
);
CREATE INDEX webhook_delivery_of ON webhook_delivery (webhook, seq);
-- Who gets news by mail (port.admin.DigestStore). Rows of those who leave are deleted.
CREATE TABLE digest (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  address       TEXT NOT NULL COLLATE NOCASE,
  kind          TEXT NOT NULL,    -- all, section, search
  subject       TEXT NOT NULL,    -- the section, or the words of the search; empty for all
  token         TEXT NOT NULL UNIQUE, -- by which its reader confirms and ends it
  asked_at      TEXT NOT NULL,
  confirmed_at  TEXT,             -- null until its reader has confirmed it
  told_to       TEXT NOT NULL,    -- what changed up to then was told
  day           TEXT,             -- the last one on which it was sent, or was about to be
  failures      INTEGER NOT NULL DEFAULT 0, -- in a row, on that day
  next_at       TEXT,
  UNIQUE (address, kind, subject)
);
CREATE INDEX digest_asked ON digest (asked_at);
