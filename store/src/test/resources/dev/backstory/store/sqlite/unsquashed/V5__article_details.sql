-- What is known of an article beyond who wrote what and when, as JSON; null where nothing is.
ALTER TABLE article ADD COLUMN details TEXT;
