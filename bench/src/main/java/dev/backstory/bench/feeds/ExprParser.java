package dev.backstory.bench.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads one expectation of feedparser's suite. */
final class ExprParser {
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "is", "in", "is not", "not in");
  private static final Map<String, Object> NAMED =
      Map.of("None", Expr.Literal.NONE, "True", true, "False", false);

  private final String source;
  private final List<PythonToken> tokens;
  private int at;

  private ExprParser(String source) {
    this.source = source;
    this.tokens = PythonToken.of(source);
  }

  static Expr parse(String source) {
    ExprParser parser = new ExprParser(source);
    try {
      Expr expr = parser.or();
      return parser.at == parser.tokens.size() ? expr : new Expr.Other(source);
    } catch (NotUnderstood e) {
      return new Expr.Other(source);
    }
  }

  /** Leads out of what this parser does not know. */
  static final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotUnderstood(String what) {
      super(what);
    }
  }

  private Expr or() {
    List<Expr> any = several("or", this::and);
    return any.size() == 1 ? any.getFirst() : new Expr.Or(any);
  }

  private Expr and() {
    List<Expr> all = several("and", this::not);
    return all.size() == 1 ? all.getFirst() : new Expr.And(all);
  }

  private Expr not() {
    return take("not") ? new Expr.Not(not()) : comparison();
  }

  private Expr comparison() {
    List<Expr> operands = new ArrayList<>(List.of(sum()));
    List<String> operators = new ArrayList<>();
    for (String operator = operator(); !operator.isEmpty(); operator = operator()) {
      operators.add(operator);
      operands.add(sum());
    }
    return operators.isEmpty() ? operands.getFirst() : new Expr.Compare(operands, operators);
  }

  /** The comparison that stands here, or nothing. */
  private String operator() {
    String here = peek();
    String two = here + " " + (at + 1 < tokens.size() ? tokens.get(at + 1).text() : "");
    if (COMPARISONS.contains(two)) {
      at += 2;
      return two;
    }
    at += COMPARISONS.contains(here) ? 1 : 0;
    return COMPARISONS.contains(here) ? here : "";
  }

  private Expr sum() {
    List<Expr> terms = several("+", this::operand);
    return terms.size() == 1 ? terms.getFirst() : new Expr.Sum(terms);
  }

  private List<Expr> several(String between, Supplier<Expr> part) {
    List<Expr> parts = new ArrayList<>(List.of(part.get()));
    while (take(between)) {
      parts.add(part.get());
    }
    return parts;
  }

  private Expr operand() {
    PythonToken token = next();
    return switch (token.kind()) {
      case TEXT -> new Expr.Literal(token.text());
      case NUMBER -> new Expr.Literal(Integer.valueOf(token.text()));
      case NAME ->
          NAMED.containsKey(token.text())
              ? new Expr.Literal(NAMED.get(token.text()))
              : called(token.text());
      case SIGN -> token.text().equals("(") ? inParentheses() : other();
    };
  }

  private Expr called(String name) {
    if (take("(")) {
      return new Expr.Call(name, arguments(")"));
    }
    List<Object> keys = new ArrayList<>();
    while (true) {
      if (take("[")) {
        keys.add(key());
        expect("]");
      } else if (take(".")) {
        String key = next().text();
        if (key.equals("has_key") && take("(")) {
          keys.add(key());
          expect(")");
        } else {
          keys.add(key);
        }
      } else if (peek().equals("(")) {
        throw new NotUnderstood("a method");
      } else {
        return new Expr.Path(name, keys);
      }
    }
  }

  private Object key() {
    PythonToken token = next();
    return switch (token.kind()) {
      case NUMBER -> Integer.valueOf(token.text());
      case TEXT -> token.text();
      case NAME, SIGN -> other();
    };
  }

  private Expr inParentheses() {
    List<Expr> inside = arguments(")");
    return inside.size() == 1 ? inside.getFirst() : new Expr.Tuple(inside);
  }

  private List<Expr> arguments(String end) {
    List<Expr> arguments = new ArrayList<>();
    while (!take(end)) {
      arguments.add(or());
      if (!peek().equals(end)) {
        expect(",");
      }
    }
    return arguments;
  }

  private String peek() {
    boolean sign = at < tokens.size() && tokens.get(at).kind() != PythonToken.Kind.TEXT;
    return sign ? tokens.get(at).text() : "";
  }

  private boolean take(String text) {
    boolean here = peek().equals(text);
    at += here ? 1 : 0;
    return here;
  }

  private void expect(String text) {
    if (!take(text)) {
      throw new NotUnderstood("no " + text + " in " + source);
    }
  }

  private PythonToken next() {
    if (at >= tokens.size()) {
      throw new NotUnderstood("the end of " + source);
    }
    return tokens.get(at++);
  }

  private Expr other() {
    throw new NotUnderstood(source);
  }
}
