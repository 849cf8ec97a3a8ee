package dev.backstory.support;

import dev.backstory.notation.Resource;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * In which forms a name or a number may stand elsewhere: "Swedes" and "Swedish", "3" and "three".
 */
final class NameForms {
  /** Words of so many letters may end otherwise. */
  private static final int ROOT = 4;

  private static final int ENDING = 3;

  /** A word before a full stop that is the beginning of a longer one: "Calif." */
  private static final int SHORT = 3;

  private static final List<Set<String>> NATIONS =
      Resource.lines("notation/nations.txt").stream()
          .map(line -> Set.of(line.toLowerCase(Locale.ROOT).split(" ")))
          .toList();
  private static final Map<String, String> NUMBERS = numbers();

  private static final Set<String> SMALL = Set.of("of", "the", "for", "and", "on", "in");
  private static final String ORDINAL = "th";

  private NameForms() {}

  private static Map<String, String> numbers() {
    Map<String, String> numbers = new HashMap<>();
    for (String line : WordLists.section("numbers")) {
      String[] words = line.split(" ");
      numbers.put(words[1], words[0]);
      numbers.put(words[2], words[0] + ORDINAL);
    }
    return numbers;
  }

  /** A form as it is compared: lower-case letters and digits, so that "U.S." and "US" are one. */
  static String plain(String form) {
    String flat = Normalizer.normalize(form, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String plain = flat.replaceAll("['’]s$|[.]|^[«»„“”‘’]+|[«»„“”‘’]+$", "");
    return plain.isEmpty() ? flat : plain;
  }

  static boolean same(ReadSentence claim, int at, ReadSentence sentence, int there) {
    return claim.lemma(at).equals(sentence.lemma(there))
        || isAlike(claim.plain(at), sentence.plain(there))
        || isNation(claim.plain(at), sentence.plain(there));
  }

  /** Whether both are one number; of a date, "4 May" and "May 4th". */
  static boolean sameNumber(String a, String b) {
    String one = number(a);
    String other = number(b);
    return one.equals(other) || isDigits(a) && isDigits(b) && cardinal(one).equals(cardinal(other));
  }

  private static boolean isTens(String word) {
    return NUMBERS.getOrDefault(word, "").matches("[2-9]0");
  }

  private static boolean isDigits(String word) {
    return Character.isDigit(word.codePointAt(0));
  }

  private static String cardinal(String number) {
    return number.endsWith(ORDINAL) ? number.substring(0, number.length() - 2) : number;
  }

  /** Digits for a number word, and the same ending for every ordinal; else the word itself. */
  private static String number(String word) {
    int joined = word.indexOf('-');
    String digits = NUMBERS.getOrDefault(word, word);
    if (joined > 0 && isTens(word.substring(0, joined))) { // "fifty-seven"
      String units = NUMBERS.getOrDefault(word.substring(joined + 1), "");
      return NUMBERS.getOrDefault(word.substring(0, joined), "").charAt(0) + units;
    }
    return digits.matches("\\d+(st|nd|rd)")
        ? digits.substring(0, digits.length() - 2) + ORDINAL
        : digits;
  }

  /** Whether a plain name stands in one of its forms among plain words. */
  static boolean isAmong(String name, Collection<String> words) {
    return words.contains(name)
        || words.stream().anyMatch(word -> isAlike(name, word) || isNation(name, word));
  }

  static boolean isNation(String a, String b) {
    return NATIONS.stream().anyMatch(nation -> nation.contains(a) && nation.contains(b));
  }

  /** Whether the words are one but for their endings or for a letter. */
  static boolean isAlike(String one, String other) {
    String a = american(one);
    String b = american(other);
    if (a.length() < ROOT || b.length() < ROOT) {
      return a.equals(b);
    }
    int common = 0;
    int shorter = Math.min(a.length(), b.length());
    while (common < shorter && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return common >= ROOT
        && a.length() - common <= ENDING
        && b.length() - common <= ENDING
        && (a.length() != b.length() || common >= a.length() - 2);
  }

  /** "Center" of "centre". */
  static String american(String word) {
    return word.replace("tre", "ter");
  }

  /** Whether a word is made of the first letters of names that follow each other. */
  static boolean isInitials(String word, ReadText text) {
    return word.length() > 1 && text.sentences().stream().anyMatch(s -> initials(s).contains(word));
  }

  /** Whether a word is of a name of which the text has the first letters. */
  static boolean isSpelledOut(ReadSentence claim, int at, ReadText text) {
    int from = at;
    int to = at + 1;
    while (isOfName(claim, from - 1)) {
      from--;
    }
    while (isOfName(claim, to)) {
      to++;
    }
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < to; i++) {
      letters.append(claim.isName(i) ? claim.plain(i).substring(0, 1) : "");
    }
    return letters.length() > 1 && text.plainWords().contains(letters.toString());
  }

  private static boolean isOfName(ReadSentence sentence, int at) {
    return sentence.isName(at)
        || at >= 0 && at < sentence.size() && SMALL.contains(sentence.plain(at));
  }

  /** The first letters of every name of several words, small words left out. */
  private static String initials(ReadSentence sentence) {
    StringBuilder letters = new StringBuilder(" ");
    for (int i = 0; i < sentence.size(); i++) {
      String form = sentence.form(i);
      if (Character.isUpperCase(form.charAt(0))) {
        letters.append(Character.toLowerCase(form.charAt(0)));
      } else if (!SMALL.contains(form)) {
        letters.append(' ');
      }
    }
    return letters.toString();
  }

  /** Whether the text has a shortened form of a name, or the name is one: "Calif." */
  static boolean isShortened(String form, ReadText text) {
    Stream<String> others = text.forms().stream();
    String name = form.toLowerCase(Locale.ROOT);
    return name.endsWith(".") && name.length() > SHORT
        ? others.anyMatch(o -> o.toLowerCase(Locale.ROOT).startsWith(plain(form)))
        : others.anyMatch(o -> o.endsWith(".") && o.length() > SHORT && name.startsWith(plain(o)));
  }
}
