-- What is quoted in articles, as it was when their story's page was last told. A number is made of
-- the article's place in the order of arrival and the quotation's in the article.
CREATE TABLE quotation (
  number       INTEGER PRIMARY KEY,
  article_id   TEXT NOT NULL,
  kind         TEXT NOT NULL,
  start        INTEGER NOT NULL, -- code points of the article's text, marks included
  stop         INTEGER NOT NULL,
  words        TEXT NOT NULL,
  speaker      TEXT,
  role         TEXT,
  speaker_key  TEXT, -- the whole name and the surname as they are looked up (SpeakerName)
  surname_key  TEXT,
  outlet       TEXT NOT NULL,
  paper        TEXT NOT NULL, -- whose report it is: an agency, else the outlet
  outlet_key   TEXT NOT NULL,
  paper_key    TEXT NOT NULL,
  published    TEXT,
  day_only     INTEGER NOT NULL,
  together     INTEGER NOT NULL, -- least number of the same words spoken, in its story
  utterance    INTEGER NOT NULL  -- least number of the same words spoken, in all stories
);
CREATE INDEX quotation_time ON quotation (published IS NULL, published, number);
CREATE INDEX quotation_speaker ON quotation (speaker_key);
CREATE INDEX quotation_surname ON quotation (surname_key);
CREATE INDEX quotation_outlet ON quotation (outlet_key);
CREATE INDEX quotation_paper ON quotation (paper_key);
CREATE INDEX quotation_article ON quotation (article_id);
CREATE INDEX quotation_together ON quotation (together);
CREATE INDEX quotation_utterance ON quotation (utterance);

-- Runs of words by which a quotation is known in other stories (utterance.SpokenRuns).
CREATE TABLE quotation_run (
  hash         INTEGER NOT NULL,
  number       INTEGER NOT NULL,
  PRIMARY KEY (hash, number)
) WITHOUT ROWID;
CREATE INDEX quotation_run_number ON quotation_run (number);

-- What was told before is told again, so that its quotations are kept.
UPDATE placement SET told = 0;
