package dev.backstory.proof;

import dev.backstory.model.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is marked in an article's text.
 *
 * @param variant of the kind, such as {@code direct}; may be empty
 * @param numbers of the attributions, or of the name, that it belongs to
 * @param says what it is, in words
 */
public record Mark(Kind kind, Span span, String variant, List<Integer> numbers, String says) {
  /** What is marked; of marks on the same words, an earlier kind holds a later one. */
  public enum Kind {
    /** What is attributed to somebody. */
    CONTENT,
    /** Words between quotation marks that are attributed to nobody. */
    UNATTRIBUTED,
    /** The words for a source. */
    SOURCE,
    CUE,
    NAME,
    DATE,
    FIGURE
  }

  public Mark {
    numbers = List.copyOf(numbers);
  }

  /** The same mark for both, on the same words. */
  Mark with(Mark other) {
    List<Integer> all = Stream.concat(numbers.stream(), other.numbers.stream()).toList();
    return new Mark(kind, span, variant, all, says + "; " + other.says);
  }

  /** Unique within its article. */
  public String id() {
    return id(kind, span);
  }

  static String id(Kind kind, Span span) {
    return kind.name().toLowerCase(Locale.ROOT) + "-" + span.start() + "-" + span.end();
  }

  /** Names of what it is, parted by spaces. */
  public String classes() {
    String name = "mark mark-" + kind.name().toLowerCase(Locale.ROOT);
    return variant.isEmpty() ? name : name + " " + variant;
  }

  /** The attributions that it belongs to, parted by spaces; null for what belongs to none. */
  public @Nullable String attributions() {
    return kind == Kind.CONTENT || kind == Kind.SOURCE || kind == Kind.CUE ? joined() : null;
  }

  /** The number of the name that it is; null for anything else. */
  public @Nullable String name() {
    return kind == Kind.NAME ? joined() : null;
  }

  /** The tag before it; null for what has none. */
  @Nullable String before() {
    return switch (kind) {
      case CONTENT -> "a" + numbers.getFirst();
      case UNATTRIBUTED -> "?";
      case SOURCE, CUE, NAME, DATE, FIGURE -> null;
    };
  }

  private String joined() {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
