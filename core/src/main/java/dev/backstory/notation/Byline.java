package dev.backstory.notation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who signs an article.
 *
 * @param names of people, in order, without titles
 * @param agency the first news agency that signs, or null
 */
public record Byline(List<String> names, @Nullable String agency) {
  private static final int MAX_LENGTH = 500;
  private static final int MAX_NAMES = 12;
  private static final int MAX_WORDS = 5;

  private static final Map<String, String> AGENCIES =
      WordTable.pairs(Byline.class, "agencies.properties");
  private static final Set<String> NO_NAME = WordTable.lines(Byline.class, "byline-words.txt");
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "du", "la", "le",
          "bin", "bint", "ibn", "al", "el", "ben", "ter", "ten", "y", "e", "zu", "af", "av");

  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:written|words|story|reported|analysis|opinion|report|posted|published|review) )?(?:by|author|von|par|por|door)[:\\s]\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[,;|/•·\\n\\r]|\\s&\\s|\\s[-–—]\\s|\\s(?:and|und|et|with)\\s)\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TAIL =
      Pattern.compile("\\s+(?:for|in|at|of)\\s.*$|\\s*[(@<\\[].*$|\\s+https?:.*$|\\d.*$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’.\\-]*");

  public Byline {
    names = List.copyOf(names);
  }

  /** Reads a byline as it is printed, or a name as a page states it. */
  public static Byline read(@Nullable String printed) {
    Set<String> names = new LinkedHashSet<>();
    String agency = null;
    if (printed == null || printed.length() > MAX_LENGTH) {
      return new Byline(List.of(), null);
    }
    String line = OPENING.matcher(printed.strip()).replaceFirst("");
    for (String part : BETWEEN.split(line)) {
      String candidate =
          OPENING.matcher(TAIL.matcher(part.strip()).replaceFirst("")).replaceFirst("").strip();
      String known = agency(candidate);
      agency = agency == null ? known : agency;
      if (known == null && isName(candidate) && names.size() < MAX_NAMES) {
        names.add(cased(candidate));
      }
    }
    return new Byline(new ArrayList<>(names), agency);
  }

  /** The agency that goes by this name, or null. */
  public static @Nullable String agency(String name) {
    return AGENCIES.get(name.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isName(String text) {
    String[] words = text.split("\\s+");
    if (text.isEmpty() || words.length < 2 || words.length > MAX_WORDS) {
      return false;
    }
    int capitals = 0;
    for (String word : words) {
      if (!WORD.matcher(word).matches() || NO_NAME.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
      boolean lower = Character.isLowerCase(word.codePointAt(0));
      if (lower && !PARTICLES.contains(word)) {
        return false;
      }
      capitals += lower ? 0 : 1;
    }
    return capitals > 0;
  }

  /** A name printed in capitals, as names are written. */
  private static String cased(String name) {
    boolean shouted = name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 5;
    if (!shouted) {
      return String.join(" ", name.split("\\s+"));
    }
    StringBuilder out = new StringBuilder(name.length());
    boolean start = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      out.append(start ? c : Character.toLowerCase(c));
      start = !Character.isLetter(c);
    }
    return out.toString();
  }
}
