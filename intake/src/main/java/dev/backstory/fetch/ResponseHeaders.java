package dev.backstory.fetch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The header fields of an answer, as the server wrote them; the case of names does not count. */
final class ResponseHeaders {
  private final Map<String, List<String>> values = new HashMap<>();

  /** Adds a field; a name may come more than once. */
  ResponseHeaders with(String name, @Nullable String value) {
    values
        .computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>(1))
        .add(value == null ? "" : value);
    return this;
  }

  /** The first field of the name, or null. */
  @Nullable String first(String name) {
    List<String> all = values.get(name.toLowerCase(Locale.ROOT));
    return all == null ? null : all.getFirst();
  }

  /** All fields of the name as one list (RFC 9110, section 5.3); empty if there is none. */
  String list(String name) {
    return String.join(", ", values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
  }
}
