package dev.backstory.annotate.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the noun that a figure stands before, and what narrows it. */
final class NounBehindFigure {
  private static final int LONGEST_PHRASE = 7;
  private static final int LONGEST_BEFORE = 12;
  private static final Set<String> NARROWING =
      Set.of("JJ", "JJR", "JJS", "DT", "PRP$", "POS", "CD");
  private static final Set<String> MODIFIERS =
      Set.of("JJ", "JJR", "JJS", "NN", "NNP", "VBN", "VBG", "HYPH", "POS");
  private static final Set<String> DETERMINERS = Set.of("DT", "PRP$", "WP$", "PDT");

  /** What belongs to every count and narrows nothing. */
  private static final Set<String> PLAIN = Set.of("such", "so-called", "whole", "entire");

  private final FigureWords words;

  NounBehindFigure(FigureWords words) {
    this.words = words;
  }

  /** Behind "of the", where they follow. */
  int behindOf(int at) {
    boolean worth = words.word(at).equals("worth") && words.word(at + 1).equals("of");
    int from = worth ? at + 1 : at;
    if (!words.word(from).equals("of")) {
      return behindAll(from);
    }
    return behindDeterminer(words.word(from + 1).equals("all") ? from + 2 : from + 1);
  }

  int behindDeterminer(int from) {
    return DETERMINERS.contains(words.pos(from)) ? from + 1 : from;
  }

  /** "Half the country". */
  private int behindAll(int from) {
    boolean all = words.word(from - 1).equals("half") || words.word(from - 1).equals("both");
    return all ? behindDeterminer(from) : from;
  }

  /** The head of the noun phrase that begins at a word, or -1; of a count it is in the plural. */
  int head(int from, boolean singular) {
    if (QuantityWords.meaning("this", words.word(from)) != null) {
      int others = headFrom(from + 1, false);
      return others >= 0 && isTime(others) ? -1 : others;
    }
    return headFrom(from, singular);
  }

  private int headFrom(int from, boolean singular) {
    int head = -1;
    int owner = -1;
    for (int i = from; i < Math.min(words.size(), from + LONGEST_PHRASE); i++) {
      if (isFigured(i)) {
        i += 2;
      } else if (isPlural(i) || (singular && isSingular(i))) {
        head = i;
      } else if (words.pos(i).equals("POS")) {
        owner = head >= 0 && isPlural(head) ? head : owner;
        if (owner >= 0 && isDefinite(from - 1)) {
          return owner;
        }
        head = -1;
      } else if (isJoint(i) && head < 0) {
        continue;
      } else if (words.pos(i).equals("CD") && head < 0) {
        continue;
      } else if (!isModifier(i, from) || (head >= 0 && !words.isNoun(i) && !isHyphened(i))) {
        break;
      }
    }
    return head < 0 ? owner : head;
  }

  /** "Current and former officials", "health and safety rules". */
  private boolean isJoint(int at) {
    boolean joined = words.word(at).equals("and") || words.word(at).equals("or");
    return joined && isPart(at - 1) && isPart(at + 1);
  }

  private boolean isPart(int at) {
    return isAdjective(at) || words.pos(at).equals("NN");
  }

  private boolean isAdjective(int at) {
    return words.pos(at).startsWith("JJ");
  }

  /** "The two leaders' talks", but "16 women's teams". */
  private boolean isDefinite(int number) {
    int at = number;
    while (words.pos(at).equals("CD") || words.pos(at).equals("HYPH")) {
      at--;
    }
    return at < number && DETERMINERS.contains(words.pos(at));
  }

  /** "448-page" narrows what follows. */
  private boolean isFigured(int at) {
    return words.pos(at).equals("CD") && words.word(at + 1).equals("-") && words.touches(at + 1);
  }

  /** Also "IS" fighters, "a two-minute, rousing speech", and what hangs on a hyphen. */
  private boolean isModifier(int at, int from) {
    boolean comma = words.word(at).equals(",") && words.pos(at + 1).startsWith("JJ");
    return (MODIFIERS.contains(words.pos(at)) && !isDash(at))
        || words.isCapitals(at)
        || (at > from && (comma || isHyphened(at)));
  }

  /** Taggers take the dash before an aside for a hyphen. */
  private boolean isDash(int at) {
    return FigureReader.DASHES.contains(words.word(at)) && !words.touches(at);
  }

  private boolean isHyphened(int at) {
    boolean behind = words.word(at - 1).equals("-") && words.touches(at);
    boolean before = words.word(at + 1).equals("-") && words.touches(at + 1);
    return behind || before || (words.word(at).equals("-") && words.touches(at + 1));
  }

  /** Before "this year". */
  int beforeTime(int at) {
    boolean time = QuantityWords.meaning("time", words.lemma(at)) != null;
    return time && words.pos(at - 1).equals("DT") ? at - 2 : at;
  }

  /** The word before the noun phrase that ends at a word. */
  int beforePhrase(int end) {
    int at = end;
    while (at >= 0 && at > end - LONGEST_BEFORE && (words.isNoun(at) || narrows(at))) {
      at--;
    }
    return at;
  }

  boolean narrows(int at) {
    return NARROWING.contains(words.pos(at));
  }

  /** The name of a noun that says what there is so much of; null if it only says that there is. */
  @Nullable String measured(int head) {
    boolean sum = QuantityWords.meaning("sum", words.lemma(head)) != null;
    return sum ? null : plain(head);
  }

  private String plain(int head) {
    String meaning = QuantityWords.meaning("noun", words.lemma(head));
    meaning = meaning == null ? QuantityWords.meaning("noun", words.word(head)) : meaning;
    return meaning == null ? words.lemma(head) : meaning;
  }

  /** The noun of which a word is the last part, in the form that all of the same meaning have. */
  String name(int head) {
    boolean chamber = words.lemma(head).equals("house") && words.word(head + 1).equals("of");
    return chamber ? words.lemma(head) : plain(head);
  }

  private boolean isSingular(int at) {
    return isWord(at) && isSingularNoun(at);
  }

  /** Taggers take marks for nouns too. */
  private boolean isWord(int at) {
    String word = words.word(at);
    return !word.isEmpty() && Character.isLetter(word.codePointAt(0));
  }

  private boolean isSingularNoun(int at) {
    return words.pos(at).equals("NN") || (words.isNoun(at) && words.entity(at).equals("NORP"));
  }

  private boolean isPlural(int at) {
    String pos = words.pos(at);
    boolean plural = pos.equals("NNS") || pos.equals("NNPS");
    return (plural && isWord(at))
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
      boolean whole = words.pos(i).equals("POS") || (words.pos(i).equals("CD") && !isFigured(i));
      first = whole ? i + 1 : first;
    }
    for (int i = first; i < head; i++) {
      String word = words.word(i);
      if (!PLAIN.contains(word) && !word.equals(",")) {
        qualifiers.append(i > first && !words.touches(i) ? " " : "").append(word);
      }
    }
    return qualifiers.isEmpty() ? null : qualifiers.toString().strip();
  }
}
