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
