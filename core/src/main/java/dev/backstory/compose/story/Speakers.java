package dev.backstory.compose.story;

import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Speaker;
import dev.backstory.notation.Resource;
import dev.backstory.notation.Surname;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.WholeWords;
import dev.backstory.sentence.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows whether words name or describe somebody who can speak. */
public final class Speakers {
  private static final Set<String> PERSONS = Resource.words("compose/story/speakers.txt");
  private static final Set<String> BODIES = Resource.words("compose/story/speaking-bodies.txt");
  private static final Set<String> CALENDAR = Resource.words("compose/story/calendar.txt");
  private static final int MOST_WORDS = 9;
  private static final int LONGEST_ROLE = 90;

  /** At most this many words stand between a name and the role that follows it. */
  private static final int BETWEEN = 2;

  /** A role after this has lost its beginning. */
  private static final Pattern BROKEN = Pattern.compile("(?:\\b(?:and|of|for|CLOSE)|[&-]) ?$");

  /** "Her team" is somebody only where "she" is known. */
  private static final Set<String> POINTERS =
      Set.of("his", "her", "its", "their", "my", "our", "your", "this", "that", "these", "those");

  /** What follows the noun that a description is about. */
  private static final Pattern AFTER_NOUN =
      Pattern.compile("[,(]| (?:of|in|at|for|from|with|who|on|to|and|familiar|close)\\b");

  private Speakers() {}

  /** Whether a page may name this speaker: a name of the article, or somebody it describes. */
  public static boolean isSomebody(Speaker speaker, List<StorySentence> article) {
    String name = speaker.name();
    if (Words.count(name) > MOST_WORDS || name.indexOf('[') >= 0 || name.indexOf('\n') >= 0) {
      return false;
    }
    return isDescription(name) || isNamed(name, article) && isPlausible(name, article);
  }

  /** Not a title alone, not run together with a weekday, and not the outlet that reports it. */
  private static boolean isPlausible(String name, List<StorySentence> article) {
    List<String> words = Words.of(name);
    boolean title = words.size() == 1 && isPerson(name);
    boolean own = article.stream().anyMatch(sentence -> isOutlet(name, sentence.outlet()));
    return !title && !own && words.stream().noneMatch(CALENDAR::contains);
  }

  private static boolean isOutlet(String name, String outlet) {
    String short_ = outlet.replaceFirst(" \\(.{1,40}\\)$", "");
    return name.equalsIgnoreCase(outlet) || name.equalsIgnoreCase(short_);
  }

  /** Whether the words describe somebody, such as "the deputy minister of fisheries". */
  static boolean isDescription(String words) {
    List<String> noun = Words.of(AFTER_NOUN.split(words, 2)[0]);
    boolean title =
        noun.size() == 1 && Character.isUpperCase(words.codePointAt(0)) && !words.endsWith("s");
    return !noun.isEmpty()
        && !title
        && isNoun(noun.getLast())
        && !POINTERS.contains(noun.getFirst().toLowerCase(Locale.ROOT));
  }

  public static boolean isNoun(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return isPerson(word) || BODIES.contains(lower) || BODIES.contains(singular(lower));
  }

  /** Whether the noun is for a person, and not for a body. */
  public static boolean isPerson(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return PERSONS.contains(lower) || PERSONS.contains(singular(lower));
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

  /**
   * The speaker's role, if it tells what the speaker is and stands beside the speaker's name
   * somewhere in the article; else null.
   */
  public static @Nullable String role(Speaker speaker, List<StorySentence> article) {
    String role = speaker.role();
    if (role == null
        || role.length() > LONGEST_ROLE
        || role.equals("member")
        || Words.of(role).stream().noneMatch(Speakers::isNoun)) {
      return null;
    }
    boolean alone = isOnlyOne(speaker.name(), article);
    return article.stream()
            .anyMatch(sentence -> joins(sentence.text(), role, speaker.name(), alone))
        ? role
        : null;
  }

  /** Whether nobody else in the article has this surname. */
  private static boolean isOnlyOne(String name, List<StorySentence> article) {
    String surname = Surname.of(name);
    return article.stream()
        .flatMap(sentence -> sentence.mentions().stream())
        .filter(mention -> mention.type() == EntityType.PERSON)
        .map(Mention::name)
        .allMatch(other -> !other.contains(surname) || isSame(other, name));
  }

  /** "Ada J. Brandt" is "Ada Brandt", and "Brandt"; "Ada Brandt Jr." is not. */
  private static boolean isSame(String one, String other) {
    String first = one.substring(0, Math.max(0, one.indexOf(' ')));
    return one.indexOf(' ') < 0
        || other.startsWith(first + " ") && one.contains("Jr") == other.contains("Jr");
  }

  /**
   * "Fire chief Ann Brandt" or "Ann Brandt, the fire chief", whole: not "... and Means Chairman".
   */
  private static boolean joins(String text, String role, String name, boolean alone) {
    int at = WholeWords.first(text, role);
    if (at < 0) {
      return false;
    }
    String before = text.substring(0, at);
    String after = text.substring(at + role.length()).replaceFirst("^,? ", "");
    boolean full = after.startsWith(name) && !after.startsWith(name + " Jr");
    boolean leads = full || alone && after.startsWith(Surname.of(name));
    return leads && !BROKEN.matcher(before).find() || follows(before, Surname.of(name));
  }

  private static boolean follows(String before, String surname) {
    int at = before.lastIndexOf(surname);
    String between = at < 0 ? "" : before.substring(at + surname.length());
    return between.startsWith(",") && Words.count(between) <= BETWEEN;
  }

  private static boolean isNamed(String name, List<StorySentence> article) {
    return article.stream()
        .flatMap(sentence -> sentence.mentions().stream())
        .filter(mention -> speaks(mention))
        .anyMatch(mention -> mention.name().equals(name) || mention.name().endsWith(" " + name));
  }

  private static boolean speaks(Mention mention) {
    return switch (mention.type()) {
      case PERSON, ORGANISATION, GROUP -> true;
      case PLACE, EVENT, WORK -> false;
    };
  }
}
