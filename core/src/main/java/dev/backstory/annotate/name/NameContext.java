package dev.backstory.annotate.name;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.notation.WordList;
import dev.backstory.port.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the words beside a name tell of whom it names.
 *
 * @param title the last word before it if that is a title, in lower case without full stop; else
 *     empty
 * @param relative whether it is introduced as somebody's relative: "his son John Doe"
 */
record NameContext(String title, boolean relative) {
  private static final int NEAR = 3;
  private static final Set<String> TITLES = WordList.read("annotate/name/titles.txt").words();
  private static final WordList WORDS = WordList.read("annotate/name/person-words.txt");
  private static final Set<String> KIN = WORDS.section("kin");
  private static final Set<String> MALE = WORDS.section("male titles");
  private static final Set<String> FEMALE = WORDS.section("female titles");
  private static final Set<String> NO_OFFICES = WORDS.section("no offices");

  static NameContext of(Name name, TaggedSentence sentence) {
    List<Token> tokens = sentence.tokens();
    String before = word(tokens, name.first() - 1);
    boolean kin = false;
    for (int i = 1; i <= NEAR; i++) {
      kin |= KIN.contains(word(tokens, name.first() - i)) && !stops(tokens, name.first() - i, i);
    }
    kin |= word(tokens, name.last()).equals(",") && kinBehind(tokens, name.last() + 1);
    return new NameContext(TITLES.contains(before) ? before : "", kin);
  }

  /** Whether a verb or preposition parts a word from the name behind it. */
  private static boolean stops(List<Token> tokens, int from, int length) {
    for (int i = from + 1; i < from + length; i++) {
      String pos = tokens.get(i).pos();
      if (pos.startsWith("VB") || pos.equals("IN") || pos.equals("CC") || pos.equals("TO")) {
        return true;
      }
    }
    return false;
  }

  /** As in "his wife", "the daughter", "Doe's youngest son". */
  private static boolean kinBehind(List<Token> tokens, int from) {
    for (int i = from; i < Math.min(tokens.size(), from + NEAR + 1); i++) {
      if (KIN.contains(word(tokens, i))) {
        return true;
      }
      String pos = tokens.get(i).pos();
      if (pos.startsWith("V") || pos.equals(",") || pos.equals("IN")) {
        return false;
      }
    }
    return false;
  }

  private static String word(List<Token> tokens, int index) {
    if (index < 0 || index >= tokens.size()) {
      return "";
    }
    String word = tokens.get(index).form().toLowerCase(Locale.ROOT);
    return word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }

  boolean hasTitle() {
    return !title.isEmpty();
  }

  /** Whether the title is an office that few people hold: "senator", not "Mr.". */
  boolean hasOffice() {
    return hasTitle() && !NO_OFFICES.contains(title);
  }

  /** "he", "she" or, where the title does not tell, empty. */
  String gender() {
    return MALE.contains(title) ? "he" : FEMALE.contains(title) ? "she" : "";
  }

  /** Whether two titles are the same or one short for the other: "sen", "senator". */
  static boolean sameOffice(String one, String other) {
    return one.startsWith(other) || other.startsWith(one);
  }
}
