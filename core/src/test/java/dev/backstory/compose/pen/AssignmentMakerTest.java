package dev.backstory.compose.pen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.compose.ArticleFixture;
import dev.backstory.fact.FactFinder;
import dev.backstory.fact.OverlapJudge;
import dev.backstory.model.Claim;
import dev.backstory.model.Fact;
import dev.backstory.model.Fact.Status;
import dev.backstory.model.PageSection;
import dev.backstory.model.Role;
import dev.backstory.model.StoryArticle;
import dev.backstory.model.StoryFacts;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentMakerTest {
  private static final List<StoryArticle> ARTICLES =
      List.of(
          new ArticleFixture("post", "The Ferry Post")
              .title("Barge sinks off Vosburg")
              .line(Role.CURRENT_CONTEXT, "A lighthouse keeper painted his door green last summer.")
              .line(Role.MAIN, "The barge Orla sank off Vosburg before dawn with a load of gravel.")
              .build(),
          new ArticleFixture("wharf", "Wharf Daily")
              .title("Gravel barge lost off Vosburg")
              .published("2025-03-10T09:00:00Z")
              .line(
                  Role.MAIN, "With a load of gravel, the barge Orla sank before dawn off Vosburg.")
              .line(Role.PREVIOUS_EVENT, "Her owner had been fined for an expired certificate.")
              .build());

  private static final StoryFacts FACTS = new FactFinder(new OverlapJudge()).find(ARTICLES);

  private static Fact fact(String words) {
    return FACTS.all().stream()
        .filter(fact -> fact.text().contains(words))
        .findFirst()
        .orElseThrow();
  }

  private static StoryPage page(Fact told) {
    Claim claim =
        new Claim(told.text(), List.of(told.id()), told.tellings(), List.of(), Claim.EXTRACTED);
    return new StoryPage(
        "s",
        "slug-s",
        "Gravel barge lost off Vosburg",
        StoryPage.Status.PAGE,
        "en",
        Instant.EPOCH,
        Instant.EPOCH,
        1,
        new Coverage(List.of(), 2, 2),
        List.of(new PageSection.WhatHappened(Claim.EXTRACTED, null, List.of(claim))),
        List.of());
  }

  @Test
  void whatSeveralNewsroomsTellComesFirstInTheWordsOfEach() {
    Assignment assignment = new AssignmentMaker().of(ARTICLES, FACTS, null);

    assertThat(assignment.headlines())
        .containsExactly("Barge sinks off Vosburg", "Gravel barge lost off Vosburg");
    assertThat(assignment.facts()).extracting(NumberedFact::number).containsExactly(1, 2, 3);
    NumberedFact first = assignment.facts().getFirst();
    assertThat(first.fact()).isEqualTo(fact("sank"));
    assertThat(first.tellings())
        .containsExactlyInAnyOrder(
            "The barge Orla sank off Vosburg before dawn with a load of gravel.",
            "With a load of gravel, the barge Orla sank before dawn off Vosburg.");
  }

  @Test
  void whatThePageTellsComesBeforeAllElse() {
    Assignment assignment = new AssignmentMaker().of(ARTICLES, FACTS, page(fact("fined")));

    assertThat(assignment.headlines().getFirst()).isEqualTo("Gravel barge lost off Vosburg");
    assertThat(assignment.headlines()).hasSize(2);
    assertThat(assignment.facts())
        .extracting(NumberedFact::fact)
        .startsWith(fact("fined"), fact("sank"));
  }

  @Test
  void whatNoLongerHoldsIsLeftOutEvenIfThePageTellsIt() {
    Fact fined = fact("fined");
    Fact withdrawn =
        new Fact(
            fined.id(),
            fined.kind(),
            Status.WITHDRAWN,
            null,
            fined.text(),
            fined.when(),
            fined.saidBy(),
            fined.newsrooms(),
            fined.tellings());
    StoryFacts facts =
        new StoryFacts(
            List.of(fact("sank"), withdrawn), List.of(), List.of(), List.of(), List.of());

    assertThat(new AssignmentMaker().of(ARTICLES, facts, page(withdrawn)).facts())
        .extracting(NumberedFact::fact)
        .containsExactly(fact("sank"));
  }

  @Test
  void aLongStoryGivesNoMoreFactsThanAnyModelCanUse() {
    ArticleFixture article = new ArticleFixture("long", "The Ferry Post").title("Long");
    IntStream.range(0, 90)
        .forEach(i -> article.line(Role.MAIN, "Barge " + i + " sank at pier " + i + "."));
    List<StoryArticle> articles = List.of(article.build());
    StoryFacts facts = new FactFinder(new OverlapJudge()).find(articles);

    assertThat(facts.all()).hasSizeGreaterThan(60);
    assertThat(new AssignmentMaker().of(articles, facts, null).facts()).hasSize(60);
  }
}
