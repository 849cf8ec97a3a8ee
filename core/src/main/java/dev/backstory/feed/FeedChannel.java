package dev.backstory.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of itself.
 *
 * @param title plain text
 * @param homepage absolute address of the site that the feed belongs to
 * @param description plain text
 * @param authors names, in the order given
 * @param language as the feed writes it, such as "en-gb"
 * @param publishedAt of the latest issue; the day of its last change, if it says no more
 * @param updatedAt when it was last changed
 */
public record FeedChannel(
    @Nullable String title,
    @Nullable String homepage,
    @Nullable String description,
    List<String> authors,
    @Nullable String language,
    @Nullable Instant publishedAt,
    @Nullable Instant updatedAt) {
  public FeedChannel {
    authors = List.copyOf(authors);
  }

  FeedChannel withHomepage(@Nullable String address) {
    return new FeedChannel(title, address, description, authors, language, publishedAt, updatedAt);
  }
}
