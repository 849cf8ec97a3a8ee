package dev.backstory.port.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles that are kept, but told by no story, shown nowhere and not fetched again. Safe for use
 * by several threads.
 */
public interface TakenDown {
  /**
   * An article, taken down or not.
   *
   * @param slug of the story that it is in
   */
  record Listed(
      String id, @Nullable String url, String outlet, String title, String slug, boolean down) {}

  /**
   * Takes an article down. Every page that has it is gone at once and told again without it, from
   * the beginning, so that nothing that it stood on says what is gone. What becomes of the article
   * is written into the rejection log.
   *
   * @return false, and nothing is done, if it is in no story, or down already
   */
  boolean takeDown(String articleId, Instant at);

  /** Has stories tell an article again; false if it was not taken down. */
  boolean putBack(String articleId);

  /**
   * Articles whose address or headline has this in it, whatever the case of ASCII letters; those
   * that are down first, then the one that came last.
   */
  List<Listed> find(String typed, int most);
}
