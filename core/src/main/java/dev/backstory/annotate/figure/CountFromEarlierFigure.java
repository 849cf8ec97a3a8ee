package dev.backstory.annotate.figure;

import dev.backstory.model.Quantity;
import dev.backstory.model.Quantity.Change;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a figure counts that leaves its noun to the figure before it: "12 of whom", "up from
 * 40", "$3 or $4", "95 km (60 miles)", "another 20".
 */
final class CountFromEarlierFigure {
  private static final String PEOPLE = "people";
  private static final Set<String> LIST = Set.of(",", "and", "or", "(", "/", "to", "but");
  private static final Set<String> PLACING =
      Set.of("at", "in", "on", "from", "near", "outside", "inside");
  private static final int FARTHEST = 20;
  private static final int POLL_REACH = 16;
  private static final int MOST_BETWEEN = 3;

  private final FigureWords words;
  private final FateOfCounted states;
  private final NounBehindFigure nouns;
  private final SubjectOfMeasure measured;

  CountFromEarlierFigure(FigureWords words) {
    this.words = words;
    this.states = new FateOfCounted(words);
    this.nouns = new NounBehindFigure(words);
    this.measured = new SubjectOfMeasure(words);
  }

  /**
   * A figure that was read before.
   *
   * @param start first word
   * @param end word behind it and its noun
   */
  record Earlier(Quantity quantity, int start, int end) {}

  /** What the figure counts by the one before it, or {@code own}. */
  Counted read(Figure figure, @Nullable Change change, Counted own, Earlier earlier) {
    Quantity last = earlier.quantity();
    boolean same = Objects.equals(last.unit(), figure.unit());
    if (isConversion(figure, earlier) || (same && isListed(figure, earlier))) {
      return new Counted(last.counts(), last.qualifiers(), own.end(), false);
    }
    if (change != null && isAside(figure.start() - 1)) {
      return new Counted(last.counts(), last.qualifiers(), own.end(), false);
    }
    if (figure.unit() == null && "%".equals(last.unit()) && isSum(figure.start() - 2)) {
      return Counted.of(last.counts(), own.end());
    }
    return same ? ofSame(figure, change, own, last) : ofOthers(figure, own);
  }

  /** "Killed 11 citizens, two pilots and a cook": with what happened to those before it. */
  Counted withState(Figure figure, Counted own, Earlier earlier) {
    String counts = own.counts();
    String last = earlier.quantity().counts();
    int state = last == null ? -1 : last.indexOf(' ');
    if (counts == null || last == null || state < 0 || figure.hyphen() || counts.contains(" ")) {
      return own;
    }
    return isJoined(figure, own, earlier)
        ? new Counted(counts + last.substring(state), own.qualifiers(), own.end(), own.adjacent())
        : own;
  }

  /** Not "arrested 12 men and two dogs barked". */
  private boolean isJoined(Figure figure, Counted own, Earlier earlier) {
    return earlier.end() == figure.start() - 1
        && !isFinite(own.end())
        && words.word(earlier.end()).equals("and");
  }

  /** "The suspects came from abroad and 12 of them had no papers": the plural before it. */
  Counted ofOthers(Figure figure, Counted own) {
    boolean ofThem =
        words.word(figure.end()).equals("of")
            && QuantityWords.meaning("them", words.word(figure.end() + 1)) != null;
    int be = figure.end() + 1;
    if (words.word(figure.end()).equals("more") && words.lemma(be).equals("be")) {
      return new Counted(PEOPLE, "more", be, true);
    }
    boolean all =
        words.word(figure.start() - 1).equals("the") || words.word(figure.number()).equals("one");
    for (int i = figure.start() - 1; ofThem && !all && i > figure.start() - FARTHEST; i--) {
      if (words.pos(i).equals("NNS")) {
        String noun = nouns.name(i);
        String state = states.behind(figure.end() + 2, false);
        return Counted.of(state == null ? noun : head(noun) + " " + state, own.end());
      }
    }
    return own;
  }

  private Counted ofSame(Figure figure, @Nullable Change change, Counted own, Quantity last) {
    if (change == Change.BEFORE) {
      return new Counted(last.counts(), last.qualifiers(), own.end(), false);
    }
    int end = figure.end();
    boolean ofThem =
        words.word(end).equals("of") && QuantityWords.meaning("them", words.word(end + 1)) != null;
    if (ofThem) {
      return ofThem(end + 2, last);
    }
    if (figure.unit() != null) {
      boolean second = figure.is("%") && change == last.change();
      boolean told = change == null ? isFinite(end) : words.pos(end).equals("JJR");
      return second && told ? Counted.of(last.counts(), own.end()) : own;
    }
    if (measured.isRiseTo(figure.start())) {
      return Counted.of(last.counts(), own.end());
    }
    if (words.lemma(end).equals("have") || words.lemma(end).equals("be")) {
      return ofThem(end, last);
    }
    return isPlaced(figure, last) ? Counted.of(last.counts(), own.end()) : more(figure, own, last);
  }

  /** "Eight blasts, three at churches", "12 hurt, one critically". */
  private boolean isPlaced(Figure figure, Quantity last) {
    String before = words.word(figure.start() - 1);
    int end = figure.end();
    boolean where = words.pos(end).equals("IN") && PLACING.contains(words.word(end));
    boolean how = words.pos(end).equals("RB") && words.word(end).endsWith("ly");
    return (before.equals(",") || before.equals("and"))
        && (where || how)
        && figure.value().compareTo(last.value()) <= 0;
  }

  /** "An option for 20 more", "another 20". */
  private Counted more(Figure figure, Counted own, Quantity last) {
    String noun = head(last.counts() == null ? PEOPLE : last.counts());
    if (words.word(figure.end()).equals("more")) {
      String state = states.behind(figure.end() + 1, false);
      String all = state == null ? noun : PEOPLE + " " + state;
      return new Counted(all, "more", figure.end() + 1, true);
    }
    boolean those =
        words.word(figure.start() - 1).equals("the")
            && figure.value().compareTo(BigDecimal.TEN) > 0;
    boolean part =
        words.word(figure.start() - 1).equals("including") && !words.isNoun(figure.end());
    return those || part ? Counted.of(noun, own.end()) : own;
  }

  /** "Rose to $412,000, up 7 percent". */
  private boolean isAside(int at) {
    boolean way = words.word(at).equals("up") || words.word(at).equals("down");
    return way && words.word(at - 1).equals(",");
  }

  /** "$5 billion (£4 billion)". */
  private boolean isConversion(Figure figure, Earlier earlier) {
    boolean bracket =
        words.word(figure.start() - 1).equals("(") && earlier.end() == figure.start() - 1;
    return bracket && figure.unit() != null && earlier.quantity().unit() != null;
  }

  private boolean isListed(Figure figure, Earlier earlier) {
    boolean narrowed = words.isNoun(figure.end()) || words.pos(figure.end()).startsWith("JJ");
    int between = figure.start() - earlier.end();
    if (between > MOST_BETWEEN || between == 0 || narrowed) {
      return false;
    }
    for (int i = earlier.end(); i < figure.start(); i++) {
      if (!LIST.contains(words.word(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isFinite(int at) {
    String pos = words.pos(at);
    return pos.equals("VBD") || pos.equals("VBP") || pos.equals("VBZ");
  }

  /** "Bringing the total to 612". */
  private boolean isSum(int at) {
    boolean sum = QuantityWords.meaning("sum", words.lemma(at)) != null;
    return sum && words.word(at + 1).equals("to");
  }

  /** "40 people aboard, 12 of whom were rescued". */
  private Counted ofThem(int from, Quantity last) {
    String all = last.counts() == null ? PEOPLE : last.counts();
    String state = states.behind(from, false);
    return Counted.of(state == null ? all : head(all) + " " + state, from);
  }

  private static String head(String counts) {
    int space = counts.indexOf(' ');
    return space < 0 ? counts : counts.substring(0, space);
  }

  /** "A poll of members shows 27 percent". */
  Counted polled(Figure figure, Counted own) {
    for (int i = figure.start() - 1; i > Math.max(0, figure.start() - POLL_REACH); i--) {
      if (words.word(i).equals("of") && QuantityWords.meaning("poll", words.lemma(i - 1)) != null) {
        int head = nouns.head(nouns.behindDeterminer(i + 1), false);
        return head < 0 ? own : Counted.of(nouns.name(head), own.end());
      }
    }
    return own;
  }
}
