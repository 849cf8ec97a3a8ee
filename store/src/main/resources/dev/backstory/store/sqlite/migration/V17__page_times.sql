-- Which listings are of an earlier page is looked up whenever a site is opened, and without this by
-- reading through all pages.
CREATE INDEX page_updated ON page (story_id, updated_at);
