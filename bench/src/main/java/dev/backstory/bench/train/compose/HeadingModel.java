package dev.backstory.bench.train.compose;

import dev.backstory.bench.train.GradeFit;
import dev.backstory.bench.train.GradeFit.Graded;
import dev.backstory.bench.train.compose.HeadedSentence.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which of a sentence's headings is good, fitted to graded ones. */
final class HeadingModel {
  private static final double RIDGE = 12;

  /** What fewer graded headings have tells nothing. */
  private static final int FEWEST = 20;

  private final GradeFit fit;

  private HeadingModel(GradeFit fit) {
    this.fit = fit;
  }

  static HeadingModel fit(List<HeadedSentence> sentences) {
    return new HeadingModel(
        GradeFit.of(
            sentences.stream()
                .flatMap(sentence -> sentence.options().stream())
                .filter(Option::isGraded)
                .map(option -> new Graded(option.label().features(), option.grade()))
                .toList(),
            RIDGE,
            FEWEST));
  }

  /** How probably the likeliest heading of a sentence is passable; 0 if there is none. */
  double likeliest(HeadedSentence sentence) {
    return sentence.options().stream()
        .mapToDouble(option -> fit.passable(option.label().features()))
        .max()
        .orElse(0);
  }

  /**
   * The heading to print.
   *
   * @param least how probably it must be passable
   */
  Optional<Option> choose(HeadedSentence sentence, double least) {
    Option best = null;
    double most = 0;
    for (Option option : sentence.options()) {
      Map<String, Double> features = option.label().features();
      double merit = fit.expected(features);
      if (fit.passable(features) >= least && merit > most) {
        best = option;
        most = merit;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The grade of the heading to print, or {@link HeadedSentence#NONE}. */
  int grade(HeadedSentence sentence, double least) {
    return choose(sentence, least).map(Option::grade).orElse(HeadedSentence.NONE);
  }

  /** The rows of weights.tsv. */
  List<String> lines(double least) {
    return fit.lines(least);
  }
}
