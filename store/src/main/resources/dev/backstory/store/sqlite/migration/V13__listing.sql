-- What lists and the pages of other stories say of each page (pipeline.ListingCodec), so that a site
-- is shown without every page being read. Where there is none, or that of an earlier page, it is
-- made when somebody asks for it.
CREATE TABLE listing (
  story_id      TEXT PRIMARY KEY REFERENCES story (id),
  told          INTEGER NOT NULL UNIQUE, -- rises with every page that is told
  updated_at    TEXT NOT NULL,    -- of the page that it was made of,
  form          INTEGER NOT NULL, -- and the version of how it was
  status        TEXT NOT NULL,
  articles      INTEGER NOT NULL, -- in its coverage
  story         BLOB NOT NULL
);
CREATE INDEX listing_tally ON listing (status, articles, story_id);
CREATE INDEX story_changed ON story (changed_seq);

-- Articles whose present version is in no story, by their place in the order of arrival. They are
-- entered here by whichever program writes the article.
CREATE TABLE unplaced (
  seq           INTEGER PRIMARY KEY REFERENCES article (seq)
);
INSERT INTO unplaced (seq) SELECT article.seq FROM article
  LEFT JOIN placement ON placement.article_id = article.id
  WHERE placement.version IS NOT article.version;
CREATE TRIGGER article_came AFTER INSERT ON article BEGIN
  INSERT OR IGNORE INTO unplaced (seq) VALUES (new.seq);
END;
CREATE TRIGGER article_changed AFTER UPDATE OF version ON article BEGIN
  INSERT OR IGNORE INTO unplaced (seq) VALUES (new.seq);
END;
