package dev.backstory.bench.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds what was read of a feed against what feedparser's suite expects. */
final class Judge {
  private static final Set<String> SAME = Set.of("==", "is");

  private final FeedReading reading;

  Judge(FeedReading reading) {
    this.reading = reading;
  }

  Verdict of(Expr expected) {
    return switch (expected) {
      case Expr.And(List<Expr> all) -> all(all);
      case Expr.Or(List<Expr> any) -> any(any);
      case Expr.Not(Expr.Path path) -> holds(reading.at(path), "nothing", true);
      case Expr.Path path -> holds(reading.at(path), "something", false);
      case Expr.Compare compare -> compared(compare);
      case Expr.Not _, Expr.Literal _, Expr.Tuple _, Expr.Call _, Expr.Sum _, Expr.Other _ ->
          new Verdict.Excluded("expectations of other kinds");
    };
  }

  /** Whether a document is well-formed is beside the point; the rest of such a demand counts. */
  private Verdict all(List<Expr> parts) {
    Verdict last = new Verdict.Excluded("whether a document is well-formed");
    for (Expr part : parts) {
      if (!isAboutForm(part)) {
        last = of(part);
        if (!(last instanceof Verdict.Met)) {
          return last;
        }
      }
    }
    return last;
  }

  private Verdict any(List<Expr> parts) {
    return parts.stream()
        .map(this::of)
        .filter(verdict -> verdict instanceof Verdict.Met)
        .findFirst()
        .orElseGet(() -> of(parts.getFirst()));
  }

  private static boolean isAboutForm(Expr part) {
    return part instanceof Expr.Path(String name, List<Object> _) && name.equals("bozo")
        || part instanceof Expr.Not(Expr.Path(String negated, List<Object> _))
            && negated.equals("bozo");
  }

  private Verdict holds(ReadValue value, String expected, boolean absent) {
    if (value instanceof ReadValue.NotMeasured(String what)) {
      return new Verdict.Excluded(what);
    }
    return value.isAbsent() == absent
        ? new Verdict.Met()
        : new Verdict.Unmet(expected, value.toString());
  }

  private Verdict compared(Expr.Compare compare) {
    List<Expr> operands = compare.operands();
    List<String> operators = compare.operators();
    Object wanted = value(operands.getLast());
    if (wanted == Expr.Literal.NONE && operands.getFirst() instanceof Expr.Path path) {
      boolean absent = SAME.contains(operators.getFirst());
      return holds(reading.at(path), absent ? "nothing" : "something", absent);
    }
    if (wanted == null || !SAME.containsAll(operators)) {
      return new Verdict.Excluded("expectations of other kinds");
    }
    Verdict last = new Verdict.Met();
    for (Expr operand : operands.subList(0, operands.size() - 1)) {
      last = equal(operand, wanted);
      if (!(last instanceof Verdict.Met)) {
        return last;
      }
    }
    return last;
  }

  private Verdict equal(Expr operand, Object wanted) {
    return switch (operand) {
      case Expr.Path path -> equal(reading.at(path), wanted);
      case Expr.Call(String f, List<Expr> of)
          when f.equals("ord")
              && of.getFirst() instanceof Expr.Path path
              && wanted instanceof Integer c ->
          equal(reading.at(path), Character.toString(c));
      case Expr.Call(String f, List<Expr> of)
          when f.equals("len")
              && of.getFirst() instanceof Expr.Path(String name, List<Object> keys)
              && name.equals("entries")
              && keys.isEmpty() ->
          equal(reading.count(), wanted);
      case Expr _ -> new Verdict.Excluded("expectations of other kinds");
    };
  }

  private static Verdict equal(ReadValue value, Object wanted) {
    if (value instanceof ReadValue.NotMeasured(String what)) {
      return new Verdict.Excluded(what);
    }
    if (value instanceof ReadValue.Author
        && wanted instanceof String author
        && ShownText.name(author).isEmpty()) {
      return new Verdict.Excluded("an author's mail address");
    }
    return value.is(wanted)
        ? new Verdict.Met()
        : new Verdict.Unmet(wanted.toString(), value.toString());
  }

  /** What a literal, a sum of literals or a tuple of them stands for, or null. */
  private static @Nullable Object value(Expr expr) {
    return switch (expr) {
      case Expr.Literal(Object value) -> value;
      case Expr.Sum(List<Expr> terms) -> joined(terms);
      case Expr.Tuple(List<Expr> elements) -> values(elements);
      case Expr.Path _, Expr.Call _, Expr.Not _, Expr.And _, Expr.Or _, Expr.Compare _ -> null;
      case Expr.Other _ -> null;
    };
  }

  private static @Nullable Object joined(List<Expr> terms) {
    List<Object> values = values(terms);
    return values == null ? null : String.join("", values.stream().map(Object::toString).toList());
  }

  private static @Nullable List<Object> values(List<Expr> exprs) {
    List<Object> values = new ArrayList<>();
    for (Expr expr : exprs) {
      Object value = value(expr);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values;
  }
}
