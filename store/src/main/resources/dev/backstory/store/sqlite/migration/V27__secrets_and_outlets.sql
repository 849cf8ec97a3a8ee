-- The secret that a webhook had before its latest, which signs, too, for a while.
ALTER TABLE webhook ADD COLUMN former TEXT;
ALTER TABLE webhook ADD COLUMN former_until TEXT; -- both are null while there was none
-- An outlet is one whatever the case of its letters in ASCII, as on pages.
DROP INDEX article_outlet;
CREATE INDEX article_outlet ON article (outlet COLLATE NOCASE);
DROP TRIGGER placement_of_removed_outlet;
CREATE TRIGGER placement_of_removed_outlet AFTER INSERT ON placement
  WHEN EXISTS (SELECT 1 FROM removal
    JOIN article ON article.outlet = removal.names COLLATE NOCASE
    WHERE article.id = new.article_id AND removal.kind = 'outlet' AND removal.put_back_at IS NULL)
  BEGIN
  INSERT INTO taken_down (article_id, removal) SELECT new.article_id, max(removal.seq)
    FROM removal JOIN article ON article.outlet = removal.names COLLATE NOCASE
    WHERE article.id = new.article_id AND removal.kind = 'outlet' AND removal.put_back_at IS NULL;
END;
