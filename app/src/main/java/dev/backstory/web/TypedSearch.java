package dev.backstory.web;

import dev.backstory.port.SearchQuery.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What somebody types into the fields of a search, as the words of one. */
final class TypedSearch {
  /** More is not read. */
  private static final int LONGEST = 300;

  private TypedSearch() {}

  /**
   * @param parameters of the request, null for those that are not there
   */
  static String of(UnaryOperator<@Nullable String> parameters) {
    List<String> typed = new ArrayList<>();
    typed.add(Objects.requireNonNullElse(parameters.apply("q"), ""));
    for (Field field : Field.values()) {
      add(typed, field.word(), parameters.apply(field.word()), "\"");
    }
    add(typed, "from", parameters.apply("from"), "");
    add(typed, "to", parameters.apply("to"), "");
    String all = String.join(" ", typed);
    return all.substring(0, Math.min(LONGEST, all.length()));
  }

  private static void add(List<String> typed, String word, @Nullable String value, String mark) {
    if (value != null && !value.isBlank()) {
      typed.add(word + ':' + mark + value.strip().replace("\"", " ") + mark);
    }
  }
}
