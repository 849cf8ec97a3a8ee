package dev.backstory.fact;

import dev.backstory.model.Quantity;
import dev.backstory.model.Quantity.Bound;
import dev.backstory.model.Span;
import dev.backstory.notation.WordList;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads in a newspaper's notes about itself which figure it had wrong: "An earlier version of this
 * article said that 14 people had died. The number is 12." A figure is wrong only where the note
 * names it alone, and the right one too: else something beside it may have been corrected. What a
 * newspaper retracts needs no right one.
 */
final class WrongFigures {
  private static final WordList WORDS = WordList.read("fact/correction-words.txt");
  private static final String NUMBER = "(?:about |some |nearly )?(\\d[\\d,]*)";

  private static final Pattern EARLIER =
      Pattern.compile("\\b" + any("version") + " " + any("this") + "\\b");
  private static final Pattern OWN_CORRECTION =
      Pattern.compile(
          "\\b%s\\b.*\\b%s\\b|^\\W*correction\\s?[:,–—-]|^\\W*corrects "
              .formatted(any("this"), any("corrected")));
  private static final Pattern WE_RETRACT = Pattern.compile("\\bwe " + any("retracts") + "\\b");
  private static final Pattern INSTEAD = Pattern.compile(";|\\b" + any("instead") + "\\b");

  /** "The correct number is 12." */
  private static final Pattern RIGHT =
      Pattern.compile(
          "\\b%s (?:is|was) %s(?=[.,;]|$| not\\b)|^(?:not|rather than|instead of) %s\\b"
              .formatted(any("total"), NUMBER, NUMBER));

  /** "12 people died, not 14." */
  private static final Pattern WRONG_BEHIND =
      Pattern.compile("\\b(?:not|rather than|instead of) " + NUMBER + "(?=[.,;)]|$| as\\b| in\\b)");

  private WrongFigures() {}

  private static String any(String section) {
    return WORDS.section(section).stream()
        .sorted()
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** Whether a text may have such a note; it need not be looked through for them if not. */
  static boolean mayBeIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("version")
        || lower.contains("correct")
        || lower.contains("amended")
        || lower.contains("retract")
        || lower.contains("withdraw");
  }

  /** Whether the sentence is a note: it tells only what its newspaper no longer tells. */
  static boolean isNote(StorySentence sentence) {
    String text = lower(sentence);
    return EARLIER.matcher(text).find()
        || retractedFrom(sentence, text) >= 0
        || wrongBehind(sentence, text).isPresent();
  }

  /**
   * The figure that was wrong, as the note names it; empty where that is not sure.
   *
   * @param next the sentence behind the note, null if there is none
   */
  static Optional<ToldFigure> of(StorySentence note, @Nullable StorySentence next) {
    String text = lower(note);
    int retracted = retractedFrom(note, text);
    if (retracted >= 0) {
      return only(note, retracted, text.length());
    }
    return saidBefore(note, text, next).or(() -> wrongBehind(note, text));
  }

  /** In small letters and without what others are quoted with. */
  private static String lower(StorySentence sentence) {
    return Marks.blanked(sentence.text()).toLowerCase(Locale.ROOT);
  }

  /** Where what the newspaper retracts begins; -1 if it retracts nothing. */
  private static int retractedFrom(StorySentence sentence, String text) {
    String name = Pattern.quote(sentence.outlet().toLowerCase(Locale.ROOT));
    Matcher own = Pattern.compile("\\b" + name + " " + any("retracts") + "\\b").matcher(text);
    Matcher we = WE_RETRACT.matcher(text);
    return own.find() ? own.end() : we.find() ? we.end() : -1;
  }

  private static Optional<ToldFigure> saidBefore(
      StorySentence note, String text, @Nullable StorySentence next) {
    Matcher earlier = EARLIER.matcher(text);
    if (!earlier.find()) {
      return Optional.empty();
    }
    Matcher instead = INSTEAD.matcher(text);
    int end = instead.find(earlier.end()) ? instead.start() : text.length();
    return only(note, earlier.end(), end)
        .filter(
            wrong ->
                hasRight(note, text, end, wrong)
                    || next != null && hasRight(next, lower(next), 0, wrong));
  }

  /** The one figure that stands between these places. */
  private static Optional<ToldFigure> only(StorySentence sentence, int from, int to) {
    List<Quantity> figures =
        sentence.quantities().stream()
            .filter(quantity -> sentence.local(quantity.span().start()) >= from)
            .filter(quantity -> sentence.local(quantity.span().end()) <= to)
            .toList();
    return figures.size() == 1
        ? Optional.of(new ToldFigure(sentence, figures.getFirst())).filter(WrongFigures::isCount)
        : Optional.empty();
  }

  private static boolean isCount(ToldFigure figure) {
    boolean clear = !figure.counts().isEmpty() || figure.quantity().unit() != null;
    return figure.isLevel() && clear && figure.quantity().upper() == null;
  }

  /** Whether another value for the same stands there. */
  private static boolean hasRight(StorySentence sentence, String text, int from, ToldFigure wrong) {
    boolean read =
        sentence.quantities().stream()
            .filter(quantity -> sentence.local(quantity.span().start()) >= from)
            .map(quantity -> new ToldFigure(sentence, quantity))
            .anyMatch(figure -> isOfTheSame(figure, wrong) && !isEqual(figure, wrong));
    Matcher right = RIGHT.matcher(text.substring(from));
    return read || right.find() && !value(right).equals(plain(wrong.quantity().value()));
  }

  /** Of sums and measures only one need say what they are for. */
  private static boolean isOfTheSame(ToldFigure figure, ToldFigure wrong) {
    String unit = wrong.quantity().unit();
    boolean unnamed = figure.counts().isEmpty() || wrong.counts().isEmpty();
    boolean alike = unit != null && unnamed && unit.equals(figure.quantity().unit());
    return figure.isLevel() && (alike || figure.kind().equals(wrong.kind()));
  }

  private static boolean isEqual(ToldFigure one, ToldFigure other) {
    return one.quantity().value().compareTo(other.quantity().value()) == 0;
  }

  private static Optional<ToldFigure> wrongBehind(StorySentence note, String text) {
    Matcher wrong = WRONG_BEHIND.matcher(text);
    boolean own = OWN_CORRECTION.matcher(text).find() || EARLIER.matcher(text).find();
    if (!own || !wrong.find()) {
      return Optional.empty();
    }
    return only(note, 0, wrong.start())
        .filter(right -> !value(wrong).equals(plain(right.quantity().value())))
        .map(right -> insteadOf(right, wrong));
  }

  /** The same count with the value that was found. */
  private static ToldFigure insteadOf(ToldFigure right, Matcher wrong) {
    StorySentence note = right.sentence();
    Quantity it = right.quantity();
    int start = note.span().start() + note.text().codePointCount(0, wrong.start(1));
    Span span = new Span(start, start + wrong.group(1).length());
    BigDecimal value = new BigDecimal(value(wrong));
    return new ToldFigure(
        note,
        new Quantity(
            span,
            value,
            null,
            Bound.EXACT,
            it.unit(),
            it.per(),
            null,
            it.counts(),
            it.qualifiers()));
  }

  private static String value(Matcher number) {
    String digits = number.group(1) == null ? number.group(2) : number.group(1);
    return plain(new BigDecimal(digits.replace(",", "")));
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
