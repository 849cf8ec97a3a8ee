package dev.backstory.compose.section.question;

import dev.backstory.compose.section.question.Statement.Inverted;
import dev.backstory.compose.story.InvertibleClause;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Template;
import dev.backstory.model.Fact;
import dev.backstory.model.MainVerb;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks whether what is possible or planned will be, and whether what is alleged was so. */
final class OpenStatements {
  private static final Set<String> POSSIBLE = Set.of("could", "may", "might");
  private static final Set<String> HAVE = Set.of("have", "be");
  private static final Set<String> CLAIMS =
      Set.copyOf(Resource.lines("compose/section/question/claims.txt"));
  private static final Pattern TO = Pattern.compile("^to (?=\\p{Ll})");
  private static final Pattern POSSESSIVE = Pattern.compile("\\b(?:its|his|her|their)\\b");

  /** "If convicted", "unless": what follows only from something else is not open by itself. */
  private static final Pattern CONDITION = Pattern.compile("(?i)\\b(?:if|unless|should|had) ");

  private static final Set<String> NO_CHARGES =
      Set.of("accuse", "allege", "claim", "say", "deny", "be", "have", "suggest", "tell");

  private static final Set<String> AWAITED =
      Resource.words("compose/section/question/awaited-acts.txt");

  private static final Pattern DATED =
      Pattern.compile(
          "\\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|today|tonight|week|month|year"
              + "|morning|night|January|February|March|April|June|July|August|September|October"
              + "|November|December|\\d{4})s?\\b");

  private static final Set<String> ANNOUNCING =
      Set.of(
          "expect",
          "schedule",
          "plan",
          "intend",
          "hope",
          "aim",
          "want",
          "poise",
          "prepare",
          "vow",
          "pledge",
          "promise",
          "threaten",
          "set");

  private static final Set<String> CALLING =
      Set.of("call", "urge", "press", "ask", "want", "demand", "pressure", "push", "order", "beg");

  private static final Pattern CALLED =
      Pattern.compile(
          "^(?:on |upon )?((?:the )?(?:\\p{Lu}[\\p{L}.’'-]* ?){1,4}) to (\\p{Ll}.{6,})");

  private final StoryMaterial material;

  OpenStatements(StoryMaterial material) {
    this.material = material;
  }

  Optional<Template> of(Statement statement, StorySentence sentence, Claim claim) {
    Optional<String> object =
        InvertibleClause.object(statement.rest())
            .filter(o -> !o.contains(" than ") && !DATED.matcher(statement.subject()).find())
            .filter(o -> statement.named() || !POSSESSIVE.matcher(o).find());
    if (object.isEmpty() || CONDITION.matcher(claim.text()).find()) {
      return Optional.empty();
    }
    String act = TO.matcher(object.get()).replaceFirst("");
    return question(statement, sentence)
        .filter(_ -> Words.count(act) > 1)
        .map(asked -> asked(asked, asked.verb().isEmpty() ? act : object.get()));
  }

  private static Template asked(Inverted asked, String act) {
    return asked(asked.helper(), asked.subject(), asked.verb(), act);
  }

  private static Template asked(String helper, String subject, String verb, String act) {
    return QuestionForm.fill(
        QuestionForm.OPEN,
        Map.of("helper", helper, "subject", subject, "verb", verb, "object", act));
  }

  /** "Ada Lind urged the board to resign" as "Will the board resign?". */
  Optional<Template> ofCall(Statement statement) {
    Matcher called = CALLED.matcher(statement.rest());
    if (!CALLING.contains(statement.lemma()) || statement.isPassive() || !called.find()) {
      return Optional.empty();
    }
    return InvertibleClause.object(called.group(2))
        .filter(act -> Words.count(act) > 1 && !POSSESSIVE.matcher(act).find())
        .map(act -> asked("will", called.group(1), "", act));
  }

  private Optional<Inverted> question(Statement statement, StorySentence sentence) {
    boolean after = statement.helpers().size() == 1 && !HAVE.contains(statement.lemma());
    Matcher announced = TO.matcher(statement.rest());
    if (ANNOUNCING.contains(statement.lemma()) && announced.find() && isExpected(sentence)) {
      return Optional.of(new Inverted("will", statement.subject(), "", ""));
    }
    if (after && POSSIBLE.contains(statement.helpers().getFirst())) {
      return Optional.of(begun("could", statement));
    }
    if (statement.tense() == Tense.FUTURE && statement.isPlanned() && isExpected(sentence)) {
      return Optional.of(begun("will", statement));
    }
    if (after
        && statement.helpers().getFirst().equals("will")
        && AWAITED.contains(statement.lemma())
        && !DATED.matcher(sentence.text()).find()
        && isExpected(sentence)) {
      return Optional.of(begun("when will", statement));
    }
    if (after && statement.helpers().getFirst().equals("would") && isSaid(sentence, Set.of())) {
      return Optional.of(begun("would", statement));
    }
    if (after
        && statement.helpers().getFirst().equals("will")
        && sentence.role() == Role.EXPECTATION
        && isExpected(sentence)) {
      return Optional.of(begun("will", statement));
    }
    return isSaid(sentence, CLAIMS)
            && isPast(statement.tense())
            && !NO_CHARGES.contains(statement.lemma())
        ? Optional.of(statement.inverted())
        : Optional.empty();
  }

  private static Inverted begun(String helper, Statement statement) {
    return new Inverted(helper, statement.subject(), "", statement.lemma());
  }

  private boolean isExpected(StorySentence sentence) {
    return material.factOf(sentence).filter(Fact::isCurrent).isPresent();
  }

  private static boolean isPast(Tense tense) {
    return tense == Tense.PAST || tense == Tense.PERFECT;
  }

  /** Whether somebody else than the journalist says it, by one of these verbs if there are any. */
  private static boolean isSaid(StorySentence sentence, Set<String> verbs) {
    MainVerb verb = sentence.verb();
    return sentence.quotations().stream()
        .filter(q -> verb != null && q.span().contains(verb.span()))
        .map(Quotation::cue)
        .flatMap(Stream::ofNullable)
        .filter(sentence.span()::contains)
        .flatMap(cue -> Words.of(sentence.slice(cue)).stream())
        .anyMatch(word -> verbs.isEmpty() || verbs.contains(word));
  }
}
