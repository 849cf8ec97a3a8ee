package dev.backstory.pipeline;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.ArticleStore.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads stored articles again, to see whether what is kept of them is what is read in them. Writes
 * nothing. Safe for use by several threads.
 */
public final class ArticleRereader {
  /** Vectors of one text on different kinds of processors are nearer than that. */
  private static final double SAME_TEXT = 0.99;

  private final ArticleStore articles;
  private final ArticleAnnotator annotator;
  private final Set<String> earlier;

  public ArticleRereader(ArticleStore articles, ArticleAnnotator annotator) {
    this.articles = articles;
    this.annotator = annotator;
    this.earlier =
        articles.readBefore(ArticleAnnotator.VERSION, Integer.MAX_VALUE).stream()
            .map(Stored::article)
            .map(it -> it.id())
            .collect(Collectors.toSet());
  }

  /**
   * Reads an article again.
   *
   * @param articleId one that is kept and was read
   */
  public Recomputed read(String articleId) {
    AnnotatedArticle kept = articles.annotated(articleId).orElseThrow().annotated();
    if (!kept.article().isWhole()) {
      return new Recomputed.Unknown(PageRecomputer.CUT);
    }
    AnnotatedArticle read = annotator.annotate(kept.article());
    List<String> parts = differences(kept, read);
    if (parts.isEmpty()) {
      return new Recomputed.Same();
    }
    if (earlier.contains(articleId)) {
      return new Recomputed.Unknown("read by an earlier version of the program");
    }
    boolean elsewhere =
        !kept.embedding().equals(read.embedding())
            && kept.embedding().cosine(read.embedding()) > SAME_TEXT;
    return elsewhere
        ? new Recomputed.Unknown("read on another kind of processor")
        : new Recomputed.Differs(parts);
  }

  private static List<String> differences(AnnotatedArticle kept, AnnotatedArticle read) {
    List<String> parts = new ArrayList<>();
    add("sentences", kept.sentences(), read.sentences(), parts);
    add("names", kept.mentions(), read.mentions(), parts);
    add("quotations", kept.quotations(), read.quotations(), parts);
    add("times", kept.times(), read.times(), parts);
    add("figures", kept.quantities(), read.quantities(), parts);
    add("phrases", kept.phrases(), read.phrases(), parts);
    add("how far it is read", kept.readTo(), read.readTo(), parts);
    add("embedding", kept.embedding(), read.embedding(), parts);
    return parts;
  }

  private static void add(String part, Object kept, Object read, List<String> parts) {
    if (!kept.equals(read)) {
      parts.add(part);
    }
  }
}
