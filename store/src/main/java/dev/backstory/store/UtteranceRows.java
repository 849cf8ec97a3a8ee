package dev.backstory.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.model.Telling;
import dev.backstory.model.Utterance;
import dev.backstory.port.KeptQuotation.First;
import dev.backstory.store.DamagedRows.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who tells each utterance on a page, looked up once for those that were asked for lately. */
final class UtteranceRows {
  /**
   * Quotations (q) in the stories (s) whose pages have them: not in what is hidden, taken down, or
   * to be told anew without something.
   */
  static final String PUBLISHED =
      " FROM quotation AS q JOIN placement AS p ON p.article_id = q.article_id"
          + " AND p.article_id NOT IN (SELECT article_id FROM taken_down)"
          + " JOIN story AS s ON s.id = p.story_id"
          + " AND NOT EXISTS (SELECT 1 FROM hidden WHERE hidden.story_id IN (s.id, s.merged_into))"
          + " AND EXISTS (SELECT 1 FROM page WHERE page.story_id = s.id)";

  private static final int REMEMBERED = 500;

  private final Handle handle;
  private final Cache<Long, Tellers> lately = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /**
   * Those who tell an utterance.
   *
   * @param outlets how many
   * @param first null when not known
   */
  record Tellers(int outlets, @Nullable First first) {}

  UtteranceRows(Handle handle) {
    this.handle = handle;
  }

  Tellers of(long utterance) {
    return lately.get(utterance, this::read);
  }

  private Tellers read(long number) {
    Utterance utterance = new Utterance(tellings(number));
    Optional<Telling> first = utterance.first();
    return new Tellers(
        utterance.outlets(),
        first
            .map(
                it -> new First(it.paper(), it.articleId(), Objects.requireNonNull(it.published())))
            .orElse(null));
  }

  /** Without their words, which may be many. */
  private List<Telling> tellings(long utterance) {
    DamagedRows damaged = handle.getConfig(DamagedRows.class);
    return handle
        .createQuery("SELECT q.*" + PUBLISHED + " WHERE q.utterance = :utterance ORDER BY q.number")
        .bind("utterance", utterance)
        .map((row, _) -> damaged.read(Part.QUOTATION, row.getString("number"), () -> telling(row)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Telling telling(ResultSet row) throws SQLException {
    String published = row.getString("published");
    return new Telling(
        row.getString("article_id"),
        row.getString("outlet"),
        row.getString("paper"),
        published == null ? null : Instant.parse(published),
        row.getBoolean("day_only"),
        Quotation.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        new Span(row.getInt("start"), row.getInt("stop")),
        "",
        null);
  }
}
