package dev.backstory.store;

import dev.backstory.notation.SpeakerName;
import dev.backstory.port.KeptQuotation;
import dev.backstory.port.QuotationQuery;
import dev.backstory.port.QuotationStore;
import dev.backstory.store.DamagedRows.Part;
import dev.backstory.store.UtteranceRows.Tellers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The quotations of all stories that have been told, over SQL. */
public final class JdbiQuotationStore implements QuotationStore {
  private static final int FETCHED = 500;

  private final Jdbi jdbi;

  public JdbiQuotationStore(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public void list(QuotationQuery query, Consumer<KeptQuotation> use) {
    jdbi.useTransaction(handle -> list(handle, query, use));
  }

  private static void list(Handle handle, QuotationQuery wanted, Consumer<KeptQuotation> use) {
    Map<String, String> conditions = new LinkedHashMap<>();
    List<String> where = conditions(wanted, conditions);
    DamagedRows damaged = handle.getConfig(DamagedRows.class);
    UtteranceRows utterances = new UtteranceRows(handle);
    try (Query query =
            handle
                .createQuery(
                    "SELECT q.*, a.url, a.authors, a.title, s.id AS story_id, s.slug"
                        + UtteranceRows.PUBLISHED
                        + " JOIN article AS a ON a.id = q.article_id"
                        + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
                        + " ORDER BY q.published IS NULL, q.published, q.number")
                .setFetchSize(FETCHED)
                .bindMap(conditions);
        Stream<Optional<KeptQuotation>> rows =
            query.map((row, _) -> quotation(row, utterances, damaged)).stream()) {
      rows.flatMap(Optional::stream).filter(it -> isBy(it, wanted.journalist())).forEach(use);
    }
  }

  private static List<String> conditions(QuotationQuery wanted, Map<String, String> values) {
    List<String> where = new ArrayList<>();
    if (wanted.speaker() != null) {
      where.add("(q.speaker_key = :speaker OR q.surname_key = :speaker)");
      values.put("speaker", SpeakerName.key(wanted.speaker()));
    }
    if (wanted.outlet() != null) {
      where.add("(q.outlet_key = :outlet OR q.paper_key = :outlet)");
      values.put("outlet", SpeakerName.key(wanted.outlet()));
    }
    if (wanted.storyId() != null) {
      where.add("s.id = :story");
      values.put("story", wanted.storyId());
    }
    if (wanted.from() != null) {
      where.add("q.published >= :from");
      values.put("from", wanted.from().toString());
    }
    if (wanted.to() != null) {
      where.add("q.published < :to");
      values.put("to", wanted.to().plusDays(1).toString());
    }
    return where;
  }

  private static boolean isBy(KeptQuotation quotation, @Nullable String name) {
    return name == null || quotation.authors().stream().anyMatch(it -> isNamed(it, name));
  }

  private static boolean isNamed(String author, String name) {
    String wanted = SpeakerName.key(name);
    return SpeakerName.key(author).equals(wanted) || SpeakerName.surname(author).equals(wanted);
  }

  private static Optional<KeptQuotation> quotation(
      ResultSet row, UtteranceRows utterances, DamagedRows damaged) throws SQLException {
    String article = row.getString("article_id");
    Optional<List<String>> authors =
        damaged.read(Part.ARTICLE, article, () -> ColumnTypes.texts(row.getString("authors")));
    return authors.isEmpty()
        ? Optional.empty()
        : damaged.read(
            Part.QUOTATION,
            row.getString("number"),
            () -> quotation(row, authors.get(), utterances));
  }

  private static KeptQuotation quotation(
      ResultSet row, List<String> authors, UtteranceRows utterances) throws SQLException {
    long utterance = row.getLong("utterance");
    Tellers tellers = utterances.of(utterance);
    String published = row.getString("published");
    return new KeptQuotation(
        Long.toString(utterance, Character.MAX_RADIX),
        row.getString("article_id"),
        row.getString("url"),
        row.getString("outlet"),
        row.getString("paper"),
        authors,
        row.getString("title"),
        published == null ? null : Instant.parse(published),
        row.getBoolean("day_only"),
        row.getString("story_id"),
        row.getString("slug"),
        row.getString("speaker"),
        row.getString("role"),
        row.getString("kind"),
        row.getString("words"),
        row.getInt("start"),
        row.getInt("stop"),
        tellers.outlets(),
        tellers.first());
  }
}
