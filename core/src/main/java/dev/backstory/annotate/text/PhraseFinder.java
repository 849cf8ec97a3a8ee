package dev.backstory.annotate.text;

import dev.backstory.model.OffsetMap;
import dev.backstory.model.Span;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;

/** Finds noun phrases of one to four words: adjectives and nouns that end in a noun. */
public final class PhraseFinder {
  private static final int MOST_WORDS = 4;

  /** The phrases, in the order of the text. */
  public List<Span> find(List<TaggedSentence> sentences, OffsetMap offsets) {
    List<Span> phrases = new ArrayList<>();
    for (TaggedSentence sentence : sentences) {
      findIn(sentence, offsets, phrases);
    }
    return phrases;
  }

  private static void findIn(TaggedSentence sentence, OffsetMap offsets, List<Span> out) {
    List<Token> tokens = sentence.tokens();
    int i = 0;
    while (i < tokens.size()) {
      int end = i;
      int lastNoun = -1;
      while (end < tokens.size() && isPart(tokens.get(end))) {
        lastNoun = isNoun(tokens.get(end)) ? end : lastNoun;
        end++;
      }
      if (lastNoun >= 0) {
        int first = Math.max(i, lastNoun + 1 - MOST_WORDS);
        out.add(
            offsets.span(
                sentence.start() + tokens.get(first).start(),
                sentence.start() + tokens.get(lastNoun).end()));
      }
      i = Math.max(end, i + 1);
    }
  }

  private static boolean isPart(Token token) {
    return isNoun(token) || token.pos().startsWith("JJ") && isWord(token);
  }

  private static boolean isNoun(Token token) {
    return token.pos().startsWith("NN") && isWord(token);
  }

  private static boolean isWord(Token token) {
    return Character.isLetter(token.form().codePointAt(0));
  }
}
