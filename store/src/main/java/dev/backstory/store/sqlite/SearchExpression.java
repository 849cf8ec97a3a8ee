package dev.backstory.store.sqlite;

import dev.backstory.port.SearchQuery;
import dev.backstory.port.SearchQuery.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query as SQLite's full-text indexes read it. Each word is quoted, so that nothing of it is an
 * operator of an index.
 *
 * @param wanted of the words that must be there; empty if there are none
 * @param unwanted of those that must not be; empty if there are none
 * @param names of the names; empty if there are none
 */
record SearchExpression(String wanted, String unwanted, String names) {
  private static final int MOST_TERMS = 12;
  private static final int MOST_ANY = 24;
  private static final Pattern TERM =
      Pattern.compile("(?<![\\p{L}\\p{N}])(-)?(?:\"([^\"]*)\"|([^\\s\"]+))");
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** What has one of the words at least; empty if there is none. */
  static String any(Collection<String> words) {
    return words.stream()
        .limit(MOST_ANY)
        .map(SearchExpression::quoted)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" OR "));
  }

  static SearchExpression of(SearchQuery query) {
    List<String> wanted = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
    Matcher term = TERM.matcher(query.words());
    while (term.find() && wanted.size() + unwanted.size() < MOST_TERMS) {
      boolean phrase = term.group(2) != null;
      String quoted = phrase ? phrase(term.group(2)) : quoted(term.group(3));
      if (!quoted.isEmpty()) {
        (term.group(1) == null ? wanted : unwanted).add(quoted);
      }
    }
    return new SearchExpression(
        String.join(" AND ", wanted), String.join(" OR ", unwanted), names(query));
  }

  private static String names(SearchQuery query) {
    List<String> names = new ArrayList<>();
    for (Field field : Field.values()) {
      query.names(field).forEach(name -> names.add(column(field) + " : " + quoted(name)));
    }
    return String.join(" AND ", names);
  }

  private static String column(Field field) {
    return switch (field) {
      case OUTLET -> "outlets";
      case PERSON -> "people";
      case PLACE -> "places";
      case SPEAKER -> "speakers";
    };
  }

  /** Words in their order, the last of which may be a beginning. */
  private static String quoted(String words) {
    String phrase = phrase(words);
    return phrase.isEmpty() || !words.endsWith("*") ? phrase : phrase + "*";
  }

  private static String phrase(String words) {
    String joined =
        WORDS.matcher(words).results().map(word -> word.group()).collect(Collectors.joining(" "));
    return joined.isEmpty() ? "" : '"' + joined + '"';
  }

  /** What has the words that it must have, and none that it must not. */
  String words() {
    return unwanted.isEmpty() ? wanted : "(%s) NOT (%s)".formatted(wanted, unwanted);
  }
}
