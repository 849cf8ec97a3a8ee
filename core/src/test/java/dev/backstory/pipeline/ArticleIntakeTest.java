package dev.backstory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Article;
import dev.backstory.model.FeedItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleIntakeTest {
  private static final String URL = "https://courier.example/ferry?from=feed";
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final FeedItem ITEM =
      new FeedItem(
          "https://courier.example/feed",
          "1",
          URL,
          "Ferry sinks off Tolvik",
          List.of("Ada Imaginary"),
          NOON,
          null,
          null);
  private static final String TEXT =
      "<p>The ferry Marisande struck a reef off Tolvik on Monday night and sank within an hour, the"
          + " coast guard said.</p><p>Rescuers pulled forty passengers from the water near the"
          + " lighthouse, and divers searched the hull for two missing crew members until"
          + " dawn.</p>";

  private static ArticleIntake.Outcome read(String head, String body) {
    String html = "<html><head>" + head + "</head><body><article>" + body + "</article></body>";
    return new ArticleIntake()
        .read(
            ITEM,
            "The Skerland Courier",
            html.getBytes(StandardCharsets.UTF_8),
            URL,
            "utf-8",
            NOON);
  }

  private static Article article(String head) {
    return ((ArticleIntake.Accepted) read(head, TEXT)).article();
  }

  @Test
  void theFeedSpeaksWhereThePageIsSilent() {
    Article article = article("");

    assertThat(article.outlet()).isEqualTo("The Skerland Courier");
    assertThat(article.authors()).containsExactly("Ada Imaginary");
    assertThat(article.published()).isEqualTo(NOON);
    assertThat(article.text()).contains("struck a reef off Tolvik");
  }

  @Test
  void theFeedSpeaksWhereThePageNamesATimeToCome() {
    String misdated = "<meta property='article:published_time' content='2026-03-09T12:00:00Z'>";

    assertThat(article(misdated).published()).isEqualTo(NOON);
  }

  @Test
  void aPageMayNameItsOwnAddressAndNoOtherSites() {
    String own = "<link rel='canonical' href='https://courier.example/ferry'>";
    String foreign = "<link rel='canonical' href='https://ledger.example/ferry'>";

    assertThat(article(own).url()).isEqualTo("https://courier.example/ferry");
    assertThat(article(foreign).url()).isEqualTo(URL);
    assertThat(article(foreign).id()).isEqualTo(article("").id()).isNotEqualTo(article(own).id());
  }

  @Test
  void aPageWithoutAnArticleSaysWhy() {
    assertThat(read("", ""))
        .isInstanceOfSatisfying(
            ArticleIntake.Rejected.class, rejected -> assertThat(rejected.reason()).isNotBlank());
  }
}
