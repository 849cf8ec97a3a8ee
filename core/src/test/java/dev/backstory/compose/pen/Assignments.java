package dev.backstory.compose.pen;

import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.Fact.Kind;
import dev.backstory.model.Fact.Status;
import dev.backstory.model.Fact.When;
import dev.backstory.model.TimeExpression.Precision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Assignments for tests. */
public final class Assignments {
  private static final LocalDate MONDAY = LocalDate.parse("2031-03-03");
  private static final Kind[] KINDS = Kind.values();

  private Assignments() {}

  /** A ferry that ran aground, in twelve facts. */
  public static Assignment ferry() {
    return of(
        "The ferry Marisande ran aground off Tolvik on Monday.",
        "All 212 passengers were taken off by lifeboats.",
        "Two crew members were treated for smoke.",
        "Harbour master Iva Lönn said the captain had ignored two warnings.",
        "The Orm Line may sell the ship.",
        "The ferry was built in 1988.",
        "The reef has been marked on charts since 1902.",
        "Divers will look at the hull on Tuesday.",
        "The ship lay three miles from its course.",
        "It was the third accident of the line in a year.",
        "The harbour was closed for six hours.",
        "The owner has not said who steered the ship.");
  }

  /** A fact for each text, of every kind in turn. */
  public static Assignment of(String... tellings) {
    List<NumberedFact> facts = new ArrayList<>();
    for (String telling : tellings) {
      facts.add(fact(facts.size() + 1, telling));
    }
    return new Assignment(List.of("Ferry runs aground off Tolvik"), facts);
  }

  /** So many facts of about twenty words each. */
  static Assignment large(int facts) {
    return of(
        IntStream.range(0, facts)
            .mapToObj(
                i ->
                    "Inspector number "
                        + i
                        + " said that the hull of the ferry had been repaired at a yard in Tolvik"
                        + " in the spring of that year.")
            .toArray(String[]::new));
  }

  private static NumberedFact fact(int number, String words) {
    Kind kind = KINDS[number % KINDS.length];
    Fact fact =
        new Fact(
            "f" + number,
            kind,
            Status.CURRENT,
            null,
            words,
            kind == Kind.EVENT ? new When(MONDAY, Precision.DAY) : null,
            kind == Kind.SAID ? "Iva Lönn" : null,
            List.of("Tolvik Times", "Harbour Post"),
            List.of(new Evidence("a" + number, 0, 9)));
    return new NumberedFact(number, fact, List.of(words));
  }
}
