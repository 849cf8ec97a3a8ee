package dev.backstory.fact;

import dev.backstory.model.Fact.Kind;
import dev.backstory.model.Quotation;
import dev.backstory.sentence.StorySentence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What sort of thing a fact is, by what most of its tellings do in their articles. */
final class FactKinds {
  /** A quotation that fills less of the sentence is only a part of what it says. */
  private static final double MOST_OF_IT = 0.4;

  private FactKinds() {}

  static Kind of(List<StorySentence> tellings) {
    Map<Kind, Double> weights = new EnumMap<>(Kind.class);
    for (StorySentence telling : tellings) {
      weights.merge(of(telling), telling.sentence().confidence(), Double::sum);
    }
    return weights.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static Kind of(StorySentence sentence) {
    if (isSaid(sentence)) {
      return Kind.SAID;
    }
    return switch (sentence.role()) {
      case MAIN, CONSEQUENCE -> Kind.EVENT;
      case EXPECTATION -> Kind.EXPECTED;
      case PREVIOUS_EVENT, HISTORICAL_EVENT -> Kind.BACKGROUND;
      case CURRENT_CONTEXT, EVALUATION, ANECDOTAL_EVENT, NONE -> Kind.STATE;
    };
  }

  /** Whether most of the sentence is what somebody says. */
  static boolean isSaid(StorySentence sentence) {
    return sentence.quotations().stream()
        .map(Quotation::span)
        .filter(sentence.span()::contains)
        .anyMatch(span -> span.length() >= MOST_OF_IT * sentence.span().length());
  }
}
