package dev.backstory.annotate.figure;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject of a verb before it: "the price of oil is expected to reach", "the school,
 * which cost", "sales fell, dropping", "standing 210 feet tall, the rocket".
 */
final class SubjectReader {
  private static final int FARTHEST_CLAUSE = 24;
  private static final int MOST_PHRASES = 3;
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
  private final NounBehindFigure nouns;

  SubjectReader(FigureWords words) {
    this.words = words;
    this.nouns = new NounBehindFigure(words);
  }

  /**
   * The name of what a verb tells of, or null.
   *
   * @param start of what belongs to the verb: "more than doubled"
   */
  @Nullable String read(int verb, int start) {
    int at = nouns.beforeTime(beforeVerbs(start));
    if (RELATIVE.contains(words.pos(at))) {
      int noun = words.word(at - 1).equals(",") ? at - 2 : at - 1;
      return words.isNoun(noun) ? name(noun, OF) : null;
    }
    if (words.pos(verb).equals("VBG") && at <= 0 && !words.isNoun(at)) {
      return opened(verb);
    }
    if (sharesSubject(verb, at)) {
      int main = finite(at - 1);
      at = main < 0 ? -1 : beforeVerbs(main);
    }
    return words.isNoun(at) ? name(at, LINKING) : null;
  }

  /** "Standing 210 feet tall, the rocket": the last noun of what follows the comma. */
  private @Nullable String opened(int verb) {
    int at = verb;
    while (at < verb + FARTHEST_CLAUSE && !words.word(at).isEmpty() && !isClauseEnd(at)) {
      at++;
    }
    at++;
    while (words.isNoun(at + 1) || nouns.narrows(at)) {
      at++;
    }
    return words.isNoun(at) ? nouns.measured(at) : null;
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

  private @Nullable String name(int end, Set<String> links) {
    int head = head(end, links);
    return words.entity(head).isEmpty() || !words.isCapital(head) ? nouns.measured(head) : null;
  }

  /** The head of a noun phrase that ends at a word, with all that hangs on it. */
  int head(int end) {
    return head(end, LINKING);
  }

  /** "Price" of "the price of oil". */
  private int head(int end, Set<String> links) {
    int head = end;
    for (int i = 0; i < MOST_PHRASES; i++) {
      int done = ofParticiple(head, links);
      if (done >= 0) {
        head = done;
        continue;
      }
      int before = nouns.beforePhrase(head);
      boolean linked = links.contains(words.word(before)) && words.isNoun(before - 1);
      boolean open = QuantityWords.meaning("open", words.word(before - 1)) != null;
      boolean measure =
          QuantityWords.meaning("measure", words.lemma(before - 1)) != null
              && !words.word(before - 1).equals("shares");
      if (!linked || open || measure) {
        break;
      }
      head = before - 1;
    }
    return head;
  }

  /** "Missile" of "a missile fired in March" and "a missile fired Tuesday", or -1. */
  private int ofParticiple(int end, Set<String> links) {
    int before = nouns.beforePhrase(end);
    int verb = links.contains(words.word(before)) ? before - 1 : before;
    boolean past = verb < before && words.pos(verb).equals("VBD") && !words.entity(end).isEmpty();
    boolean reduced = (past || words.pos(verb).equals("VBN")) && words.isNoun(verb - 1);
    return reduced ? verb - 1 : -1;
  }

  private boolean isAuxiliary(int at) {
    return words.isVerb(at) && AUXILIARY.contains(words.lemma(at));
  }
}
