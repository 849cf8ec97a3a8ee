-- Lines of pages that readers reported as wrong (port.LineReports), for the owner. Nothing here tells
-- who reported.
CREATE TABLE line_report (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  story_id      TEXT NOT NULL,
  line_id       TEXT NOT NULL,    -- of the claim on its page
  line          TEXT NOT NULL,    -- as it stood there
  revision      INTEGER NOT NULL, -- of the page
  fault         TEXT NOT NULL,
  note          TEXT NOT NULL,
  times         INTEGER NOT NULL, -- how often the same was reported
  first_at      TEXT NOT NULL,
  last_at       TEXT NOT NULL,
  closed_at     TEXT,
  remark        TEXT NOT NULL     -- of whoever closed it
);
CREATE INDEX line_report_line ON line_report (story_id, line_id);
CREATE INDEX line_report_first ON line_report (first_at);
CREATE INDEX line_report_closed ON line_report (closed_at);
