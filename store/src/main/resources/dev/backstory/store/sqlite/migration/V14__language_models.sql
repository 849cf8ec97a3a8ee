-- Answers of language models, by what was asked of which.
CREATE TABLE model_answer (
  fingerprint   TEXT PRIMARY KEY,
  text          TEXT NOT NULL,
  cut_off       INTEGER NOT NULL, -- 1 if it had more to say
  enforced      INTEGER NOT NULL, -- 1 if the server took the schema
  at            TEXT NOT NULL
);

-- What language models cost.
CREATE TABLE model_use (
  day           TEXT NOT NULL,    -- UTC
  story_id      TEXT NOT NULL,    -- empty for none
  model         TEXT NOT NULL,
  prompt        TEXT NOT NULL,    -- version of the texts that it was given
  answered      INTEGER NOT NULL DEFAULT 0,
  failed        INTEGER NOT NULL DEFAULT 0,
  reused        INTEGER NOT NULL DEFAULT 0, -- answers that were there already
  tokens_in     INTEGER NOT NULL DEFAULT 0,
  tokens_out    INTEGER NOT NULL DEFAULT 0,
  reserved      INTEGER NOT NULL DEFAULT 0, -- tokens for questions of which nothing is known yet
  PRIMARY KEY (day, story_id, model, prompt)
) WITHOUT ROWID;
CREATE INDEX model_use_of_story ON model_use (story_id);

-- Answers and sentences of language models that were not used.
CREATE TABLE model_refusal (
  day           TEXT NOT NULL,    -- UTC
  model         TEXT NOT NULL,
  prompt        TEXT NOT NULL,
  reason        TEXT NOT NULL,
  times         INTEGER NOT NULL,
  PRIMARY KEY (day, model, prompt, reason)
) WITHOUT ROWID;
