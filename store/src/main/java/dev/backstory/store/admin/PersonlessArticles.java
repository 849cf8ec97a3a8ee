package dev.backstory.store.admin;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.pipeline.PersonRemoval;
import dev.backstory.port.ArticleStore;
import dev.backstory.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Articles as they are told and shown while there are people whom no page may name. They are kept,
 * and read, as they are.
 */
public final class PersonlessArticles implements ArticleStore {
  private final ArticleStore articles;
  private final JdbiRemovals removals;
  private final Jdbi jdbi;

  public PersonlessArticles(ArticleStore articles, Database database) {
    this.articles = articles;
    this.removals = new JdbiRemovals(database);
    this.jdbi = database.jdbi();
  }

  @Override
  public Optional<Article> article(String id) {
    return articles.article(id).map(this::told);
  }

  private Article told(Article article) {
    List<PersonRemoval> people = named(article);
    if (people.isEmpty()) {
      return article;
    }
    Optional<Article> read = annotated(article.id()).map(it -> it.annotated().article());
    return read.orElseGet(
        () -> {
          Article head = article;
          for (PersonRemoval person : people) {
            head = person.head(head);
          }
          return head;
        });
  }

  @Override
  public Optional<Read> annotated(String id) {
    return articles
        .annotated(id)
        .map(it -> new Read(told(it.annotated()), it.version(), it.arrivedAt()));
  }

  private AnnotatedArticle told(AnnotatedArticle read) {
    AnnotatedArticle told = read;
    for (PersonRemoval person : named(read.article())) {
      told = person.of(told);
    }
    return told;
  }

  /** The people whom an article names, as it is or as its story does. */
  private List<PersonRemoval> named(Article article) {
    return removals.people().stream()
        .filter(it -> it.names(article) || it.mayName(article) && isNamedBeside(article, it))
        .toList();
  }

  private boolean isNamedBeside(Article article, PersonRemoval person) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT coalesce(article.title, '') || ' ' || article.text FROM article"
                        + " JOIN placement ON placement.article_id = article.id"
                        + " WHERE placement.story_id ="
                        + " (SELECT story_id FROM placement WHERE article_id = :id)")
                .bind("id", article.id())
                .mapTo(String.class)
                .stream()
                .anyMatch(person::names));
  }

  @Override
  public Saved save(Article article, Instant arrivedAt) {
    return articles.save(article, arrivedAt);
  }

  @Override
  public List<Entry> entries() {
    return articles.entries();
  }

  @Override
  public int count() {
    return articles.count();
  }

  @Override
  public int unread() {
    return articles.unread();
  }

  @Override
  public int unplaced() {
    return articles.unplaced();
  }

  @Override
  public List<Entry> readyToPlace() {
    return articles.readyToPlace();
  }

  @Override
  public void placed(String articleId, int version) {
    articles.placed(articleId, version);
  }

  @Override
  public List<Stored> unread(int limit) {
    return articles.unread(limit);
  }

  @Override
  public void saveAnnotated(AnnotatedArticle annotated, int version, int reader) {
    articles.saveAnnotated(annotated, version, reader);
  }

  @Override
  public int readBefore(int reader) {
    return articles.readBefore(reader);
  }

  @Override
  public List<Stored> readBefore(int reader, int limit) {
    return articles.readBefore(reader, limit);
  }
}
