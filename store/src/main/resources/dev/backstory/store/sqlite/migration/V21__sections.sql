-- The folder of feeds that most reports of a story came by, which is its section on the site: '' if
-- they are in none, NULL until it is looked up.
ALTER TABLE listing ADD COLUMN section TEXT;
CREATE INDEX listing_unsectioned ON listing (story_id) WHERE section IS NULL;
CREATE INDEX item_article ON item (article_id) WHERE article_id IS NOT NULL;
