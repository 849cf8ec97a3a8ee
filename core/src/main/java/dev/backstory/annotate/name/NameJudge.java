package dev.backstory.annotate.name;

import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Decides what each name names, by a model of the evidence that the article has for it. */
final class NameJudge {
  private final NameModels models;

  NameJudge(NameModels models) {
    this.models = models;
  }

  /** The names in their order, without what is taken for none. */
  List<Name> judge(List<NameGuess> guesses, List<TaggedSentence> sentences) {
    NameEvidence evidence = new NameEvidence(guesses, sentences, models);
    OccasionReader occasions = new OccasionReader(guesses, evidence.clauses());
    List<NameKind> kinds = new ArrayList<>(guesses.size());
    Set<String> surnames = new HashSet<>();
    for (int i = 0; i < guesses.size(); i++) {
      kinds.add(likeliest(evidence.of(i)));
      PersonName parts = PersonName.of(guesses.get(i).name().text());
      if (kinds.get(i) == NameKind.PERSON && parts.isFull()) {
        surnames.add(parts.surname());
      }
    }
    List<Name> names = new ArrayList<>(guesses.size());
    for (int i = 0; i < guesses.size(); i++) {
      Name name = guesses.get(i).name();
      EntityType occasion = occasions.type(guesses.get(i), evidence.clauses().get(name.sentence()));
      EntityType type = occasion == null ? kinds.get(i).type() : occasion;
      if (type != null) {
        names.add(name.as(type));
      } else if (isSurname(name, surnames) && !evidence.isCommon(name.text())) {
        names.add(name.as(EntityType.PERSON));
      } else if (name.type() == EntityType.GROUP) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isSurname(Name name, Set<String> surnames) {
    return name.isOneWord() && surnames.contains(name.text().toLowerCase(Locale.ROOT));
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
