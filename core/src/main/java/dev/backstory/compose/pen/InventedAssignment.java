package dev.backstory.compose.pen;

import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.Fact.Kind;
import dev.backstory.model.Fact.Status;
import dev.backstory.model.Fact.When;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.notation.Resource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An invented story by which a model can be tried without any article. */
public final class InventedAssignment {
  private InventedAssignment() {}

  /** Its dozen facts. */
  public static Assignment read() {
    List<NumberedFact> facts = new ArrayList<>();
    for (List<String> row : Resource.rows("compose/pen/invented.tsv")) {
      int number = facts.size() + 1;
      facts.add(new NumberedFact(number, fact(number, row), List.of(row.get(3))));
    }
    return new Assignment(List.of("Ferry runs aground off Tolvik"), facts);
  }

  /** The words of its tellings, which are those of its facts. */
  public static Function<Evidence, @Nullable String> words(Assignment invented) {
    Map<Evidence, String> words =
        invented.facts().stream()
            .map(NumberedFact::fact)
            .collect(Collectors.toMap(fact -> fact.tellings().getFirst(), Fact::text));
    return words::get;
  }

  private static Fact fact(int number, List<String> row) {
    return new Fact(
        "invented-" + number,
        Kind.valueOf(row.getFirst().toUpperCase(Locale.ROOT)),
        Status.CURRENT,
        null,
        row.get(3),
        row.get(1).isEmpty() ? null : new When(LocalDate.parse(row.get(1)), Precision.DAY),
        row.get(2).isEmpty() ? null : row.get(2),
        List.of("Tolvik Times"),
        List.of(new Evidence("invented-" + number, 0, row.get(3).length())));
  }
}
