package dev.backstory.compose.topic;

import dev.backstory.notation.Resource;
import dev.backstory.notation.Surname;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names may be one person's, by their words alone. */
final class PersonForms {
  private static final Pattern ARTICLE = Pattern.compile("^(?:[Aa]l|[Ee]l)-(?=\\p{Lu})");
  private static final Map<String, Set<String>> SHORT = shortNames();

  /** A name of fewer letters is another name if one letter differs. */
  private static final int LONG = 5;

  private PersonForms() {}

  /** Whether it is one word, or one and "Jr.". */
  static boolean isSurname(List<String> name) {
    return name.size() == 1 || name.size() == 2 && isSuffix(name.getLast());
  }

  /** The last word, without an Arabic article, but for "Jr.". */
  static String surname(List<String> name) {
    boolean younger = name.size() > 1 && isSuffix(name.getLast());
    String last = bare(name.get(name.size() - (younger ? 2 : 1)));
    return ARTICLE.matcher(last).replaceFirst("");
  }

  private static boolean isSuffix(String word) {
    return Surname.isGeneration(word);
  }

  /** Without the comma before "Jr.". */
  private static String bare(String word) {
    return word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
  }

  /** Whether the other names the same person, shorter or longer, as far as words can tell. */
  static boolean isForm(List<String> own, List<String> other) {
    boolean surname = surname(own).equals(surname(other));
    boolean younger = isSuffix(own.getLast()) != isSuffix(other.getLast());
    if (other.size() == 2 && isSuffix(other.getLast())) {
      return !younger && surname;
    }
    if (other.size() == 1) {
      return !younger && (surname || own.getFirst().equals(other.getFirst()));
    }
    return new LinkedHashSet<>(own).equals(new LinkedHashSet<>(other))
        || !younger && surname && own.getFirst().equals(other.getFirst())
        || begins(own, other)
        || begins(other, own);
  }

  /** "Kim Jong" of "Kim Jong Un", where the name was cut. */
  private static boolean begins(List<String> whole, List<String> cut) {
    return cut.size() > 1
        && cut.size() < whole.size()
        && !isSuffix(whole.getLast())
        && whole.subList(0, cut.size()).equals(cut);
  }

  /**
   * Whether the other is the same name without "Jr.", with a short given name or with a slip of the
   * pen: the same person's, where no article has both.
   */
  static boolean isVariant(List<String> own, List<String> other) {
    if (isSurname(own) || isSurname(other)) {
      return false;
    }
    List<String> one = core(own);
    List<String> two = core(other);
    boolean surname = one.getLast().equals(two.getLast());
    boolean given = isSameGiven(one.getFirst(), two.getFirst());
    return surname && (given || isNear(one.getFirst(), two.getFirst()))
        || given && isNear(one.getLast(), two.getLast());
  }

  /** Given name and surname. */
  private static List<String> core(List<String> name) {
    return List.of(name.getFirst(), surname(name));
  }

  private static boolean isSameGiven(String one, String other) {
    return one.equals(other)
        || SHORT.getOrDefault(one, Set.of()).contains(other)
        || SHORT.getOrDefault(other, Set.of()).contains(one);
  }

  /** Whether at most one letter is changed, left out or doubled. */
  private static boolean isNear(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = shorter == one ? other : one;
    if (shorter.length() < LONG || longer.length() - shorter.length() > 1) {
      return false;
    }
    int head = 0;
    while (head < shorter.length() && shorter.charAt(head) == longer.charAt(head)) {
      head++;
    }
    int skip = longer.length() == shorter.length() ? 1 : 0;
    return shorter
        .substring(Math.min(shorter.length(), head + skip))
        .equals(longer.substring(Math.min(longer.length(), head + 1)));
  }

  private static Map<String, Set<String>> shortNames() {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    for (String line : Resource.lines("compose/topic/short-given-names.txt")) {
      List<String> words = new ArrayList<>(List.of(line.split(" ")));
      String full = words.removeFirst();
      names.put(full, Set.copyOf(words));
    }
    return names;
  }
}
