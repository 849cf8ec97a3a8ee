package dev.backstory.pipeline;

import dev.backstory.cluster.copy.Outlets;
import dev.backstory.extract.ArticleExtractor;
import dev.backstory.extract.ExtractOutcome;
import dev.backstory.extract.ExtractedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.ArticleDetails;
import dev.backstory.model.FeedItem;
import dev.backstory.model.Urls;
import dev.backstory.notation.Fingerprint;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an article of a page, and of what the feed said where the page is silent. */
public final class ArticleIntake {
  private static final int ID_CHARACTERS = 16;

  private final ArticleExtractor extractor = new ArticleExtractor();

  /** An article, or the reason why there is none. */
  public sealed interface Outcome {}

  /** The page is an article. */
  public record Accepted(Article article) implements Outcome {}

  /** The page is none that can be used. */
  public record Rejected(String reason) implements Outcome {}

  /**
   * Reads a page.
   *
   * @param item what the feed said of it, if it is at hand
   * @param feedName the feed's name, if the feed is of the same site as the page
   * @param url the address that answered; null for a page from a file, whose own word is taken
   * @param charset that the server stated
   * @param now when the page is read; null if there is no time to compare its dates with
   */
  public Outcome read(
      @Nullable FeedItem item,
      @Nullable String feedName,
      byte[] html,
      @Nullable String url,
      @Nullable String charset,
      @Nullable Instant now) {
    return switch (extractor.extract(html, url, charset, now)) {
      case ExtractOutcome.Rejected(String reason) -> new Rejected(reason);
      case ExtractOutcome.Extracted(ExtractedArticle page) ->
          told(article(item, feedName, page, url));
    };
  }

  private static Outcome told(Article article) {
    String apart = SupportedLanguages.whyApart(article);
    return apart == null ? new Accepted(article) : new Rejected(apart);
  }

  private static Article article(
      @Nullable FeedItem item,
      @Nullable String feedName,
      ExtractedArticle page,
      @Nullable String url) {
    String address = address(page.canonicalUrl(), url);
    List<String> authors =
        page.authors().isEmpty() && item != null ? item.authors() : page.authors();
    return new Article(
        Fingerprint.of(address == null ? page.text() : address, ID_CHARACTERS),
        address,
        outlet(address, page, feedName),
        authors,
        page.title() == null && item != null ? item.title() : page.title(),
        page.published() == null && item != null ? item.publishedAt() : instant(page.published()),
        page.modified() == null && item != null ? item.updatedAt() : instant(page.modified()),
        page.language(),
        page.wire(),
        page.text(),
        details(page));
  }

  private static @Nullable String outlet(
      @Nullable String address, ExtractedArticle page, @Nullable String feedName) {
    String stated = Outlets.known().name(address, page.outlet());
    return stated == null ? Outlets.known().name(address, feedName) : stated;
  }

  private static ArticleDetails details(ExtractedArticle page) {
    OffsetDateTime published = page.published();
    return new ArticleDetails(
        published == null || page.dayOnly() ? null : published.getOffset(),
        page.dayOnly(),
        page.section(),
        page.image(),
        page.passages(),
        page.form(),
        page.access());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  /**
   * A page may name its own address, and no other site's.
   *
   * @param canonical what the page states ({@link
   *     dev.backstory.extract.page.StatedFacts#canonicalUrl})
   */
  private static @Nullable String address(@Nullable String canonical, @Nullable String url) {
    String host = Urls.host(canonical);
    return url == null || host != null && host.equals(Urls.host(url)) ? canonical : url;
  }
}
