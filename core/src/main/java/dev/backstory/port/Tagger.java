package dev.backstory.port;

import java.util.List;

/** Finds words, their parts of speech and names in a sentence. Safe for use by several threads. */
public interface Tagger {
  /** The tokens of one sentence, in order. Never fails: a text it cannot read has no tokens. */
  List<Token> tag(String sentence);
}
