package dev.backstory.port;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quotation of the store, with what is known of its article and of others who have it.
 *
 * @param utterance what all tellings of the same words have in common; may change when more of them
 *     come
 * @param kind {@code direct}, or {@code mixed}: a paraphrase with words between marks
 * @param start first code point of the article's text, marks included
 * @param end exclusive
 * @param dayOnly whether only the day of publication is known
 * @param paper whose report it is: an agency, else the outlet
 * @param outlets how many outlets print it, this one included
 * @param first who published it first; null when that is not known
 */
public record KeptQuotation(
    String utterance,
    String articleId,
    @Nullable String url,
    String outlet,
    String paper,
    List<String> authors,
    @Nullable String title,
    @Nullable Instant published,
    boolean dayOnly,
    String storyId,
    String storySlug,
    @Nullable String speaker,
    @Nullable String role,
    String kind,
    String words,
    int start,
    int end,
    int outlets,
    @Nullable First first) {
  public KeptQuotation {
    authors = List.copyOf(authors);
  }

  /** Who published an utterance first. */
  public record First(String paper, String articleId, Instant published) {}
}
