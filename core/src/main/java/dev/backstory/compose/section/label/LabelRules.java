package dev.backstory.compose.section.label;

import dev.backstory.model.Mention;
import dev.backstory.sentence.StorySentence;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What any label must be, whatever made it. Makers propose; a candidate that breaks one of these
 * rules is never a label, however likely it looks.
 */
final class LabelRules {
  /** A lone noun says too little. */
  private static final int FEWEST_WORDS = 2;

  static final int MOST_WORDS = 4;

  /** In UTF-16 code units. */
  static final int LONGEST = 40;

  private static final Pattern OWNER = Pattern.compile("[’']s? ");

  /** With the full stop of its sentence, which is no part of "U.S.". */
  private static final Pattern ENDED = Pattern.compile("\\p{L}{3}\\.$");

  private LabelRules() {}

  /**
   * Whether a label of the sentence may have these words: two to four of them, none missing, twice
   * or needlessly in capitals, and more than a bare name.
   *
   * @param words as they would be printed, but for the capital at their beginning
   */
  static boolean isAcceptable(String words, StorySentence sentence) {
    List<String> parts = List.of(words.split(" ", -1));
    return isLength(words, parts)
        && !repeats(parts)
        && !isName(words, parts, sentence.mentions())
        && !ENDED.matcher(words).find()
        && !isScreaming(parts, sentence.article().article().text());
  }

  private static boolean isLength(String words, List<String> parts) {
    return parts.size() >= FEWEST_WORDS
        && parts.size() <= MOST_WORDS
        && words.length() <= LONGEST
        && parts.stream().noneMatch(String::isEmpty);
  }

  private static boolean repeats(List<String> parts) {
    return parts.stream().map(part -> part.toLowerCase(Locale.ROOT)).distinct().count()
        < parts.size();
  }

  /**
   * Whether it is a name or part of one, found as such or told by its capitals, or a name with
   * nothing but a word before it. "Brandt's Green Deal" is more.
   */
  private static boolean isName(String words, List<String> parts, List<Mention> mentions) {
    boolean capitals =
        !OWNER.matcher(words).find()
            && parts.stream().skip(1).allMatch(part -> Character.isUpperCase(part.codePointAt(0)));
    boolean written = capitals && Character.isUpperCase(words.codePointAt(0));
    return written
        || mentions.stream()
            .map(Mention::name)
            .anyMatch(name -> name.contains(words) || capitals && words.contains(name));
  }

  /** Whether a word stands in it in capitals that it has in the article only at times. */
  private static boolean isScreaming(List<String> parts, String article) {
    return parts.stream()
        .map(part -> part.replaceFirst("[’'].?$", ""))
        .filter(word -> word.length() > 1 && word.chars().allMatch(Character::isUpperCase))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .anyMatch(article::contains);
  }
}
