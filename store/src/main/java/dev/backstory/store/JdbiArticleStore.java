package dev.backstory.store;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.port.ArticleStore;
import dev.backstory.store.DamagedRows.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Articles over SQL. */
public final class JdbiArticleStore implements ArticleStore {
  private final Jdbi jdbi;
  private final DamagedRows damaged;

  public JdbiArticleStore(Database database) {
    this.jdbi = database.jdbi();
    this.damaged = jdbi.getConfig(DamagedRows.class);
  }

  @Override
  public Saved save(Article article, Instant arrivedAt) {
    return jdbi.inTransaction(handle -> save(handle, article, arrivedAt));
  }

  /** Keeps an article as part of a larger step. */
  static Saved save(Handle handle, Article article, Instant arrivedAt) {
    Optional<Optional<Stored>> known = find(handle, article.id());
    if (known.isEmpty()) {
      insert(handle, article, arrivedAt);
      return Saved.ADDED;
    }
    if (known.get().isEmpty()) {
      repair(handle, article, arrivedAt);
      return Saved.CHANGED;
    }
    if (known.get().get().article().equals(article)) {
      return Saved.SAME;
    }
    update(handle, article);
    return Saved.CHANGED;
  }

  /** Writes every column of a damaged row, so that it is as good as new. */
  private static void repair(Handle handle, Article article, Instant arrivedAt) {
    update(handle, article);
    handle.execute("UPDATE article SET arrived_at = ? WHERE id = ?", arrivedAt, article.id());
    handle.getConfig(DamagedRows.class).remove(Part.ARTICLE, article.id());
  }

  @Override
  public Optional<Article> article(String id) {
    return jdbi.withHandle(
            handle -> isDown(handle, id) ? Optional.<Optional<Stored>>empty() : find(handle, id))
        .flatMap(Function.identity())
        .map(Stored::article);
  }

  @Override
  public List<Entry> entries() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id AS article_id, version, annotations IS NOT NULL AS read"
                        + " FROM article ORDER BY seq")
                .mapTo(Entry.class)
                .filter(entry -> !damaged.has(Part.ARTICLE, entry.articleId()))
                .list());
  }

  @Override
  public int count() {
    return countWhole("article");
  }

  @Override
  public int unread() {
    return countWhole("article WHERE annotations IS NULL");
  }

  @Override
  public int unplaced() {
    return countWhole("unplaced JOIN article ON article.seq = unplaced.seq");
  }

  /** How many articles are there that are not known to be damaged; none mostly is. */
  private int countWhole(String from) {
    return jdbi.withHandle(
        handle ->
            damaged.articles() == 0
                ? handle.createQuery("SELECT count(*) FROM " + from).mapTo(Integer.class).one()
                : handle
                    .createQuery("SELECT article.id FROM " + from)
                    .mapTo(String.class)
                    .filter(id -> !damaged.has(Part.ARTICLE, id))
                    .list()
                    .size());
  }

  @Override
  public List<Entry> readyToPlace() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id AS article_id, version, 1 AS read FROM unplaced"
                        + " JOIN article ON article.seq = unplaced.seq"
                        + " WHERE annotations IS NOT NULL ORDER BY unplaced.seq")
                .mapTo(Entry.class)
                .filter(entry -> !damaged.has(Part.ARTICLE, entry.articleId()))
                .list());
  }

  @Override
  public void placed(String articleId, int version) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "DELETE FROM unplaced WHERE seq ="
                    + " (SELECT seq FROM article WHERE id = ? AND version = ?)",
                articleId,
                version));
  }

  @Override
  public List<Stored> unread(int limit) {
    return whole(
        limit,
        handle ->
            handle.createQuery(
                "SELECT * FROM article WHERE annotations IS NULL ORDER BY seq LIMIT :limit"));
  }

  /** As many as are asked for and not damaged, if there are. */
  private List<Stored> whole(int limit, Function<Handle, Query> asking) {
    while (true) {
      long most = limit + damaged.articles();
      List<Optional<Stored>> rows =
          jdbi.withHandle(
              handle ->
                  asking
                      .apply(handle)
                      .bind("limit", most)
                      .map((row, _) -> stored(row, damaged))
                      .list());
      List<Stored> whole = rows.stream().flatMap(Optional::stream).limit(limit).toList();
      if (!whole.isEmpty() || rows.size() < most) {
        return whole;
      }
    }
  }

  @Override
  public void saveAnnotated(AnnotatedArticle annotated, int version, int reader) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE article SET annotations = :annotations, reader = :reader"
                        + " + CASE WHEN reader >= :mark THEN :mark ELSE 0 END"
                        + " WHERE id = :id AND version = :version")
                .bind("annotations", AnnotationCodec.encode(annotated))
                .bind("id", annotated.article().id())
                .bind("version", version)
                .bind("reader", reader)
                .bind("mark", JdbiTextRetention.MARK)
                .execute());
    damaged.remove(Part.ANNOTATIONS, annotated.article().id());
  }

  @Override
  public int readBefore(int reader) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM article"
                        + " WHERE annotations IS NOT NULL AND reader < :reader")
                .bind("reader", reader)
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public List<Stored> readBefore(int reader, int limit) {
    return whole(
        limit,
        handle ->
            handle
                .createQuery(
                    "SELECT article.* FROM article"
                        + " LEFT JOIN placement ON placement.article_id = article.id"
                        + " WHERE annotations IS NOT NULL AND reader < :reader"
                        + " ORDER BY placement.story_id, article.seq LIMIT :limit")
                .bind("reader", reader));
  }

  @Override
  public Optional<Read> annotated(String id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM article WHERE id = :id AND annotations IS NOT NULL")
                .bind("id", id)
                .map((row, _) -> read(row))
                .findOne()
                .flatMap(Function.identity()));
  }

  /** Within the outer one nothing if there is no row, within the inner one if it is damaged. */
  /** Whether somebody took it down, so that nobody is told of it. */
  private static boolean isDown(Handle handle, String id) {
    return handle
        .createQuery("SELECT 1 FROM taken_down WHERE article_id = :id")
        .bind("id", id)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static Optional<Optional<Stored>> find(Handle handle, String id) {
    DamagedRows damaged = handle.getConfig(DamagedRows.class);
    return handle
        .createQuery("SELECT * FROM article WHERE id = :id")
        .bind("id", id)
        .map((row, _) -> stored(row, damaged))
        .findOne();
  }

  private static void insert(Handle handle, Article article, Instant arrivedAt) {
    bind(
            handle.createUpdate(
                "INSERT INTO article (id, version, arrived_at, url, outlet, authors, title,"
                    + " published, modified, language, wire, text, details) VALUES (:id, 1,"
                    + " :arrivedAt, :url, :outlet, :authors, :title, :published, :modified,"
                    + " :language, :wire, :text, :details)"),
            article)
        .bind("arrivedAt", arrivedAt)
        .execute();
  }

  private static void update(Handle handle, Article article) {
    bind(
            handle.createUpdate(
                "UPDATE article SET version = version + 1, url = :url, outlet = :outlet,"
                    + " authors = :authors, title = :title, published = :published,"
                    + " modified = :modified, language = :language, wire = :wire, text = :text,"
                    + " details = :details,"
                    + " annotations = NULL, reader = 0 WHERE id = :id"),
            article)
        .execute();
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Article article) {
    return statement
        .bind("id", article.id())
        .bind("url", article.url())
        .bind("outlet", article.outlet())
        .bind("authors", ColumnTypes.json(article.authors()))
        .bind("title", article.title())
        .bind("published", article.published())
        .bind("modified", article.modified())
        .bind("language", article.language())
        .bind("wire", article.wire())
        .bind("text", article.text())
        .bind("details", DetailsCodec.encode(article.details()));
  }

  private static Optional<Stored> stored(ResultSet row, DamagedRows damaged) throws SQLException {
    return damaged.read(Part.ARTICLE, row.getString("id"), () -> stored(row));
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        new Article(
            row.getString("id"),
            row.getString("url"),
            row.getString("outlet"),
            ColumnTypes.texts(row.getString("authors")),
            row.getString("title"),
            instant(row.getString("published")),
            instant(row.getString("modified")),
            row.getString("language"),
            row.getString("wire"),
            text(row),
            DetailsCodec.decode(row.getString("details"))),
        row.getInt("version"),
        Instant.parse(row.getString("arrived_at")));
  }

  private static String text(ResultSet row) throws SQLException {
    String text = row.getString("text");
    return row.getInt("reader") >= JdbiTextRetention.MARK ? JdbiTextRetention.decode(text) : text;
  }

  private Optional<Read> read(ResultSet row) throws SQLException {
    Optional<Stored> stored = stored(row, damaged);
    return stored.isEmpty()
        ? Optional.empty()
        : damaged.read(Part.ANNOTATIONS, row.getString("id"), () -> read(stored.get(), row));
  }

  private static Read read(Stored stored, ResultSet row) throws SQLException {
    return new Read(
        AnnotationCodec.decode(stored.article(), row.getBytes("annotations")),
        stored.version(),
        stored.arrivedAt());
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
