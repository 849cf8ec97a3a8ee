package dev.backstory.cli.page;

/** How stories are written. */
enum ListFormat {
  TEXT,
  JSONL
}
