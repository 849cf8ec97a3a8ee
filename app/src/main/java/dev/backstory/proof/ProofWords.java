package dev.backstory.proof;

import dev.backstory.model.Article;
import dev.backstory.model.EntityType;
import dev.backstory.model.Quantity;
import dev.backstory.model.Role;
import dev.backstory.model.TimeExpression;
import dev.backstory.notation.PlainCharacters;
import dev.backstory.site.Wording;
import dev.backstory.site.outline.TimeWording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a proof words what was read. */
public final class ProofWords {
  /** Digits up to which a number is written out. */
  private static final int MOST_DIGITS = 30;

  private ProofWords() {}

  /** The text on one line, without control characters. */
  public static String line(String text) {
    return PlainCharacters.of(text).strip();
  }

  static String count(long n, String one) {
    return n + " " + (n == 1 ? one : one + "s");
  }

  /** "previous event". */
  public static String role(Role role) {
    return role.label().replace('_', ' ');
  }

  /** "person". */
  public static String type(EntityType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** Where and when an article was published and who wrote it, as far as known. */
  public static String origin(Article article) {
    List<String> authors = article.authors().stream().map(ProofWords::line).toList();
    return Stream.of(
            line(article.outletName()),
            Wording.names(authors),
            article.published() == null ? "no date" : Wording.time(article.published()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /**
   * "2 March 2026, past, of “came”".
   *
   * @param verb of the clause that it dates; null if it dates none
   */
  static String date(TimeExpression time, @Nullable String verb) {
    return Stream.of(
            TimeWording.of(time),
            time.part() == null ? "" : lower(time.part()),
            lower(time.direction()),
            verb == null ? "" : "of “" + verb + "”")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** "at least 12 people killed", "10 to 15 % per year (rise)". */
  static String figure(Quantity quantity) {
    BigDecimal upper = quantity.upper();
    return Stream.of(
            bound(quantity.bound()),
            number(quantity.value()),
            upper == null ? "" : "to " + number(upper),
            quantity.unit(),
            quantity.qualifiers(),
            quantity.counts(),
            quantity.per() == null ? "" : "per " + quantity.per(),
            quantity.change() == null ? "" : "(" + lower(quantity.change()) + ")")
        .filter(Objects::nonNull)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String bound(Quantity.Bound bound) {
    return switch (bound) {
      case EXACT -> "";
      case AT_LEAST -> "at least";
      case AT_MOST -> "at most";
      case ABOUT -> "about";
    };
  }

  private static String number(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    boolean fits = Math.abs((long) plain.scale()) + plain.precision() <= MOST_DIGITS;
    return fits
        ? String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain)
        : plain.toString();
  }
}
