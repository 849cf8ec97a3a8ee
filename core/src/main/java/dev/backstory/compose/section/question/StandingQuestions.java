package dev.backstory.compose.section.question;

import dev.backstory.compose.page.PageDraft;
import dev.backstory.compose.story.NewsValue.Use;
import dev.backstory.compose.story.Outlook;
import dev.backstory.compose.story.PlainStatements;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.PageSection.Series;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What readers ask of any story: how many were hurt, what changes from when on, and what happens
 * next.
 */
final class StandingQuestions {
  private static final double MATTERS = 0.4;
  private static final double AHEAD = 0.45;
  private static final double RECENT = 1 / 3.0;

  private static final Pattern FROM =
      Pattern.compile(
          "^(?:From|Starting|Beginning)(?: in| on)? ((?:next )?(?:\\p{Lu}\\p{L}+(?: \\d{1,2})?(?: \\d{4})?"
              + "|month|year|week|\\d{4})), ");
  private static final Pattern COMING =
      Pattern.compile(
          "\\b(?:will|shall|(?:is|are) (?:now )?(?:expected|due|scheduled|set|likely|to be)|plans? to)\\b");

  private final StoryMaterial material;
  private final PageDraft draft;

  StandingQuestions(StoryMaterial material, PageDraft draft) {
    this.material = material;
    this.draft = draft;
  }

  List<QuestionCandidate> find() {
    List<QuestionCandidate> found = new ArrayList<>(tolls());
    changes().forEach(found::add);
    next().forEach(found::add);
    return found;
  }

  /** "How many people were killed?", of a figure that rose, answered by the newest report. */
  private List<QuestionCandidate> tolls() {
    List<QuestionCandidate> found = new ArrayList<>();
    for (Series series : material.facts().series()) {
      CountQuestions.of(series.about())
          .ifPresent(
              asked ->
                  material
                      .at(series.values().getLast().evidence())
                      .filter(sentence -> isReported(sentence) && draft.isCurrent(sentence))
                      .ifPresent(
                          s -> found.add(new QuestionCandidate(QuestionKind.TOLL, asked, s))));
    }
    return found;
  }

  /** "What changes from October?" */
  private Stream<QuestionCandidate> changes() {
    return ranked(Use.MATTERS, MATTERS)
        .filter(sentence -> sentence.sentence().isIn(Tense.FUTURE, Tense.POSSIBLE))
        .flatMap(
            sentence -> {
              Matcher from = FROM.matcher(sentence.text());
              return from.find()
                  ? Stream.of(
                      new QuestionCandidate(
                          QuestionKind.WHAT,
                          QuestionForm.fill(QuestionForm.CHANGES, Map.of("time", from.group(1))),
                          sentence))
                  : Stream.empty();
            });
  }

  /** What is to come, as the newest reports state it. */
  private Stream<QuestionCandidate> next() {
    return ranked(Use.AHEAD, AHEAD)
        .filter(sentence -> recency(sentence) >= RECENT)
        .filter(Outlook::tells)
        .filter(sentence -> sentence.sentence().isIn(Tense.FUTURE))
        .filter(sentence -> COMING.matcher(Marks.blanked(sentence.text())).find())
        .filter(sentence -> !sentence.sentence().speech())
        .map(
            sentence ->
                new QuestionCandidate(
                    QuestionKind.NEXT, QuestionForm.fill(QuestionForm.NEXT, Map.of()), sentence));
  }

  private Stream<StorySentence> ranked(Use use, double least) {
    return material.sentences().stream()
        .filter(this::isReported)
        .filter(sentence -> draft.value().of(sentence, use) >= least)
        .sorted(
            Comparator.comparingDouble((StorySentence s) -> -draft.value().of(s, use))
                .thenComparingInt(StorySentence::ordinal));
  }

  private boolean isReported(StorySentence sentence) {
    return sentence.sentence().isReporting()
        && !draft.isComment(sentence)
        && PlainStatements.isInformative(sentence);
  }

  private double recency(StorySentence sentence) {
    return material.recency().of(sentence.article());
  }
}
