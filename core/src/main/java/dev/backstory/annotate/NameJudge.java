package dev.backstory.annotate;

import dev.backstory.model.EntityType;
import java.util.ArrayList;
import java.util.List;

/** Decides what each name names, by a model of the evidence that the article has for it. */
final class NameJudge {
  private final NameModels models;

  NameJudge(NameModels models) {
    this.models = models;
  }

  /** The names in their order, without what is taken for none. */
  List<Name> judge(List<NameGuess> guesses, List<TaggedSentence> sentences) {
    NameEvidence evidence = new NameEvidence(guesses, sentences, models);
    List<Name> names = new ArrayList<>(guesses.size());
    for (int i = 0; i < guesses.size(); i++) {
      NameGuess guess = guesses.get(i);
      EntityType type = likeliest(evidence.of(i)).type();
      if (type != null) {
        names.add(guess.name().as(type));
      } else if (isOther(guess)) {
        names.add(guess.name());
      }
    }
    return names;
  }

  /** Whether the tagger too takes it for something that is no person, organisation or place. */
  private static boolean isOther(NameGuess guess) {
    return guess.isTagged() && NameKind.of(guess.name().type()) == NameKind.OTHER;
  }

  private NameKind likeliest(List<FeatureVector> evidence) {
    NameKind best = NameKind.OTHER;
    double highest = Double.NEGATIVE_INFINITY;
    for (NameKind kind : NameKind.values()) {
      double score = models.kinds().score(evidence.get(kind.ordinal()));
      if (score > highest) {
        highest = score;
        best = kind;
      }
    }
    return best;
  }
}
