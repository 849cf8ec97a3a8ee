package dev.backstory.store.postgres;

import dev.backstory.port.SearchIndex;
import dev.backstory.port.SearchQuery;
import dev.backstory.store.Database;
import dev.backstory.store.common.SearchTerms;
import dev.backstory.store.common.SearchTerms.Term;
import dev.backstory.store.common.StandingStories;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Finds stories by PostgreSQL's own full-text index, ranked by their words and newness. */
public final class PostgresSearchIndex implements SearchIndex {
  /** So many that fit best are ordered by newness, too. */
  private static final int LOOKED_AT = 200;

  /** An old story that fits as well has half the rank of a new one. */
  private static final int HALF_AS_NEW_DAYS = 30;

  /** How many characters of an account are shown where no word was asked for. */
  private static final int SHOWN = 200;

  /** The terms, one a line, and how much each counts: the rarer, the more, as BM25 has it. */
  private static final String TERMS =
      """
      WITH term AS MATERIALIZED (
        SELECT query, ln(1 + greatest(0, pages - holding + 0.5) / (holding + 0.5)) AS rarity FROM (
          SELECT query, (SELECT count(*) FROM story_words) AS pages,
            (SELECT count(*) FROM story_words AS other WHERE other.lexemes @@ query) AS holding
          FROM (SELECT CAST(line AS tsquery) AS query
            FROM unnest(string_to_array(:terms, chr(10))) AS line) AS read) AS counted)
      """;

  /** How often terms stand where; the weights are those of quotations, account, names, headline. */
  private static final String SCORE =
      "(SELECT sum(rarity * ts_rank('{0.17, 0.33, 0.5, 1}', words.lexemes, query, 1)) FROM term)";

  private static final String FITTING =
      " FROM story_words AS words"
          + StandingStories.JOIN
          + " AND words.lexemes @@ CAST(:words AS tsquery)";

  private static final String BEST =
      TERMS
          + ", best AS MATERIALIZED (SELECT words.*, CAST(words.updated_at AS timestamptz) AS at, "
          + SCORE
          + " AS score"
          + FITTING
          + "%s ORDER BY score DESC, words.seq LIMIT "
          + LOOKED_AT
          + ") SELECT story_id, account, quotations, names, headline FROM best ORDER BY"
          + " score * (1 + 1 / (1 + extract(epoch FROM (SELECT max(at) FROM best) - at) / 86400 / "
          + HALF_AS_NEW_DAYS
          + ")) DESC, story_id LIMIT "
          + MOST;

  private static final String NEAR =
      TERMS
          + " SELECT words.story_id"
          + FITTING
          + " ORDER BY "
          + SCORE
          + " DESC, words.seq LIMIT :most";

  private static final String NEWEST =
      "SELECT words.story_id, substr(words.account, 1, "
          + SHOWN
          + ") AS excerpt FROM story_facet AS facet JOIN story_words AS words"
          + " ON words.seq = facet.seq"
          + StandingStories.JOIN
          + "%s ORDER BY facet.last_at DESC, facet.seq LIMIT "
          + MOST;

  /** Behind every day of a stored time. */
  private static final String AFTER_ALL = "a";

  private final Jdbi jdbi;

  public PostgresSearchIndex(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public List<Found> find(SearchQuery query) {
    TextQuery text = TextQuery.of(query);
    if (text.wanted().isEmpty()) {
      return query.isFiltered() ? newest(query, text) : List.of();
    }
    List<Term> terms = SearchTerms.of(query).wanted();
    String statement = BEST.formatted(filters(query, text));
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(statement), query, text)
                .bind("terms", lines(text.wanted()))
                .bind("words", text.words())
                .map(
                    (row, _) ->
                        new Found(
                            row.getString("story_id"),
                            Excerpt.of(
                                List.of(
                                    row.getString("account"),
                                    row.getString("quotations"),
                                    row.getString("names"),
                                    row.getString("headline")),
                                terms)))
                .list());
  }

  /** What fits the filters, without a word to look for. */
  private List<Found> newest(SearchQuery query, TextQuery text) {
    String statement = NEWEST.formatted(filters(query, text));
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(statement), query, text)
                .map((row, _) -> new Found(row.getString(1), plain(row.getString(2))))
                .list());
  }

  private static List<Piece> plain(String excerpt) {
    return excerpt.isEmpty() ? List.of() : List.of(new Piece(excerpt, false));
  }

  private static String filters(SearchQuery query, TextQuery text) {
    StringBuilder filters = new StringBuilder();
    if (!text.names().isEmpty()) {
      filters.append(
          " AND words.seq IN (SELECT seq FROM story_facet"
              + " WHERE lexemes @@ CAST(:names AS tsquery))");
    }
    if (text.wanted().isEmpty() && !text.unwanted().isEmpty()) {
      filters.append(" AND NOT words.lexemes @@ CAST(:unwanted AS tsquery)");
    }
    if (query.from() != null || query.to() != null) {
      filters.append(
          " AND words.seq IN"
              + " (SELECT seq FROM story_facet WHERE last_at >= :from AND first_at < :after)");
    }
    return filters.toString();
  }

  private static Query bound(Query statement, SearchQuery query, TextQuery text) {
    LocalDate from = query.from();
    LocalDate to = query.to();
    return statement
        .configure(SqlStatements.class, it -> it.setUnusedBindingAllowed(true))
        .bind("names", text.names())
        .bind("unwanted", text.unwanted())
        .bind("from", from == null ? "" : from.toString())
        .bind("after", to == null ? AFTER_ALL : to.plusDays(1).toString());
  }

  @Override
  public List<String> near(Collection<String> words, int most) {
    List<String> terms = TextQuery.all(SearchTerms.any(words));
    return terms.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(NEAR)
                    .bind("terms", lines(terms))
                    .bind("words", TextQuery.any(terms))
                    .bind("most", most)
                    .mapTo(String.class)
                    .list());
  }

  private static String lines(List<String> terms) {
    return String.join("\n", terms);
  }
}
