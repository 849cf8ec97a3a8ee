package dev.backstory.compose.topic;

import dev.backstory.model.EntityType;
import dev.backstory.model.Gloss;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An entry of the dictionary that may be what a topic names, with the evidence for it.
 *
 * @param values in the order of {@link #NAMES}
 */
record LinkCandidate(Gloss gloss, double[] values) {
  /** The evidence, each value about 0 to 1 (share: -3 to 0, leads and behind: -1 to 1). */
  static final List<String> NAMES =
      List.of(
          "own-words", // it is the entry's own name, of several words
          "own-word", // the entry's own name, of one word
          "other-words", // another of its names, of several words
          "initials", // another of its names, in capitals
          "share", // ln of its part of what is known of all who bear the name
          "known", // how well known it is
          "about", // its description's words in the sentences that name the topic
          "spoken", // its description's words in all of the story
          "absent", // names of its description that the story does not have
          "lead", // how much more of its description is in the sentences than of any other's
          "lead-spoken", // how much more is in all of the story
          "behind", // the topic's name is followed by where this entry is, or another is
          "told", // the description of something else in the story names it
          "dead", // ln of the years that it has been dead
          "person",
          "person-words", // a person by name and surname
          "place",
          "other-type", // the text was read as naming an organisation where it is a place
          "nation", // a country or a state
          "several"); // others bear the name

  private static final Pattern NATION =
      Pattern.compile(
          "\\b(?:country|republic|monarchy|kingdom|nation|federation|principality|emirate"
              + "|sultanate|democracy|continent|state (?:of|in|on)|province)\\b");
  private static final double USUAL = 60;
  private static final double OF_A_NATION = 240;
  private static final double MOST_KNOWN = Math.log(300);
  private static final int MOST_ABSENT = 3;
  private static final double ENOUGH = 2;
  private static final int LIFE_OF_NEWS = 15;

  /** What can be said of an entry beside the others of its name. */
  record Rivals(double share, double lead, double leadSpoken, int behind, int count) {}

  /**
   * What the story says beside the topic.
   *
   * @param told whether the description of something else names the entry
   */
  record Story(LinkContext context, Set<String> about, boolean told) {}

  static LinkCandidate of(
      Gloss gloss, EntityDescription says, Topic topic, Story story, Rivals rivals) {
    boolean person = gloss.type() == EntityType.PERSON;
    boolean own = topic.names().stream().anyMatch(name -> same(name, gloss.name()));
    boolean words = topic.name().contains(" ");
    LinkContext context = story.context();
    return new LinkCandidate(
        gloss,
        new double[] {
          is(own && words),
          is(own && !words),
          is(!own && words),
          is(!own && isCapitals(topic.name())),
          Math.max(-3, Math.log(rivals.share())),
          Math.log(1 + known(gloss)) / MOST_KNOWN,
          enough(says.shared(story.about())),
          enough(says.shared(context.spoken())),
          Math.min(MOST_ABSENT, says.absent(context.spoken())) / (double) MOST_ABSENT,
          rivals.lead(),
          rivals.leadSpoken(),
          rivals.behind(),
          is(story.told()),
          dead(says, context.year()),
          is(person),
          is(person && words),
          is(gloss.type() == EntityType.PLACE),
          is(gloss.type() != topic.type()),
          is(isNation(gloss)),
          is(rivals.count() > 1)
        });
  }

  private static double is(boolean holds) {
    return holds ? 1 : 0;
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    String plain = name.replace(".", "").toLowerCase(Locale.ROOT);
    return plain.startsWith("the ") ? plain.substring(4) : plain;
  }

  private static boolean isCapitals(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** How well known an entry is; of a source that does not say, as well as most of its kind. */
  static double known(Gloss gloss) {
    return gloss.popularity() > 0 ? gloss.popularity() : isNation(gloss) ? OF_A_NATION : USUAL;
  }

  private static boolean isNation(Gloss gloss) {
    return NATION.matcher(gloss.description()).find();
  }

  /** 0 to 1, where a word or two make most of it. */
  static double enough(double shared) {
    return 1 - Math.exp(-shared / ENOUGH);
  }

  private static double dead(EntityDescription says, int year) {
    if (year == 0 || says.born() == 0) {
      return 0;
    }
    if (year < says.born() + LIFE_OF_NEWS) {
      return 1;
    }
    int since = says.died() == 0 ? 0 : Math.max(0, year - says.died());
    return Math.log(1 + since) / Math.log(100);
  }
}
