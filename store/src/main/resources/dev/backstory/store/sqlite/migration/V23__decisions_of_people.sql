-- What people decided of stories (port.admin.StoryRulings): that two are one (merge), or that
-- articles of one are a story of their own (split). It is asked for first, then done or failed; one
-- that is to be undone is undoing, then undone. Rows stay.
CREATE TABLE ruling (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  at            TEXT NOT NULL,
  account       TEXT NOT NULL,    -- whose it is; the account may be gone
  kind          TEXT NOT NULL,
  story_id      TEXT NOT NULL REFERENCES story (id), -- that stays, or is divided
  other_id      TEXT,             -- that becomes part of it, or begins; null before it has begun
  state         TEXT NOT NULL,
  fault         TEXT              -- why it could not be done
);
CREATE INDEX ruling_story ON ruling (story_id);
CREATE INDEX ruling_due ON ruling (seq) WHERE state IN ('asked', 'undoing');
-- Its articles: 1 those that change their story, 0 those that were in the one that stays.
CREATE TABLE ruling_article (
  ruling        INTEGER NOT NULL REFERENCES ruling (seq),
  article_id    TEXT NOT NULL,
  side          INTEGER NOT NULL,
  PRIMARY KEY (ruling, article_id)
) WITHOUT ROWID;
-- Whether somebody took a decision; article_id is the first that moved, then.
ALTER TABLE decision ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0;
-- People whom no page may name, and outlets that no story tells (port.admin.Removals).
CREATE TABLE removal (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  at            TEXT NOT NULL,
  account       TEXT NOT NULL,
  kind          TEXT NOT NULL,    -- person, outlet
  names         TEXT NOT NULL,    -- of a person, one a line; of an outlet its one
  note          TEXT NOT NULL,    -- what affected pages say of it; may be empty
  put_back_at   TEXT              -- null while it stands
);
-- The stories whose pages it took away.
CREATE TABLE removal_story (
  removal       INTEGER NOT NULL REFERENCES removal (seq),
  story_id      TEXT NOT NULL,
  PRIMARY KEY (removal, story_id)
) WITHOUT ROWID;
CREATE INDEX removal_story_story ON removal_story (story_id);
-- By which removal of its outlet an article is down; null if by itself.
ALTER TABLE taken_down ADD COLUMN removal INTEGER REFERENCES removal (seq);
CREATE INDEX article_outlet ON article (outlet);
CREATE TRIGGER placement_of_removed_outlet AFTER INSERT ON placement
  WHEN (SELECT outlet FROM article WHERE id = new.article_id)
    IN (SELECT names FROM removal WHERE kind = 'outlet' AND put_back_at IS NULL) BEGIN
  INSERT INTO taken_down (article_id, removal) SELECT new.article_id, max(removal.seq)
    FROM removal JOIN article ON article.outlet = removal.names
    WHERE article.id = new.article_id AND removal.kind = 'outlet' AND removal.put_back_at IS NULL;
END;
-- What the owners want of a feed (port.admin.FeedEdits). It goes where the feed goes, but for
-- credentials, which are for the address that they were given for alone.
CREATE TABLE feed_edit (
  feed          TEXT PRIMARY KEY,
  minutes       INTEGER NOT NULL DEFAULT 0, -- between two looks; 0 for as often as it brings news
  keep          TEXT NOT NULL DEFAULT '',   -- rules, one a line (rounds.ItemRules)
  block         TEXT NOT NULL DEFAULT '',
  header        TEXT,             -- by which credentials are sent
  secret        TEXT
) WITHOUT ROWID;
CREATE TRIGGER feed_edit_of_removed AFTER DELETE ON feed BEGIN
  DELETE FROM feed_edit WHERE feed = old.url;
END;
CREATE TRIGGER feed_edit_of_moved AFTER UPDATE OF url ON feed WHEN new.url <> old.url BEGIN
  UPDATE OR REPLACE feed_edit SET feed = new.url, header = NULL, secret = NULL WHERE feed = old.url;
END;
