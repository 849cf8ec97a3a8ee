package dev.backstory.fact;

import dev.backstory.model.Quantity;
import dev.backstory.model.Quantity.Bound;
import dev.backstory.model.Quantity.Change;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells whether two figures of a story count the same thing: the same of the same event, and all of
 * it. Figures of one kind that are equal need sentences that are a little alike. Those that differ
 * must be tolls, or close to each other, in sentences that clearly speak of the same. When in doubt
 * they are not comparable.
 */
public final class SameCount {
  /** How much alike sentences are that tell an equal, not common figure of the same. */
  private static final double EQUAL = 0.1;

  /** The same for figures below ten, which often are equal by chance. */
  private static final double EQUAL_SMALL = 0.2;

  /** The same where they are narrowed by the same words too. */
  private static final double EQUAL_NARROWED = 0.12;

  /**
   * The same for figures that are rarely equal by chance, if what is counted is named otherwise.
   */
  private static final double EQUAL_RARE = 0.17;

  /** The same for round sums of money of which one does not say what they are for. */
  private static final double EQUAL_SUM = 0.15;

  /** How much alike sentences are whose figures differ in what they leave open: "dozens" and 40. */
  private static final double OPEN = 0.18;

  /** How much alike sentences are that tell tolls that differ: a story mostly has one. */
  private static final double TOLL = 0.25;

  /** How much alike sentences are if the one names what is counted otherwise, or not at all. */
  private static final double UNNAMED = 0.3;

  /** The same for figures within a tenth of each other, named alike or not at all. */
  private static final double CLOSE_NAMED = 0.22;

  private static final double CLOSE_UNNAMED = 0.35;
  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final BigDecimal CLOSE = new BigDecimal("1.1");
  private static final BigDecimal SMALL = BigDecimal.TEN;

  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final BigDecimal YOUNG = BigDecimal.valueOf(240);
  private static final String AGE = "age";
  private static final int RARE_DIGITS = 2;
  private static final String VOTE = "vote ";
  private static final BigDecimal FARTHEST = BigDecimal.TWO;
  private static final Pattern YEAR = Pattern.compile("\\b(?:1[89]|20)\\d\\d\\b");

  private static final Pattern WHOLE =
      Pattern.compile("\\ball(?: of)?(?: the)?\\s*$", Pattern.CASE_INSENSITIVE);

  private final StoryStatements story;

  public SameCount(StoryStatements story) {
    this.story = story;
  }

  /** Whether both surely count the same. */
  public boolean of(ToldFigure one, ToldFigure other) {
    return mayBe(one, other)
        && story.similarity(one.sentence(), other.sentence()) >= needed(one, other);
  }

  /** Whether nothing in the figures themselves speaks against it. */
  static boolean mayBe(ToldFigure one, ToldFigure other) {
    return isSameKind(one.quantity(), other.quantity()) && isSameScope(one, other);
  }

  private static boolean isSameKind(Quantity one, Quantity other) {
    return Objects.equals(one.unit(), other.unit())
        && Objects.equals(one.per(), other.per())
        && isSameChange(one, other)
        && isNear(one, other);
  }

  /** "A $5 billion hit" to profits may be what cuts them by $5 billion, if it is a rare figure. */
  private static boolean isSameChange(Quantity one, Quantity other) {
    boolean before = one.change() == Change.BEFORE || other.change() == Change.BEFORE;
    boolean level = one.change() == null || other.change() == null;
    boolean equal = one.value().compareTo(other.value()) == 0;
    return !before && (one.change() == other.change() || (level && equal && isRare(one)));
  }

  /** Whether it is rarely equal by chance: no percentage, small or round number. */
  private static boolean isRare(Quantity quantity) {
    BigDecimal digits = quantity.value().stripTrailingZeros();
    boolean round = digits.unscaledValue().mod(FIVE).signum() == 0;
    return !"%".equals(quantity.unit())
        && digits.precision() >= RARE_DIGITS
        && !round
        && !isSmall(quantity);
  }

  private static boolean isMoney(Quantity quantity) {
    String unit = quantity.unit();
    return unit != null && unit.length() == 3 && Character.isUpperCase(unit.charAt(0));
  }

  /** Figures far from each other hardly count the same, unless only the size is told. */
  private static boolean isNear(Quantity one, Quantity other) {
    BigDecimal a = one.value();
    BigDecimal b = other.value();
    return a.signum() == b.signum() && isWithin(one, other, FARTHEST);
  }

  private static boolean isWithin(Quantity one, Quantity other, BigDecimal times) {
    BigDecimal a = one.value().abs();
    BigDecimal b = other.value().abs();
    return a.max(b).compareTo(a.min(b).multiply(times)) <= 0;
  }

  /** An equal figure that is not small is hardly another's, whatever stands around it. */
  private static boolean isSameScope(ToldFigure one, ToldFigure other) {
    boolean telling = isEqual(one, other) && !isSmall(one.quantity());
    Set<String> years = years(one);
    Set<String> others = years(other);
    boolean sameTime = years.equals(others);
    boolean apart = !years.isEmpty() && !others.isEmpty() && Collections.disjoint(years, others);
    return isSameState(one, other)
        && (telling ? !apart : sameTime && one.isPart() == other.isPart());
  }

  private static boolean isEqual(ToldFigure one, ToldFigure other) {
    return one.quantity().value().compareTo(other.quantity().value()) == 0;
  }

  private static boolean isSmall(Quantity quantity) {
    return quantity.unit() == null && quantity.value().compareTo(SMALL) < 0;
  }

  /** What happened to those who are counted must not differ where both tell it. */
  private static boolean isSameState(ToldFigure one, ToldFigure other) {
    boolean both = one.counts().indexOf(' ') > 0 && other.counts().indexOf(' ') > 0;
    return !both || one.state().equals(other.state());
  }

  private static Set<String> years(ToldFigure figure) {
    return YEAR.matcher(figure.sentence().text())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** How much alike the sentences must be, above 1 for never. */
  private static double needed(ToldFigure one, ToldFigure other) {
    Quantity a = one.quantity();
    Quantity b = other.quantity();
    boolean named = !one.counts().isEmpty() && one.thing().equals(other.thing());
    if (isEqual(one, other)) {
      return neededEqual(one, other, named);
    }
    if (!Objects.equals(a.qualifiers(), b.qualifiers())) {
      return NEVER;
    }
    boolean toll = named && one.counts().indexOf(' ') > 0 && a.unit() == null;
    boolean open = a.bound() != Bound.EXACT || b.bound() != Bound.EXACT;
    if (named && open && a.unit() == null && !isSmall(a) && one.extent().meets(other.extent())) {
      return OPEN;
    }
    boolean close = isWithin(a, b, CLOSE) && !isSmall(a) && !"%".equals(a.unit());
    if (named) {
      return toll && !isWhole(one, other) ? TOLL : close ? CLOSE_NAMED : NEVER;
    }
    boolean unnamed = a.unit() != null && one.counts().isEmpty() && other.counts().isEmpty();
    return unnamed && close ? CLOSE_UNNAMED : NEVER;
  }

  /** "All 157 were killed", "all 189 were killed": of two events. */
  private static boolean isWhole(ToldFigure one, ToldFigure other) {
    return WHOLE.matcher(one.before()).find() && WHOLE.matcher(other.before()).find();
  }

  private static double neededEqual(ToldFigure one, ToldFigure other, boolean named) {
    Quantity a = one.quantity();
    Quantity b = other.quantity();
    if (a.change() != b.change()) {
      return UNNAMED;
    }
    if (named) {
      boolean narrowed = a.qualifiers() != null && Objects.equals(a.qualifiers(), b.qualifiers());
      boolean common = isSmall(a) || isYoung(one);
      return !common || one.counts().startsWith(VOTE)
          ? EQUAL
          : narrowed ? EQUAL_NARROWED : EQUAL_SMALL;
    }
    if (isSmall(a)) {
      return NEVER;
    }
    boolean measure = a.unit() != null && !a.unit().equals("%");
    boolean open = one.counts().isEmpty() || other.counts().isEmpty();
    if (measure && open) {
      return isRare(a) ? EQUAL : isMoney(a) ? EQUAL_SUM : one.isLevel() ? EQUAL_SMALL : UNNAMED;
    }
    return isRare(a) ? EQUAL_RARE : UNNAMED;
  }

  /** Many are four years old. */
  private static boolean isYoung(ToldFigure figure) {
    return figure.counts().equals(AGE) && figure.quantity().value().compareTo(YOUNG) < 0;
  }
}
