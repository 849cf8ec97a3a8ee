package dev.backstory.fetch;

import dev.backstory.model.Rejection;
import java.util.ArrayList;
import java.util.List;

/** What one round of fetching came to: in = out + rejected, for feeds, items and pages. */
public final class FetchReport {
  private int feeds;
  private int failedFeeds;
  private int newItems;
  private int pages;
  private int articles;
  private int postponed;
  private final List<Rejection> rejected = new ArrayList<>();

  void feed(boolean failed) {
    feeds++;
    failedFeeds += failed ? 1 : 0;
  }

  void newItem() {
    newItems++;
  }

  void page(boolean article, boolean again) {
    pages++;
    articles += article ? 1 : 0;
    postponed += again ? 1 : 0;
  }

  void reject(Rejection rejection) {
    rejected.add(rejection);
  }

  public int feeds() {
    return feeds;
  }

  public int failedFeeds() {
    return failedFeeds;
  }

  /** Everything that could not be used, or not yet, with the reason. */
  public List<Rejection> rejected() {
    return List.copyOf(rejected);
  }

  /** One line for a person. */
  public String summary() {
    return "%d feeds (%d failed), %d new items, %d pages: %d articles, %d rejected, %d to try again"
        .formatted(
            feeds, failedFeeds, newItems, pages, articles, pages - articles - postponed, postponed);
  }
}
