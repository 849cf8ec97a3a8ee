package dev.backstory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RomeFeedReaderTest {
  private final RomeFeedReader reader = new RomeFeedReader(100, 100);

  /** That a guid is an address where it does not deny it is ROME's knowledge alone. */
  @Test
  void romeIsAskedFirst() throws UnreadableFeed {
    RawFeed feed =
        reader.read(
            "<rss version=\"2.0\"><channel><item><guid>https://a.example/1</guid></item>"
                + "</channel></rss>",
            null);

    assertThat(feed.items().getFirst().link()).isEqualTo("https://a.example/1");
    assertThat(feed.items().getFirst().guid()).isEqualTo("https://a.example/1");
  }

  @Test
  void whatRomeRefusesIsStillRead() throws UnreadableFeed {
    RawFeed feed = reader.read("<rss version=\"7.1\"><item><title>a</title></item></rss>", null);

    assertThat(feed.items()).extracting(RawFeed.Item::title).containsExactly("a");
  }

  @Test
  void anAddressThatRomeMadeTheIdentityIsNone() throws UnreadableFeed {
    RawFeed feed =
        reader.read(
            "<rss version=\"2.0\"><channel><item><link>https://a.example/1</link></item>"
                + "</channel></rss>",
            null);

    assertThat(feed.items().getFirst().guid()).isNull();
    assertThat(feed.items().getFirst().link()).isEqualTo("https://a.example/1");
  }
}
