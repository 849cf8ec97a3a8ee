package dev.backstory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.backstory.TimeBound;
import dev.backstory.Trial;
import dev.backstory.model.FeedItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whatever bytes come for a feed, its reader answers with clean items or with a reason. */
class FeedParserFuzzTest {
  private static final String ADDRESS = "https://tidings.example/feed";

  /** Characters of an address that is taken. */
  private static final int LONGEST_URL = 20_000;

  private static final FeedParser.Limits LIMITS = FeedParser.Limits.DEFAULT;

  @DictionaryFile(resourcePath = "feeds.dict")
  @FuzzTest(maxExecutions = 3_000)
  void parse(byte[] bytes) {
    Trial.of(bytes, FeedParserFuzzTest::check);
  }

  private static void check(byte[] bytes) {
    FeedOutcome outcome = TimeBound.within(() -> new FeedParser().parse(bytes, ADDRESS, null));

    assertThat(new FeedParser().parse(bytes, ADDRESS, null)).isEqualTo(outcome);
    switch (outcome) {
      case FeedOutcome.Rejected(String reason) -> assertThat(reason).isNotBlank();
      case FeedOutcome.Index index -> {
        assertThat(index.parts().size()).isLessThan(1 + bytes.length / 2);
        index.parts().forEach(part -> assertClean(part.url(), LONGEST_URL));
      }
      case FeedOutcome.Parsed feed -> {
        // An item takes a start tag, so no feed has more of them than it has room for.
        assertThat(feed.items().size() + feed.rejected().size()).isLessThan(1 + bytes.length / 2);
        assertClean(feed.title(), LIMITS.maxSummary());
        assertItems(feed.items());
      }
    }
  }

  private static void assertItems(List<FeedItem> items) {
    Set<String> ids = new HashSet<>();
    for (FeedItem item : items) {
      assertThat(item.id()).isNotBlank();
      assertThat(ids.add(item.id())).as("one id, one item").isTrue();
      assertClean(item.id(), LONGEST_URL);
      assertClean(item.url(), LONGEST_URL);
      assertThat(item.url() == null || item.url().matches("(?s)https?://.+")).isTrue();
      assertClean(item.title(), LIMITS.maxTitle());
      assertClean(item.summary(), LIMITS.maxSummary());
      item.authors().forEach(author -> assertClean(author, LIMITS.maxTitle()));
    }
  }

  private static void assertClean(@Nullable String text, int longest) {
    if (text != null) {
      assertThat(text).hasSizeLessThanOrEqualTo(longest).isNotBlank();
      assertThat(text.codePoints().noneMatch(Character::isISOControl)).as(text).isTrue();
    }
  }
}
