package dev.backstory.compose.section.question;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.InvertibleClause;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks why, where a sentence tells it: "S was closed because …" as "Why was S closed?". */
final class ReasonQuestions {
  private static final Pattern BECAUSE =
      Pattern.compile(
          "^(.{10,200}?),? (because(?: of)?|due to|in response to|in order to|after"
              + "|in (?:an effort|a bid|an attempt) to) (.{10,})$");
  private static final int FEWEST_REASON_WORDS = 3;

  private final StoryMaterial material;
  private final PageDraft draft;

  ReasonQuestions(StoryMaterial material, PageDraft draft) {
    this.material = material;
    this.draft = draft;
  }

  List<AnsweredBy> find() {
    List<AnsweredBy> found = new ArrayList<>();
    for (StorySentence sentence : material.sentences()) {
      question(sentence)
          .ifPresent(question -> found.add(new AnsweredBy(question, List.of(sentence), 1)));
    }
    return found;
  }

  private Optional<String> question(StorySentence sentence) {
    boolean candidate = BECAUSE.matcher(sentence.text()).matches() && !sentence.sentence().speech();
    Optional<Claim> claim = candidate ? draft.claim(sentence, Set.of()) : Optional.empty();
    if (claim.isEmpty()) {
      return Optional.empty();
    }
    Matcher because = BECAUSE.matcher(Questions.text(claim.get()));
    if (!because.matches() || Words.count(because.group(3)) < FEWEST_REASON_WORDS) {
      return Optional.empty();
    }
    return InvertibleClause.of(InvertibleClause.subjectOf(because.group(1)))
        .filter(clause -> clause.isWhole(because.group(1)))
        .filter(clause -> !because.group(2).equals("after") || clause.isMostlyCaused())
        .flatMap(clause -> NounPhrase.checked(clause, sentence, claim.get()))
        .map(clause -> "Why " + clause.inverted() + "?");
  }
}
