package dev.backstory.extract;

/** What became of a page. */
public sealed interface ExtractOutcome {
  /** The page holds an article. */
  record Extracted(ExtractedArticle article) implements ExtractOutcome {}

  /** The page holds none that could be read, and why, in words that help whoever can mend it. */
  record Rejected(String reason) implements ExtractOutcome {}
}
