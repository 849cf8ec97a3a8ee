ALTER TABLE feed ADD COLUMN folder TEXT; -- names with "/" between

-- What tells the item's page from others (WebAddress.page), by which it is known under another id.
ALTER TABLE item ADD COLUMN page TEXT;
CREATE INDEX item_page ON item (feed, page) WHERE page IS NOT NULL;
