package dev.backstory.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.port.FeedStore.Feed;
import dev.backstory.port.FeedStore.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of feeds keeps to. */
public abstract class FeedStoreContract {
  private static final Instant NOW = Instant.parse("2031-03-04T05:06:07Z");
  private static final Instant LATER = NOW.plusSeconds(900);
  private static final String OLD = "https://tern.example/feed";
  private static final String NEW = "https://tern.example/news.xml";
  private static final String GULL = "https://gull.example/feed";

  /** The store of one test, empty at first. */
  protected abstract FeedStore feeds();

  private FeedStore feeds;

  @BeforeEach
  void setUp() {
    feeds = feeds();
  }

  /** A feed of which everything is known. */
  protected static Feed known(String url) {
    return new Feed(
        url,
        "The Tern",
        "W/\"café\"",
        "Tue, 4 Mar 31",
        LATER,
        3,
        "HTTP status 503",
        new Pace(NOW, 4.25, 17.5),
        NEW,
        "gone");
  }

  private static Feed fresh(String url, @Nullable String name) {
    return new Feed(url, name, null, null, NOW, 0, null, new Pace(null, 0, 0), null, null);
  }

  @Test
  void nothingIsKnownOfANewFeedWhichIsDueAtOnce() {
    assertThat(feeds.add(OLD, "The Tern", NOW)).isTrue();

    assertThat(feeds.feeds()).containsExactly(fresh(OLD, "The Tern"));
    assertThat(feeds.feeds().getFirst().isDue(NOW)).isTrue();
  }

  @Test
  void aFeedThatIsThereStaysAsItIs() {
    feeds.add(OLD, null, NOW);

    assertThat(feeds.add(OLD, "Another name", LATER)).isFalse();

    assertThat(feeds.feeds()).containsExactly(fresh(OLD, null));
  }

  @Test
  void feedsCanBeMadeDueAtOnceButNotThoseThatHaveStopped() {
    feeds.add(OLD, null, NOW);
    feeds.save(fresh(OLD, null).found(new Pace(null, 0, 0), LATER));
    feeds.add(OLD + "2", null, NOW);
    feeds.save(fresh(OLD + "2", null).found(new Pace(null, 0, 0), LATER).stopped("gone"));

    assertThat(feeds.lookNow(NOW)).isEqualTo(1);

    assertThat(feeds.feeds().stream().filter(feed -> feed.isDue(NOW)).map(Feed::url))
        .containsExactly(OLD);
  }

  @Test
  void keepsEverythingThatIsKnownOfAFeed() {
    feeds.add(OLD, null, NOW);
    feeds.save(known(OLD));

    assertThat(feeds.feeds()).containsExactly(known(OLD));
    assertThat(known(OLD).isDue(NOW.plus(Duration.ofDays(9)))).isFalse();
  }

  @Test
  void forgetsWhatIsNotKnownAnyMore() {
    feeds.add(OLD, "The Tern", NOW);
    feeds.save(known(OLD));
    feeds.save(fresh(OLD, null));

    assertThat(feeds.feeds()).containsExactly(fresh(OLD, null));
  }

  @Test
  void aFeedIsPutIntoAFolderAndTakenOut() {
    feeds.add(OLD, "The Tern", NOW);

    feeds.file(OLD, "News/Coast");
    feeds.file(GULL, "News/Coast");
    assertThat(feeds.list()).containsExactly(new Subscription(OLD, "The Tern", "News/Coast"));
    assertThat(feeds.feeds()).containsExactly(fresh(OLD, "The Tern"));

    feeds.file(OLD, null);
    assertThat(feeds.list()).containsExactly(new Subscription(OLD, "The Tern", null));
  }

  @Test
  void feedsAndTheirListComeByAddress() {
    for (String url : List.of(NEW, GULL, OLD)) {
      feeds.add(url, null, NOW);
    }

    assertThat(feeds.feeds()).extracting(Feed::url).containsExactly(GULL, OLD, NEW);
    assertThat(feeds.list()).extracting(Subscription::url).containsExactly(GULL, OLD, NEW);
  }

  @Test
  void aStoppedFeedStartsAgainWhenItIsAdded() {
    feeds.add(OLD, "The Tern", NOW);
    feeds.save(known(OLD));

    assertThat(feeds.add(OLD, null, LATER)).isTrue();

    assertThat(feeds.feeds())
        .containsExactly(
            new Feed(
                OLD,
                "The Tern",
                known(OLD).etag(),
                known(OLD).lastModified(),
                LATER,
                0,
                null,
                known(OLD).pace(),
                NEW,
                null));
  }

  @Test
  void theNextLookIsAtTheFeedThatIsDueFirst() {
    assertThat(feeds.nextLook()).isEmpty();
    feeds.add(OLD, null, LATER);
    feeds.add(GULL, null, NOW);
    assertThat(feeds.nextLook()).contains(NOW);

    feeds.save(fresh(GULL, null).stopped("gone"));
    assertThat(feeds.nextLook()).as("a stopped feed is not looked at").contains(LATER);
    feeds.remove(OLD);
    assertThat(feeds.nextLook()).isEmpty();
  }

  @Test
  void aRemovedFeedIsGone() {
    feeds.add(OLD, null, NOW);
    feeds.add(GULL, null, NOW);

    assertThat(feeds.remove(OLD)).isTrue();
    assertThat(feeds.remove(OLD)).isFalse();
    feeds.save(known(OLD));

    assertThat(feeds.feeds()).as("a look that was under way").hasSize(1);
    assertThat(feeds.list()).containsExactly(new Subscription(GULL, null, null));
  }

  @Test
  void aListOfTenThousandFeedsIsAddedInOneGo() {
    List<Subscription> list =
        IntStream.range(0, 10_000)
            .mapToObj(i -> new Subscription("https://a.example/" + i, "Feed " + i, "F/" + i % 9))
            .toList();
    feeds.add(OLD, null, NOW);

    assertThat(feeds.addAll(list, NOW)).isEqualTo(10_000);
    assertThat(feeds.addAll(list, LATER)).isZero();

    assertThat(feeds.list()).hasSize(10_001).containsAll(list);
    assertThat(feeds.feeds()).extracting(Feed::nextAt).containsOnly(NOW);
  }

  @Test
  void aListFillsInWhatIsMissing() {
    feeds.add(OLD, "My name", NOW);
    feeds.add(NEW, null, NOW);

    Subscription theirs = new Subscription(OLD, "Theirs", "Coast");
    Subscription other = new Subscription(NEW, "News", null);
    assertThat(feeds.addAll(List.of(theirs, other), NOW)).isZero();
    assertThat(feeds.addAll(List.of(new Subscription(OLD, null, null)), NOW)).isZero();

    assertThat(feeds.list())
        .containsExactly(
            new Subscription(OLD, "My name", "Coast"), new Subscription(NEW, "News", null));
    feeds.addAll(List.of(new Subscription(OLD, null, "Sea")), NOW);
    assertThat(feeds.list()).contains(new Subscription(OLD, "My name", "Sea"));
  }

  @Test
  void aFeedThatIsTwiceInAListIsOne() {
    List<Subscription> twice =
        List.of(new Subscription(OLD, null, "Coast"), new Subscription(OLD, "The Tern", null));

    assertThat(feeds.addAll(twice, NOW)).isOne();

    assertThat(feeds.list()).containsExactly(new Subscription(OLD, "The Tern", "Coast"));
  }

  @Test
  void aFeedThatMovesIsTheSameAtItsNewAddress() {
    feeds.addAll(List.of(new Subscription(OLD, "The Tern", "Coast")), NOW);
    Feed looked = fresh(OLD, "The Tern").found(new Pace(NOW, 1, 2), LATER);
    feeds.save(looked.saying(null, "\"e\"", "yesterday", NEW));

    feeds.move(OLD, NEW);

    assertThat(feeds.feeds())
        .containsExactly(
            fresh(NEW, "The Tern")
                .found(new Pace(NOW, 1, 2), LATER)
                .saying(null, "\"e\"", "yesterday", null));
    assertThat(feeds.list()).containsExactly(new Subscription(NEW, "The Tern", "Coast"));
  }

  @Test
  void twoFeedsThatMoveOntoOneAddressBecomeOne() {
    feeds.add(OLD, "The Tern", NOW);
    feeds.add(GULL, "The Gull", NOW);
    feeds.add(NEW, null, LATER);

    feeds.move(OLD, NEW);
    assertThat(feeds.list())
        .containsExactly(
            new Subscription(GULL, "The Gull", null), new Subscription(NEW, "The Tern", null));
    feeds.move(GULL, NEW);

    assertThat(feeds.feeds())
        .as("it has a name by now")
        .containsExactly(fresh(NEW, "The Tern").found(new Pace(null, 0, 0), LATER));
  }

  @Test
  void aFeedThatIsNotThereMovesNowhere() {
    feeds.add(NEW, null, NOW);
    feeds.move(OLD, NEW);
    feeds.move(OLD, GULL);

    assertThat(feeds.feeds()).containsExactly(fresh(NEW, null));
  }

  @Test
  void whatWasStoppedStaysSoWhateverALookComesTo() {
    feeds.add(GULL, "The Gull", NOW);
    Feed looking = feeds.feeds().getFirst();

    assertThat(feeds.stop(GULL, "paused")).isTrue();
    feeds.save(looking.found(new Pace(NOW, 1, 1), LATER));

    assertThat(feeds.feeds()).singleElement().extracting(Feed::stopped).isEqualTo("paused");
    assertThat(feeds.stop(GULL, "again")).isFalse();
    assertThat(feeds.stop("https://nowhere.example/", "paused")).isFalse();
    feeds.add(GULL, null, LATER);
    assertThat(feeds.feeds()).singleElement().extracting(Feed::stopped).isNull();
  }
}
