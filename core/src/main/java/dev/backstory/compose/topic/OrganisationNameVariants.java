package dev.backstory.compose.topic;

import dev.backstory.notation.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which names may be one organisation's, by their words alone. */
final class OrganisationNameVariants {
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "on", "in", "to", "de", "a");
  private static final Set<String> PARTS =
      Set.of(
          "Committee", "Subcommittee", "Caucus", "Panel", "Republicans", "Democrats", "Department");
  private static final String COURT = "Court";

  /** "Judiciary Committee" is the end of a longer name, if there is one. */
  private static final Set<String> BODIES =
      Set.of(
          "Committee",
          "Subcommittee",
          COURT,
          "Department",
          "Commission",
          "Council",
          "District",
          "Agency",
          "Bureau",
          "Board",
          "Office",
          "University",
          "Association",
          "Union");

  private static final Set<String> PRESS = Resource.words("compose/topic/press-words.txt");
  private static final Set<String> NATIONS = Resource.words("notation/nations.txt");

  /** "Department of Justice" and "Ministry of Commerce" begin with what others end with. */
  private static final Pattern OF =
      Pattern.compile("^(Department|Ministry|Office|Bureau) (?:of|for) (?:the )?(.+)$");

  /** What may follow a company's name; a product's name does not name its maker. */
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?:,? (?:Inc|Corp|Corporation|Co|Company|Ltd|Limited|Group|Holdings|plc|LLC|SA|AG)\\.?)+");

  private OrganisationNameVariants() {}

  /** Whether this, behind a name, only says what kind of company it is. */
  static boolean isLegalForm(String behind) {
    return LEGAL_FORM.matcher(behind).matches();
  }

  /**
   * Whether the other is this name cut short at either end, turned about, or without the nation.
   */
  static boolean isForm(String own, String other) {
    return !isPart(own) && own.startsWith(other + " ")
        || own.endsWith(" of " + other)
        || own.endsWith(" " + other) && PRESS.contains(other)
        || isTail(own, other)
        || isTail(other, own)
        || other.startsWith(own) && isLegalForm(other.substring(own.length()))
        || isTurned(own, other);
  }

  private static boolean isTail(String own, String other) {
    return own.endsWith(" " + other) && isBody(other);
  }

  /** "Judiciary Committee" or "Court"; but a state's supreme court is not the Supreme Court. */
  private static boolean isBody(String name) {
    String last = last(name);
    return BODIES.contains(last) && (!last.equals(COURT) || name.equals(COURT));
  }

  private static boolean isTurned(String own, String other) {
    String nation = nation(own);
    String others = nation(other);
    return (nation.isEmpty() || others.isEmpty() || nation.equals(others))
        && turned(own.substring(nation.length()).strip())
            .equals(turned(other.substring(others.length()).strip()));
  }

  private static String turned(String name) {
    Matcher of = OF.matcher(name);
    return of.matches() ? of.group(2) + " " + of.group(1) : name;
  }

  /** "U.S." or "Chinese" before the rest of the name; else empty. */
  private static String nation(String name) {
    int space = name.indexOf(' ');
    String first = space < 0 ? "" : name.substring(0, space);
    return NATIONS.contains(first.replace(".", "")) ? first : "";
  }

  /** Whether the other alone is the house of which this is a committee. */
  static boolean isPart(String own, String other) {
    return isPart(own) && own.startsWith(other + " ");
  }

  private static boolean isPart(String name) {
    return PARTS.contains(last(name));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  /** Whether the other is this name's initials, with or without the nation's. */
  static boolean hasInitials(List<String> own, String other) {
    String initials = initials(own);
    String without =
        nation(String.join(" ", own)).isEmpty() ? initials : initials(own.subList(1, own.size()));
    String bare = other.replace(".", "");
    return bare.length() > 1 && (initials.equals(bare) || without.equals(bare));
  }

  private static String initials(List<String> words) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
        return "";
      }
      if (!SMALL.contains(word.toLowerCase(Locale.ROOT))) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.toString();
  }
}
