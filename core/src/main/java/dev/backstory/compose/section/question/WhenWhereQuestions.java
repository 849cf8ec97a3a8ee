package dev.backstory.compose.section.question;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.section.Timeline;
import dev.backstory.compose.story.InvertibleClause;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Role;
import dev.backstory.model.TimeExpression;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks when and where what the headlines tell was done: "S opened … on Monday". */
final class WhenWhereQuestions {
  /** A sentence with this many words of an average headline tells the event itself. */
  private static final double EVENT = 1.2;

  private final StoryMaterial material;
  private final PageDraft draft;

  WhenWhereQuestions(StoryMaterial material, PageDraft draft) {
    this.material = material;
    this.draft = draft;
  }

  List<AnsweredBy> find() {
    List<AnsweredBy> found = new ArrayList<>();
    for (StorySentence sentence : material.withRole(Role.MAIN, Role.CONSEQUENCE)) {
      if (PlainStatements.isPlain(sentence)
          && PlainStatements.relevance(sentence, material) >= EVENT) {
        draft
            .claim(sentence, Set.of())
            .flatMap(claim -> question(claim, sentence))
            .ifPresent(text -> found.add(new AnsweredBy(text, List.of(sentence), 1)));
      }
    }
    return found;
  }

  private static Optional<String> question(Claim claim, StorySentence sentence) {
    String text = Questions.text(claim);
    TimeExpression time = Timeline.timeOf(sentence);
    Optional<String> when =
        time == null ? Optional.empty() : when(text, sentence.slice(time.span()), claim, sentence);
    return when.isPresent()
        ? when
        : sentence.mentions().stream()
            .filter(mention -> mention.type() == EntityType.PLACE)
            .map(Mention::span)
            .map(span -> without(text, "(?:in|at|near|outside) (?:the )?", sentence.slice(span)))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .flatMap(place -> question("Where ", place, claim, sentence));
  }

  /** By a day at the end of the statement, or between its subject and its verb. */
  private static Optional<String> when(
      String text, String day, Claim claim, StorySentence sentence) {
    String before = without(text, "(?:(?:on|in|at|over|during) (?:the )?)?", day);
    if (before != null) {
      return question("When ", before, claim, sentence);
    }
    Matcher between = Pattern.compile(" (?:on )?" + Pattern.quote(day) + " ").matcher(text);
    return between.find()
        ? InvertibleClause.of(
                text.substring(0, between.start()) + " " + text.substring(between.end()))
            .filter(c -> c.subject().equals(text.substring(0, between.start())))
            .filter(InvertibleClause::isOfThePast)
            .flatMap(clause -> NounPhrase.checked(clause, sentence, claim))
            .map(clause -> "When " + clause.inverted() + "?")
        : Optional.empty();
  }

  private static Optional<String> question(
      String word, String statement, Claim claim, StorySentence sentence) {
    return InvertibleClause.of(InvertibleClause.subjectOf(statement))
        .filter(clause -> clause.isWhole(statement) && clause.isOfThePast())
        .flatMap(clause -> NounPhrase.checked(clause, sentence, claim))
        .map(clause -> word + clause.inverted() + "?");
  }

  /** The statement up to what is asked for, which must follow its verb; null if it does not. */
  private static @Nullable String without(String text, String before, String asked) {
    Matcher matcher =
        Pattern.compile(" " + before + Pattern.quote(asked) + "(?=[ ,.]|$)").matcher(text);
    return matcher.find()
            && Words.count(text.substring(0, matcher.start())) > 2
            && InvertibleClause.of(text.substring(0, matcher.start())).isPresent()
        ? text.substring(0, matcher.start())
        : null;
  }
}
