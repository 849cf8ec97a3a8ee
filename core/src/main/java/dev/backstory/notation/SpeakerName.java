package dev.backstory.notation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of people as they are compared and looked up: without case, accents and titles. */
public final class SpeakerName {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> TITLES = Set.copyOf(Resource.lines("notation/name-titles.txt"));

  private SpeakerName() {}

  /**
   * The words of a name, in lower case, without titles before it and generations behind it; the
   * last is the surname. Never empty: of a title alone the title.
   */
  public static List<String> words(String name) {
    String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    String unowned =
        plain.toLowerCase(Locale.ROOT).replaceFirst("['’]s$", "").replaceAll("['’]", "");
    List<String> all =
        Arrays.stream(BREAKS.split(unowned)).filter(word -> !word.isEmpty()).toList();
    List<String> words = new ArrayList<>(all);
    words.removeIf(TITLES::contains);
    return words.isEmpty() ? (all.isEmpty() ? List.of(unowned) : all) : List.copyOf(words);
  }

  /** The whole name, words parted by spaces: what it is looked up by. */
  public static String key(String name) {
    return String.join(" ", words(name));
  }

  /** The surname, for looking up. */
  public static String surname(String name) {
    return words(name).getLast();
  }

  /** Whether it names and does not describe: "a senior official" is nobody's name. */
  public static boolean isName(String speaker) {
    return !speaker.isEmpty() && Character.isUpperCase(speaker.codePointAt(0));
  }
}
