-- What each page was told from besides its articles (port.PageBasis), as packed JSON, so that
-- check can tell it again; null for pages that were told before it was kept.
ALTER TABLE page ADD COLUMN basis BLOB;
