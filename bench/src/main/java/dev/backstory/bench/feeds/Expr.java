package dev.backstory.bench.feeds;

import java.util.List;

/** What an expectation of feedparser's suite says: the part of Python that it is written in. */
sealed interface Expr {
  /** A text, a number, a truth value or None, as Java has them. */
  record Literal(Object value) implements Expr {
    static final Object NONE = new Object();
  }

  record Tuple(List<Expr> elements) implements Expr {}

  /**
   * Something that was read.
   *
   * @param name such as {@code feed} or {@code entries}
   * @param keys that lead into it: texts and numbers
   */
  record Path(String name, List<Object> keys) implements Expr {}

  record Call(String function, List<Expr> arguments) implements Expr {}

  record Not(Expr negated) implements Expr {}

  record And(List<Expr> all) implements Expr {}

  record Or(List<Expr> any) implements Expr {}

  /** {@code a == b == c}; the operators are {@code ==}, {@code !=}, {@code is}, {@code in}, …. */
  record Compare(List<Expr> operands, List<String> operators) implements Expr {}

  record Sum(List<Expr> terms) implements Expr {}

  /** Python that no expectation about titles, links, authors, dates or summaries uses. */
  record Other(String source) implements Expr {}
}
