-- The words of each page that is shown, for those who search. They are written with its listing, and
-- made where they are missing as that is.
CREATE TABLE story_words (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  story_id      TEXT NOT NULL UNIQUE REFERENCES story (id),
  updated_at    TEXT NOT NULL,
  headline      TEXT NOT NULL,
  account       TEXT NOT NULL, -- all claims
  quotations    TEXT NOT NULL,
  names         TEXT NOT NULL  -- topics, speakers, outlets, journalists
);

-- The index over them, which follows whoever writes them.
CREATE VIRTUAL TABLE story_search USING fts5 (
  headline, account, quotations, names,
  content = 'story_words', content_rowid = 'seq',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TRIGGER words_came AFTER INSERT ON story_words BEGIN
  INSERT INTO story_search (rowid, headline, account, quotations, names)
    VALUES (new.seq, new.headline, new.account, new.quotations, new.names);
END;
CREATE TRIGGER words_went AFTER DELETE ON story_words BEGIN
  INSERT INTO story_search (story_search, rowid, headline, account, quotations, names)
    VALUES ('delete', old.seq, old.headline, old.account, old.quotations, old.names);
END;
CREATE TRIGGER words_changed AFTER UPDATE ON story_words BEGIN
  INSERT INTO story_search (story_search, rowid, headline, account, quotations, names)
    VALUES ('delete', old.seq, old.headline, old.account, old.quotations, old.names);
  INSERT INTO story_search (rowid, headline, account, quotations, names)
    VALUES (new.seq, new.headline, new.account, new.quotations, new.names);
END;
