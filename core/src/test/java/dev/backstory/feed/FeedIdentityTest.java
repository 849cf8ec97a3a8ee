package dev.backstory.feed;

import static dev.backstory.feed.Feeds.item;
import static dev.backstory.feed.Feeds.parsed;
import static dev.backstory.feed.Feeds.rss;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.FeedItem;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Which items of a feed are one, and what they are known by. */
class FeedIdentityTest {
  @Test
  void withoutGuidTheAddressIdentifies() {
    FeedOutcome.Parsed feed =
        parsed(
            rss(
                "<item><title>a</title><link>https://A.example:443/x?utm_source=rss&amp;b=1#top</link></item>"
                    + "<item><title>Mayor quits</title><pubDate>2031-03-04T07:15Z</pubDate></item>"));
    assertThat(feed.items())
        .extracting(FeedItem::id)
        .containsExactly("https://a.example/x?b=1", "Mayor quits 2031-03-04");
  }

  @Test
  void takesNoItemTwice() {
    FeedOutcome.Parsed feed = parsed(rss(item("g", "Old headline") + item("g", "New headline")));
    assertThat(feed.items()).extracting(FeedItem::title).containsExactly("Old headline");
    assertThat(feed.rejected()).hasSize(1);
  }

  @Test
  void aGuidSharedByTwoArticlesIdentifiesNeither() {
    String item = "<item><guid>1</guid><title>%s</title><link>https://a.example/%s</link></item>";
    FeedOutcome.Parsed feed = parsed(rss(item.formatted("a", "a") + item.formatted("b", "b")));
    assertThat(feed.items()).extracting(FeedItem::id).containsExactly("1", "https://a.example/b");
  }

  @Test
  void anItemIsKnownByItsPageWhenItsGuidChanges() {
    String item = "<item><guid>%s</guid><title>%s</title><link>%s</link></item>";
    FeedOutcome.Parsed feed =
        parsed(
            rss(
                item.formatted("v2", "Ferry found", "https://www.a.example/ferry?utm_source=x")
                    + item.formatted("v1", "Ferry lost", "http://a.example/ferry/")));
    assertThat(feed.items()).extracting(FeedItem::title).containsExactly("Ferry found");
    assertThat(feed.rejected())
        .extracting(r -> r.reason())
        .containsExactly("the same item a second time: v1");
  }

  @Test
  void aSitesHomeTellsNoItemFromAnother() {
    String item = "<item><guid>%s</guid><link>https://a.example/</link></item>";
    assertThat(parsed(rss(item.formatted("1") + item.formatted("2"))).items()).hasSize(2);
  }

  @Test
  void anItemThatSaysAnythingIsOne() {
    FeedOutcome.Parsed feed =
        parsed(
            rss(
                "<item><pubDate>2031-03-04</pubDate></item><item><author>Lu Chen</author></item>"
                    + "<item><enclosure url='https://a.example/x.mp3'/></item>"));
    assertThat(feed.items()).hasSize(2).extracting(FeedItem::id).doesNotHaveDuplicates();
    assertThat(feed.rejected()).extracting(r -> r.reason()).containsExactly("an empty item");
  }

  @Test
  void anIdentityThatDeniesItIsNoAddress() {
    FeedOutcome.Parsed feed =
        parsed(
            rss(
                "<item><guid>https://a.example/1</guid></item>"
                    + "<item><guid isPermaLink='false'>https://a.example/2</guid><title>b</title></item>"));
    assertThat(feed.items()).extracting(FeedItem::url).containsExactly("https://a.example/1", null);
  }

  @Property(tries = 300)
  void everyItemIsTakenOrRejected(@ForAll @Size(max = 40) List<@IntRange(max = 20) Integer> kinds) {
    String items =
        kinds.stream()
            .map(kind -> kind == 0 ? "<item><media/></item>" : item("g" + kind, "t" + kind))
            .collect(Collectors.joining());
    FeedOutcome.Parsed feed = parsed(rss(items));
    assertThat(feed.items().size() + feed.rejected().size()).isEqualTo(kinds.size());
    assertThat(feed.items()).extracting(FeedItem::id).doesNotHaveDuplicates();
  }
}
