package dev.backstory.compose.section.label;

import dev.backstory.compose.section.label.Clause.Tone;
import dev.backstory.compose.section.label.LabelCandidate.Weight;
import dev.backstory.model.MainVerb;
import dev.backstory.sentence.StorySentence;
import java.util.regex.Pattern;

/** Reads from a verb's auxiliaries, and from its tense where that is known, whether it is so. */
final class ModalityReader {
  private static final Pattern NOT =
      Pattern.compile("\\b(?:not|never|cannot)\\b|n[’']t\\b|\\bno longer\\b");

  /** Of what is not so: "did not appear to be", "was not enough to", but "did not hesitate to". */
  private static final Pattern DENIED =
      Pattern.compile(
          "(?:\\b(?:not|never|cannot)|n[’']t)[^\\p{L},;]{1,2}"
              + "(?!(?:only|hesitate|fail|afraid|reluctant|forget)\\b)"
              + "(?:\\p{L}+[^\\p{L},;]{1,2}){1,2}to (?:be )?$");

  /** "If Lind were to win": not behind the comma that ends it. */
  private static final Pattern IF = Pattern.compile("(?i)\\b(?:if|unless|whether)\\b[^,;:]*$");

  private static final Pattern MAY = Pattern.compile("\\b(?:may|might|could|would|can)\\b");
  private static final Pattern PLAN =
      Pattern.compile("\\b(?:plan(?:s|ned)?|intend(?:s|ed)?|scheduled|set|due) to\\b");
  private static final Pattern AHEAD = Pattern.compile("\\b(?:will|expected|likely)\\b");
  private static final Pattern HAD = Pattern.compile("\\bhad\\b");

  private ModalityReader() {}

  /**
   * How the clause is meant.
   *
   * @param clause all that stands before the verb
   * @param before the auxiliaries, in lower case
   * @param deliberate whether somebody acts
   */
  static Tone tone(
      StorySentence sentence, String clause, String before, Weight weight, boolean deliberate) {
    if (NOT.matcher(before).find() || DENIED.matcher(clause).find()) {
      return Tone.NEGATED;
    }
    if (IF.matcher(clause).find()) {
      return Tone.POSSIBLE;
    }
    if (PLAN.matcher(before).find()) {
      return Tone.PLANNED;
    }
    MainVerb verb = sentence.verb();
    if (weight == Weight.MAIN && verb != null) {
      return switch (verb.tense()) {
        case PAST, PERFECT, PRESENT, NONE -> Tone.PLAIN;
        case PAST_PERFECT -> Tone.EARLIER;
        case FUTURE -> deliberate ? Tone.PLANNED : Tone.EXPECTED;
        case POSSIBLE -> Tone.POSSIBLE;
      };
    }
    if (MAY.matcher(before).find()) {
      return Tone.POSSIBLE;
    }
    if (AHEAD.matcher(before).find() || before.startsWith("to ")) {
      return deliberate ? Tone.PLANNED : Tone.EXPECTED;
    }
    return HAD.matcher(before).find() ? Tone.EARLIER : Tone.PLAIN;
  }
}
