package dev.backstory.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.Story;
import dev.backstory.model.StoryLink;
import dev.backstory.model.StoryPage;
import dev.backstory.port.StoryStore.Placement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of stories keeps to. */
public abstract class StoryStoreContract {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(3600);

  /** An empty store; articles named "a", "b" and "c" are known beside it. */
  protected abstract StoryStore store();

  private final StoryStore store = store();

  @Test
  void aStoryHasItsArticlesInTheOrderOfTheirPlacing() {
    store.open(story("s"));
    store.place("s", "b", 1, NOON);
    store.place("s", "a", 1, LATER);

    Story found = store.story("s").orElseThrow();
    assertThat(found.articleIds()).containsExactly("b", "a");
    assertThat(found.updatedAt()).isEqualTo(LATER);
    assertThat(found.createdAt()).isEqualTo(NOON);
    assertThat(found.earlier()).isEqualTo(story("s").earlier());
    assertThat(store.story("t")).isEmpty();
  }

  @Test
  void everyStepCanBeRepeated() {
    store.open(story("s"));
    store.place("s", "a", 1, NOON);
    store.open(story("s"));
    store.place("s", "a", 1, LATER);

    assertThat(store.placements()).containsExactly(new Placement("a", "s", 1));
    assertThat(store.story("s").orElseThrow().updatedAt()).isEqualTo(NOON);
  }

  @Test
  void anArticleIsInOneStory() {
    store.open(story("s"));
    store.open(story("t"));
    store.place("s", "a", 1, NOON);
    store.place("s", "b", 1, NOON);
    store.place("t", "a", 1, LATER);

    assertThat(store.placement("a")).contains(new Placement("a", "t", 1));
    assertThat(store.placement("c")).isEmpty();
    assertThat(store.story("s").orElseThrow().articleIds()).containsExactly("b");
    assertThat(store.placements()).extracting(Placement::articleId).containsExactly("a", "b");
  }

  @Test
  void aStoryIsUntoldUntilItsPageTellsEveryArticleInItsPresentVersion() {
    store.open(story("s"));
    assertThat(store.untold()).isEmpty();
    store.place("s", "a", 1, NOON);
    store.place("s", "b", 1, NOON);

    store.tell(page("s", NOON), List.of(new Placement("a", "s", 1)));
    assertThat(store.untold()).extracting(Story::id).containsExactly("s");
    store.tell(page("s", NOON), List.of(new Placement("b", "s", 1)));
    assertThat(store.untold()).isEmpty();
    store.place("s", "a", 2, LATER);
    assertThat(store.untold()).extracting(Story::id).containsExactly("s");
  }

  @Test
  void pagesComeBackWholeTheLatestFirst() {
    for (String id : List.of("s", "t", "u")) {
      store.open(story(id));
    }
    store.tell(page("s", NOON), List.of());
    store.tell(page("u", NOON), List.of());
    store.tell(page("t", LATER), List.of());

    assertThat(store.pages()).containsExactly(page("t", LATER), page("s", NOON), page("u", NOON));
    assertThat(store.page("s")).contains(page("s", NOON));
    assertThat(store.pageBySlug("slug-t")).contains(page("t", LATER));
    assertThat(store.page("x")).isEmpty();
    assertThat(store.pageBySlug("x")).isEmpty();
  }

  @Test
  void aNewPageTakesTheOldOnesPlace() {
    store.open(story("s"));
    store.tell(page("s", NOON), List.of());
    store.tell(page("s", LATER), List.of());

    assertThat(store.pages()).containsExactly(page("s", LATER));
  }

  private static Story story(String id) {
    return new Story(
        id,
        "slug-" + id,
        List.of(),
        List.of(new StoryLink("e", "slug-e", "Before", NOON.minusSeconds(9))),
        NOON,
        NOON);
  }

  private static StoryPage page(String id, Instant updatedAt) {
    Claim claim =
        new Claim(
            "It happened.",
            List.of(new Evidence("a", 3, 15)),
            List.of(new Claim.Edit("dateline", "ROME — ", "")),
            Claim.EXTRACTED);
    return new StoryPage(
        id,
        "slug-" + id,
        "A headline",
        StoryPage.Status.PAGE,
        "en",
        NOON,
        updatedAt,
        2,
        new StoryPage.Coverage(
            List.of(
                new StoryPage.Covering(
                    "a", null, "The Invented Courier", List.of("Ada"), "T", NOON, null, true)),
            1,
            1),
        List.of(
            new PageSection.WhatHappened(Claim.EXTRACTED, null, List.of(claim)),
            new PageSection.PapersSay(Claim.EXTRACTED, "too few", List.of())),
        List.of(new StoryPage.Revision(1, NOON, "First told", false)));
  }
}
