package dev.backstory.annotate.figure;

import dev.backstory.annotate.text.NumberWords;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures among the words of a sentence: numbers with currency and unit, ranges, shares, ages
 * and votes. What is a date, time of day, score, label or part of a name is none.
 */
final class FigureReader {
  static final Set<String> DASHES = Set.of("-", "–", "—");
  private static final Set<String> STARTERS =
      Set.of("a", "an", "half", "no", "nobody", "both", "minus");
  private static final String GBP = "GBP";

  private final FigureWords words;
  private final NumberReader numbers;
  private final NumberNames names;
  private final FigureBounds bounds;
  private final ShareReader shares;
  private final AgeReader ages;
  private final VoteReader votes;
  private final NoneReader nones;
  private final RateReader rates;
  private final CompoundReader compounds;

  FigureReader(FigureWords words) {
    this.words = words;
    this.numbers = new NumberReader(words);
    this.names = new NumberNames(words);
    this.bounds = new FigureBounds(words);
    this.shares = new ShareReader(words, numbers);
    this.ages = new AgeReader(words, numbers);
    this.votes = new VoteReader(words);
    this.rates = new RateReader(words);
    this.compounds = new CompoundReader(words);
    this.nones = new NoneReader(words);
  }

  /** A number with the marks before it. */
  private record Signed(NumberReading number, @Nullable Unit currency) {}

  /** The figure that begins at a word, without its bound, or null. */
  @Nullable Figure read(int start) {
    if (!mayBegin(start)) {
      return null;
    }
    Figure special = special(start);
    if (special != null) {
      return bounds.around(special);
    }
    Signed first = signed(start);
    if (first == null || names.isName(start, first.number().end(), first.currency() != null)) {
      return null;
    }
    Figure range = range(start, first);
    Figure figure = range == null ? single(start, first) : range;
    return figure == null
        ? null
        : first.number().open() ? bounds.open(figure) : bounds.around(figure);
  }

  /** With the bound that its words put on it: "more than doubled". */
  Figure bounded(Figure figure) {
    return bounds.around(figure);
  }

  /** Most words begin no figure, and this tells most of them cheaply. */
  private boolean mayBegin(int at) {
    String word = words.word(at);
    return !Character.isLetter(word.charAt(0))
        || words.pos(at).equals("CD")
        || STARTERS.contains(word)
        || NumberWords.value(word) != null
        || QuantityWords.meaning("open", word) != null
        || QuantityWords.meaning("several", word) != null
        || QuantityWords.meaning("sign", word) != null;
  }

  private @Nullable Figure special(int start) {
    if (names.isJoined(start)) {
      return votes.read(start);
    }
    Figure vote = votes.read(start);
    Figure age = vote == null ? ages.read(start) : vote;
    Figure share = age == null ? shares.read(start) : age;
    return share == null ? nones.read(start) : share;
  }

  private @Nullable Signed signed(int start) {
    String sign = QuantityWords.meaning("sign", words.word(start));
    if (sign != null) {
      NumberReading number = negative(start + 1);
      return number == null ? null : new Signed(number, Unit.of(0, sign));
    }
    NumberReading number = negative(start);
    return number == null ? null : new Signed(number, null);
  }

  private @Nullable NumberReading negative(int start) {
    String word = words.word(start);
    boolean minus = word.equals("minus") || word.equals("−");
    boolean dash = word.equals("-") && words.touches(start + 1) && !words.touches(start);
    if ((!minus && !dash) || words.word(start - 1).equals("or")) {
      return numbers.read(start);
    }
    boolean digits = NumberWords.decimal(words.word(start + 1)) != null;
    NumberReading number = digits ? numbers.read(start + 1) : null;
    return number == null ? null : number.negated();
  }

  /** "10 to 15", "$5m-$7m", "between 10 and 15"; null if it is no range. */
  private @Nullable Figure range(int start, Signed first) {
    int joint = first.number().end();
    Unit own = unit(joint, start);
    if (own != null && isTo(start, own.end())) {
      joint = own.end();
    }
    boolean dash = DASHES.contains(words.word(joint)) && words.touches(joint);
    boolean or = words.word(joint).equals("or") && own == null && first.currency() == null;
    if (!dash && !or && !isTo(start, joint)) {
      return null;
    }
    Signed second = signed(joint + 1);
    if (second != null && or && !isNext(first.number(), second)) {
      return null;
    }
    if (second == null || !isSameKind(first, second, dash)) {
      return null;
    }
    Unit other = unit(second.number().end(), start);
    if (own != null && (other == null || !own.base().equals(other.base()))) {
      return null;
    }
    Figure last = withUnit(joint + 1, second, first.currency());
    BigDecimal lower = first.number().value();
    BigDecimal times = second.number().magnitude();
    boolean shared =
        first.number().magnitude() == null
            && times != null
            && lower.multiply(times).compareTo(second.number().value()) < 0;
    lower = shared && times != null ? lower.multiply(times) : lower;
    lower = other == null || last.is("%") ? lower : other.normal(lower);
    boolean rising = lower.compareTo(last.value()) < 0;
    return rising ? last.from(start, lower) : null;
  }

  /** "Five or six hours", "ten or fifteen". */
  private static boolean isNext(NumberReading first, Signed second) {
    BigDecimal most = first.value().multiply(BigDecimal.TWO);
    return second.currency() == null && second.number().value().compareTo(most) <= 0;
  }

  private boolean isTo(int start, int at) {
    boolean between = words.word(start - 1).equals("between");
    boolean from = words.word(start - 1).equals("from") && FigureChanges.isMoved(words, start - 1);
    return (words.word(at).equals("to") && !from) || (words.word(at).equals("and") && between);
  }

  /** "$5 to 12 people" is no range. */
  private static boolean isSameKind(Signed first, Signed second, boolean dash) {
    boolean same = (first.currency() == null) == (second.currency() == null);
    boolean million = first.currency() != null && second.number().magnitude() != null;
    return same || dash || million;
  }

  private @Nullable Figure single(int start, Signed first) {
    Figure figure = withUnit(start, first, null);
    return figure.unit() == null && !figure.hyphen() && names.hangsOn(first.number().end())
        ? null
        : figure;
  }

  private Figure withUnit(int start, Signed signed, @Nullable Unit other) {
    NumberReading number = signed.number();
    Unit currency = signed.currency() == null ? other : signed.currency();
    int from =
        number.open() && words.word(number.end()).equals("of") ? number.end() + 1 : number.end();
    Unit unit = currency == null ? unit(from, start) : currency;
    Unit shared = unit == null && currency == null ? shared(number.end()) : null;
    if (shared != null) {
      return Figure.of(start, number.end(), shared.normal(number.value()), shared.base());
    }
    if (unit == null) {
      boolean hyphen = names.isModifier(number.end());
      Figure plain =
          Figure.of(start, hyphen ? number.end() + 2 : number.end(), number.value(), null);
      return hyphen ? plain.modifying() : plain;
    }
    boolean joined = currency == null && DASHES.contains(words.word(from));
    int end = currency == null ? unit.end() : number.end();
    int all = currency == null ? end : rates.behindHyphened(end);
    all = joined ? compounds.behindSize(all) : all;
    Figure more = all == end && currency == null ? rest(end, unit) : null;
    if (more != null) {
      return Figure.of(
          start, more.end(), unit.normal(number.value()).add(more.value()), unit.base());
    }
    Figure figure = Figure.of(start, all, unit.normal(number.value()), unit.base());
    return joined || all > end ? figure.modifying() : figure;
  }

  /** "7in" of "6ft 7in", "20 minutes" of "two hours and 20 minutes"; or null. */
  private @Nullable Figure rest(int end, Unit unit) {
    boolean and = words.word(end).equals("and");
    boolean measure = unit.isTime() || unit.base().equals("m") || unit.base().equals("kg");
    NumberReading number = measure ? numbers.read(and ? end + 1 : end) : null;
    Unit smaller = number == null || number.open() ? null : unit(number.end(), end);
    boolean part =
        smaller != null
            && smaller.base().equals(unit.base())
            && smaller.factor().compareTo(unit.factor()) < 0
            && (!and || unit.isTime());
    return part && number != null && smaller != null
        ? Figure.of(end, smaller.end(), smaller.normal(number.value()), unit.base())
        : null;
  }

  /** "240 and 190 miles": the unit behind the other. */
  private @Nullable Unit shared(int end) {
    boolean joined = words.word(end).equals("and") || words.word(end).equals("or");
    NumberReading other = joined ? numbers.read(end + 1) : null;
    return other == null || other.open() ? null : unit(other.end(), end + 1);
  }

  /** The unit behind a number, after a hyphen too; pounds are money where money is spoken of. */
  private @Nullable Unit unit(int from, int start) {
    boolean hyphen = words.word(from).equals("-") && words.touches(from);
    Unit unit = Unit.at(words, hyphen ? from + 1 : from);
    boolean pound = unit != null && words.lemma(unit.end() - 1).equals("pound");
    boolean money = pound && (names.isMoney(start) || words.word(from - 1).endsWith("illion"));
    boolean mass = unit != null && words.word(unit.end()).equals("of");
    return money && unit != null && !mass ? Unit.of(unit.end(), GBP) : unit;
  }
}
