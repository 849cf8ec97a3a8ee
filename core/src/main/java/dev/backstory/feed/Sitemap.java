package dev.backstory.feed;

import dev.backstory.notation.WebAddress;
import dev.backstory.notation.WrittenDate;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sitemap (sitemaps.org, with Google's extension for news) as a feed of what is new: a site
 * lists all its pages there, so only the newest of the latest days count.
 */
final class Sitemap {
  private static final Set<String> ROOTS = Set.of("urlset", "sitemapindex");

  private static final int MAX_PARTS = 50;
  private static final int MAX_TITLE = 500;

  /** A big newspaper publishes some three hundred articles a day. */
  private static final int MAX_PAGES = 500;

  /** Counted back from the newest page of the sitemap. */
  private static final Duration NEW = Duration.ofDays(3);

  private static final Comparator<FeedOutcome.Part> NEWEST_FIRST =
      Comparator.comparing(
          FeedOutcome.Part::changedAt, Comparator.nullsLast(Comparator.reverseOrder()));

  private Sitemap() {}

  /** The document's root if it is a sitemap, else null. */
  static @Nullable FeedElement root(FeedElement document) {
    return document.outermost(ROOTS).stream().findFirst().orElse(null);
  }

  /**
   * The pages of an {@code urlset}, newest first, or the sitemaps of a {@code sitemapindex}.
   *
   * @param name of the document, for what is rejected
   * @param address against which links are resolved
   * @param now when it is read, or null
   */
  static FeedOutcome read(
      FeedElement root, String name, @Nullable String address, @Nullable Instant now) {
    return root.name().equals("sitemapindex")
        ? new FeedOutcome.Index(parts(root, address))
        : pages(root, name, address, now);
  }

  private static List<FeedOutcome.Part> parts(FeedElement root, @Nullable String address) {
    return root.children("sitemap")
        .map(part -> part(part, address))
        .filter(Objects::nonNull)
        .sorted(NEWEST_FIRST)
        .limit(MAX_PARTS)
        .toList();
  }

  private static FeedOutcome.@Nullable Part part(FeedElement part, @Nullable String address) {
    String url = WebAddress.resolve(address, text(part, "loc"));
    return url == null ? null : new FeedOutcome.Part(url, date(text(part, "lastmod")));
  }

  private static FeedOutcome pages(
      FeedElement root, String name, @Nullable String address, @Nullable Instant now) {
    List<FeedElement> urls = root.children("url").toList();
    List<RawFeed.Item> dated =
        urls.stream()
            .map(url -> item(url).asOf(now))
            .filter(item -> item.published() != null)
            .sorted(Comparator.comparing(Sitemap::published).reversed())
            .toList();
    ItemIntake intake = new ItemIntake(name, address, now);
    List<RawFeed.Item> latest = dated.stream().filter(i -> isNew(i, dated.getFirst())).toList();
    latest.stream().limit(MAX_PAGES).forEach(intake::take);
    int left = urls.size() - Math.min(MAX_PAGES, latest.size());
    if (left > 0) {
      intake.reject(left + " pages that are undated or not among the newest");
    }
    return new FeedOutcome.Parsed(channel(urls), intake.items(), intake.rejected());
  }

  private static Instant published(RawFeed.Item item) {
    return Objects.requireNonNull(item.published());
  }

  private static boolean isNew(RawFeed.Item item, RawFeed.Item newest) {
    return published(item).isAfter(published(newest).minus(NEW));
  }

  private static RawFeed.Item item(FeedElement url) {
    FeedElement news = url.children("news:news").findFirst().orElse(url);
    Instant changed = date(text(url, "lastmod"));
    Instant published = date(text(news, "news:publication_date"));
    return new RawFeed.Item(
        null,
        text(url, "loc"),
        PlainText.ofHtml(text(news, "news:title"), MAX_TITLE),
        List.of(),
        published == null ? changed : published,
        changed,
        null);
  }

  /** A news sitemap names the newspaper with every page. */
  private static FeedChannel channel(List<FeedElement> urls) {
    FeedElement publication =
        urls.stream()
            .flatMap(url -> url.children("news:news"))
            .flatMap(news -> news.children("news:publication"))
            .findFirst()
            .orElse(null);
    return new FeedChannel(
        publication == null ? null : PlainText.of(text(publication, "news:name"), MAX_TITLE),
        null,
        null,
        List.of(),
        publication == null ? null : text(publication, "news:language"),
        null,
        null);
  }

  private static @Nullable String text(FeedElement parent, String child) {
    return parent
        .children(child)
        .map(e -> e.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant date(@Nullable String written) {
    OffsetDateTime date = WrittenDate.read(written);
    return date == null ? null : date.toInstant();
  }
}
