-- Which lead images the articles of a story have, whether it shows them or not.
CREATE TABLE picture_use (
  url           TEXT NOT NULL,
  story_id      TEXT NOT NULL,
  PRIMARY KEY (url, story_id)
) WITHOUT ROWID;
CREATE INDEX picture_use_of_story ON picture_use (story_id);

-- The one that a story shows.
CREATE TABLE story_picture (
  story_id      TEXT PRIMARY KEY,
  article_id    TEXT NOT NULL,
  url           TEXT NOT NULL,
  alt           TEXT,
  made_by       TEXT              -- as the article says
) WITHOUT ROWID;
CREATE INDEX story_picture_url ON story_picture (url);

-- What came of asking for one that is to be kept.
CREATE TABLE picture (
  url           TEXT PRIMARY KEY,
  digest        TEXT,             -- SHA-256 of the copy; null while there is none
  width         INTEGER NOT NULL DEFAULT 0,
  height        INTEGER NOT NULL DEFAULT 0,
  failures      INTEGER NOT NULL DEFAULT 0,
  reason        TEXT,             -- of the last failure
  next_at       TEXT              -- when to ask again after a failure; null for never
) WITHOUT ROWID;
CREATE INDEX picture_digest ON picture (digest);

-- Copies, decoded and written anew.
CREATE TABLE picture_file (
  digest        TEXT PRIMARY KEY,
  bytes         BLOB NOT NULL
);

-- How far the choice of pictures has followed what is published; one row (port.StoryStore.Mark).
CREATE TABLE picture_mark (
  told          INTEGER NOT NULL,
  decided       INTEGER NOT NULL
);
