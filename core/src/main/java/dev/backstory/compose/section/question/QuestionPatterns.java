package dev.backstory.compose.section.question;

import dev.backstory.compose.story.InvertibleClause;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How to ask for a part of a statement, by its verb and by what follows that: rules that are data,
 * in {@code questions.txt}.
 */
final class QuestionPatterns {
  private static final List<Rule> RULES =
      Resource.lines("compose/section/question/questions.txt").stream().map(Rule::of).toList();
  private static final int MOST_WORDS = 20;

  private QuestionPatterns() {}

  /** A question by one of the rules. */
  record Asked(QuestionKind kind, String text) {}

  /**
   * @param verbs lemmas; none for any verb
   * @param voice "active", "passive", "planned", "thing" (active, of what has no name) or "any"
   * @param after what must follow the verb
   * @param question with {@code {did S V}}, {@code {did S}} and groups of what follows
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
      if (rule.fits(statement) && after.find()) {
        question(rule.question(), statement, after)
            .filter(text -> Words.count(text) <= MOST_WORDS)
            .ifPresent(text -> asked.add(new Asked(rule.kind(), text)));
      }
    }
    return asked;
  }

  /** Empty if what the question takes over means nothing outside its sentence. */
  private static Optional<String> question(String form, Statement statement, Matcher after) {
    String text =
        form.replace("{did S V}", statement.inverted())
            .replace("{did S do}", statement.inverted("do", "do"))
            .replace("{did S respond}", statement.inverted("respond", "responded"))
            .replace("{Vs}", statement.ofOne());
    if (text.contains("{O}")) {
      Optional<String> object = InvertibleClause.object(statement.rest());
      if (object.isEmpty()) {
        return Optional.empty();
      }
      text = text.replace("{O}", object.get());
    }
    for (int group = 1; group <= after.groupCount(); group++) {
      String words = after.group(group).strip();
      String mark = "$" + group;
      if (text.contains(mark) && !words.isEmpty() && !isWhole(words)) {
        return Optional.empty();
      }
      text = text.replace(mark, words);
    }
    return Optional.of(text.replace(" ?", "?"));
  }

  private static boolean isWhole(String words) {
    return InvertibleClause.object(words).filter(words::equals).isPresent();
  }
}
