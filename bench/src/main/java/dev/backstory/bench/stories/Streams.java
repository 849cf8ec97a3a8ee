package dev.backstory.bench.stories;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.desk.Models;
import dev.backstory.desk.OrderedWork;
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

  private Streams() {}

  /** The sets by name, and last all as one in order of time. */
  static Map<String, List<StreamArticle>> of(Map<String, List<LabelledText>> sets) {
    ArticleAnnotator embedding =
        new ArticleAnnotator(_ -> List.of(), Models.embedder(), LEAD_CHARACTERS);
    Map<String, List<StreamArticle>> streams = new LinkedHashMap<>();
    List<StreamArticle> all = new ArrayList<>();
    sets.forEach(
        (name, set) -> {
          List<StreamArticle> stream = of(set, embedding);
          streams.put(name, stream);
          all.addAll(stream);
        });
    all.sort(Comparator.comparing(article -> article.source().arrived()));
    streams.put(MERGED, all);
    return streams;
  }

  private static List<StreamArticle> of(List<LabelledText> texts, ArticleAnnotator embedding) {
    List<StreamArticle> stream = new ArrayList<>();
    try (OrderedWork<StreamArticle> work = new OrderedWork<>(stream::add)) {
      for (LabelledText text : texts) {
        work.submit(
            () -> new StreamArticle(text, ArticleSignature.of(embedding.annotate(text.article()))));
      }
      work.finish();
    }
    return stream;
  }
}
