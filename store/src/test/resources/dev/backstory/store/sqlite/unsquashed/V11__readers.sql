-- Which version of the reader made an article's annotations; 0 from before that was kept. What an
-- earlier one made is used until the article has been read anew.
ALTER TABLE article ADD COLUMN reader INTEGER NOT NULL DEFAULT 0;
CREATE INDEX article_reader ON article (reader) WHERE annotations IS NOT NULL;
