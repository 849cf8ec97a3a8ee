package dev.backstory.annotate.name;

import dev.backstory.notation.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom an article calls by which office, for descriptions that take it up. All words of an office
 * count: "the president" is no former vice president, and "the Lindow mayor" only somebody who is
 * called so.
 */
public final class Offices {
  private static final WordList WORDS = WordList.read("annotate/name/office-words.txt");
  private static final Set<String> OTHER = WORDS.section("other offices");
  private static final Set<String> PARTS = WORDS.section("parts");

  /** UTF-16 length of about two paragraphs. */
  private static final int JUST_NAMED = 600;

  private final Map<String, List<Office>> byNoun = new HashMap<>();

  /**
   * An office beside a name.
   *
   * @param other those of its words that make another office of it
   * @param words all of them
   */
  private record Office(Name name, Set<String> other, Set<String> words) {}

  /** Notes that the article calls somebody this: "former vice president", "mayor of Lindow". */
  public void add(Name name, String role) {
    List<String> words = words(role);
    List<String> before = new ArrayList<>();
    for (int i = 0; i <= words.size(); i++) {
      boolean part = i < words.size() && PARTS.contains(words.get(i));
      if (i == words.size() || part || words.get(i).equals("and")) {
        add(name, before, words);
        before.clear();
        if (part) {
          return;
        }
      } else {
        before.add(words.get(i));
      }
    }
  }

  private void add(Name name, List<String> phrase, List<String> words) {
    String noun = noun(phrase);
    if (!noun.isEmpty()) {
      byNoun
          .computeIfAbsent(noun, key -> new ArrayList<>())
          .add(new Office(name, other(phrase), Set.copyOf(words)));
    }
  }

  /** The last word that names the office itself: "president" of "president-elect". */
  private static String noun(List<String> phrase) {
    for (int i = phrase.size() - 1; i >= 0; i--) {
      if (!OTHER.contains(phrase.get(i))) {
        return phrase.get(i);
      }
    }
    return "";
  }

  private static Set<String> other(List<String> phrase) {
    Set<String> other = new HashSet<>(phrase);
    other.retainAll(OTHER);
    return other;
  }

  private static List<String> words(String phrase) {
    List<String> words = new ArrayList<>();
    for (String word : phrase.toLowerCase(Locale.ROOT).split("[ \\-]+")) {
      String bare =
          word.length() > 1 && word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
      words.add(spelledOut(bare));
    }
    return words;
  }

  /** A title in full, if it has a usual short form: "senator" for "sen"; otherwise as it is. */
  public static String spelledOut(String title) {
    return switch (title) {
      case "gov" -> "governor";
      case "sen" -> "senator";
      case "rep" -> "representative";
      case "gen" -> "general";
      case "prof" -> "professor";
      case "col" -> "colonel";
      case "capt" -> "captain";
      case "lt" -> "lieutenant";
      default -> title;
    };
  }

  /**
   * The person before the position whom a description means: the only one with that office, or who
   * alone of several has been named just before. Null if that is nobody.
   *
   * @param description without its article: "vice president"
   */
  public @Nullable String personWith(String description, int position) {
    List<String> phrase = words(description);
    String noun = noun(phrase);
    Set<String> all = new LinkedHashSet<>();
    Set<String> near = new LinkedHashSet<>();
    for (Office office : byNoun.getOrDefault(noun, List.of())) {
      if (office.name().start() >= position) {
        break;
      }
      if (office.other().equals(other(phrase)) && office.words().containsAll(phrase)) {
        all.add(office.name().full());
        if (position - office.name().start() < JUST_NAMED) {
          near.add(office.name().full());
        }
      }
    }
    Set<String> meant = all.size() == 1 ? all : near;
    return meant.size() == 1 ? meant.iterator().next() : null;
  }
}
