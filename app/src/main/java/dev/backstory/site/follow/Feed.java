package dev.backstory.site.follow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A list of stories, or of what befell one, that a newsreader looks at again and again.
 *
 * @param title of the feed
 * @param description in a sentence
 * @param self address of the feed itself
 * @param home address of the page that shows the same
 * @param entries the newest first
 */
public record Feed(
    String title, String description, String self, String home, List<Entry> entries) {
  /** How many entries a feed has at most. */
  public static final int LENGTH = 50;

  public Feed {
    entries = List.copyOf(entries);
  }

  /**
   * A story in a feed: an update of it is the same entry with a later time. Or anything else that
   * happened once.
   *
   * @param name of what it tells, which never changes and which nothing else has
   * @param link address of its page
   * @param summary in a sentence; may be empty
   * @param html what a newsreader shows
   */
  public record Entry(
      String name,
      String title,
      String link,
      Instant published,
      Instant updated,
      String summary,
      String html) {
    /** The same wherever the site is published. */
    String id() {
      byte[] bytes = ("backstory " + name).getBytes(StandardCharsets.UTF_8);
      return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
    }
  }

  /** When something in it last changed; the epoch if there is nothing in it. */
  Instant updated() {
    return entries.stream()
        .map(Entry::updated)
        .max(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }
}
