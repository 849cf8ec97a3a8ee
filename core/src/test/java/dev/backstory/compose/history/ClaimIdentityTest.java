package dev.backstory.compose.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.BehindTheHeadline;
import dev.backstory.model.PageSection.KeyPoint;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.StoryPage;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimIdentityTest {
  private static final Instant NOON = Instant.parse("2025-03-10T12:00:00Z");
  private static final Claim SUNK = claim("The ferry sank.", 0, 15);
  private static final Claim FOUND = claim("Two were found.", 16, 31);

  private static Claim claim(String text, int start, int end) {
    return new Claim(text, List.of(new Evidence("a", start, end)), List.of(), Claim.EXTRACTED);
  }

  private static List<PageSection> sections(Claim point, Claim... happened) {
    return List.of(
        new WhatHappened(Claim.EXTRACTED, null, List.of(happened)),
        new BehindTheHeadline(
            Claim.EXTRACTED, null, List.of(new KeyPoint("Toll", point)), List.of()));
  }

  private static StoryPage page(int revision, List<PageSection> sections) {
    return new StoryPage(
        "s",
        "s",
        "Ferry sinks",
        StoryPage.Status.PAGE,
        "en",
        NOON,
        NOON,
        revision,
        new StoryPage.Coverage(List.of(), 1, 1),
        sections,
        List.of());
  }

  private static List<Claim> stamped(@Nullable StoryPage previous, List<PageSection> sections) {
    return PageClaims.of(new ClaimIdentity(previous).stamp(sections));
  }

  @Test
  void everyClaimOfAPageHasAnIdOfItsOwn() {
    List<Claim> claims = stamped(null, sections(SUNK, SUNK, FOUND, FOUND));

    assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates().noneMatch(String::isEmpty);
    assertThat(claims).extracting(Claim::sinceRevision).containsOnly(1);
  }

  @Test
  void whatStandsKeepsItsIdAndWhatIsNewTellsSinceWhen() {
    List<PageSection> first = new ClaimIdentity(null).stamp(sections(FOUND, SUNK));
    Claim more = claim("Two were found alive.", 32, 53);
    Claim told =
        SUNK.telling(
            List.of("f1"),
            Stream.of(SUNK.evidence(), FOUND.evidence()).flatMap(List::stream).toList());

    List<Claim> second = stamped(page(4, first), sections(more, told));

    assertThat(second.getFirst().id()).isEqualTo(PageClaims.of(first).getFirst().id());
    assertThat(second).extracting(Claim::sinceRevision).containsExactly(1, 5);
  }
}
