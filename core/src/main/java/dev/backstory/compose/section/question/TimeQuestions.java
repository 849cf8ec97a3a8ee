package dev.backstory.compose.section.question;

import dev.backstory.compose.story.InvertibleClause;
import dev.backstory.model.Claim.Template;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.TimeExpression;
import dev.backstory.model.TimeExpression.Precision;
import dev.backstory.sentence.MainTime;
import dev.backstory.sentence.StorySentence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks when what a statement tells was or will be done, where its sentence dates it. */
final class TimeQuestions {
  private static final Set<String> STATES =
      Set.of("seem", "appear", "remain", "stay", "stand", "look", "have", "say", "call", "come");

  /** Verbs that need nothing after them. */
  private static final Set<String> LONE =
      Set.of(
          "testify",
          "resign",
          "die",
          "arrive",
          "return",
          "begin",
          "end",
          "open",
          "close",
          "happen",
          "vote",
          "meet",
          "depart",
          "retire",
          "surrender",
          "start",
          "expire",
          "occur");

  private static final Pattern LOOSE =
      Pattern.compile(",? (?:sometime|late|early|as early as|again)$");

  private TimeQuestions() {}

  static Optional<Template> of(Statement statement, StorySentence sentence) {
    TimeExpression time = MainTime.ofEvent(sentence);
    return time != null && isDatable(statement) && isExact(time)
        ? of(statement, sentence.slice(time.span()))
        : Optional.empty();
  }

  private static boolean isExact(TimeExpression time) {
    return time.precision().compareTo(Precision.MONTH) <= 0 && !time.isStretch();
  }

  /** Whether it tells what is done at a time, and does so with few words. */
  private static boolean isDatable(Statement statement) {
    return (statement.tense() == Tense.PAST || statement.tense() == Tense.FUTURE)
        && !STATES.contains(statement.lemma())
        && !statement.isLight()
        && !statement.verb().endsWith("ing");
  }

  private static Optional<Template> of(Statement statement, String words) {
    Matcher time =
        Pattern.compile(
                "(?:^|,? )(?:(?:on|in|at|by|early|late|later|next) )*(?:the )?"
                    + Pattern.quote(words)
                    + "\\b")
            .matcher(statement.rest());
    if (!time.find()) {
      return Optional.empty();
    }
    String before =
        LOOSE.matcher(statement.rest().substring(0, time.start())).replaceFirst("").strip();
    if (before.isEmpty()) {
      boolean whole = statement.isPassive() || LONE.contains(statement.lemma());
      return whole ? Optional.of(when(statement, "")) : Optional.empty();
    }
    return InvertibleClause.object(before)
        .filter(before::equals)
        .map(object -> when(statement, object));
  }

  private static Template when(Statement statement, String object) {
    Map<String, String> places = new HashMap<>(statement.inverted().places());
    places.put("object", object);
    return QuestionForm.fill(QuestionForm.WHEN, places);
  }
}
