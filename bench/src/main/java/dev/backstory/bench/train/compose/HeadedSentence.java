package dev.backstory.bench.train.compose;

import dev.backstory.compose.section.label.LabelOption;
import java.util.List;

/**
 * A sentence with the headings that it might have.
 *
 * @param printed that which the program gives it today, empty if none
 */
record HeadedSentence(String story, List<Option> options, String printed) {
  /** The grade of what nobody graded. */
  static final int UNKNOWN = -1;

  /** In place of a grade where there is no heading. */
  static final int NONE = -2;

  /**
   * A heading.
   *
   * @param grade 0 to 2, or {@link #UNKNOWN}
   */
  record Option(LabelOption label, int grade) {
    boolean isGraded() {
      return grade != UNKNOWN;
    }
  }

  HeadedSentence {
    options = List.copyOf(options);
  }

  /** The grade of what is printed. */
  int printedGrade() {
    return printed.isEmpty() ? NONE : gradeOfPrinted();
  }

  private int gradeOfPrinted() {
    return options.stream()
        .filter(option -> option.label().label().equals(printed))
        .mapToInt(Option::grade)
        .findFirst()
        .orElse(UNKNOWN);
  }
}
