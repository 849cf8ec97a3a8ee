package dev.backstory.port;

import java.util.Collection;

/**
 * Knows which words say the same as others, or less. Safe for use by several threads; the same
 * words, the same answer.
 */
@FunctionalInterface
public interface Thesaurus {
  /** Knows no words. */
  Thesaurus NONE = (_, _) -> false;

  /**
   * Whether a word says no more than one of some others: another form of it, a word of the same
   * meaning or derived from it, or a more general one. The opposite of one of them says more, as
   * does another of the same kind.
   *
   * @param word common, in any form, as the part of speech that it is tagged as
   * @param told common words likewise, or verbs with their particle, such as {@code went up}
   */
  boolean saysNoMore(Token word, Collection<Token> told);
}
