package dev.backstory.port;

import static dev.backstory.port.Turns.join;
import static dev.backstory.port.Turns.link;
import static dev.backstory.port.Turns.merge;
import static dev.backstory.port.Turns.move;
import static dev.backstory.port.Turns.open;
import static dev.backstory.port.Turns.split;
import static dev.backstory.port.Turns.story;
import static dev.backstory.port.Turns.turn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.Publisher;
import dev.backstory.model.Story;
import dev.backstory.model.StoryEvent;
import dev.backstory.model.StoryLink;
import dev.backstory.model.StoryPage;
import dev.backstory.port.Decision.Kind;
import dev.backstory.port.PageBasis.Conditions;
import dev.backstory.port.StoryStore.Change;
import dev.backstory.port.StoryStore.Changes;
import dev.backstory.port.StoryStore.Mark;
import dev.backstory.port.StoryStore.Placement;
import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.port.StoryStore.Tally;
import dev.backstory.port.StoryStore.Told;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of stories keeps to. */
public abstract class StoryStoreContract {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(3600);

  /** The store of one test, empty at first. */
  protected abstract StoryStore store();

  private StoryStore store;

  @BeforeEach
  void setUp() {
    store = store();
  }

  @Test
  void aStoryHasItsArticlesInTheOrderOfTheirArrival() {
    opens("s", "b", NOON);
    joins("s", "a", LATER);

    Story found = store.story("s").orElseThrow();
    assertThat(found.articleIds()).containsExactly("b", "a");
    assertThat(found.updatedAt()).isEqualTo(LATER);
    assertThat(found.createdAt()).isEqualTo(NOON);
    assertThat(found.earlier()).isEqualTo(story("s").earlier());
    assertThat(store.story("t")).isEmpty();
    assertThat(store.placement("a")).contains(new Placement("a", "s", 1));
    assertThat(store.placement("c")).isEmpty();
  }

  @Test
  void aTurnThatIsRepeatedChangesNothing() {
    opens("s", "a", NOON);
    opens("s", "a", LATER);

    assertThat(store.placements()).containsExactly(new Placement("a", "s", 1));
    assertThat(store.story("s").orElseThrow().updatedAt()).isEqualTo(NOON);
    assertThat(store.journal().arrivals()).isEqualTo(1);
  }

  @Test
  void aTurnIsFollowedWholeOrNotAtAll() {
    opens("s", "a", NOON);
    Turn bad = turn("b", LATER, open("t"), merge("t", "nowhere"));

    assertThatThrownBy(() -> store.follow(bad)).isInstanceOf(IllegalArgumentException.class);

    assertThat(store.placement("b")).isEmpty();
    assertThat(store.story("t")).isEmpty();
    assertThat(about("a", "b")).extracting(JournalEntry::kind).containsExactly(Kind.OPEN);
    store.follow(turn("b", LATER, open("t")));
    assertThat(store.journal().last()).isEqualTo(2);
  }

  @Test
  void anImpossibleDecisionIsRefused() {
    opens("s", "a", NOON);
    opens("t", "b", NOON);
    store.follow(turn("c", NOON, join("s"), merge("t", "s")));

    for (Decision impossible :
        List.of(
            join("s"), // gone
            join("nowhere"),
            open("t"), // there already
            move("t", "x", "a"),
            split("t", "u", "x"))) {
      Turn turn =
          impossible.kind().isArrival()
              ? turn("d", LATER, impossible)
              : turn("d", LATER, join("t"), impossible);
      assertThatThrownBy(() -> store.follow(turn))
          .as("%s", impossible)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(store.placement("d")).isEmpty();
  }

  @Test
  void aStoryOneOfWhoseArticlesWasReadAnewIsUntoldWhileItsPageStands() {
    opens("s", "a", NOON);
    opens("t", "b", NOON);
    told("s", NOON, new Placement("a", "s", 1));
    told("t", NOON, new Placement("b", "t", 1));

    store.tellAgain(List.of("a", "unknown"));

    assertThat(store.untold()).extracting(Story::id).containsExactly("s");
    assertThat(store.pages()).extracting(StoryPage::id).contains("s", "t");
    told("s", LATER, new Placement("a", "s", 1));
    assertThat(store.untold()).isEmpty();
  }

  @Test
  void aNewVersionStaysWhereTheArticleIs() {
    opens("s", "a", NOON);
    told("s", NOON, new Placement("a", "s", 1));
    assertThat(store.untold()).isEmpty();

    store.renew("a", 2, LATER);
    store.renew("unknown", 2, LATER);

    assertThat(store.placements()).containsExactly(new Placement("a", "s", 2));
    assertThat(store.untold()).extracting(Story::id).containsExactly("s");
    assertThat(store.story("s").orElseThrow().updatedAt()).isEqualTo(LATER);
  }

  @Test
  void aMergedStoryIsGoneAndItsIdLeadsOn() {
    opens("s", "a", NOON);
    opens("t", "b", NOON);
    opens("u", "c", NOON);
    told("s", NOON, new Placement("a", "s", 1));
    told("t", NOON, new Placement("b", "t", 1));
    store.follow(turn("d", LATER, join("s"), merge("s", "t")));
    store.follow(turn("e", LATER, join("s"), merge("u", "s")));

    assertThat(store.story("t").orElseThrow().id()).isEqualTo("u");
    assertThat(store.story("u").orElseThrow().articleIds())
        .containsExactly("a", "b", "c", "d", "e");
    assertThat(store.untold()).extracting(Story::id).containsExactly("u");
    assertThat(store.redirects()).as("the target has no page yet").isEmpty();
    assertThat(store.pages()).extracting(StoryPage::id).containsExactly("s", "t");

    told("u", LATER);
    assertThat(store.redirects())
        .containsExactly(
            new Redirect("s", "slug-s", "u", "slug-u"), new Redirect("t", "slug-t", "u", "slug-u"));
    assertThat(store.pages()).extracting(StoryPage::id).containsExactly("u");
    assertThat(store.page("t")).as("is kept for its history").isPresent();
  }

  @Test
  void aMergeTakesTheThreadsAlong() {
    opens("s", "a", NOON);
    Story other = story("t").with(List.of(link("f"), link("s")));
    store.follow(turn("b", NOON, open(other)));
    Story later = story("u").with(List.of(link("t")));
    store.follow(turn("c", NOON, open(later)));
    told("u", NOON, new Placement("c", "u", 1));

    store.follow(turn("d", LATER, join("s"), merge("s", "t")));

    assertThat(store.story("s").orElseThrow().earlier())
        .extracting(StoryLink::storyId)
        .containsExactlyInAnyOrder("e", "f");
    assertThat(store.untold()).as("leads to what is gone").extracting(Story::id).contains("u");
  }

  @Test
  void aSplitBeginsAStoryAndBothAreUntold() {
    opens("s", "a", NOON);
    joins("s", "b", NOON);
    joins("s", "c", NOON);
    told("s", NOON, new Placement("a", "s", 1), new Placement("b", "s", 1));
    told("s", NOON, new Placement("c", "s", 1));
    store.follow(turn("d", LATER, join("s"), split("s", "t", "b", "d")));

    assertThat(store.story("s").orElseThrow().articleIds()).containsExactly("a", "c");
    assertThat(store.story("t").orElseThrow().articleIds()).containsExactly("b", "d");
    assertThat(store.untold()).extracting(Story::id).containsExactly("s", "t");
    assertThat(store.journal().untold("s")).hasSize(1).isEqualTo(store.journal().untold("t"));

    told("s", LATER);
    assertThat(store.untold()).extracting(Story::id).containsExactly("t");
    assertThat(store.journal().untold("s")).isEmpty();
    assertThat(store.placements())
        .extracting(Placement::articleId)
        .as("in order of arrival still")
        .containsExactly("a", "b", "c", "d");
  }

  @Test
  void aStoryThatIsGoneCanBeginAgainAtItsAddress() {
    opens("s", "a", NOON);
    opens("t", "b", NOON);
    opens("u", "x", NOON);
    store.follow(turn("c", NOON, join("s"), merge("t", "u")));
    store.follow(turn("d", NOON, join("s"), merge("s", "t")));
    Story again = new Story("t", "another-slug", List.of(), List.of(), LATER, LATER);
    store.follow(turn("e", LATER, join("s"), split("s", again, "b")));

    assertThat(store.story("t").orElseThrow().slug()).isEqualTo("slug-t");
    assertThat(store.story("t").orElseThrow().articleIds()).containsExactly("b");
    assertThat(store.story("u").orElseThrow().id()).as("still leads where it led").isEqualTo("s");
  }

  @Test
  void aMoveThatEmptiesAStoryLeavesItsIdAnswering() {
    opens("s", "a", NOON);
    opens("t", "b", NOON);
    store.follow(turn("c", LATER, join("t"), move("t", "s", "a")));

    assertThat(store.story("s").orElseThrow().id()).isEqualTo("t");
    assertThat(store.placement("a")).contains(new Placement("a", "t", 1));
  }

  @Test
  void aStoryIsUntoldUntilItsPageTellsEveryArticleInItsPresentVersion() {
    opens("s", "a", NOON);
    joins("s", "b", NOON);

    told("s", NOON, new Placement("a", "s", 1));
    assertThat(store.untold()).extracting(Story::id).containsExactly("s");
    told("s", NOON, new Placement("b", "s", 1));
    assertThat(store.untold()).isEmpty();
    store.renew("a", 2, LATER);
    told("s", NOON, new Placement("a", "s", 1));
    assertThat(store.untold()).extracting(Story::id).containsExactly("s");
  }

  @Test
  void pagesComeBackWholeTheLatestFirst() {
    for (String id : List.of("s", "t", "u")) {
      opens(id, id, NOON);
    }
    told("s", NOON);
    told("u", NOON);
    told("t", LATER);

    assertThat(store.pages()).containsExactly(page("t", LATER), page("s", NOON), page("u", NOON));
    assertThat(store.page("s")).contains(page("s", NOON));
    assertThat(store.page("x")).isEmpty();
  }

  @Test
  void aNewPageTakesTheOldOnesPlace() {
    opens("s", "a", NOON);
    told("s", NOON);
    told("s", LATER);

    assertThat(store.pages()).containsExactly(page("s", LATER));
  }

  @Test
  void withOtherKnowledgeEveryPageThatMayShowItIsUntoldOnce() {
    ToldStories told = new ToldStories(store);
    store.knowing("first");
    told.tell("s", NOON, "Ada Lind");
    told.tell("t", NOON, "Orm");
    told.tell("brief", NOON, StoryPage.Status.BRIEF);

    assertThat(store.knowing("first")).isZero();
    assertThat(told.untold()).isEmpty();
    assertThat(store.knowing("second")).isEqualTo(2);
    assertThat(told.untold()).containsExactly("s", "t");
    assertThat(store.pages()).as("they stand meanwhile").hasSize(3);

    told.tell("s", NOON, "Ada Lind");
    assertThat(store.knowing("second")).isZero();
    assertThat(told.untold()).containsExactly("t");
    assertThat(store.knowing("third")).as("the other was untold").isOne();
    told.tell("s", NOON, "Ada Lind");
    told.tell("t", NOON, "Orm");
    assertThat(told.untold()).isEmpty();
  }

  @Test
  void pagesThatWereToldBeforeAnythingWasKnownAreToldAgain() {
    ToldStories told = new ToldStories(store);
    told.tell("s", NOON, "Ada Lind");
    told.tell("t", NOON, "Orm");
    store.follow(turn("a", NOON, join("s"), merge("s", "t")));
    told.tell("s", NOON, "Ada Lind");

    assertThat(store.knowing("first")).as("what is gone has no page").isOne();

    assertThat(told.untold()).containsExactly("s");
  }

  @Test
  void whatAPageWasToldFromIsKeptWithIt() {
    opens("s", "a", NOON);
    StoryPage before = page("s", NOON);
    PageBasis basis =
        new PageBasis(
            before,
            List.of(
                new StoryEvent.Merged("Ferry", List.of("a correction"), List.of()),
                new StoryEvent.Divided(List.of("a", "b")),
                new StoryEvent.Went("c", "")),
            List.of(new StoryLink("r", "slug-r", "Earlier", NOON)),
            new Conditions("program", "models", "knowledge", "settings"),
            true);
    assertThat(store.basis("s")).isEmpty();

    store.tell(List.of(new Told(before, List.of(), 0, List.of(), basis)));
    assertThat(store.basis("s")).contains(basis);

    store.tell(List.of(new Told(before, List.of(), 0, List.of())));
    assertThat(store.basis("s")).as("not of the page as it is now").isEmpty();
  }

  @Test
  void whatIsPublishedIsToldOnceAndThenWhatHasChanged() {
    opens("s", "a", NOON);
    opens("t", "b", NOON);
    opens("u", "c", NOON);
    told("s", NOON, new Placement("a", "s", 1));
    told("t", NOON, new Placement("b", "t", 1));

    Changes all = store.changes(Mark.BEGINNING);
    assertThat(published(all)).containsExactly("s", "t");
    assertThat(all.stories())
        .filteredOn(change -> change.storyId().equals("s"))
        .extracting(Change::page)
        .containsExactly(ListedStory.of(page("s", NOON)));
    assertThat(store.tally()).isEqualTo(new Tally(2, 0, 2));

    told("s", LATER, new Placement("a", "s", 1));
    Changes later = store.changes(all.upTo());
    assertThat(change("s", later).told()).isNotEqualTo(change("s", all).told());
    assertThat(change("s", later).page()).isEqualTo(ListedStory.of(page("s", LATER)));
  }

  @Test
  void aMergeIsAChangeOfAllThatLeadsThere() {
    opens("s", "a", NOON);
    opens("t", "b", NOON);
    opens("u", "c", NOON);
    told("s", NOON, new Placement("a", "s", 1));
    told("t", NOON, new Placement("b", "t", 1));
    Mark before = store.changes(Mark.BEGINNING).upTo();

    store.follow(turn("d", LATER, join("s"), merge("u", "s")));
    store.follow(turn("e", LATER, join("u"), merge("u", "t")));
    Changes merged = store.changes(before);
    assertThat(published(merged)).as("stand while u has no page").containsExactly("s", "t");

    told("u", LATER);
    Changes told = store.changes(merged.upTo());
    assertThat(published(told)).containsExactly("u");
    assertThat(told.stories())
        .extracting(Change::redirect)
        .contains(
            new Redirect("s", "slug-s", "u", "slug-u"), new Redirect("t", "slug-t", "u", "slug-u"));
    assertThat(store.tally()).isEqualTo(new Tally(1, 0, 1));
  }

  private static List<String> published(Changes changes) {
    return changes.stories().stream()
        .filter(change -> change.page() != null)
        .map(Change::storyId)
        .sorted()
        .toList();
  }

  private static Change change(String story, Changes changes) {
    return changes.stories().stream()
        .filter(it -> it.storyId().equals(story))
        .findFirst()
        .orElseThrow();
  }

  private void opens(String story, String article, Instant at) {
    store.follow(turn(article, at, open(story)));
  }

  private void joins(String story, String article, Instant at) {
    store.follow(turn(article, at, join(story)));
  }

  private void told(String story, Instant at, Placement... articles) {
    store.tell(
        List.of(new Told(page(story, at), List.of(articles), store.journal().last(), List.of())));
  }

  private List<JournalEntry> about(String... articles) {
    return store.journal().about(List.of(articles));
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
                    "a",
                    null,
                    "The Invented Courier",
                    List.of("Ada"),
                    "T",
                    NOON,
                    null,
                    true,
                    new Publisher("NO", "Fjord Group"))),
            1,
            1),
        List.of(
            new PageSection.WhatHappened(Claim.EXTRACTED, null, List.of(claim)),
            new PageSection.PapersSay(Claim.EXTRACTED, "too few", List.of())),
        List.of(new StoryPage.Revision(1, NOON, "First told", false)));
  }
}
