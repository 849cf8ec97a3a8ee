package dev.backstory.store.sqlite;

import dev.backstory.port.SearchIndex;
import dev.backstory.port.SearchQuery;
import dev.backstory.store.Database;
import dev.backstory.store.common.StandingStories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Finds stories by SQLite's own full-text index (FTS5), ranked by BM25 and newness. */
public final class SqliteSearchIndex implements SearchIndex {
  /** So many that fit best are ordered by newness, too. */
  private static final int LOOKED_AT = 200;

  /** How much the words of a column count: headline, account, quotations, names. */
  private static final String WEIGHTS = "6.0, 2.0, 1.0, 3.0";

  /** An old story that fits as well has half the rank of a new one. */
  private static final int HALF_AS_NEW_DAYS = 30;

  /**
   * What fits best, by the ranks of the index, which looks at no row for them, and the newest of it
   * first; the plus keeps it from being asked anew for each row that the filters let pass. Ranks
   * are below 0, the lower, the better.
   */
  private static final String BEST =
      "WITH best AS MATERIALIZED (SELECT words.seq, words.story_id, best.score,"
          + " julianday(words.updated_at) AS day"
          + " FROM (SELECT rowid AS seq, rank AS score FROM story_search"
          + " WHERE story_search MATCH :words AND rank MATCH 'bm25("
          + WEIGHTS
          + ")'%s ORDER BY rank LIMIT "
          + LOOKED_AT
          + ") AS best JOIN story_words AS words ON words.seq = best.seq"
          + StandingStories.JOIN
          + ") SELECT seq, story_id FROM best ORDER BY"
          + " score * (1 + 1 / (1 + ((SELECT max(day) FROM best) - day) / "
          + HALF_AS_NEW_DAYS
          + ".0)), story_id LIMIT "
          + MOST;

  private static final String NEWEST =
      "SELECT words.story_id, substr(words.account, 1, 200) AS excerpt"
          + " FROM story_facet AS facet JOIN story_words AS words ON words.seq = facet.seq"
          + StandingStories.JOIN
          + "%s ORDER BY facet.last_at DESC, facet.seq LIMIT "
          + MOST;

  private static final String EXCERPTS =
      "SELECT rowid, snippet(story_search, -1, char(1), char(2), '…', 24) FROM story_search"
          + " WHERE story_search MATCH :words AND +rowid IN (<rows>)";

  /** Ranked inside the index, which looks at no row of those that are not among the best. */
  private static final String NEAR =
      "SELECT words.story_id FROM (SELECT rowid, rank FROM story_search"
          + " WHERE story_search MATCH :expression AND rank MATCH 'bm25("
          + WEIGHTS
          + ")' ORDER BY rank LIMIT 2 * :most) AS best"
          + " JOIN story_words AS words ON words.seq = best.rowid"
          + StandingStories.JOIN
          + " ORDER BY best.rank, words.seq LIMIT :most";

  /** Behind every day of a stored time. */
  private static final String AFTER_ALL = "a";

  private static final Pattern MATCHED = Pattern.compile("\u0001([^\u0001\u0002]*)\u0002");

  private final Jdbi jdbi;

  public SqliteSearchIndex(Database database) {
    this.jdbi = database.jdbi();
  }

  private record Row(long seq, String storyId) {}

  @Override
  public List<Found> find(SearchQuery query) {
    SearchExpression expression = SearchExpression.of(query);
    if (expression.wanted().isEmpty()) {
      return query.isFiltered() ? newest(query, expression) : List.of();
    }
    List<Row> rows = best(query, expression);
    Map<Long, String> excerpts = excerpts(rows, expression);
    return rows.stream()
        .map(row -> new Found(row.storyId(), pieces(excerpts.getOrDefault(row.seq(), ""))))
        .toList();
  }

  private List<Row> best(SearchQuery query, SearchExpression expression) {
    String filters = filters("+story_search.rowid", query, expression);
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(BEST.formatted(filters)), query, expression)
                .map((row, _) -> new Row(row.getLong("seq"), row.getString("story_id")))
                .list());
  }

  /** Where the words stand on the pages, made of those alone that are shown. */
  private Map<Long, String> excerpts(List<Row> rows, SearchExpression expression) {
    return rows.isEmpty()
        ? Map.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(EXCERPTS)
                    .bind("words", expression.words())
                    .bindList("rows", rows.stream().map(Row::seq).toList())
                    .reduceRows(
                        new HashMap<>(),
                        (all, row) -> {
                          all.put(row.getColumn(1, Long.class), row.getColumn(2, String.class));
                          return all;
                        }));
  }

  /** What fits the filters, without a word to look for. */
  private List<Found> newest(SearchQuery query, SearchExpression expression) {
    String filters = filters("facet.seq", query, expression);
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(NEWEST.formatted(filters)), query, expression)
                .map((row, _) -> new Found(row.getString(1), pieces(row.getString(2))))
                .list());
  }

  /** Conditions on the number of a row. */
  private static String filters(String row, SearchQuery query, SearchExpression expression) {
    StringBuilder filters = new StringBuilder();
    if (!expression.names().isEmpty()) {
      filters
          .append(" AND ")
          .append(row)
          .append(" IN (SELECT rowid FROM facet_search WHERE facet_search MATCH :names)");
    }
    if (expression.wanted().isEmpty() && !expression.unwanted().isEmpty()) {
      filters
          .append(" AND ")
          .append(row)
          .append(" NOT IN (SELECT rowid FROM story_search WHERE story_search MATCH :unwanted)");
    }
    if (query.from() != null || query.to() != null) {
      filters
          .append(" AND ")
          .append(row)
          .append(" IN (SELECT seq FROM story_facet WHERE last_at >= :from AND first_at < :after)");
    }
    return filters.toString();
  }

  private static Query bound(Query statement, SearchQuery query, SearchExpression expression) {
    LocalDate from = query.from();
    LocalDate to = query.to();
    return statement
        .configure(SqlStatements.class, it -> it.setUnusedBindingAllowed(true))
        .bind("words", expression.words())
        .bind("names", expression.names())
        .bind("unwanted", expression.unwanted())
        .bind("from", from == null ? "" : from.toString())
        .bind("after", to == null ? AFTER_ALL : to.plusDays(1).toString());
  }

  @Override
  public List<String> near(Collection<String> words, int most) {
    String expression = SearchExpression.any(words);
    return expression.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(NEAR)
                    .bind("expression", expression)
                    .bind("most", most)
                    .mapTo(String.class)
                    .list());
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
