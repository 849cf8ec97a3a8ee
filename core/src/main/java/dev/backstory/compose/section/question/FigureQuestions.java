package dev.backstory.compose.section.question;

import dev.backstory.compose.story.InvertibleClause;
import dev.backstory.model.Claim.Template;
import dev.backstory.model.Quantity;
import dev.backstory.sentence.StorySentence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for the figure that is the subject or the object of a statement. */
final class FigureQuestions {
  private static final String NUMBER =
      "(?:(?:at least|more than|about|nearly|almost|some|over|up to|as many as|fewer than|around"
          + "|roughly|an estimated|another|only|just|a total of|approximately) ){0,2}"
          + "(?:\\d[\\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of"
          + "|hundreds of|thousands of|a dozen)(?: (?:million|billion|thousand|hundred|dozen))? ";
  private static final Pattern COUNTED =
      Pattern.compile("^" + NUMBER + "((?:\\p{L}[\\p{L}-]* ){0,2}\\p{L}+)$");
  private static final Pattern PLURAL =
      Pattern.compile(".*(?:[^su]s|people|children|men|women|police|troops)$");
  private static final Pattern TIME =
      Pattern.compile(
          ".*\\b(?:times|percent|percentage points|points|years|months|weeks|days|hours|minutes"
              + "|seconds|miles|feet|inches|meters|degrees|dollars)$");
  private static final Set<String> PAYING =
      Set.of(
          "pay", "cost", "spend", "offer", "raise", "donate", "seek", "owe", "earn", "lose", "fine",
          "demand", "request", "invest", "save");

  private FigureQuestions() {}

  static Optional<Template> of(Statement statement, StorySentence sentence) {
    Optional<Template> ofSubject =
        counted(statement.subject()).flatMap(noun -> ofSubject(noun, statement));
    return ofSubject.isPresent()
        ? ofSubject
        : sentence.quantities().stream()
            .filter(q -> q.change() == null && q.per() == null && q.upper() == null)
            .flatMap(q -> ofObject(statement, q, sentence.slice(q.span())).stream())
            .findFirst();
  }

  /** "Forty homes were flooded" as "How many homes were flooded?". */
  private static Optional<Template> ofSubject(String noun, Statement statement) {
    String verb = (String.join(" ", statement.helpers()) + " " + statement.verb()).strip();
    String object = InvertibleClause.object(statement.rest()).orElse("");
    boolean needed = !statement.isPassive() && !statement.rest().isEmpty();
    boolean cut = needed && statement.rest().startsWith(object + " that ");
    boolean light =
        statement.isLight() && (statement.isPassive() || !statement.verb().startsWith("w"));
    if (object.isEmpty() && needed || cut || light) {
      return Optional.empty();
    }
    return Optional.of(
        QuestionForm.fill(
            QuestionForm.COUNTED,
            Map.of("counted", noun, "verb", verb, "object", statement.isPassive() ? "" : object)));
  }

  private static Optional<Template> ofObject(Statement statement, Quantity quantity, String slice) {
    if (!statement.rest().startsWith(slice)) {
      return Optional.empty();
    }
    String unit = quantity.unit();
    if (unit != null && unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT))) {
      return PAYING.contains(statement.lemma())
          ? Optional.of(QuestionForm.fill(QuestionForm.HOW_MUCH, statement.inverted().places()))
          : Optional.empty();
    }
    return unit == null && !statement.isLight()
        ? counted(slice).map(noun -> howMany(noun, statement))
        : Optional.empty();
  }

  private static Template howMany(String noun, Statement statement) {
    Map<String, String> places = new HashMap<>(statement.inverted().places());
    places.put("counted", noun);
    return QuestionForm.fill(QuestionForm.HOW_MANY, places);
  }

  /** The noun that a figure counts, if it is one that can be counted. */
  private static Optional<String> counted(String words) {
    Matcher counted = COUNTED.matcher(words);
    return counted.matches()
            && PLURAL.matcher(counted.group(1)).matches()
            && !TIME.matcher(counted.group(1)).matches()
        ? Optional.of(counted.group(1))
        : Optional.empty();
  }
}
