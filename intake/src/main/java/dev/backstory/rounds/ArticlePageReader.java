package dev.backstory.rounds;

import dev.backstory.fetch.FetchOutcome;
import dev.backstory.fetch.FetchRequest;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.model.Article;
import dev.backstory.notation.RegisteredDomain;
import dev.backstory.pipeline.ArticleIntake;
import dev.backstory.port.ItemStore.DueItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the page of an item. */
final class ArticlePageReader {
  /** Answers that will not become others. */
  private static final Set<Integer> FINAL = Set.of(404, 410, 451);

  /**
   * A page, and the items that are at its address: more than one if several feeds list it.
   *
   * @param url null if the feed gives none
   */
  record Page(@Nullable String url, List<DueItem> items) {}

  /** What reading a page came to. */
  sealed interface Reading {}

  /** An article. */
  record Read(Article article, @Nullable String etag, @Nullable String lastModified)
      implements Reading {}

  /** The page as it was. */
  record Same() implements Reading {}

  /** Nothing that can be used, now or later. */
  record Rejected(String reason) implements Reading {}

  /** A page whose publisher reserves it from being mined. */
  record Reserved(String reason) implements Reading {}

  /** Nothing, but perhaps later. */
  record Failed(String reason, @Nullable Instant retryAfter) implements Reading {}

  /** Nothing, because the host is to be left alone. */
  record Postponed(String reason, Instant until) implements Reading {}

  /** Nothing, because the round had no time left for it. */
  record Left() implements Reading {}

  /** Nothing, because other pages of its host have just failed. */
  record Spared() implements Reading {}

  private final GuardedHttpClient door;
  private final ArticleIntake intake = new ArticleIntake();

  ArticlePageReader(GuardedHttpClient door) {
    this.door = door;
  }

  /**
   * Never throws: a fault of the program in one page must not keep the others from being read.
   *
   * @param outlets names of the feeds, by their addresses
   * @param now the round's time
   */
  Reading read(Page page, Map<String, String> outlets, Instant now) {
    if (page.url() == null) {
      return new Rejected("the feed item has no address");
    }
    try {
      DueItem first = page.items().getFirst();
      boolean known = first.reads() > 0;
      FetchRequest request =
          FetchRequest.page(
              page.url(), known ? first.etag() : null, known ? first.lastModified() : null);
      return reading(first, outlets, door.fetch(request), now);
    } catch (RuntimeException | StackOverflowError e) {
      return new Failed(Faults.told(e), null);
    }
  }

  private Reading reading(
      DueItem item, Map<String, String> outlets, FetchOutcome outcome, Instant now) {
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> article(item, outlets, fetched, now);
      case FetchOutcome.NotModified _ -> new Same();
      case FetchOutcome.Refused(String reason, _) -> new Rejected(reason);
      case FetchOutcome.Reserved reserved -> new Reserved(reserved.reason());
      case FetchOutcome.Postponed(String reason, Instant until) -> new Postponed(reason, until);
      case FetchOutcome.Failed f ->
          FINAL.contains(f.status())
              ? new Rejected(f.reason())
              : new Failed(f.reason(), f.retryAfter());
    };
  }

  private Reading article(
      DueItem item, Map<String, String> outlets, FetchOutcome.Fetched page, Instant now) {
    String outlet = isOfSameSite(item.feed(), page.finalUrl()) ? outlets.get(item.feed()) : null;
    return switch (intake.read(
        item.said(), outlet, page.bytes(), page.finalUrl(), page.charset(), now)) {
      case ArticleIntake.Accepted(Article article) ->
          new Read(article, page.etag(), page.lastModified());
      case ArticleIntake.Rejected(String reason) -> new Rejected(reason);
    };
  }

  /** Only then does a feed's name say whose the page is; an aggregator lists others' pages. */
  private static boolean isOfSameSite(String feed, String page) {
    return Objects.equals(RegisteredDomain.of(feed), RegisteredDomain.of(page));
  }
}
