package dev.backstory.support;

import dev.backstory.model.Quantity;
import dev.backstory.model.Quantity.Change;
import dev.backstory.notation.Resource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures with another value, unit or direction than the evidence gives, or that count others. */
final class FigureCheck implements ClaimCheck {
  /** By how much a rounded figure may differ. */
  private static final double NEAR = 0.1;

  private static final Set<String> UNITS = WordLists.section("units");

  private static final Set<String> GENERAL = WordLists.section("general");
  private static final List<Set<String>> OTHER =
      Resource.lines("fact/other-words.txt").stream().map(line -> Set.of(line.split(" "))).toList();

  private static final Set<String> SOME = Set.of("few", "several", "many", "some");

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    for (Quantity figure : claim.quantities()) {
      String words = claim.offsets().slice(figure.span());
      String fault = fault(figure, evidence);
      if (fault != null
          && !isOne(figure)
          && !stands(words, figure, evidence)
          && !standsAlone(claim, figure, evidence)) {
        faults.add(fault + ": " + words);
      }
    }
    for (int at : claim.where(i -> isCount(claim, i) && unit(claim, i) != null)) {
      if (isOfAnotherUnit(claim, at, evidence)) {
        faults.add("another unit: " + claim.form(at) + " " + claim.form(at + 1));
      }
    }
    return faults;
  }

  private static boolean isCount(ReadSentence claim, int at) {
    return claim.is(at, "CD") || SOME.contains(claim.lemma(at));
  }

  /** Some phrases are no figure to read, and have a number and a unit all the same. */
  private static boolean isOfAnotherUnit(ReadSentence claim, int at, ReadText evidence) {
    boolean other = false;
    for (ReadSentence sentence : evidence.sentences()) {
      for (int there :
          sentence.where(j -> NameForms.sameNumber(claim.plain(at), sentence.plain(j)))) {
        String unit = unit(sentence, there);
        if (unit == null || unit.equals(unit(claim, at))) {
          return false;
        }
        other = true;
      }
    }
    return other;
  }

  private static @Nullable String unit(ReadSentence sentence, int at) {
    if (at + 1 >= sentence.size()) {
      return null;
    }
    String word = NameForms.american(sentence.lemma(at + 1));
    return word.equals("%") || word.equals("per") ? "percent" : UNITS.contains(word) ? word : null;
  }

  /** "One victim" is "a victim". */
  private static boolean isOne(Quantity figure) {
    return figure.unit() == null && figure.highest().compareTo(BigDecimal.ONE) == 0;
  }

  /** Some phrases are read as a figure in one sentence and not in another. */
  private static boolean stands(String words, Quantity figure, ReadText evidence) {
    return evidence.sentences().stream()
        .filter(sentence -> sentence.text().contains(words))
        .anyMatch(sentence -> sentence.quantities().stream().noneMatch(q -> isValue(q, figure)));
  }

  private static @Nullable String fault(Quantity figure, ReadText evidence) {
    List<Quantity> same =
        figures(evidence).filter(q -> isValue(q, figure) || isRounded(q, figure)).toList();
    if (same.isEmpty()) {
      return "a figure that is not in the evidence";
    }
    return Stream.<Aspect>of(
            new Aspect("another unit", q -> Objects.equals(q.unit(), figure.unit())),
            new Aspect("another direction", q -> !isOpposite(q.change(), figure.change())),
            new Aspect("a figure of something else", q -> countsAlike(q, figure, evidence)))
        .filter(aspect -> same.stream().noneMatch(aspect.holds()))
        .map(Aspect::otherwise)
        .findFirst()
        .orElse(null);
  }

  private record Aspect(String otherwise, Predicate<Quantity> holds) {}

  private static boolean isOpposite(@Nullable Change a, @Nullable Change b) {
    return a == Change.RISE && b == Change.FALL || a == Change.FALL && b == Change.RISE;
  }

  private static Stream<Quantity> figures(ReadText evidence) {
    return evidence.sentences().stream().flatMap(sentence -> sentence.quantities().stream());
  }

  private static boolean isValue(Quantity a, Quantity b) {
    return a.value().compareTo(b.value()) == 0 && a.highest().compareTo(b.highest()) == 0;
  }

  /** "Nine will close" counts what another sentence names. */
  private static boolean standsAlone(ReadSentence claim, Quantity figure, ReadText evidence) {
    int[] numbers = claim.where(i -> claim.is(i, "CD") && claim.isWithin(i, figure));
    return numbers.length == 1
        && evidence.sentences().stream()
            .anyMatch(
                s ->
                    s.where(
                                j ->
                                    NameForms.sameNumber(claim.plain(numbers[0]), s.plain(j))
                                        && s.quantities().stream().noneMatch(q -> s.isWithin(j, q)))
                            .length
                        > 0);
  }

  /** "More than 60,000" of 60,643, "nearly 400" of 390. */
  private static boolean isRounded(Quantity told, Quantity figure) {
    if (figure.upper() != null || told.upper() != null || figure.value().signum() <= 0) {
      return false;
    }
    double share = told.value().doubleValue() / figure.value().doubleValue();
    return switch (figure.bound()) {
      case AT_LEAST -> share >= 1 && share < 1 + NEAR;
      case AT_MOST -> share <= 1 && share > 1 - NEAR;
      case ABOUT -> share > 1 - NEAR / 2 && share < 1 + NEAR / 2;
      case EXACT -> false;
    };
  }

  /** What is counted in a word that the evidence does not have may be the same in other words. */
  private static boolean countsAlike(Quantity told, Quantity figure, ReadText evidence) {
    if (told.counts() == null || figure.counts() == null || figure.unit() != null) {
      return true;
    }
    Set<String> words = Set.copyOf(Arrays.asList(told.counts().split(" ")));
    String[] counted = figure.counts().split(" ");
    return Arrays.stream(counted).anyMatch(words::contains)
        || Arrays.stream(counted).noneMatch(evidence::has)
            && (GENERAL.stream().anyMatch(words::contains)
                || Arrays.stream(counted).anyMatch(GENERAL::contains)
                || OTHER.stream()
                    .anyMatch(
                        line ->
                            Arrays.stream(counted).anyMatch(line::contains)
                                && words.stream().anyMatch(line::contains)));
  }
}
