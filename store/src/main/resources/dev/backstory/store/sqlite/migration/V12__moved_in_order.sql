-- Articles that were taken to another story have their order, which was that of their rows.
ALTER TABLE decision_moved ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
UPDATE decision_moved SET place = (SELECT count(*) FROM decision_moved AS earlier
  WHERE earlier.seq = decision_moved.seq AND earlier.rowid < decision_moved.rowid);
