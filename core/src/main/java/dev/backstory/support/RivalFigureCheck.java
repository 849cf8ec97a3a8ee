package dev.backstory.support;

import dev.backstory.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A figure of another fact: the sentence that has most of what its clause says gives another figure
 * of the same unit, and not this one.
 */
final class RivalFigureCheck implements ClaimCheck {
  private static final Set<String> EDGES = Set.of(",", ";", ":", "while", "but", "(", ")");

  /** Words of the clause more than any sentence with the figure has. */
  private static final int CLEARLY = 2;

  private static final Set<String> FEW = Set.of("one", "two");

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    for (int at : claim.where(i -> isFigure(claim, i))) {
      if (isOfAnother(claim, at, evidence)) {
        faults.add("a figure of another fact: " + claim.form(at));
      }
    }
    return faults;
  }

  /** "One of them", "the two", parts of "fifty-seven" and what is rounded are none. */
  private static boolean isFigure(ReadSentence claim, int at) {
    List<Quantity> figures = figures(claim, at);
    boolean exact = figures.stream().allMatch(q -> q.bound() == Quantity.Bound.EXACT);
    boolean joined = at > 0 && claim.form(at - 1).equals("-") || hasDash(claim, at + 1);
    return claim.is(at, "CD")
        && exact
        && !joined
        && !FEW.contains(claim.plain(at))
        && (claim.plain(at).chars().anyMatch(Character::isDigit) || !figures.isEmpty());
  }

  private static boolean hasDash(ReadSentence claim, int at) {
    return at < claim.size() && claim.form(at).equals("-");
  }

  private static boolean isOfAnother(ReadSentence claim, int at, ReadText evidence) {
    Set<String> said = claim.contentBetween(edge(claim, at, -1) + 1, edge(claim, at, 1));
    said.removeIf(word -> word.chars().anyMatch(Character::isDigit));
    ReadSentence nearest = null;
    long most = 0;
    long own = 0;
    for (ReadSentence sentence : evidence.sentences()) {
      long common = said.stream().filter(sentence::has).count();
      boolean has = hasFigure(sentence, claim, at);
      own = has ? Math.max(own, common) : own;
      if (common > most || common == most && has) {
        most = common;
        nearest = sentence;
      }
    }
    return nearest != null
        && !hasFigure(nearest, claim, at)
        && most >= own + CLEARLY
        && hasRival(claim, at, nearest);
  }

  private static boolean hasFigure(ReadSentence sentence, ReadSentence claim, int at) {
    return sentence.where(i -> NameForms.sameNumber(claim.plain(at), sentence.plain(i))).length > 0
        || figures(claim, at).stream()
            .anyMatch(
                figure ->
                    sentence.quantities().stream()
                        .anyMatch(q -> q.value().compareTo(figure.value()) == 0));
  }

  /** Whether the sentence has another figure in the place of this one. */
  private static boolean hasRival(ReadSentence claim, int at, ReadSentence sentence) {
    List<Quantity> figures = figures(claim, at);
    return figures.isEmpty()
        ? sentence.where(
                    i ->
                        sentence.is(i, "CD")
                            && sentence.quantities().stream()
                                .noneMatch(q -> sentence.isWithin(i, q)))
                .length
            > 0
        : sentence.quantities().stream()
            .anyMatch(q -> Objects.equals(q.unit(), figures.getFirst().unit()));
  }

  private static List<Quantity> figures(ReadSentence sentence, int at) {
    return sentence.quantities().stream().filter(q -> sentence.isWithin(at, q)).toList();
  }

  private static int edge(ReadSentence sentence, int at, int step) {
    int edge = at + step;
    while (edge >= 0 && edge < sentence.size() && !EDGES.contains(sentence.lemma(edge))) {
      edge += step;
    }
    return edge;
  }
}
