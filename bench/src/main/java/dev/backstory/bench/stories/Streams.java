package dev.backstory.bench.stories;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.desk.OrderedWork;
import dev.backstory.model.Article;
import dev.backstory.port.Embedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes streams of articles out of labelled texts. */
final class Streams {
  /** What the stream of all sets is called. */
  static final String MERGED = "merged";

  /** Embeddings are of title and lead; no more needs to be read for them. */
  private static final int LEAD_CHARACTERS = 2_000;

  private final ArticleAnnotator embedding;

  Streams(Embedder embedder) {
    embedding = new ArticleAnnotator(_ -> List.of(), embedder, LEAD_CHARACTERS);
  }

  /** The sets by name as a variant leaves them, and last all as one in order of time. */
  Map<String, List<StreamArticle>> of(Map<String, List<LabelledText>> sets, Variant variant) {
    Map<String, List<StreamArticle>> streams = new LinkedHashMap<>();
    List<StreamArticle> all = new ArrayList<>();
    sets.forEach(
        (name, set) -> {
          List<StreamArticle> stream = of(set, variant);
          streams.put(name, stream);
          all.addAll(stream);
        });
    all.sort(Comparator.comparing(article -> article.source().arrived()));
    streams.put(MERGED, all);
    return streams;
  }

  /** What clustering keeps of an article. */
  ArticleSignature signature(Article article) {
    return ArticleSignature.of(embedding.annotate(article));
  }

  private List<StreamArticle> of(List<LabelledText> texts, Variant variant) {
    List<StreamArticle> stream = new ArrayList<>();
    try (OrderedWork<StreamArticle> work = new OrderedWork<>(stream::add)) {
      texts.forEach(text -> work.submit(() -> of(text, variant)));
      work.finish();
    }
    return stream;
  }

  private StreamArticle of(LabelledText text, Variant variant) {
    Article left = variant.of(text.article());
    return new StreamArticle(
        text,
        left.titleOrEmpty(),
        PlainWords.of(left.titleOrEmpty() + "\n" + left.text()),
        PlainWords.names(left.text()),
        signature(left));
  }
}
