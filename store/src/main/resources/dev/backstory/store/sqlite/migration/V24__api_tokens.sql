-- Tokens by which programs ask for what people sign in for (port.admin.TokenStore). Of each there
-- is a digest alone.
CREATE TABLE api_token (
  name          TEXT PRIMARY KEY COLLATE NOCASE,
  scope         TEXT NOT NULL,
  digest        TEXT NOT NULL UNIQUE, -- SHA-256 of what the program sends
  made_at       TEXT NOT NULL
) WITHOUT ROWID;
