package dev.backstory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.annotate.PlainTagger;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Embedding;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleRereaderTest {
  private static final int VERSION = ArticleAnnotator.VERSION;

  private final InMemoryArticleStore articles = new InMemoryArticleStore();
  private final ArticleAnnotator annotator =
      new ArticleAnnotator(new PlainTagger(), InventedNews.embedder());
  private final AnnotatedArticle read = annotator.annotate(InventedNews.article(0));

  @BeforeEach
  void comes() {
    articles.save(read.article(), InventedNews.at(0));
  }

  private Recomputed reread(AnnotatedArticle kept, int reader) {
    articles.saveAnnotated(kept, 1, reader);
    return new ArticleRereader(articles, annotator).read(kept.article().id());
  }

  private AnnotatedArticle altered(Embedding embedding) {
    return new AnnotatedArticle(
        read.article(),
        read.readTo(),
        read.sentences().subList(1, read.sentences().size()),
        read.mentions(),
        read.quotations(),
        read.times(),
        read.quantities(),
        List.of(),
        embedding);
  }

  @Test
  void whatWasReadIsReadAgain() {
    assertThat(reread(read, VERSION)).isEqualTo(new Recomputed.Same());
  }

  @Test
  void whatWasAlteredIsNamed() {
    List<String> parts =
        read.phrases().isEmpty() ? List.of("sentences") : List.of("sentences", "phrases");
    assertThat(reread(altered(read.embedding()), VERSION)).isEqualTo(new Recomputed.Differs(parts));
  }

  @Test
  void anEarlierReaderOrAnotherProcessorMayHaveReadOtherwise() {
    float[] near = read.embedding().values().clone();
    near[0] += 0.001f;
    assertThat(reread(altered(read.embedding()), VERSION - 1))
        .isEqualTo(new Recomputed.Unknown("read by an earlier version of the program"));
    assertThat(reread(altered(Embedding.of(near)), VERSION))
        .isEqualTo(new Recomputed.Unknown("read on another kind of processor"));
  }
}
