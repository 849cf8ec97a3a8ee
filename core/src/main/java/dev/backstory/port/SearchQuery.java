package dev.backstory.port;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches for: words, and what the stories must have besides.
 *
 * @param words as they were typed: phrases, beginnings and exclusions as {@link SearchIndex#find}
 *     has them
 * @param names that the stories must have, by what they name
 * @param from the first day (UTC) of those of which one report at least must be; null if any
 * @param to the last of them; null if any
 */
public record SearchQuery(
    String words,
    Map<Field, List<String>> names,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  private static final Pattern FILTER =
      Pattern.compile(
          "(?<!\\S)(outlet|person|place|said-by|from|to):(?:\"([^\"]*)\"?|(\\S*))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int MOST_NAMES = 8;

  public SearchQuery {
    names = Map.copyOf(names);
  }

  /** What a name of a story names. */
  public enum Field {
    OUTLET("outlet"),
    /** A topic of the story, or somebody whom it quotes. */
    PERSON("person"),
    PLACE("place"),
    /** Somebody whom it quotes. */
    SPEAKER("said-by");

    private final String word;

    Field(String word) {
      this.word = word;
    }

    /** As it is typed before a colon. */
    public String word() {
      return word;
    }

    private static Optional<Field> of(String word) {
      return List.of(values()).stream().filter(field -> field.word.equals(word)).findFirst();
    }
  }

  /** What was made of what somebody typed. */
  public sealed interface Reading {}

  /** It can be searched for. */
  public record Readable(SearchQuery query) implements Reading {}

  /**
   * A filter of it cannot be.
   *
   * @param reason in a sentence, for whoever typed it
   */
  public record Wrong(String reason) implements Reading {}

  /** Words alone, whatever is in them. */
  public static SearchQuery ofWords(String words) {
    return new SearchQuery(words, Map.of(), null, null);
  }

  /**
   * Reads what somebody typed: {@code outlet:"…"}, {@code person:"…"}, {@code place:"…"}, {@code
   * said-by:"…"}, {@code from:2024-01-31} and {@code to:2024-12-31} are filters, all else is words.
   */
  public static Reading read(String typed) {
    String text = typed.replace('“', '"').replace('”', '"');
    Map<Field, List<String>> names = new EnumMap<>(Field.class);
    LocalDate from = null;
    LocalDate to = null;
    Matcher filter = FILTER.matcher(text);
    while (filter.find()) {
      String word = filter.group(1).toLowerCase(Locale.ROOT);
      String value = filter.group(2) == null ? filter.group(3) : filter.group(2);
      Optional<Field> field = Field.of(word);
      if (field.isPresent()) {
        if (!WORD.matcher(value).find()) {
          return new Wrong("“%s:” takes a name, such as %s:\"Ada Lind\".".formatted(word, word));
        }
        names.computeIfAbsent(field.get(), _ -> new ArrayList<>()).add(plain(value));
        continue;
      }
      LocalDate day = day(value);
      if (day == null) {
        return new Wrong("“%s:” takes a day, such as %s:2024-01-31.".formatted(word, word));
      }
      from = word.equals("from") ? day : from;
      to = word.equals("to") ? day : to;
    }
    return checked(new SearchQuery(plain(filter.replaceAll(" ")), names, from, to));
  }

  private static Reading checked(SearchQuery query) {
    if (query.from != null && query.to != null && query.from.isAfter(query.to)) {
      return new Wrong("“from:” is a later day than “to:”.");
    }
    return query.names.values().stream().mapToInt(List::size).sum() > MOST_NAMES
        ? new Wrong("A search has %d names at most.".formatted(MOST_NAMES))
        : new Readable(query);
  }

  private static String plain(String value) {
    return SPACE.matcher(value).replaceAll(" ").strip();
  }

  private static @Nullable LocalDate day(String value) {
    try {
      return DAY.matcher(value.strip()).matches() ? LocalDate.parse(value.strip()) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The names that stories must have of a kind. */
  public List<String> names(Field field) {
    return names.getOrDefault(field, List.of());
  }

  /** Whether there is anything but words in it. */
  public boolean isFiltered() {
    return !names.isEmpty() || from != null || to != null;
  }

  /** As it could be typed. */
  public String typed() {
    StringBuilder typed = new StringBuilder(words);
    for (Field field : Field.values()) {
      names(field).forEach(name -> add(typed, field.word, '"' + name + '"'));
    }
    add(typed, "from", from);
    add(typed, "to", to);
    return typed.toString().strip();
  }

  private static void add(StringBuilder typed, String word, @Nullable Object value) {
    if (value != null) {
      typed.append(' ').append(word).append(':').append(value);
    }
  }
}
