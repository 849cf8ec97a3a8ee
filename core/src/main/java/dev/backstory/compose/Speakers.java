package dev.backstory.compose;

import dev.backstory.model.Mention;
import dev.backstory.model.Speaker;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows whether words name or describe somebody who can speak. */
final class Speakers {
  private static final Set<String> NOUNS = Resource.words("speakers.txt");
  private static final int MOST_WORDS = 9;

  /** "Her team" is somebody only where "she" is known. */
  private static final Set<String> POINTERS =
      Set.of("his", "her", "its", "their", "my", "our", "your", "this", "that", "these", "those");

  /** What follows the noun that a description is about. */
  private static final Pattern AFTER_NOUN =
      Pattern.compile("[,(]| (?:of|in|at|for|from|with|who|on|to|and|familiar|close)\\b");

  private Speakers() {}

  /** Whether a page may name this speaker: a name of the article, or somebody it describes. */
  static boolean isSomebody(Speaker speaker, List<StorySentence> article) {
    String name = speaker.name();
    if (Words.count(name) > MOST_WORDS || name.indexOf('[') >= 0 || name.indexOf('\n') >= 0) {
      return false;
    }
    return isDescription(name) || isNamed(name, article);
  }

  /** Whether the words describe somebody, such as "the deputy minister of fisheries". */
  static boolean isDescription(String words) {
    List<String> noun = Words.of(AFTER_NOUN.split(words, 2)[0]);
    return !noun.isEmpty()
        && isNoun(noun.getLast())
        && !POINTERS.contains(noun.getFirst().toLowerCase(Locale.ROOT));
  }

  static boolean isNoun(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return NOUNS.contains(lower) || NOUNS.contains(singular(lower));
  }

  private static String singular(String word) {
    if (word.endsWith("men")) {
      return word.substring(0, word.length() - 2) + "an";
    }
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  /** A role that tells what the speaker is, and not something else that stood beside the name. */
  static boolean isRole(String role) {
    return role.length() <= 90 && Words.of(role).stream().anyMatch(Speakers::isNoun);
  }

  private static boolean isNamed(String name, List<StorySentence> article) {
    return article.stream()
        .flatMap(sentence -> sentence.mentions().stream())
        .filter(mention -> speaks(mention))
        .anyMatch(mention -> mention.name().equals(name));
  }

  private static boolean speaks(Mention mention) {
    return switch (mention.type()) {
      case PERSON, ORGANISATION, GROUP -> true;
      case PLACE, EVENT, WORK -> false;
    };
  }
}
