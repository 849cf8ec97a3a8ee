package dev.backstory.compose.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Edit;
import dev.backstory.model.EntityType;
import dev.backstory.model.Evidence;
import dev.backstory.model.Fact;
import dev.backstory.model.Fact.Kind;
import dev.backstory.model.Fact.Status;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.StoryEvent;
import dev.backstory.model.StoryFacts;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Withdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WithdrawnClaimsTest {
  private static final Instant NOON = Instant.parse("2025-03-10T12:00:00Z");
  private static final String SUNK = "The barge Orla sank with nine people on board.";
  private static final String FOUND = "Divers found the wreck at dawn.";

  private Map<String, String> texts =
      Map.of("courier", SUNK, "packet", FOUND, "copy", "Wardens closed the lock.");
  private StoryFacts facts = StoryFacts.NONE;
  private List<StoryEvent> events = List.of();

  private static Claim claim(String id, String article, String text, Evidence... others) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(article, 0, text.length()));
    evidence.addAll(List.of(others));
    return new Claim(id, text, List.of(), evidence, List.of(), Claim.EXTRACTED, 1);
  }

  private static Covering article(String id, String outlet, @Nullable String wire) {
    return new Covering(id, null, outlet, List.of(), null, NOON, wire, true, null);
  }

  private static StoryPage with(PageSection... sections) {
    List<Covering> articles =
        List.of(
            article("courier", "The Courier", null),
            article("packet", "The Packet", null),
            article("copy", "Quay News", "Northline"));
    return new StoryPage(
        "s",
        "s",
        "Barge sinks",
        StoryPage.Status.PAGE,
        "en",
        NOON,
        NOON,
        1,
        new Coverage(articles, 3, 3),
        List.of(sections),
        List.of());
  }

  private static StoryPage page(Claim... claims) {
    return with(new WhatHappened(Claim.EXTRACTED, null, List.of(claims)));
  }

  private List<Withdrawn> withdrawn(StoryPage before, StoryPage now) {
    return new WithdrawnClaims(before, new PageEvents(events), texts::get, facts).find(now);
  }

  @Test
  void whatAChangedReportNoLongerSaysIsWithdrawn() {
    StoryPage before = page(claim("c1", "courier", SUNK), claim("c2", "packet", FOUND));
    texts = Map.of("courier", "The barge Orla sank with four people on board.", "packet", FOUND);

    assertThat(withdrawn(before, page(claim("c2", "packet", FOUND))))
        .containsExactly(new Withdrawn("c1", SUNK, "The Courier changed its report"));
  }

  @Test
  void whatIsGoneWithItsArticleIsWithdrawn() {
    texts = Map.of("courier", SUNK);

    assertThat(withdrawn(page(claim("c2", "packet", FOUND)), page()))
        .containsExactly(new Withdrawn("c2", FOUND, "The Packet withdrew its report"));
  }

  @Test
  void anArticleThatIsInAnotherStoryWithdrawsNothing() {
    texts = Map.of();
    events = List.of(new StoryEvent.Went("packet", "Ferry sunk"));

    assertThat(withdrawn(page(claim("c2", "packet", FOUND)), page())).isEmpty();
  }

  @Test
  void whatItsSourceStillSaysOnlyGaveWay() {
    assertThat(withdrawn(page(claim("c1", "courier", SUNK)), page())).isEmpty();
    texts = Map.of("courier", "Rain fell. " + SUNK.replace(".", ", police said."));
    assertThat(withdrawn(page(claim("c1", "courier", SUNK)), page())).isEmpty();
  }

  @Test
  void whatWasSaidByTheWayDoesNotHideThatTheRestStands() {
    String whole = "The barge Orla, which carried gravel, sank with nine people on board.";
    Claim cut =
        new Claim(
            "c1",
            SUNK,
            List.of(),
            List.of(new Evidence("courier", 0, whole.length())),
            List.of(new Edit("aside", ", which carried gravel,", "")),
            Claim.EXTRACTED,
            1);
    texts = Map.of("courier", "Rain fell all night. " + whole);

    assertThat(withdrawn(page(cut), page())).isEmpty();
    texts = Map.of("courier", "Rain fell all night. " + whole.replace("nine", "four"));
    assertThat(withdrawn(page(cut), page())).hasSize(1);
  }

  @Test
  void whatThePageStillTellsFromAnotherNewsroomStands() {
    String again = "With nine people on board the barge Orla went down.";
    Evidence elsewhere = new Evidence("packet", 0, again.length());
    StoryPage before = page(claim("c1", "courier", SUNK, elsewhere));
    texts = Map.of("courier", "Rain fell.", "packet", again);

    assertThat(withdrawn(before, page(claim("c2", "packet", again)))).isEmpty();
    assertThat(withdrawn(before, page())).hasSize(1);
  }

  @Test
  void whatAnotherNewsroomTellsWithAnotherFigureIsNotTheSame() {
    String other = "With four people on board the barge Orla went down.";
    Evidence elsewhere = new Evidence("packet", 0, other.length());
    texts = Map.of("courier", "Rain fell.", "packet", other);

    assertThat(
            withdrawn(
                page(claim("c1", "courier", SUNK, elsewhere)), page(claim("c2", "packet", other))))
        .hasSize(1);
  }

  @Test
  void whatItsNewsroomHasTakenBackIsWithdrawnThoughTheArticleStandsAsItWas() {
    Claim copied = claim("c3", "copy", "Wardens closed the lock.");
    facts =
        new StoryFacts(
            List.of(
                new Fact(
                    "f",
                    Kind.EVENT,
                    Status.WITHDRAWN,
                    null,
                    copied.text(),
                    null,
                    null,
                    List.of("Northline"),
                    copied.evidence())),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(withdrawn(page(copied), page()))
        .containsExactly(
            new Withdrawn("c3", "Wardens closed the lock.", "Northline corrected its report"));
  }

  @Test
  void whatATopicIsCalledIsNoStatement() {
    TopicCard card =
        new TopicCard(
            null,
            "Orla",
            EntityType.WORK,
            false,
            null,
            null,
            null,
            null,
            2,
            claim("t1", "packet", "the barge"));
    texts = Map.of();

    assertThat(withdrawn(with(new Topics(Claim.EXTRACTED, null, List.of(card))), page())).isEmpty();
  }
}
