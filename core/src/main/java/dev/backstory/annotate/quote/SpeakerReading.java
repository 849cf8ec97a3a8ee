package dev.backstory.annotate.quote;

import org.jspecify.annotations.Nullable;

/**
 * Whom the words for a source stand for, and by what road that was found.
 *
 * @param name as a page may show it
 * @param role as the article gives it; null if it does not
 * @param path what the words are and how they were followed
 * @param antecedent what a pronoun takes up; null if the words name or describe somebody themselves
 * @param known whether the article tells the gender of a person
 * @param bearers how many people of the article have the surname, for a person who is named
 * @param dead whether the article tells of the person's death
 */
record SpeakerReading(
    String name,
    @Nullable String role,
    Path path,
    @Nullable Antecedent antecedent,
    boolean known,
    int bearers,
    boolean dead) {

  /** How words lead to a speaker. */
  enum Path {
    /** Given name and surname stand beside the cue. */
    FULL_NAME,
    /** A surname stands there, and the article has the full name. */
    SURNAME,
    /** A name of one word that nothing in the article makes longer. */
    BARE_NAME,
    /** The name of a body or group. */
    BODY_NAME,
    /** A pronoun for somebody who spoke before. */
    SPOKE,
    /** A pronoun for somebody whom a sentence before is about. */
    SUBJECT,
    /** A pronoun for somebody who was asked something. */
    ASKED,
    /** A pronoun for the only person named nearby. */
    ONLY,
    /** A pronoun for somebody who spoke before and is described, not named. */
    UNNAMED,
    /** "It" or "they". */
    GROUP,
    /** "The minister" for somebody with that role. */
    OFFICE,
    /** "The airline" for a body that is named. */
    BODY,
    /** A description that begins with "the" and is followed to nobody. */
    DEFINITE,
    /** Any other description, such as "a resident" or "officials". */
    DESCRIBED
  }

  static SpeakerReading of(String name, Path path) {
    return new SpeakerReading(name, null, path, null, false, 0, false);
  }

  SpeakerReading asTakenUp(Antecedent taken) {
    return new SpeakerReading(name, role, taken.path(), taken, known, bearers, dead);
  }
}
