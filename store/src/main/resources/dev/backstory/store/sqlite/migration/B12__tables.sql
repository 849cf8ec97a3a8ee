-- The tables of a new data folder. One that was made by the scripts 1 to 11, which are gone, comes
-- to the same by V12. Every change after that is a script of its own for both.
--
-- Instants are ISO 8601 texts in UTC; lists and pages are JSON.

CREATE TABLE feed (
  url           TEXT PRIMARY KEY,
  name          TEXT,
  folder        TEXT,          -- names with "/" between
  etag          TEXT,
  last_modified TEXT,
  next_at       TEXT NOT NULL,
  failures      INTEGER NOT NULL DEFAULT 0,
  last_error    TEXT,
  looked_at     TEXT,
  news          REAL NOT NULL DEFAULT 0, -- how often it brings news: items, and hours of the time
  hours         REAL NOT NULL DEFAULT 0, -- it was looked at, the older ones counting less
  moving_to     TEXT,          -- where the latest look was told that it has moved
  stopped       TEXT           -- why it is not looked at any more
);

-- What feeds have listed. An item's page is to be read when due_at is there; an item that was
-- given up says why.
CREATE TABLE item (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  feed          TEXT NOT NULL,
  id            TEXT NOT NULL,
  url           TEXT,
  page          TEXT,          -- what tells its page from others (WebAddress.page), by which it is
                               -- known under another id
  digest        TEXT NOT NULL, -- of what the feed says of it
  said          TEXT,          -- what the feed says of it, JSON
  seen_at       TEXT NOT NULL,
  due_at        TEXT,
  reads         INTEGER NOT NULL DEFAULT 0,
  failures      INTEGER NOT NULL DEFAULT 0,
  article_id    TEXT,
  etag          TEXT,          -- of its page, byte for byte
  last_modified TEXT,
  rejected      TEXT,
  reserved      INTEGER NOT NULL DEFAULT 0, -- its publisher reserves mining
  UNIQUE (feed, id)
);
CREATE INDEX item_due ON item (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX item_page ON item (feed, page) WHERE page IS NOT NULL;

CREATE TABLE article (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  id            TEXT NOT NULL UNIQUE,
  version       INTEGER NOT NULL,
  arrived_at    TEXT NOT NULL,
  url           TEXT,
  outlet        TEXT,
  authors       TEXT NOT NULL,
  title         TEXT,
  published     TEXT,
  modified      TEXT,
  language      TEXT,
  wire          TEXT,
  text          TEXT NOT NULL,
  details       TEXT,          -- what is known beyond who wrote what and when, JSON
  annotations   BLOB,          -- of this version; null while it is unread
  reader        INTEGER NOT NULL DEFAULT 0 -- the version that made them; 0 from before that was
                               -- kept. They are used until the article has been read anew.
);
CREATE INDEX article_unread ON article (seq) WHERE annotations IS NULL;
CREATE INDEX article_reader ON article (reader) WHERE annotations IS NOT NULL;

CREATE TABLE story (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  id            TEXT NOT NULL UNIQUE,
  slug          TEXT NOT NULL UNIQUE,
  earlier       TEXT NOT NULL,
  created_at    TEXT NOT NULL,
  updated_at    TEXT NOT NULL,
  merged_into   TEXT REFERENCES story (id), -- of a story that is gone, where its articles are
  changed_seq   INTEGER NOT NULL DEFAULT 0, -- what was decided of it last,
  told_seq      INTEGER NOT NULL DEFAULT 0, -- and up to which decision its page tells
  stale         INTEGER NOT NULL DEFAULT 0  -- to be told anew although nothing happened to it
);
CREATE INDEX story_gone ON story (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX story_untold ON story (id) WHERE changed_seq > told_seq;
CREATE INDEX story_linked ON story (id) WHERE earlier <> '[]';
CREATE INDEX story_stale ON story (id) WHERE stale = 1;

CREATE TABLE placement (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id    TEXT NOT NULL UNIQUE,
  story_id      TEXT NOT NULL REFERENCES story (id),
  version       INTEGER NOT NULL,
  told          INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX placement_story ON placement (story_id);
CREATE INDEX placement_untold ON placement (story_id) WHERE told = 0;

-- Every decision about articles and stories in the order in which they were taken. An article that
-- comes has one that puts it into a story (join, open); others (merge, split, move) may follow.
CREATE TABLE decision (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id    TEXT NOT NULL, -- that had come
  at            TEXT NOT NULL,
  kind          TEXT NOT NULL,
  arrival       INTEGER NOT NULL, -- whether it puts the article into a story
  story_id      TEXT NOT NULL, -- put into or opened; that stays, was divided, or is moved to
  other_id      TEXT,          -- that is gone, begins, or was left
  reasons       TEXT,          -- JSON; null where none were kept
  signature     BLOB           -- of an article that came, in the version that came
);
CREATE UNIQUE INDEX decision_arrival ON decision (article_id) WHERE arrival = 1;
CREATE INDEX decision_arrivals ON decision (seq) WHERE arrival = 1;
CREATE INDEX decision_changed ON decision (story_id) WHERE arrival = 0;
CREATE INDEX decision_other ON decision (other_id) WHERE arrival = 0;

-- The articles that a merge, split or move took to another story.
CREATE TABLE decision_moved (
  seq           INTEGER NOT NULL REFERENCES decision (seq),
  article_id    TEXT NOT NULL,
  place         INTEGER NOT NULL DEFAULT 0 -- among those of its decision, from 0
);
CREATE INDEX decision_moved_seq ON decision_moved (seq);
CREATE INDEX decision_moved_article ON decision_moved (article_id);

CREATE TABLE page (
  story_id      TEXT PRIMARY KEY REFERENCES story (id),
  slug          TEXT NOT NULL UNIQUE,
  updated_at    TEXT NOT NULL,
  json          TEXT NOT NULL
);

-- The names on the topic cards of each page.
CREATE TABLE page_topic (
  story_id      TEXT NOT NULL REFERENCES story (id),
  name_key      TEXT NOT NULL, -- as names are compared (NameKey)
  name          TEXT NOT NULL,
  PRIMARY KEY (story_id, name_key)
) WITHOUT ROWID;
CREATE INDEX page_topic_name ON page_topic (name_key);

-- With what knowledge of people, organisations and places pages were told; one row. Its version
-- changes with the knowledge, and then every page that may show it is told anew.
CREATE TABLE told_knowledge (
  version       TEXT NOT NULL
);

-- What is quoted in articles, as it was when their story's page was last told. A number is made of
-- the article's place in the order of arrival and the quotation's in the article.
CREATE TABLE quotation (
  number        INTEGER PRIMARY KEY,
  article_id    TEXT NOT NULL,
  kind          TEXT NOT NULL,
  start         INTEGER NOT NULL, -- code points of the article's text, marks included
  stop          INTEGER NOT NULL,
  words         TEXT NOT NULL,
  speaker       TEXT,
  role          TEXT,
  speaker_key   TEXT, -- the whole name and the surname as they are looked up (SpeakerName)
  surname_key   TEXT,
  outlet        TEXT NOT NULL,
  paper         TEXT NOT NULL, -- whose report it is: an agency, else the outlet
  outlet_key    TEXT NOT NULL,
  paper_key     TEXT NOT NULL,
  published     TEXT,
  day_only      INTEGER NOT NULL,
  together      INTEGER NOT NULL, -- least number of the same words spoken, in its story
  utterance     INTEGER NOT NULL  -- least number of the same words spoken, in all stories
);
CREATE INDEX quotation_time ON quotation (published IS NULL, published, number);
CREATE INDEX quotation_speaker ON quotation (speaker_key);
CREATE INDEX quotation_surname ON quotation (surname_key);
CREATE INDEX quotation_outlet ON quotation (outlet_key);
CREATE INDEX quotation_paper ON quotation (paper_key);
CREATE INDEX quotation_article ON quotation (article_id);
CREATE INDEX quotation_together ON quotation (together);
CREATE INDEX quotation_utterance ON quotation (utterance);

-- Runs of words by which a quotation is known in other stories (utterance.SpokenRuns).
CREATE TABLE quotation_run (
  hash          INTEGER NOT NULL,
  number        INTEGER NOT NULL,
  PRIMARY KEY (hash, number)
) WITHOUT ROWID;
CREATE INDEX quotation_run_number ON quotation_run (number);

-- Files that were imported, by what is in them, and how far each has come. A row is written in the
-- transaction that keeps the articles it counts.
CREATE TABLE import (
  fingerprint   TEXT PRIMARY KEY, -- of the file's bytes
  bytes         INTEGER NOT NULL,
  place         TEXT NOT NULL,    -- where the file lay
  at            TEXT NOT NULL,
  number        INTEGER NOT NULL, -- of the last piece (line, record, page) that is done
  byte_offset   INTEGER NOT NULL, -- from which it can be read again,
  before        INTEGER NOT NULL, -- and the number of the last piece before that
  finished      INTEGER NOT NULL,
  added         INTEGER NOT NULL,
  changed       INTEGER NOT NULL,
  known         INTEGER NOT NULL,
  rejected      TEXT NOT NULL,    -- JSON: reason -> count
  passed_over   TEXT NOT NULL     -- JSON: what -> count
);

CREATE TABLE rejection (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  at            TEXT NOT NULL,
  place         TEXT NOT NULL,
  reason        TEXT NOT NULL
);

-- Names that were asked for online.
CREATE TABLE online_name (
  name_key      TEXT NOT NULL,
  language      TEXT NOT NULL,
  name          TEXT NOT NULL, -- as it was asked for
  answered_at   TEXT,          -- null while there is no answer
  failures      INTEGER NOT NULL DEFAULT 0, -- in a row since
  failure       TEXT,
  next_at       TEXT,          -- after a failure, not to be asked before
  PRIMARY KEY (name_key, language)
) WITHOUT ROWID;

-- The entities that bear such a name; none where nobody does.
CREATE TABLE online_entity (
  name_key      TEXT NOT NULL,
  language      TEXT NOT NULL,
  place         INTEGER NOT NULL, -- 0 for the best known
  id            TEXT NOT NULL,
  label         TEXT NOT NULL,
  aliases       TEXT NOT NULL,    -- JSON: a list
  type          TEXT,             -- null for what news does not speak of by name
  description   TEXT,
  popularity    INTEGER NOT NULL, -- how many Wikipedias have a page on it
  source        TEXT NOT NULL,    -- of the description
  licence       TEXT NOT NULL,
  revision      INTEGER NOT NULL, -- of the page that the description is from, 0 if not known
  url           TEXT,
  PRIMARY KEY (name_key, language, place)
) WITHOUT ROWID;

-- Classes of Wikidata and those directly above them, by which the types of entities are told.
CREATE TABLE online_class (
  id            TEXT PRIMARY KEY,
  parents       TEXT NOT NULL,    -- JSON: a list
  at            TEXT NOT NULL
) WITHOUT ROWID;

-- Until when nothing is to be asked, by the wish of those who are asked; one row at most.
CREATE TABLE online_rest (
  until         TEXT NOT NULL,
  reason        TEXT NOT NULL
);
