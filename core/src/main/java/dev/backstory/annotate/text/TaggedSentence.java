package dev.backstory.annotate.text;

import dev.backstory.port.Token;
import java.util.List;

/**
 * A sentence with its tokens, as the readers of this package pass it about.
 *
 * @param start first UTF-16 index of the sentence in the article's text
 * @param end exclusive
 * @param paragraph index of its paragraph, from 0
 * @param text the sentence's characters
 * @param tokens in order; their offsets count from the start of the sentence
 */
public record TaggedSentence(int start, int end, int paragraph, String text, List<Token> tokens) {
  public TaggedSentence {
    tokens = List.copyOf(tokens);
  }
}
