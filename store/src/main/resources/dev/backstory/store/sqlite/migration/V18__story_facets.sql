-- What searches are narrowed down by, of each story whose words are searched (port.StoryFacets). It is
-- written with its listing, and made of that where it is missing.
CREATE TABLE story_facet (
  seq           INTEGER PRIMARY KEY,  -- that of its words
  story_id      TEXT NOT NULL UNIQUE REFERENCES story (id),
  first_at      TEXT NOT NULL,        -- of its articles
  last_at       TEXT NOT NULL,
  outlets       TEXT NOT NULL,
  people        TEXT NOT NULL,
  places        TEXT NOT NULL,
  speakers      TEXT NOT NULL
);
CREATE INDEX story_facet_last ON story_facet (last_at);

-- The index over them, which follows whoever writes them.
CREATE VIRTUAL TABLE facet_search USING fts5 (
  outlets, people, places, speakers,
  content = 'story_facet', content_rowid = 'seq',
  tokenize = 'unicode61 remove_diacritics 2', detail = full
);
CREATE TRIGGER facet_came AFTER INSERT ON story_facet BEGIN
  INSERT INTO facet_search (rowid, outlets, people, places, speakers)
    VALUES (new.seq, new.outlets, new.people, new.places, new.speakers);
END;
CREATE TRIGGER facet_went AFTER DELETE ON story_facet BEGIN
  INSERT INTO facet_search (facet_search, rowid, outlets, people, places, speakers)
    VALUES ('delete', old.seq, old.outlets, old.people, old.places, old.speakers);
END;
CREATE TRIGGER facet_changed AFTER UPDATE ON story_facet BEGIN
  INSERT INTO facet_search (facet_search, rowid, outlets, people, places, speakers)
    VALUES ('delete', old.seq, old.outlets, old.people, old.places, old.speakers);
  INSERT INTO facet_search (rowid, outlets, people, places, speakers)
    VALUES (new.seq, new.outlets, new.people, new.places, new.speakers);
END;
