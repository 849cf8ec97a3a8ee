package dev.backstory.compose.section.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.compose.Pages;
import dev.backstory.learning.GradeModel;
import dev.backstory.model.EntityType;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Quotation;
import dev.backstory.model.Role;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SentenceUse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommonQuestionsWriterTest {
  /** Prints every question that can be asked, as far as there is room. */
  private static final CommonQuestionsWriter ALL =
      new CommonQuestionsWriter(new GradedQuestions(new GradeModel(List.of())));

  /** Takes every sentence for one that matters and lies ahead, and for an answer. */
  private static final EditorJudge AHEAD =
      new EditorJudge.Undecided() {
        @Override
        public List<SentenceUse> uses(String headline, List<String> sentences) {
          return sentences.stream()
              .map(
                  _ ->
                      new SentenceUse(0.5, 0.9, 0.9, 0.1, 0.05, 0.5, 0.05, 0.5, Map.of(), Map.of()))
              .toList();
        }

        @Override
        public double answers(String question, String sentence) {
          return 1;
        }
      };

  private static ArticleFixture article(String id, String outlet) {
    return new ArticleFixture(id, outlet)
        .title("City mourns as rescuers leave the wreck of a tram in Arl")
        .line(
            Role.MAIN, "Before dawn, 12 people were killed in the tram crash, police in Arl said.")
        .verb("killed", Tense.PAST)
        .phrase("people")
        .quantity("12 people", 12, null, "people killed")
        .line(
            Role.CURRENT_CONTEXT,
            "The tram line was closed because a pier of the bridge had cracked.")
        .verb("closed", Tense.PAST)
        .phrase("tram line")
        .line(
            Role.EVALUATION, "Ada Lind said the tram had passed every check of its brakes in May.")
        .verb("passed", Tense.PAST_PERFECT)
        .person("Ada Lind", "Ada Lind")
        .phrase("tram")
        .quote(
            Quotation.Kind.INDIRECT,
            "the tram had passed every check of its brakes in May",
            "said",
            "Ada Lind",
            "Ada Lind",
            null);
  }

  private static CommonQuestions write(ArticleFixture... articles) {
    return Pages.write(ALL, articles);
  }

  @Test
  void asksWhyAndHowManyButNotWhatIsSaid() {
    assertThat(write(article("a", "Morning Post"), article("b", "The Courier")).items())
        .extracting(AnsweredQuestion::question)
        .containsExactlyInAnyOrder(
            "How many people were killed in the tram crash?", "Why was the tram line closed?");
  }

  @Test
  void theAnswerIsTheSentenceThatWasAskedFor() {
    AnsweredQuestion why =
        write(article("a", "Morning Post"), article("b", "The Courier")).items().stream()
            .filter(item -> item.question().startsWith("Why"))
            .findFirst()
            .orElseThrow();

    assertThat(why.slug()).isEqualTo("why-was-the-tram-line-closed");
    assertThat(why.answer())
        .singleElement()
        .satisfies(claim -> assertThat(claim.text()).contains("a pier of the bridge had cracked"));
  }

  @Test
  void whoseSubjectNobodyKnowsIsNotAskedFor() {
    ArticleFixture vague =
        article("a", "Morning Post")
            .line(
                Role.MAIN, "The agency was fined for gaps in the training of tram drivers in Arl.")
            .verb("fined", Tense.PAST)
            .phrase("agency");

    assertThat(write(vague, article("b", "The Courier")).items())
        .extracting(AnsweredQuestion::question)
        .noneMatch(question -> question.contains("the agency"));
  }

  @Test
  void aVerbWithoutItsBaseFormIsNotAskedFor() {
    ArticleFixture unread =
        article("a", "Morning Post")
            .line(Role.MAIN, "Arl provided a second tram line because the crash had cut the first.")
            .mention("Arl", "Arl", EntityType.PLACE)
            .verb("provided", Tense.PAST)
            .phrase("Arl");

    assertThat(write(unread, article("b", "The Courier")).items())
        .extracting(AnsweredQuestion::question)
        .noneMatch(question -> question.contains("provided"));
  }

  @Test
  void noTwoAreAskedInTheSameWay() {
    ArticleFixture another =
        article("a", "Morning Post")
            .line(
                Role.CURRENT_CONTEXT,
                "The tram works were shut because a crane had fallen into the harbour of Arl.")
            .verb("shut", Tense.PAST)
            .phrase("tram works");

    assertThat(write(another, article("b", "The Courier")).items())
        .extracting(AnsweredQuestion::question)
        .filteredOn(question -> question.startsWith("Why was") || question.startsWith("Why were"))
        .hasSize(1);
  }

  @Test
  void asksWhatAnArticleHasAsItsHeading() {
    ArticleFixture asked =
        article("a", "Morning Post")
            .line(Role.NONE, "— Why did the tram leave its rails?")
            .kind(ParagraphKind.SUBHEAD)
            .line(Role.CURRENT_CONTEXT, "The tram was faster than a bend in its rails allows.")
            .line(Role.NONE, "Who built the tram line of Arl?")
            .kind(ParagraphKind.SUBHEAD)
            .line(Role.CURRENT_CONTEXT, "Nobody else has been asked.");

    assertThat(write(asked, article("b", "The Courier")).items())
        .extracting(AnsweredQuestion::question)
        .contains("Why did the tram leave its rails?")
        .doesNotContain("Who built the tram line of Arl?");
  }

  @Test
  void aHeadingIsNotAskedWhoseFirstSentenceSpeaksOfSomethingElse() {
    ArticleFixture asked =
        article("a", "Morning Post")
            .line(Role.NONE, "Why did the tram leave its rails?")
            .kind(ParagraphKind.SUBHEAD)
            .line(Role.CURRENT_CONTEXT, "Engineers from the coast have been at work since dawn.")
            .more(Role.CURRENT_CONTEXT, "The tram was faster than a bend in its rails allows.");

    assertThat(write(asked, article("b", "The Courier")).items())
        .extracting(AnsweredQuestion::question)
        .doesNotContain("Why did the tram leave its rails?");
  }

  @Test
  void isLeftOutWithTooFewQuestions() {
    CommonQuestions section =
        write(
            new ArticleFixture("a", "Morning Post")
                .title("Talks end")
                .line(Role.MAIN, "The talks in the capital ended without a result.")
                .mention("capital", "capital", EntityType.PLACE));

    assertThat(section.items()).isEmpty();
    assertThat(section.omitted()).isNotNull();
  }

  @Test
  void asksWhatChangesFromADateOn() {
    ArticleFixture ahead =
        article("a", "Morning Post")
            .published("2025-03-11T09:00:00Z")
            .line(
                Role.CURRENT_CONTEXT,
                "From October, trams in Arl will cross the bridge at walking pace after the crash.")
            .verb("cross", Tense.FUTURE)
            .line(Role.EXPECTATION, "The inquiry in Arl will hear its first witnesses in June.")
            .verb("hear", Tense.FUTURE);

    assertThat(
            Pages.<CommonQuestions>write(
                    ALL,
                    AHEAD,
                    ahead,
                    article("b", "The Courier").published("2025-03-10T09:00:00Z"))
                .items())
        .extracting(AnsweredQuestion::question)
        .contains("What changes from October?");
  }
}
