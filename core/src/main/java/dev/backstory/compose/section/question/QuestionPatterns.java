package dev.backstory.compose.section.question;

import dev.backstory.compose.section.question.Statement.Inverted;
import dev.backstory.compose.story.InvertibleClause;
import dev.backstory.model.Claim.Template;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How to ask for a part of a statement, by its verb and by what follows that: rules that are data,
 * in {@code questions.txt}.
 */
final class QuestionPatterns {
  private static final List<Rule> RULES =
      Resource.lines("compose/section/question/questions.txt").stream().map(Rule::of).toList();
  private static final int MOST_WORDS = 20;

  /** The word that stands for another verb, in the form that its helpers need. */
  private static final String RESPOND = "RESPOND";

  private static final List<String> RESPONSES = List.of("respond", "responded");

  /** What the groups of a rule are called in its question. */
  private static final List<String> AFTER = List.of("first", "second");

  private QuestionPatterns() {}

  /** A question by one of the rules. */
  record Asked(QuestionKind kind, Template template) {
    String text() {
      return template.text();
    }
  }

  /**
   * @param verbs lemmas; none for any verb
   * @param voice "active", "passive", "planned", "thing" (active, of what has no name) or "any"
   * @param after what must follow the verb
   * @param question a pattern of {@link QuestionForm}
   */
  private record Rule(
      QuestionKind kind, Set<String> verbs, String voice, Pattern after, String question) {
    static Rule of(String line) {
      String[] part = line.split(" \\| ");
      Set<String> verbs = part[1].equals("*") ? Set.of() : Set.of(part[1].split(" "));
      return new Rule(
          QuestionKind.valueOf(part[0]), verbs, part[2], Pattern.compile(part[3]), part[4]);
    }

    boolean fits(Statement statement) {
      boolean verb = verbs.isEmpty() || verbs.contains(statement.lemma());
      return verb
          && switch (voice) {
            case "active" -> !statement.isPassive() && !statement.isPlanned();
            case "thing" -> !statement.isPassive() && !statement.named();
            case "passive" -> statement.isPassive();
            case "planned" -> statement.isPlanned();
            default -> true;
          };
    }
  }

  /** All that can be asked for in a statement, by the order of the rules. */
  static List<Asked> of(Statement statement) {
    List<Asked> asked = new ArrayList<>();
    for (Rule rule : RULES) {
      Matcher after = rule.after().matcher(statement.rest());
      if (rule.fits(statement) && after.find() && !isBare(rule.question(), statement, after)) {
        question(rule.question(), statement, after)
            .filter(template -> Words.count(template.text()) <= MOST_WORDS)
            .ifPresent(template -> asked.add(new Asked(rule.kind(), template)));
      }
    }
    return asked;
  }

  /** Every pattern that the rules fill. */
  static Stream<String> forms() {
    return RULES.stream()
        .map(Rule::question)
        .flatMap(form -> RESPONSES.stream().map(response -> form.replace(RESPOND, response)))
        .distinct();
  }

  /** Whether the question would end in its subject: "Why was the closure?" */
  private static boolean isBare(String question, Statement statement, Matcher after) {
    return question.endsWith("{verb} {first}?")
        && statement.inverted().verb().isEmpty()
        && after.group(1).isBlank();
  }

  /** Empty if what the question takes over means nothing outside its sentence. */
  private static Optional<Template> question(String form, Statement statement, Matcher after) {
    Map<String, String> places = new HashMap<>();
    Inverted inverted = statement.inverted();
    places.putAll(inverted.places());
    places.put("before", inverted.before());
    places.put("verbs", statement.ofOne());
    if (form.contains("{object}")) {
      Optional<String> object = InvertibleClause.object(statement.rest());
      if (object.isEmpty()) {
        return Optional.empty();
      }
      places.put("object", object.get());
    }
    for (int group = 1; group <= after.groupCount(); group++) {
      String words = after.group(group).strip();
      String place = AFTER.get(group - 1);
      if (form.contains("{" + place + "}") && !words.isEmpty() && !isWhole(words)) {
        return Optional.empty();
      }
      places.put(place, words);
    }
    String response = statement.inverted("respond", "responded").verb();
    return Optional.of(QuestionForm.fill(form.replace(RESPOND, response), places));
  }

  private static boolean isWhole(String words) {
    return InvertibleClause.object(words).filter(words::equals).isPresent();
  }
}
