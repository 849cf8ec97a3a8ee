package dev.backstory.annotate;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a measure is of when no noun follows it: the subject or object of the verb that it
 * stands by, as in "turnout was 61 percent", "the price of oil is expected to reach $62" and
 * "raised the fare from $2 to $3".
 */
final class SubjectReader {
  private static final int REACH = 12;
  private static final int FARTHEST_CLAUSE = 24;
  private static final int MOST_PHRASES = 3;
  private static final int MOST_MODIFIERS = 3;
  private static final Set<String> MODIFIERS = Set.of("DT", "JJ", "RB");
  private static final Set<String> BEFORE_FIGURE =
      Set.of("IN", "TO", "RB", "RP", "CD", "$", "JJR", "JJ", "RBR", "DT", "HYPH", "JJS");
  private static final Set<String> SIZES = Set.of("long", "tall", "wide", "high", "deep", "thick");
  private static final Set<String> LINKS = Set.of("by", "from", "to");
  private static final Set<String> AUXILIARY =
      Set.of("have", "be", "will", "would", "could", "may");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");
  private static final Set<String> RELATIVE = Set.of("WDT", "WP");

  private static final Set<String> OF = Set.of("of");
  private static final Set<String> LINKING =
      Set.of(
          "of", "for", "in", "on", "at", "from", "by", "with", "to", "between", "among", "against",
          "over", "under", "about", "behind", "across", "around", "through", "during");

  private final FigureWords words;

  SubjectReader(FigureWords words) {
    this.words = words;
  }

  /** The lemma of the subject or object, or null. */
  @Nullable String read(int figure) {
    int start = lead(figure);
    boolean of = words.word(start - 1).equals("of") && words.isNoun(start - 2);
    if (of) {
      boolean plain = QuantityWords.meaning("measure", words.lemma(start - 2)) != null;
      return plain || !words.entity(start - 2).isEmpty() ? null : lemma(start - 2);
    }
    int apposed = apposed(figure);
    apposed = apposed < 0 ? billed(start) : apposed;
    if (apposed >= 0) {
      return lemma(apposed);
    }
    int object = object(start);
    if (object >= 0) {
      return lemma(object);
    }
    int verb = verb(start);
    boolean owned = QuantityWords.meaning("owned", words.lemma(verb)) != null;
    return verb < 0 || (owned && verb == start - 1) ? null : subject(verb);
  }

  /** The lemma of the subject of a verb, or null. */
  @Nullable String of(int verb) {
    return words.isVerb(verb) ? subject(verb) : read(verb);
  }

  /** Before "a whopping", and before "a peak of". */
  private int lead(int start) {
    int at = start;
    while (at > start - MOST_MODIFIERS && isNarrowing(at - 1)) {
      at--;
    }
    at = QuantityWords.meaning("direct", words.word(at)) == null ? at : start;
    boolean peak =
        words.word(at - 1).equals("of")
            && QuantityWords.meaning("extreme", words.lemma(at - 2)) != null
            && !words.isVerb(at - 2);
    return peak ? beforePhrase(at - 2) + 1 : at;
  }

  private boolean isNarrowing(int at) {
    boolean participle = words.pos(at).equals("VBG") && words.pos(at - 1).equals("DT");
    return participle || MODIFIERS.contains(words.pos(at));
  }

  /** Whether the figure is what something rose or fell to. */
  boolean isRiseTo(int figure) {
    int start = lead(figure);
    return words.word(start - 1).equals("to") && (verb(start) >= 0 || object(start) >= 0);
  }

  /** Whether a verb before it says that the figure is how many there are: "deaths totalled 40". */
  boolean isTally(int start) {
    String before = words.word(start - 1);
    int verb = words.pos(start - 1).equals("IN") ? start - 2 : start - 1;
    String list = before.equals("at") ? "stated" : "tally";
    return (before.equals("at") || verb == start - 1)
        && (words.isVerb(verb) || isTakenForNoun(verb, start))
        && QuantityWords.meaning(list, words.lemma(verb)) != null;
  }

  /** "The deal, worth $3 million": the noun before the comma, or -1. */
  private int apposed(int start) {
    int put =
        words.word(start - 1).equals("at") && words.pos(start - 2).equals("VBN") ? start - 2 : -1;
    if (put > 0 && QuantityWords.meaning("stated", words.lemma(put)) != null) {
      int noun = words.word(put - 1).equals(",") ? put - 2 : put - 1;
      return words.isNoun(noun) ? noun : -1;
    }
    boolean worth = words.word(start - 1).equals("worth");
    if (worth && words.isNoun(start - 2) && !words.isNoun(start - 1)) {
      return start - 2;
    }
    int comma = worth ? start - 2 : start - 1;
    boolean told = worth || SIZES.contains(words.word(start + 2));
    return told && words.word(comma).equals(",") && isThing(comma - 1) ? comma - 1 : -1;
  }

  /** "A bill for $191": the noun, or -1. */
  private int billed(int start) {
    boolean bill =
        words.word(start - 1).equals("for")
            && words.isNoun(start - 2)
            && QuantityWords.meaning("billed", words.lemma(start - 2)) != null;
    return bill ? start - 2 : -1;
  }

  /** "Set bail at", "raised the rate from 2 to", "will cut profit this year by", or -1. */
  private int object(int start) {
    String link = words.word(start - 1);
    if (!link.equals("at") && !LINKS.contains(link)) {
      return -1;
    }
    int noun = beforeFigures(start - 1);
    boolean time = QuantityWords.meaning("time", words.lemma(noun)) != null;
    noun = time && words.pos(noun - 1).equals("DT") ? noun - 2 : noun;
    if (!words.isNoun(noun) || isUnit(words.lemma(noun))) {
      return -1;
    }
    int verb = beforePhrase(noun);
    boolean set = QuantityWords.meaning("stated", words.lemma(verb)) != null;
    boolean moved =
        QuantityWords.meaning("by", words.lemma(verb)) != null
            || QuantityWords.meaning("moved", words.lemma(verb)) != null
            || QuantityWords.meaning("put", words.lemma(verb)) != null;
    if (link.equals("by") && !words.isVerb(verb)) {
      return noun;
    }
    boolean told = words.isVerb(verb) && (link.equals("at") ? set : moved);
    return told && (isThing(noun) || link.equals("by")) ? noun : -1;
  }

  /** Before "from 2 percent" that ends behind a word, or the word before it. */
  private int beforeFigures(int link) {
    int at = link - 1;
    if (!words.word(link).equals("to")) {
      return at;
    }
    for (int i = at; i > Math.max(0, link - REACH); i--) {
      if (words.word(i).equals("from") && words.isNoun(i - 1)) {
        return i - 1;
      }
      boolean unit = words.isNoun(i) && isUnit(words.lemma(i));
      if (!unit && !BEFORE_FIGURE.contains(words.pos(i)) && !words.word(i).equals("%")) {
        return at;
      }
    }
    return at;
  }

  /** Taggers take "the flat costs 1,400 euros" for a noun. */
  private boolean isTakenForNoun(int at, int start) {
    String before = words.pos(at - 1);
    return at == start - 1
        && words.pos(at).equals("NNS")
        && (before.startsWith("NN") || before.equals("RB") || before.equals("JJ"))
        && QuantityWords.meaning("level", words.lemma(at)) != null;
  }

  /** The verb of level or change before a figure, or -1. */
  private int verb(int start) {
    for (int i = start - 1; i >= Math.max(0, start - REACH); i--) {
      if (isLevelOrChange(i, words.word(start - 1), words.word(i + 1))
          || isTakenForNoun(i, start)) {
        return i;
      }
      boolean unit = words.isNoun(i) && isUnit(words.lemma(i)) || isBearer(i);
      boolean compound =
          words.word(i + 1).equals("-") || words.word(i - 1).equals("-") || isBehindFigure(i);
      if (words.isVerb(i) && !compound
          || !(unit || compound || BEFORE_FIGURE.contains(words.pos(i)))) {
        return -1;
      }
    }
    return -1;
  }

  /** "Slipped 1.4%, to $71". */
  private boolean isBehindFigure(int at) {
    return words.word(at).equals(",")
        && (words.word(at - 1).equals("%") || isUnit(words.lemma(at - 1)));
  }

  private boolean isThing(int at) {
    return words.isNoun(at) && words.entity(at).isEmpty();
  }

  private static boolean isUnit(String lemma) {
    return QuantityWords.meaning("unit", lemma) != null || lemma.equals("point");
  }

  /** Whom something costs. */
  private boolean isBearer(int at) {
    int verb = words.isNoun(at) ? beforePhrase(at) : -1;
    return words.lemma(verb).equals("cost") && words.isVerb(verb);
  }

  private boolean isLevelOrChange(int at, String beforeFigure, String afterVerb) {
    String lemma = words.lemma(at);
    boolean linked = LINKS.contains(beforeFigure);
    String list = afterVerb.equals("at") ? "stated" : afterVerb.equals("for") ? "priced" : null;
    return words.isVerb(at)
        && (QuantityWords.meaning("level", lemma) != null
            || QuantityWords.meaning("multiple", lemma) != null
            || QuantityWords.meaning("direct", lemma) != null
            || (linked && QuantityWords.meaning("by", lemma) != null)
            || (list != null && QuantityWords.meaning(list, lemma) != null));
  }

  private @Nullable String subject(int verb) {
    int at = beforeVerbs(verb);
    if (RELATIVE.contains(words.pos(at))) {
      int noun = words.word(at - 1).equals(",") ? at - 2 : at - 1;
      return words.isNoun(noun) ? head(noun, OF) : null;
    }
    if (words.pos(verb).equals("VBG") && at <= 0 && !words.isNoun(at)) {
      return opened(verb);
    }
    if (sharesSubject(verb, at)) {
      int main = finite(at - 1);
      at = main < 0 ? -1 : beforeVerbs(main);
    }
    return words.isNoun(at) ? head(at, LINKING) : null;
  }

  /** "Standing 210 feet tall, the rocket": the last noun of what follows the comma. */
  private @Nullable String opened(int verb) {
    int at = verb;
    while (at < verb + FARTHEST_CLAUSE && !words.word(at).isEmpty() && !isClauseEnd(at)) {
      at++;
    }
    at++;
    while (words.isNoun(at + 1) || isModifier(at)) {
      at++;
    }
    return words.isNoun(at) ? lemma(at) : null;
  }

  private boolean isClauseEnd(int at) {
    return words.word(at).equals(",") && !words.pos(at + 1).equals("CD");
  }

  /** Before the auxiliaries of a verb, and before "is expected to", "is likely to". */
  private int beforeVerbs(int verb) {
    int at = verb - 1;
    while (words.pos(at).equals("RB")
        || words.pos(at).equals("MD")
        || words.pos(at).equals("TO")
        || isAuxiliary(at)
        || isForecast(at)) {
      at--;
    }
    return at;
  }

  private boolean isForecast(int at) {
    String pos = words.pos(at);
    return words.pos(at + 1).equals("TO") && (pos.equals("VBN") || pos.equals("JJ"));
  }

  /** "Sales fell, dropping 3 percent", "sales fell and reached a low". */
  private boolean sharesSubject(int verb, int before) {
    boolean participle = words.pos(verb).equals("VBG") && words.word(before).equals(",");
    boolean second = FINITE.contains(words.pos(verb)) && words.pos(before).equals("CC");
    return participle || second;
  }

  /** The finite verb before a word, or -1. */
  private int finite(int from) {
    for (int i = from; i > Math.max(0, from - FARTHEST_CLAUSE); i--) {
      if (FINITE.contains(words.pos(i))) {
        return i;
      }
    }
    return -1;
  }

  /** The head of the noun phrase that ends at a word: "price" of "the price of oil". */
  private @Nullable String head(int end, Set<String> links) {
    int head = end;
    for (int i = 0; i < MOST_PHRASES; i++) {
      int before = beforePhrase(head);
      boolean of = links.contains(words.word(before)) && words.isNoun(before - 1);
      boolean open = QuantityWords.meaning("open", words.word(before - 1)) != null;
      if (!of || open || QuantityWords.meaning("measure", words.lemma(before - 1)) != null) {
        break;
      }
      head = before - 1;
    }
    return words.entity(head).isEmpty() || !words.isCapital(head) ? lemma(head) : null;
  }

  private boolean isAuxiliary(int at) {
    return words.isVerb(at) && AUXILIARY.contains(words.lemma(at));
  }

  private @Nullable String lemma(int head) {
    if (QuantityWords.meaning("sum", words.lemma(head)) != null) {
      return null;
    }
    String meaning = QuantityWords.meaning("noun", words.lemma(head));
    return meaning == null ? words.lemma(head) : meaning;
  }

  /** The word before the noun phrase that ends at a word. */
  private int beforePhrase(int end) {
    int at = end;
    while (at >= 0 && at > end - REACH && (words.isNoun(at) || isModifier(at))) {
      at--;
    }
    return at;
  }

  private boolean isModifier(int at) {
    String pos = words.pos(at);
    return pos.startsWith("JJ")
        || pos.equals("DT")
        || pos.equals("PRP$")
        || pos.equals("POS")
        || pos.equals("CD");
  }
}
