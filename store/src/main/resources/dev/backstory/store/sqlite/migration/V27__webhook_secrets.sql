-- The secret that a webhook had before its latest, which signs, too, for a while.
ALTER TABLE webhook ADD COLUMN former TEXT;
ALTER TABLE webhook ADD COLUMN former_until TEXT; -- both are null while there was none
