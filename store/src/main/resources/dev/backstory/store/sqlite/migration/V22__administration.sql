-- Who may sign in (port.AccountStore). Of passwords and of the tokens of sessions there are digests
-- alone.
CREATE TABLE account (
  name          TEXT PRIMARY KEY COLLATE NOCASE,
  role          TEXT NOT NULL,
  password      TEXT NOT NULL,    -- Argon2id, with its salt and costs
  made_at       TEXT NOT NULL,
  changed_at    TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE session (
  token         TEXT PRIMARY KEY, -- SHA-256 of what the browser has
  account       TEXT NOT NULL COLLATE NOCASE REFERENCES account (name) ON DELETE CASCADE,
  began_at      TEXT NOT NULL,
  until         TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX session_account ON session (account);
CREATE INDEX session_until ON session (until);
-- What editors and owners have done (port.admin.AuditTrail): rows are added and never changed.
CREATE TABLE act (
  seq           INTEGER PRIMARY KEY AUTOINCREMENT,
  at            TEXT NOT NULL,
  account       TEXT NOT NULL,    -- who; the account may be gone
  deed          TEXT NOT NULL,
  object        TEXT NOT NULL,    -- address of a feed, id of a story, an article or a report
  note          TEXT NOT NULL     -- what it is called, or what was said of it; may be empty
);
CREATE INDEX act_object ON act (object);
-- Whether somebody stopped a feed, which a look that is under way does not undo.
ALTER TABLE feed ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;
-- Stories that somebody took off the site (port.admin.HiddenStories); all else of them stays.
CREATE TABLE hidden (
  story_id      TEXT PRIMARY KEY REFERENCES story (id)
) WITHOUT ROWID;
-- Articles that somebody took down (port.admin.TakenDown): no story tells them, and their pages are
-- not fetched again, whichever feed lists them.
CREATE TABLE taken_down (
  article_id    TEXT PRIMARY KEY,
  page          TEXT              -- as items are told apart by it (WebAddress.page); null without one
) WITHOUT ROWID;
CREATE INDEX taken_down_page ON taken_down (page) WHERE page IS NOT NULL;
CREATE TRIGGER item_of_taken_down AFTER INSERT ON item
  WHEN new.page IN (SELECT page FROM taken_down WHERE page IS NOT NULL) BEGIN
  UPDATE item SET due_at = NULL, rejected = 'taken down' WHERE seq = new.seq;
END;
CREATE TRIGGER item_due_of_taken_down AFTER UPDATE OF due_at ON item
  WHEN new.due_at IS NOT NULL AND (new.article_id IN (SELECT article_id FROM taken_down)
    OR new.page IN (SELECT page FROM taken_down WHERE page IS NOT NULL)) BEGIN
  UPDATE item SET due_at = NULL, rejected = 'taken down' WHERE seq = new.seq;
END;
