package dev.backstory.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed, as the feed states it.
 *
 * @param feed address (or file name) of the feed
 * @param id identity within the feed: its guid, else its normalised address, else title and day
 * @param url absolute address of the article
 * @param title plain text
 * @param authors names, in the order given
 * @param publishedAt when it was published; when it was last changed, if the feed says no more
 * @param updatedAt when it was last changed, if the feed says so
 * @param summary plain text
 */
public record FeedItem(
    String feed,
    String id,
    @Nullable String url,
    @Nullable String title,
    List<String> authors,
    @Nullable Instant publishedAt,
    @Nullable Instant updatedAt,
    @Nullable String summary) {
  public FeedItem {
    authors = List.copyOf(authors);
  }
}
