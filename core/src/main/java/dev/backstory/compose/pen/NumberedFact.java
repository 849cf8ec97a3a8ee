package dev.backstory.compose.pen;

import dev.backstory.model.Fact;
import java.util.List;

/**
 * A fact as a model is given it.
 *
 * @param number by which an answer refers to it, from 1
 * @param tellings its words, each as one newsroom has them, the best first; never empty
 */
public record NumberedFact(int number, Fact fact, List<String> tellings) {
  public NumberedFact {
    tellings = List.copyOf(tellings);
    if (number < 1 || tellings.isEmpty()) {
      throw new IllegalArgumentException("fact " + number + " of " + tellings.size() + " tellings");
    }
  }
}
