package dev.backstory.compose.section.question;

import dev.backstory.model.MainVerb.Tense;
import dev.backstory.notation.Resource;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a sentence tells, taken apart at its main verb, so that it can be asked for.
 *
 * @param subject as it stands inside a sentence: "the board", "Ada Lind"
 * @param named whether the subject has the name of somebody or something
 * @param helpers what stands before the verb: "has been", "is expected to"; none for a verb alone
 * @param verb as written
 * @param lemma its dictionary form
 * @param tense of verb and helpers
 * @param rest all that follows the verb, up to the end
 */
record Statement(
    String subject,
    boolean named,
    List<String> helpers,
    String verb,
    String lemma,
    Tense tense,
    String rest) {
  private static final Set<String> LIGHT =
      Resource.words("compose/section/question/light-verbs.txt");
  private static final Set<String> BE = Set.of("is", "are", "was", "were");

  Statement {
    helpers = List.copyOf(helpers);
  }

  /**
   * The beginning of a question: "is", "the board", "expected to", "close".
   *
   * @param before what stands before the verb behind the subject; empty for none
   * @param verb empty where the helper is the verb: "is the board"
   */
  record Inverted(String helper, String subject, String before, String verb) {
    /** As the places of a question are named. */
    Map<String, String> places() {
      return Map.of("helper", helper, "subject", subject, "verb", (before + " " + verb).strip());
    }
  }

  /** In the order of a question, without what follows: "did the board close". */
  Inverted inverted() {
    return inverted(lemma, verb);
  }

  /** The same with another verb in its place: "is the board expected to do". */
  Inverted inverted(String base, String form) {
    if (helpers.isEmpty()) {
      return BE.contains(verb)
          ? new Inverted(verb, subject, "", "")
          : new Inverted(support(), subject, "", base);
    }
    String first = helpers.getFirst();
    if (!StatementReader.isMovable(first)) {
      String own = first.endsWith("s") ? first.substring(0, first.length() - 1) : first;
      String does = first.endsWith("s") ? "does" : "do";
      return new Inverted(does, subject, (own + " " + tail()).strip(), form);
    }
    return new Inverted(first, subject, tail(), form);
  }

  private String tail() {
    return String.join(" ", helpers.subList(1, helpers.size()));
  }

  private String support() {
    if (tense != Tense.PRESENT) {
      return "did";
    }
    return verb.equals(lemma) ? "do" : "does";
  }

  /** The verb with its helpers, of one that is asked for: "opposes", "has signed". */
  String ofOne() {
    if (!helpers.isEmpty()) {
      String first =
          switch (helpers.getFirst()) {
            case "have" -> "has";
            case "are" -> "is";
            case "were" -> "was";
            default -> helpers.getFirst();
          };
      return (first + " " + tail()).strip() + " " + verb;
    }
    boolean plural = tense == Tense.PRESENT && verb.equals(lemma);
    return plural ? third(verb) : verb;
  }

  private static String third(String base) {
    if (base.matches(".*(?:s|x|z|ch|sh)")) {
      return base + "es";
    }
    return base.matches(".*[^aeiou]y") ? base.substring(0, base.length() - 1) + "ies" : base + "s";
  }

  boolean isPassive() {
    return helpers.stream().anyMatch(h -> BE.contains(h) || h.equals("been") || h.equals("be"))
        && !verb.endsWith("ing")
        && !verb.equals(lemma);
  }

  /** Whether the verb says little without all that follows it. */
  boolean isLight() {
    return LIGHT.contains(lemma);
  }

  /** Whether it announces something by more than "will": "plans to", "is expected to". */
  boolean isPlanned() {
    return helpers.size() > 1 && helpers.getLast().equals("to");
  }
}
