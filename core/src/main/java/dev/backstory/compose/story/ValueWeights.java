package dev.backstory.compose.story;

import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.notation.Resource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The weights of the regressions for each use, the intercept of each last. */
final class ValueWeights {
  private static final String COMMENT = "comment";

  private final Map<Use, double[]> shown = new EnumMap<>(Use.class);
  private final Map<Use, double[]> judged = new EnumMap<>(Use.class);

  private double[] comment = {};

  private ValueWeights() {}

  static ValueWeights shipped() {
    ValueWeights all = new ValueWeights();
    for (List<String> row : Resource.rows("compose/story/news-value.tsv")) {
      double[] weights = row.stream().skip(2).mapToDouble(Double::parseDouble).toArray();
      if (row.getFirst().equals(COMMENT)) {
        all.comment = weights;
      } else {
        Use use = Use.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
        (row.get(1).equals("judged") ? all.judged : all.shown).put(use, weights);
      }
    }
    return all;
  }

  /** The log odds by what the story shows. */
  double shown(Use use, double... features) {
    return odds(Objects.requireNonNull(shown.get(use)), features);
  }

  /** The log odds by what a judge says, too. */
  double judged(Use use, double... figures) {
    return odds(Objects.requireNonNull(judged.get(use)), figures);
  }

  /** The log odds that the writer says what he thinks himself, by the same figures. */
  double comment(double... figures) {
    return odds(comment, figures);
  }

  private static double odds(double[] weights, double... values) {
    double odds = weights[values.length];
    for (int i = 0; i < values.length; i++) {
      odds += weights[i] * values[i];
    }
    return odds;
  }
}
