package dev.backstory.extract.author;

import dev.backstory.notation.Byline;
import dev.backstory.notation.WrittenDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines by which papers sign: "By X", "X, 5 May 2031", "Written by" above a name, "© 2031
 * X".
 */
public final class SignedLine {
  private static final int LONGEST = 100;

  private static final String BY =
      "(?:(?:written|words|story|posted|published|article|reviewed|created|reported|authored|report)\\s+by"
          + "|by|von|par|por|door|av|af)";
  private static final String LABELS =
      "(?:authors?(?:\\(s\\))?|contributors?|autor(?:in|a)?|auteur|autore|автор|text|texte|words)";
  private static final Pattern SIGNED =
      Pattern.compile("(?iu)^(?:" + BY + "\\b\\s*:?|" + LABELS + "\\s*:)\\s*(\\S.*)");
  private static final Pattern LABEL =
      Pattern.compile("(?iu)^(?:about the )?(?:" + BY + "|" + LABELS + ")\\s*:?$");
  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^(?:(?:view |see )?(?:more |all )*(?:articles|posts|stories)\\s+(?:by|from)"
              + "|about the author:?|about|by(?=\\s))\\s+");
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?<![\\p{L}])(?:[Bb]y|BY)[:\\s]\\s*((?:\\p{Lu}[\\p{L}\\p{M}'’.-]+)"
              + "(?:\\s(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|d[aeiou]|van|von|bin|al)){1,3})");
  private static final Pattern DATED =
      Pattern.compile(
          "(\\p{Lu}[^,|·•\\d]{2,60}?)(?:\\s*[,|·•]\\s*|\\s[–—-]\\s)(?=\\D{0,24}\\d)(\\S.{3,38}[^.!?])");
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?:©|\\(c\\)|copyright)[\\s\\d,–-]*(?:by\\s)?([^.|·•©]{4,40})",
          Pattern.CASE_INSENSITIVE);

  private SignedLine() {}

  /** Whether a name is to follow in the next line. */
  static boolean isLabel(String line) {
    return LABEL.matcher(line).matches();
  }

  /** What follows "By" at the beginning of the line, or null. */
  static @Nullable String signed(String line) {
    Matcher signed = SIGNED.matcher(line);
    return signed.matches() ? signed.group(1) : null;
  }

  /** What stands before a date that ends the line, or null: "Ann Lee, 5 May 2031". */
  static @Nullable String dated(String line) {
    Matcher dated = DATED.matcher(line);
    return dated.matches() && WrittenDate.read(dated.group(2)) != null ? dated.group(1) : null;
  }

  /** Whether the line only says by whom or when the article was written. */
  public static boolean isSignature(String line) {
    return line.length() <= LONGEST
        && (dated(line) != null
            || (signed(line) != null && !Byline.read(line).equals(Byline.read(null))));
  }

  /** The capitalised words behind a "by" within the line, or null. */
  static @Nullable String inside(String line) {
    Matcher inside = INSIDE.matcher(line);
    return inside.find() ? inside.group(1) : null;
  }

  /** Who holds the copyright, or null. */
  static @Nullable String copyright(String line) {
    Matcher copyright = COPYRIGHT.matcher(line);
    return copyright.find() ? copyright.group(1) : null;
  }

  /** "More articles by", "By": what stands before a name that is linked or labelled. */
  static String withoutLead(String text) {
    return LEAD.matcher(text.strip()).replaceFirst("").strip();
  }
}
