package dev.backstory.support;

import dev.backstory.model.Quantity;
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
  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    for (Quantity figure : claim.quantities()) {
      String words = claim.offsets().slice(figure.span());
      String fault = fault(figure, evidence);
      if (fault != null && !stands(words, figure, evidence)) {
        faults.add(fault + ": " + words);
      }
    }
    return faults;
  }

  /** Some phrases are read as a figure in one sentence and not in another. */
  private static boolean stands(String words, Quantity figure, ReadText evidence) {
    return evidence.sentences().stream()
        .filter(sentence -> sentence.text().contains(words))
        .anyMatch(sentence -> sentence.quantities().stream().noneMatch(q -> isValue(q, figure)));
  }

  private static @Nullable String fault(Quantity figure, ReadText evidence) {
    List<Quantity> same = figures(evidence).filter(q -> isValue(q, figure)).toList();
    if (same.isEmpty()) {
      return "a figure that is not in the evidence";
    }
    return Stream.<Aspect>of(
            new Aspect("another unit", q -> Objects.equals(q.unit(), figure.unit())),
            new Aspect("another direction", q -> q.change() == figure.change()),
            new Aspect("a figure of something else", q -> countsAlike(q, figure, evidence)))
        .filter(aspect -> same.stream().noneMatch(aspect.holds()))
        .map(Aspect::otherwise)
        .findFirst()
        .orElse(null);
  }

  private record Aspect(String otherwise, Predicate<Quantity> holds) {}

  private static Stream<Quantity> figures(ReadText evidence) {
    return evidence.sentences().stream().flatMap(sentence -> sentence.quantities().stream());
  }

  private static boolean isValue(Quantity a, Quantity b) {
    return a.value().compareTo(b.value()) == 0 && a.highest().compareTo(b.highest()) == 0;
  }

  /** What is counted in a word that the evidence does not have may be the same in other words. */
  private static boolean countsAlike(Quantity told, Quantity figure, ReadText evidence) {
    if (told.counts() == null || figure.counts() == null) {
      return true;
    }
    Set<String> words = Set.copyOf(Arrays.asList(told.counts().split(" ")));
    String[] counted = figure.counts().split(" ");
    return Arrays.stream(counted).anyMatch(words::contains)
        || Arrays.stream(counted).noneMatch(evidence::has);
  }
}
