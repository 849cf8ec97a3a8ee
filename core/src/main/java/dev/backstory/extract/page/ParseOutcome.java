package dev.backstory.extract.page;

import org.jsoup.nodes.Document;

/** A page's tree, or why it has none. */
public sealed interface ParseOutcome {
  record Parsed(Document page) implements ParseOutcome {}

  record Rejected(String reason) implements ParseOutcome {}

  /** The tree of a page that must have one. */
  default Document required() {
    return switch (this) {
      case Parsed(Document page) -> page;
      case Rejected(String reason) -> throw new IllegalArgumentException(reason);
    };
  }
}
