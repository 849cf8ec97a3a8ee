package dev.backstory.compose.pen;

import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection.Difference;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.sentence.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Values on which newspapers differ: whoever gives one of them has to give the others, too. */
final class ReportedValues {
  private static final List<String> NUMBERS =
      List.of(
          ("no one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen twenty")
              .split(" "));

  private final List<Difference> differences;

  ReportedValues(List<Difference> differences) {
    this.differences = List.copyOf(differences);
  }

  /**
   * Whether a sentence with this evidence gives one of several values as if it were the only one.
   */
  boolean isOneSided(String sentence, Collection<Evidence> evidence) {
    Set<String> said = keys(sentence);
    return differences.stream()
        .map(Difference::values)
        .filter(
            values -> values.stream().map(DifferingValue::evidence).anyMatch(evidence::contains))
        .map(values -> values.stream().map(value -> keys(value.value())).distinct().toList())
        .anyMatch(
            values ->
                values.stream().anyMatch(said::containsAll)
                    && !values.stream().allMatch(said::containsAll));
  }

  /** Words in lower case, numbers up to twenty in digits. */
  private static Set<String> keys(String text) {
    Set<String> keys = new HashSet<>();
    for (String word : Words.of(text.toLowerCase(Locale.ROOT))) {
      int number = NUMBERS.indexOf(word);
      keys.add(number < 0 ? word : String.valueOf(number));
    }
    return keys;
  }
}
