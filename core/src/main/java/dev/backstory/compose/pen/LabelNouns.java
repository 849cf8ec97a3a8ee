package dev.backstory.compose.pen;

import dev.backstory.compose.section.label.PointKinds;
import dev.backstory.port.Aspect;
import dev.backstory.sentence.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that a label may have though its sentence does not: those of the labels that the program
 * itself gives to sentences of that kind, and the aspects of a story, which say what a line is
 * there for and not what happened.
 */
final class LabelNouns {
  private static final Set<String> ASPECTS =
      Words.allStems(
          Arrays.stream(Aspect.values())
              .map(aspect -> aspect.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(" ")));

  private LabelNouns() {}

  /** The stems of those for a sentence and the tellings that it rests on. */
  static Set<String> of(String told) {
    Set<String> stems = new HashSet<>(ASPECTS);
    PointKinds.labels(told).forEach(label -> stems.addAll(Words.allStems(label)));
    return stems;
  }
}
