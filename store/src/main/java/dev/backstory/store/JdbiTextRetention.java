package dev.backstory.store;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/**
 * Lets go of texts that have been kept for long enough, over SQL. In what is kept of a text, each
 * run of {@link Article#UNKEPT} is one, its length and another one. The reader of its annotations
 * (column {@code reader}) is higher by {@link #MARK}, so that it is never read anew. Every call is
 * one step that is done whole or not at all. Safe for use by several threads.
 */
public final class JdbiTextRetention {
  /** More versions than any reader has. */
  static final int MARK = 1_000_000;

  /** A condition on a row of {@code story}: none of its articles is one. */
  public static final String NONE_OF_STORY =
      "NOT EXISTS (SELECT 1 FROM placement JOIN article ON article.id = placement.article_id"
          + " WHERE placement.story_id = story.id AND article.reader >= "
          + MARK
          + ")";

  private static final String ONE = String.valueOf(Article.UNKEPT);
  private static final Pattern RUN = Pattern.compile(ONE + "+");
  private static final Pattern COUNTED = Pattern.compile(ONE + "(\\d{1,9})" + ONE);

  private static final String QUIET =
      "SELECT story.id FROM story JOIN page ON page.story_id = story.id"
          + " WHERE merged_into IS NULL AND stale = 0 AND changed_seq <= told_seq"
          + " AND EXISTS (SELECT 1 FROM placement"
          + " JOIN article ON article.id = placement.article_id"
          + " WHERE placement.story_id = story.id AND article.reader < :mark)"
          + " AND NOT EXISTS (SELECT 1 FROM placement"
          + " JOIN article ON article.id = placement.article_id"
          + " WHERE placement.story_id = story.id AND (article.arrived_at >= :before"
          + " OR article.annotations IS NULL OR placement.told = 0"
          + " OR placement.version <> article.version)) ORDER BY story.id";

  private final Jdbi jdbi;

  public JdbiTextRetention(Database database) {
    this.jdbi = database.jdbi();
  }

  /**
   * Stories of which the page tells all there is, and all of whose articles came before a moment,
   * while the text of some is whole; by id.
   */
  public List<String> quietStories(Instant before) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(QUIET)
                .bind("mark", MARK)
                .bind("before", before)
                .mapTo(String.class)
                .list());
  }

  /** How many bytes are kept less of an article if no more than this is kept of it. */
  public long freedBy(AnnotatedArticle kept) {
    long before =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT octet_length(text) + octet_length(annotations) FROM article"
                            + " WHERE id = :id AND annotations IS NOT NULL")
                    .bind("id", kept.article().id())
                    .mapTo(Long.class)
                    .findOne()
                    .orElse(0L));
    String text = encode(kept.article().text());
    long after = text.getBytes(StandardCharsets.UTF_8).length + AnnotationCodec.encode(kept).length;
    return Math.max(0, before - after);
  }

  /**
   * Keeps no more than this of an article: of its text what is not {@link Article#UNKEPT}, and what
   * was read in it. Does nothing if the article has another version by now.
   */
  public void keepOnly(AnnotatedArticle kept, int version) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "UPDATE article SET text = :text, annotations = :annotations,"
                        + " reader = reader % :mark + :mark WHERE id = :id AND version = :version")
                .bind("text", encode(kept.article().text()))
                .bind("annotations", AnnotationCodec.encode(kept))
                .bind("mark", MARK)
                .bind("id", kept.article().id())
                .bind("version", version)
                .execute());
  }

  static String encode(String text) {
    return RUN.matcher(text).replaceAll(run -> ONE + run.group().length() + ONE);
  }

  static String decode(String stored) {
    return COUNTED.matcher(stored).replaceAll(run -> ONE.repeat(Integer.parseInt(run.group(1))));
  }
}
