package dev.backstory.archive;

import dev.backstory.extract.ArticleExtractor;
import dev.backstory.fetch.TdmReservation;
import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.pipeline.ArticleIntake;
import dev.backstory.port.ImportOutcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes articles of pages that lie in files, in the way of those that are fetched. */
final class SavedPageReader {
  /** Of a page; whoever reads one need not read more than one byte beyond. */
  static final int MAX_BYTES = ArticleExtractor.Limits.DEFAULT.maxBytes();

  /** What is passed over by the publisher's wish. */
  static final ImportOutcome RESERVED =
      new ImportOutcome.PassedOver(
          "pages reserved by their publisher (" + TdmReservation.RESERVATION + ")");

  private final ArticleIntake intake = new ArticleIntake();
  private final @Nullable Instant now;

  /**
   * @param now when the pages are read; null if there is no time to compare their dates with
   */
  SavedPageReader(@Nullable Instant now) {
    this.now = now;
  }

  /**
   * Reads a page.
   *
   * @param where it stands
   * @param url its address, or null if only the page itself may say
   * @param charset that was stated beside the page
   */
  ImportOutcome read(String where, byte[] html, @Nullable String url, @Nullable String charset) {
    if (TdmReservation.ofPage(html, charset, url == null ? "" : url) != null) {
      return RESERVED;
    }
    return switch (intake.read(null, null, html, url, charset, now)) {
      case ArticleIntake.Accepted(Article article) -> new ImportOutcome.Accepted(article);
      case ArticleIntake.Rejected(String reason) ->
          new ImportOutcome.Rejected(new Rejection(where, reason));
    };
  }
}
