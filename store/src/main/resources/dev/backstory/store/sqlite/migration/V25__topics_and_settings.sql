-- What people decided of topics (port.admin.TopicRulings): another name (name), that one is another
-- (same), or that a name is not one (apart). It is asked for first, then done; one that is to be
-- undone is undoing, then undone. Rows stay.
CREATE TABLE topic_ruling (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  at            TEXT NOT NULL,
  account       TEXT NOT NULL,    -- whose it is; the account may be gone
  kind          TEXT NOT NULL,
  state         TEXT NOT NULL,
  name          TEXT NOT NULL,    -- by which the topic went
  entity        TEXT,             -- its entry in a knowledge base; null without one
  other_name    TEXT NOT NULL,    -- by which it goes, or of the topic that it is, or is not
  other_entity  TEXT
);
CREATE INDEX topic_ruling_due ON topic_ruling (seq) WHERE state IN ('asked', 'undoing');
-- Settings that owners made on the pages of the administration (port.admin.SettingStore).
CREATE TABLE setting (
  name          TEXT PRIMARY KEY,
  value         TEXT NOT NULL,    -- as it stands in a configuration file; of secrets, too
  at            TEXT NOT NULL,
  account       TEXT NOT NULL
) WITHOUT ROWID;
