package dev.backstory.ask;

import static dev.backstory.ask.AskPages.answering;
import static dev.backstory.ask.AskPages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.ask.AskedQuestion.Clear;
import dev.backstory.model.Claim;
import dev.backstory.model.Fact;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.StoryPage;
import dev.backstory.port.EditorJudge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerFinderTest {
  private static final AskedQuestion WHEN =
      ((Clear) AskedQuestion.read("When does the Calder bridge reopen?")).question();

  private static final StoryPage STORY =
      page(
          "st-1",
          "Calder bridge closed",
          AskPages.BRIDGE,
          "!" + AskPages.REOPENS,
          AskPages.DELAYED);

  private static final StoryPage OTHER =
      page("st-2", "Library opens", "The library in Orrin opens on Friday, its director said.");

  private static List<String> answers(EditorJudge judge, StoryPage... pages) {
    return new AnswerFinder(judge)
        .find(WHEN, List.of(pages)).stream().map(it -> it.claim().text()).toList();
  }

  @Test
  void theLineThatAnswersComesFirstInItsOwnWords() {
    assertThat(answers(answering("until June"), STORY, OTHER)).startsWith(AskPages.DELAYED);
  }

  @Test
  void whatWasOvertakenIsNoAnswer() {
    assertThat(answers(answering("reopens", "until"), STORY))
        .contains(AskPages.DELAYED)
        .doesNotContain(AskPages.REOPENS);
  }

  @Test
  void aStoryThatIsAboutSomethingElseDoesNotSay() {
    assertThat(answers(answering("Friday"), OTHER)).isEmpty();
    assertThat(answers(answering("nothing"), STORY)).isEmpty();
  }

  @Test
  void aFactIsAnsweredOnce() {
    Claim again =
        new Claim(
            "The Calder bridge is closed until June.",
            List.of("f2"),
            List.of(STORY.sections().getFirst().everyClaim().getFirst().evidence().getFirst()),
            List.of(),
            Claim.EXTRACTED);
    StoryPage twice =
        STORY.with(
            List.of(
                new WhatHappened(
                    Claim.EXTRACTED,
                    null,
                    List.of(again, STORY.sections().getFirst().everyClaim().get(2)))),
            STORY.facts());
    assertThat(answers(answering("until June"), twice)).hasSize(1);
  }

  /** What took the place of a fact that the page tells may be told by no claim of it. */
  @Test
  void aFactThatNoClaimTellsIsAnsweredByItsBestTelling() {
    StoryPage bare = STORY.with(List.of(), STORY.facts());
    assertThat(new AnswerFinder(answering("until June")).find(WHEN, List.of(bare)))
        .first()
        .satisfies(
            answer -> {
              Fact told = STORY.facts().get(2);
              assertThat(answer.claim().text()).isEqualTo(told.text());
              assertThat(answer.claim().evidence()).isEqualTo(told.tellings());
              assertThat(answer.newsrooms()).containsExactly("Post");
            });
  }

  @Test
  void soManyLinesAreJudgedAndNoMore() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      lines.add("The Calder bridge was looked at for the %d. time.".formatted(i));
    }
    StoryPage large = page("st-3", "Calder bridge", lines.toArray(String[]::new));
    List<String> judged = Collections.synchronizedList(new ArrayList<>());
    new AnswerFinder(
            new EditorJudge.Undecided() {
              @Override
              public double answers(String question, String sentence) {
                judged.add(sentence);
                return 0.5;
              }
            })
        .find(WHEN, List.of(large));
    assertThat(judged).hasSize(40);
  }
}
