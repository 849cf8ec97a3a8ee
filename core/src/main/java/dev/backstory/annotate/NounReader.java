package dev.backstory.annotate;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the noun that a figure stands before, and what narrows it. */
final class NounReader {
  private static final int LONGEST_PHRASE = 7;
  private static final Set<String> MODIFIERS =
      Set.of("JJ", "JJR", "JJS", "NN", "NNP", "VBN", "VBG", "HYPH", "POS");
  private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "WP$", "PDT");

  /** What belongs to every count and narrows nothing. */
  private static final Set<String> PLAIN = Set.of("such", "so-called", "whole", "entire");

  private final FigureWords words;

  NounReader(FigureWords words) {
    this.words = words;
  }

  /** Behind "of the", where they follow. */
  int behindOf(int from) {
    return words.word(from).equals("of") ? behindDeterminer(from + 1) : behindAll(from);
  }

  int behindDeterminer(int from) {
    return DETERMINERS.contains(words.pos(from)) ? from + 1 : from;
  }

  /** "Half the country". */
  private int behindAll(int from) {
    return words.word(from - 1).equals("half") ? behindDeterminer(from) : from;
  }

  /** The head of the noun phrase that begins at a word, or -1; of a count it is in the plural. */
  int head(int from, boolean singular) {
    int head = -1;
    for (int i = from; i < Math.min(words.size(), from + LONGEST_PHRASE); i++) {
      if (isPlural(i) || (singular && words.pos(i).equals("NN"))) {
        head = i;
      } else if (words.pos(i).equals("POS")) {
        head = -1;
      } else if (words.pos(i).equals("CD") && head < 0) {
        continue;
      } else if (!MODIFIERS.contains(words.pos(i)) || (head >= 0 && !words.isNoun(i))) {
        break;
      }
    }
    return head;
  }

  private boolean isPlural(int at) {
    String pos = words.pos(at);
    return pos.equals("NNS")
        || pos.equals("NNPS")
        || (words.isNoun(at) && QuantityWords.meaning("invariant", words.word(at)) != null);
  }

  boolean isTime(int head) {
    return QuantityWords.meaning("time", words.lemma(head)) != null
        || QuantityWords.meaning("time", words.word(head)) != null;
  }

  /** The words between a figure and its noun, those that touch written together; null for none. */
  @Nullable String qualifiers(int from, int head) {
    StringBuilder qualifiers = new StringBuilder();
    int first = from;
    for (int i = from; i < head; i++) {
      boolean whole = words.pos(i).equals("POS") || words.pos(i).equals("CD");
      first = whole ? i + 1 : first;
    }
    for (int i = first; i < head; i++) {
      String word = words.word(i);
      if (!PLAIN.contains(word)) {
        qualifiers.append(i > first && !words.touches(i) ? " " : "").append(word);
      }
    }
    return qualifiers.isEmpty() ? null : qualifiers.toString().strip();
  }
}
