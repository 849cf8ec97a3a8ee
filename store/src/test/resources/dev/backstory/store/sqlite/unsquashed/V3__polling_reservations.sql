-- How often a feed brings news: items and hours of the time it was looked at, the older ones
-- counting less (fetch.round.PollInterval).
ALTER TABLE feed ADD COLUMN looked_at TEXT;
ALTER TABLE feed ADD COLUMN news REAL NOT NULL DEFAULT 0;
ALTER TABLE feed ADD COLUMN hours REAL NOT NULL DEFAULT 0;
ALTER TABLE feed ADD COLUMN moving_to TEXT; -- where the latest look was told that it has moved
ALTER TABLE feed ADD COLUMN stopped TEXT;   -- why it is not looked at any more

ALTER TABLE item ADD COLUMN said TEXT;      -- what the feed says of it, JSON
ALTER TABLE item ADD COLUMN etag TEXT;      -- of its page, byte for byte
ALTER TABLE item ADD COLUMN last_modified TEXT;
ALTER TABLE item ADD COLUMN reserved INTEGER NOT NULL DEFAULT 0; -- its publisher reserves mining
