package dev.backstory.pipeline;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.port.ArticleStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Articles in the memory of one process. */
public final class InMemoryArticleStore implements ArticleStore {
  private record Row(Stored stored, @Nullable AnnotatedArticle annotated, int reader) {}

  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Integer> placed = new HashMap<>();

  @Override
  public synchronized Saved save(Article article, Instant arrivedAt) {
    Row known = rows.get(article.id());
    if (known == null) {
      rows.put(article.id(), new Row(new Stored(article, 1, arrivedAt), null, 0));
      return Saved.ADDED;
    }
    if (known.stored().article().equals(article)) {
      return Saved.SAME;
    }
    Stored next = new Stored(article, known.stored().version() + 1, known.stored().arrivedAt());
    rows.put(article.id(), new Row(next, null, 0));
    return Saved.CHANGED;
  }

  @Override
  public synchronized Optional<Article> article(String id) {
    return Optional.ofNullable(rows.get(id)).map(row -> row.stored().article());
  }

  @Override
  public synchronized List<Entry> entries() {
    return rows.values().stream()
        .map(
            row ->
                new Entry(
                    row.stored().article().id(), row.stored().version(), row.annotated() != null))
        .toList();
  }

  @Override
  public synchronized int count() {
    return rows.size();
  }

  @Override
  public synchronized int unread() {
    return unread(Integer.MAX_VALUE).size();
  }

  @Override
  public synchronized int unplaced() {
    return (int) entries().stream().filter(this::isUnplaced).count();
  }

  @Override
  public synchronized List<Entry> readyToPlace() {
    return entries().stream().filter(entry -> entry.read() && isUnplaced(entry)).toList();
  }

  @Override
  public synchronized void placed(String articleId, int version) {
    placed.put(articleId, version);
  }

  private boolean isUnplaced(Entry entry) {
    return placed.getOrDefault(entry.articleId(), 0) != entry.version();
  }

  @Override
  public synchronized List<Stored> unread(int limit) {
    return rows.values().stream()
        .filter(row -> row.annotated() == null)
        .map(Row::stored)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void saveAnnotated(AnnotatedArticle annotated, int version, int reader) {
    rows.computeIfPresent(
        annotated.article().id(),
        (_, row) ->
            row.stored().version() == version ? new Row(row.stored(), annotated, reader) : row);
  }

  @Override
  public synchronized int readBefore(int reader) {
    return readBefore(reader, Integer.MAX_VALUE).size();
  }

  @Override
  public synchronized List<Stored> readBefore(int reader, int limit) {
    return rows.values().stream()
        .filter(row -> row.annotated() != null && row.reader() < reader)
        .map(Row::stored)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<Read> annotated(String id) {
    Row row = rows.get(id);
    if (row == null || row.annotated() == null) {
      return Optional.empty();
    }
    return Optional.of(new Read(row.annotated(), row.stored().version(), row.stored().arrivedAt()));
  }
}
