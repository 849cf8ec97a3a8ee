package dev.backstory.compose;

import dev.backstory.model.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows sentences with a figure that a later report of the same has changed. */
final class Outdated {
  /** From this similarity on two figures of one kind are about the same. */
  private static final double ALIKE = 0.15;

  private record Figure(StorySentence sentence, Quantity quantity) {
    @Nullable Instant at() {
      return sentence.article().article().published();
    }
  }

  private final StoryMaterial material;
  private final Map<String, List<Figure>> figures = new LinkedHashMap<>();

  Outdated(StoryMaterial material) {
    this.material = material;
    for (StorySentence sentence : material.sentences()) {
      for (Quantity quantity : sentence.quantities()) {
        if (quantity.counts() != null) {
          figures
              .computeIfAbsent(key(quantity), _ -> new ArrayList<>())
              .add(new Figure(sentence, quantity));
        }
      }
    }
  }

  private static String key(Quantity quantity) {
    return quantity.counts() + " " + quantity.unit();
  }

  boolean is(StorySentence sentence) {
    for (Quantity quantity : sentence.quantities()) {
      Figure figure = new Figure(sentence, quantity);
      if (figures.getOrDefault(key(quantity), List.of()).stream()
          .anyMatch(other -> supersedes(other, figure))) {
        return true;
      }
    }
    return false;
  }

  private boolean supersedes(Figure later, Figure earlier) {
    return later.at() != null
        && earlier.at() != null
        && later.at().isAfter(earlier.at())
        && later.quantity().value().compareTo(earlier.quantity().value()) > 0
        && material.similarity(later.sentence(), earlier.sentence()) > ALIKE;
  }
}
