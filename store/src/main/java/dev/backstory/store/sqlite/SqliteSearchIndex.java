package dev.backstory.store.sqlite;

import dev.backstory.port.SearchIndex;
import dev.backstory.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/** Finds stories by SQLite's own full-text index (FTS5), ranked by BM25 and newness. */
public final class SqliteSearchIndex implements SearchIndex {
  /** So many that fit best are ordered by newness, too. */
  private static final int LOOKED_AT = 200;

  /** How much the words of a column count: headline, account, quotations, names. */
  private static final String WEIGHTS = "6.0, 2.0, 1.0, 3.0";

  /** Ranked inside the index, which looks at no row of those that are not among the best. */
  private static final String NEAR =
      "SELECT words.story_id FROM (SELECT rowid, rank FROM story_search"
          + " WHERE story_search MATCH :expression AND rank MATCH 'bm25("
          + WEIGHTS
          + ")' ORDER BY rank LIMIT 2 * :most) AS best"
          + " JOIN story_words AS words ON words.seq = best.rowid"
          + " JOIN story ON story.id = words.story_id"
          + " LEFT JOIN listing AS target ON target.story_id = story.merged_into"
          + " WHERE target.story_id IS NULL ORDER BY best.rank, words.seq LIMIT :most";

  private static final Duration HALF_AS_NEW = Duration.ofDays(30);

  private static final Pattern MATCHED = Pattern.compile("\u0001([^\u0001\u0002]*)\u0002");

  private final Jdbi jdbi;

  public SqliteSearchIndex(Database database) {
    this.jdbi = database.jdbi();
  }

  /**
   * @param score the lower, the better it fits
   */
  private record Row(String storyId, Instant updatedAt, double score, String excerpt) {}

  @Override
  public List<Found> find(String question) {
    Optional<String> expression = SearchExpression.of(question);
    if (expression.isEmpty()) {
      return List.of();
    }
    List<Row> rows = rows(expression.get());
    Instant newest =
        rows.stream().map(Row::updatedAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    return rows.stream()
        .sorted(
            Comparator.comparingDouble((Row row) -> row.score() * freshness(row, newest))
                .thenComparing(Row::storyId))
        .limit(MOST)
        .map(row -> new Found(row.storyId(), pieces(row.excerpt())))
        .toList();
  }

  @Override
  public List<String> near(Collection<String> words, int most) {
    return SearchExpression.any(words)
        .map(
            expression ->
                jdbi.withHandle(
                    handle ->
                        handle
                            .createQuery(NEAR)
                            .bind("expression", expression)
                            .bind("most", most)
                            .mapTo(String.class)
                            .list()))
        .orElse(List.of());
  }

  private List<Row> rows(String expression) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT words.story_id, words.updated_at, bm25(story_search, "
                        + WEIGHTS
                        + ") AS score,"
                        + " snippet(story_search, -1, char(1), char(2), '…', 24) AS excerpt"
                        + " FROM story_search JOIN story_words AS words"
                        + " ON words.seq = story_search.rowid"
                        + " JOIN story ON story.id = words.story_id"
                        + " LEFT JOIN listing AS target ON target.story_id = story.merged_into"
                        + " WHERE story_search MATCH :expression AND target.story_id IS NULL"
                        + " ORDER BY score LIMIT :most")
                .bind("expression", expression)
                .bind("most", LOOKED_AT)
                .map(
                    (row, _) ->
                        new Row(
                            row.getString("story_id"),
                            Instant.parse(row.getString("updated_at")),
                            row.getDouble("score"),
                            row.getString("excerpt")))
                .list());
  }

  /** 1 to 2: twice as good as an old one that fits as well. */
  private static double freshness(Row row, Instant newest) {
    double age = (double) Duration.between(row.updatedAt(), newest).toSeconds();
    return 1 + 1 / (1 + age / HALF_AS_NEW.toSeconds());
  }

  private static List<Piece> pieces(String excerpt) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matched = MATCHED.matcher(excerpt);
    int from = 0;
    while (matched.find()) {
      add(pieces, excerpt.substring(from, matched.start()), false);
      add(pieces, matched.group(1), true);
      from = matched.end();
    }
    add(pieces, excerpt.substring(from), false);
    return pieces;
  }

  private static void add(List<Piece> pieces, String text, boolean matched) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, matched));
    }
  }
}
