package dev.backstory.notation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A news agency: an outlet whose reports others print under its name.
 *
 * @param forms in which it is credited, as written and in capitals
 * @param plainForms those of the forms, in lower case, that mean it in running text too
 * @param ending how a line begins that only its reports end with, or null
 */
public record Agency(
    String name, Set<String> forms, Set<String> plainForms, @Nullable String ending) {
  private static final List<Agency> KNOWN =
      Resource.rows("notation/agencies.tsv").stream().map(Agency::of).toList();
  private static final Map<String, Agency> BY_FORM = byForm();

  /** What journalists are; the words before it say of what: "AP National Security Writer". */
  private static final Pattern POST =
      Pattern.compile("\\s(?:Writer|Editor|Correspondent|Reporter)s?$");

  private static final int MOST_WORDS_OF_POST = 4;

  /** Shorter forms are too common as words to end a line by chance. */
  private static final int LONG_FORM = 6;

  /** What a folder of an agency's reports is called behind its name: "aponline". */
  private static final Pattern ONLINE = Pattern.compile("online$");

  private static final Set<String> WIRES = Set.of("wire", "wires");
  private static final Pattern QUERY = Pattern.compile("[?#]");

  /** Marks in the table a form that means the agency in a credit alone. */
  private static final String IN_CREDITS = "?";

  public Agency {
    forms = Set.copyOf(forms);
    plainForms = Set.copyOf(plainForms);
  }

  /** All that are known, in the order of the table. */
  public static List<Agency> known() {
    return KNOWN;
  }

  /** The agency that goes by this name in whatever case, with or without "the"; null if none. */
  public static @Nullable Agency spelt(String words) {
    return BY_FORM.get(bare(words).toLowerCase(Locale.ROOT));
  }

  /**
   * Whether these words of running text mean an agency, in whatever case: "AFP", but not
   * "Bloomberg", which may be a person.
   */
  public static boolean isPlainly(String words) {
    Agency agency = spelt(words);
    return agency != null && agency.plainForms.contains(bare(words).toLowerCase(Locale.ROOT));
  }

  /** The agency that goes by this name, with or without "the" and a post; null if none does. */
  public static @Nullable Agency named(String words) {
    String bare = bare(words);
    return first(agency -> withoutPost(bare).anyMatch(agency.forms::contains));
  }

  /** The agency with which a byline ends: "By Ada Lind Associated Press". */
  public static @Nullable Agency closing(String byline) {
    return first(
        agency ->
            withoutPost(byline)
                .anyMatch(
                    words ->
                        agency.forms.stream()
                            .filter(form -> form.length() >= LONG_FORM || !words.equals(byline))
                            .anyMatch(form -> words.endsWith(" " + form))));
  }

  /**
   * The agency for whose reports a site keeps a folder: ".../wires/afp/...", ".../aponline/...".
   */
  public static @Nullable Agency ofAddress(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String[] folders = QUERY.split(url.toLowerCase(Locale.ROOT), 2)[0].split("/", -1);
    for (int i = 1; i < folders.length - 1; i++) {
      String name = ONLINE.matcher(folders[i]).replaceFirst("");
      if ((WIRES.contains(folders[i - 1]) && spelt(name) != null) || isPlainly(name)) {
        return spelt(name);
      }
    }
    return null;
  }

  /** The agency whose reports end with such a line. */
  public static @Nullable Agency ending(String line) {
    return first(agency -> agency.ending != null && line.startsWith(agency.ending));
  }

  /** The agency that the line names anywhere. */
  public static @Nullable Agency in(String line) {
    return first(agency -> agency.forms.stream().anyMatch(form -> hasWord(line, form)));
  }

  private static String bare(String words) {
    String name = words.strip();
    return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4).strip() : name;
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

  private static Map<String, Agency> byForm() {
    Map<String, Agency> agencies = new HashMap<>();
    for (Agency agency : KNOWN) {
      agency.forms.forEach(form -> agencies.put(bare(form).toLowerCase(Locale.ROOT), agency));
    }
    return Map.copyOf(agencies);
  }

  private static Agency of(List<String> row) {
    List<String> written = List.of(row.get(1).split(";"));
    Set<String> forms =
        written.stream()
            .map(form -> form.replace(IN_CREDITS, ""))
            .flatMap(form -> Stream.of(form, form.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    Set<String> plain =
        written.stream()
            .filter(form -> !form.endsWith(IN_CREDITS))
            .map(form -> bare(form).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return new Agency(row.get(0), forms, plain, row.size() > 2 ? row.get(2) : null);
  }
}
