package dev.backstory.fact;

import dev.backstory.model.Quantity;
import dev.backstory.sentence.MainTime;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What forbids two sentences to be tellings of one fact, however alike they are: another value of
 * what both count, an event of another day, the one denying what the other says.
 */
final class Vetoes {
  private static final Set<String> NOT =
      Set.of("not", "never", "no", "didn't", "doesn't", "isn't", "wasn't", "hasn't", "won't");

  /** So many words behind it a negation still concerns a verb: "did not immediately say". */
  private static final int REACH = 2;

  private final SupersededFacts overtaking;
  private final Retractions retractions;

  Vetoes(SupersededFacts overtaking, Retractions retractions) {
    this.overtaking = overtaking;
    this.retractions = retractions;
  }

  boolean forbid(StorySentence one, StorySentence other) {
    return overtaking.is(one) != overtaking.is(other)
        || retractions.part(one, other)
        || hasOtherValue(one, other)
        || MainTime.areApart(one, other)
        || denies(one, other)
        || denies(other, one);
  }

  /** Both count the same, and no figure of the one can be one of the other. */
  private static boolean hasOtherValue(StorySentence one, StorySentence other) {
    return figures(one)
        .anyMatch(
            figure -> {
              List<ToldFigure> alike =
                  figures(other).filter(o -> o.kind().equals(figure.kind())).toList();
              return !alike.isEmpty() && alike.stream().noneMatch(o -> mayBeOne(figure, o));
            });
  }

  /** "More than 100 homes" may be 112; "at least 13 dead" is another toll than 17. */
  private static boolean mayBeOne(ToldFigure one, ToldFigure other) {
    BigDecimal a = one.quantity().value();
    BigDecimal b = other.quantity().value();
    boolean counted = one.isToll() && other.isToll() && (isCounted(a) || isCounted(b));
    return counted ? a.compareTo(b) == 0 : one.extent().meets(other.extent());
  }

  /** Whether somebody has counted to the last one: 8, 13, 117, not 20 or 1,500. */
  private static boolean isCounted(BigDecimal value) {
    return value.compareTo(BigDecimal.TEN) < 0 || value.stripTrailingZeros().scale() >= 0;
  }

  private static Stream<ToldFigure> figures(StorySentence sentence) {
    return sentence.quantities().stream()
        .map((Quantity quantity) -> new ToldFigure(sentence, quantity))
        .filter(figure -> figure.isLevel() && !figure.isPart() && !figure.counts().isEmpty());
  }

  /** The one says "did not sign" where the other says "signed". */
  private static boolean denies(StorySentence one, StorySentence other) {
    Set<String> denied = denied(one);
    denied.removeAll(denied(other));
    return denied.stream().anyMatch(other.stems()::contains);
  }

  private static Set<String> denied(StorySentence sentence) {
    Set<String> denied = new HashSet<>();
    List<String> words = Words.of(sentence.text());
    for (int i = 0; i < words.size(); i++) {
      if (NOT.contains(words.get(i).toLowerCase(Locale.ROOT).replace('’', '\''))) {
        words.subList(i + 1, Math.min(words.size(), i + 1 + REACH)).stream()
            .map(Words::stem)
            .filter(stem -> !stem.isEmpty())
            .forEach(denied::add);
      }
    }
    return denied;
  }
}
