package dev.backstory.port;

import dev.backstory.model.Article;
import dev.backstory.model.Rejection;

/** What became of a piece of a file. */
public sealed interface ImportOutcome {
  /** It is an article. */
  record Accepted(Article article) implements ImportOutcome {}

  /** It should have been one and cannot be used. */
  record Rejected(Rejection rejection) implements ImportOutcome {}

  /**
   * It is nothing that would be an article, such as the request that belongs to an archived page.
   *
   * @param what it is, as one of a few kinds
   */
  record PassedOver(String what) implements ImportOutcome {}
}
