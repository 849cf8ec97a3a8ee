-- Every decision about articles and stories in the order in which they were taken. An article that
-- comes has one that puts it into a story (join, open); others (merge, split, move) may follow.
CREATE TABLE decision (
  seq          INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id   TEXT NOT NULL, -- that had come
  at           TEXT NOT NULL,
  kind         TEXT NOT NULL,
  arrival      INTEGER NOT NULL, -- whether it puts the article into a story
  story_id     TEXT NOT NULL, -- put into or opened; that stays, was divided, or is moved to
  other_id     TEXT,          -- that is gone, begins, or was left
  reasons      TEXT,          -- JSON; null where none were kept
  signature    BLOB           -- of an article that came, in the version that came
);
CREATE UNIQUE INDEX decision_arrival ON decision (article_id) WHERE arrival = 1;
CREATE INDEX decision_arrivals ON decision (seq) WHERE arrival = 1;
CREATE INDEX decision_changed ON decision (story_id) WHERE arrival = 0;
CREATE INDEX decision_other ON decision (other_id) WHERE arrival = 0;

-- The articles that a merge, split or move took to another story.
CREATE TABLE decision_moved (
  seq          INTEGER NOT NULL REFERENCES decision (seq),
  article_id   TEXT NOT NULL
);
CREATE INDEX decision_moved_seq ON decision_moved (seq);
CREATE INDEX decision_moved_article ON decision_moved (article_id);

INSERT INTO decision (article_id, at, kind, arrival, story_id)
  SELECT p.article_id, s.created_at,
    CASE WHEN p.seq = (SELECT min(seq) FROM placement WHERE story_id = p.story_id)
      THEN 'open' ELSE 'join' END,
    1, p.story_id
  FROM placement p JOIN story s ON s.id = p.story_id ORDER BY p.seq;

-- A story that is gone, and where its articles are; what was decided of a story last, and up to
-- which decision its page tells.
ALTER TABLE story ADD COLUMN merged_into TEXT REFERENCES story (id);
ALTER TABLE story ADD COLUMN changed_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE story ADD COLUMN told_seq INTEGER NOT NULL DEFAULT 0;
CREATE INDEX story_gone ON story (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX story_untold ON story (id) WHERE changed_seq > told_seq;
CREATE INDEX story_linked ON story (id) WHERE earlier <> '[]';
