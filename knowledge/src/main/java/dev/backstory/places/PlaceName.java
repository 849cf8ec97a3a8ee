package dev.backstory.places;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms under which a name is filed and asked for. */
public final class PlaceName {
  /** Longer ones are no names; the longest of a country has 56 letters. */
  private static final int LONGEST = 120;

  private static final int SHORTEST = 2;
  private static final int FIRST_ACCENTED = 0x80;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern MARKS = Pattern.compile("[.,'’‘ʼ`´]");
  private static final Pattern PARTS = Pattern.compile("[\\s\\p{Z}/–;:()-]+");
  private static final Pattern THE = Pattern.compile("^the (?=.)");
  private static final Pattern SAINT = Pattern.compile("^(?:saint|sankt) (?=.)");
  private static final Pattern BRACKET = Pattern.compile("^(\\S.*?) ?\\(.*\\)$");
  private static final Pattern RIVER =
      Pattern.compile("^(\\S+)[ -](?:am|an der|upon|on|sur|en|na)[ -].+$");
  private static final Pattern ARTICLE =
      Pattern.compile("^(?:al|an|ar|as|ad|at|az|ash) (?=\\S{4,}$)");

  private PlaceName() {}

  /**
   * A name without what is written in different ways: case, accents, a leading "the", full stops,
   * commas, apostrophes, hyphens, "Saint" for "St.".
   *
   * @return empty if it cannot be a name
   */
  public static String fold(String name) {
    if (name.length() > LONGEST) {
      return "";
    }
    String own = THE.matcher(words(name)).replaceFirst("");
    String folded = SAINT.matcher(own).replaceFirst("st ");
    return folded.length() < SHORTEST ? "" : folded;
  }

  /** The words of a text in small letters without accents and marks, with a space between. */
  static String words(String text) {
    String small = latin(withoutAccents(text).toLowerCase(Locale.ROOT));
    String plain = MARKS.matcher(small).replaceAll("");
    return PARTS.matcher(plain).replaceAll(" ").strip();
  }

  static String withoutAccents(String text) {
    if (text.chars().allMatch(c -> c < FIRST_ACCENTED)) {
      return text;
    }
    return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
  }

  /** Letters that have no accent to lose but are written otherwise in English. */
  private static String latin(String small) {
    return small
        .replace("ß", "ss")
        .replace('ø', 'o')
        .replace('ł', 'l')
        .replace('đ', 'd')
        .replace('ı', 'i')
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace("þ", "th")
        .replace('ð', 'd');
  }

  /**
   * What a place is filed under: its name as a whole, and without what sets it apart from others: a
   * bracket, the river it is on, an Arabic article ("Halle (Saale)", "Frankfurt am Main").
   */
  public static Set<String> keys(String name) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(fold(name));
    for (Pattern pattern : new Pattern[] {BRACKET, RIVER}) {
      Matcher matcher = pattern.matcher(name);
      if (matcher.matches()) {
        keys.add(fold(matcher.group(1)));
      }
    }
    keys.add(ARTICLE.matcher(fold(name)).replaceFirst(""));
    keys.remove("");
    return keys;
  }

  /** Whether it is an abbreviation, which is one only in capitals. */
  static boolean isAbbreviation(String name) {
    String letters = name.replace(".", "");
    return letters.length() <= 4 && letters.equals(letters.toUpperCase(Locale.ROOT));
  }
}
