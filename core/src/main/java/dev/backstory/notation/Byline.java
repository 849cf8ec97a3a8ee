package dev.backstory.notation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who signs an article.
 *
 * @param names of people, in order, without degrees and posts
 * @param agency the first news agency that signs, or null
 */
public record Byline(List<String> names, @Nullable String agency) {
  private static final int MAX_LENGTH = 500;
  private static final int MAX_NAMES = 12;

  private static final String BY =
      "by|author|authors|von|par|por|di|door|av|af|autor|autora|autorin|auteur|autore|text|texte|texto|tekst|автор";
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:(?:(?:written|words|story|reported|analysis|opinion|report|posted|published|review|reviewed|created|article|guest post)\\s+)?by[:\\s]|(?:"
              + BY
              + ")(?:\\s*:|\\s+(?=\\S+\\s+\\S)))\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final String AND = "and|und|et|with|en|og|och|oraz|ja|(?:y|e)(?=\\s\\S+\\s\\S)";
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:\\s*[,;|/•·、，\\n\\r]\\s*(?:(?:"
              + AND
              + "|&)\\s)?|\\s&\\s|\\s[-–—]\\s|\\s(?:"
              + AND
              + ")\\s)+\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern INVERTED =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}'’-]+),\\s*(\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{Lu}\\.)?|\\p{Lu}\\.)");
  private static final Pattern QUOTED = Pattern.compile("^[\"“](.*)[\"”]$");
  private static final Pattern TAIL =
      Pattern.compile(
          "\\s+(?:[Ff]or|FOR|in|IN|at|AT|of|OF|is|writes|reporting)\\s.*$|\\s*[(@<\\[®™].*$|\\s+https?:.*$|\\d.*$");

  public Byline {
    names = List.copyOf(names);
  }

  /** Reads a byline as it is printed, or a name as a page states it: full names only. */
  public static Byline read(@Nullable String printed) {
    return read(printed, false);
  }

  /**
   * Reads what a page states as an author's name, where it may be a single one, such as "Kim", or
   * in lower case.
   */
  public static Byline readStated(@Nullable String name) {
    return read(name, true);
  }

  private static Byline read(@Nullable String printed, boolean stated) {
    Set<String> names = new LinkedHashSet<>();
    String agency = null;
    if (printed == null || printed.length() > MAX_LENGTH) {
      return new Byline(List.of(), null);
    }
    String line =
        OPENING.matcher(QUOTED.matcher(printed.strip()).replaceFirst("$1")).replaceFirst("");
    if (stated && INVERTED.matcher(line).matches()) {
      line = INVERTED.matcher(line).replaceFirst("$2 $1");
    }
    String[] parts = BETWEEN.split(line);
    for (String part : parts) {
      String candidate =
          OPENING.matcher(TAIL.matcher(part.strip()).replaceFirst("")).replaceFirst("").strip();
      String known = agency(candidate);
      agency = agency == null ? known : agency;
      String name = known == null ? PersonalName.of(candidate, stated && parts.length == 1) : null;
      if (name != null && names.size() < MAX_NAMES) {
        names.add(name);
      }
    }
    return new Byline(new ArrayList<>(names), agency);
  }

  /** The agency that goes by this name, or null. */
  public static @Nullable String agency(String name) {
    Agency known = Agency.spelt(name);
    return known == null ? null : known.name();
  }
}
