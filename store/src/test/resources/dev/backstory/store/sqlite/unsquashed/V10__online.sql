-- With what knowledge of people, organisations and places pages were told; one row. Its version
-- changes with the knowledge, and then every page that may show it is told anew.
CREATE TABLE told_knowledge (
  version      TEXT NOT NULL
);

-- Whether a story is to be told anew although nothing happened to it.
ALTER TABLE story ADD COLUMN stale INTEGER NOT NULL DEFAULT 0;
CREATE INDEX story_stale ON story (id) WHERE stale = 1;

-- The names on the topic cards of each page.
CREATE TABLE page_topic (
  story_id     TEXT NOT NULL REFERENCES story (id),
  name_key     TEXT NOT NULL, -- as names are compared (NameKey)
  name         TEXT NOT NULL,
  PRIMARY KEY (story_id, name_key)
) WITHOUT ROWID;
CREATE INDEX page_topic_name ON page_topic (name_key);

-- Names that were asked for online.
CREATE TABLE online_name (
  name_key     TEXT NOT NULL,
  language     TEXT NOT NULL,
  name         TEXT NOT NULL, -- as it was asked for
  answered_at  TEXT,          -- null while there is no answer
  failures     INTEGER NOT NULL DEFAULT 0, -- in a row since
  failure      TEXT,
  next_at      TEXT,          -- after a failure, not to be asked before
  PRIMARY KEY (name_key, language)
) WITHOUT ROWID;

-- The entities that bear such a name; none where nobody does.
CREATE TABLE online_entity (
  name_key     TEXT NOT NULL,
  language     TEXT NOT NULL,
  place        INTEGER NOT NULL, -- 0 for the best known
  id           TEXT NOT NULL,
  label        TEXT NOT NULL,
  aliases      TEXT NOT NULL,    -- JSON: a list
  type         TEXT,             -- null for what news does not speak of by name
  description  TEXT,
  popularity   INTEGER NOT NULL, -- how many Wikipedias have a page on it
  source       TEXT NOT NULL,    -- of the description
  licence      TEXT NOT NULL,
  revision     INTEGER NOT NULL, -- of the page that the description is from, 0 if not known
  url          TEXT,
  PRIMARY KEY (name_key, language, place)
) WITHOUT ROWID;

-- Classes of Wikidata and those directly above them, by which the types of entities are told.
CREATE TABLE online_class (
  id           TEXT PRIMARY KEY,
  parents      TEXT NOT NULL,    -- JSON: a list
  at           TEXT NOT NULL
) WITHOUT ROWID;

-- Until when nothing is to be asked, by the wish of those who are asked; one row at most.
CREATE TABLE online_rest (
  until        TEXT NOT NULL,
  reason       TEXT NOT NULL
);
