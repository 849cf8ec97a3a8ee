package dev.backstory.cluster;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A news agency.
 *
 * @param forms in which it is credited, as written and in capitals
 * @param ending how a line begins that only its reports end with, or null
 */
record Agency(String name, Set<String> forms, @Nullable String ending) {
  private static final List<Agency> KNOWN =
      Resources.rows("agencies.tsv").stream().map(Agency::of).toList();

  /** What journalists are; the words before it say of what: "AP National Security Writer". */
  private static final Pattern POST =
      Pattern.compile("\\s(?:Writer|Editor|Correspondent|Reporter)s?$");

  private static final int MOST_WORDS_OF_POST = 4;

  /** Shorter forms are too common as words to end a line by chance. */
  private static final int LONG_FORM = 6;

  static @Nullable String name(@Nullable Agency agency) {
    return agency == null ? null : agency.name;
  }

  /** The agency that goes by this name, with or without "the"; null if none does. */
  static @Nullable Agency named(String words) {
    String name = words.strip();
    String bare = name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4).strip() : name;
    return first(agency -> withoutPost(bare).anyMatch(agency.forms::contains));
  }

  /** The agency with which a byline ends: "By Ada Lind Associated Press". */
  static @Nullable Agency closing(String byline) {
    return first(
        agency ->
            withoutPost(byline)
                .anyMatch(
                    words ->
                        agency.forms.stream()
                            .filter(form -> form.length() >= LONG_FORM || !words.equals(byline))
                            .anyMatch(form -> words.endsWith(" " + form))));
  }

  /** The words as they are and, where they end with a journalist's post, cut before it. */
  private static Stream<String> withoutPost(String words) {
    if (!POST.matcher(words).find()) {
      return Stream.of(words);
    }
    return Stream.iterate(
            words, it -> it.lastIndexOf(' ') > 0, it -> it.substring(0, it.lastIndexOf(' ')))
        .limit(MOST_WORDS_OF_POST + 1);
  }

  /** The agency whose reports end with such a line. */
  static @Nullable Agency ending(String line) {
    return first(agency -> agency.ending != null && line.startsWith(agency.ending));
  }

  /** The agency that the line names anywhere. */
  static @Nullable Agency in(String line) {
    return first(agency -> agency.forms.stream().anyMatch(form -> hasWord(line, form)));
  }

  private static boolean hasWord(String line, String form) {
    int at = line.indexOf(form);
    int end = at + form.length();
    return at >= 0
        && (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)))
        && (end == line.length() || !Character.isLetterOrDigit(line.charAt(end)));
  }

  private static @Nullable Agency first(Predicate<Agency> test) {
    return KNOWN.stream().filter(test).findFirst().orElse(null);
  }

  private static Agency of(List<String> row) {
    Set<String> forms =
        Stream.of(row.get(1).split(";"))
            .flatMap(form -> Stream.of(form, form.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toUnmodifiableSet());
    return new Agency(row.get(0), forms, row.size() > 2 ? row.get(2) : null);
  }
}
