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

/**
 * An article of a stream, with the story that people say it tells.
 *
 * @param source the article as it was published
 * @param signature what clustering keeps of it
 */
record StreamArticle(LabelledText source, ArticleSignature signature) {
  /** Embeddings are of title and lead; no more needs to be read for them. */
  private static final int LEAD_CHARACTERS = 2_000;

  /** The label of the story. */
  String story() {
    return source.story();
  }

  /** The sets by name, and last all as one in order of time. */
  static Map<String, List<StreamArticle>> streams(Map<String, List<LabelledText>> sets) {
    ArticleAnnotator embedding =
        new ArticleAnnotator(_ -> List.of(), Models.embedder(), LEAD_CHARACTERS);
    Map<String, List<StreamArticle>> streams = new LinkedHashMap<>();
    sets.forEach((name, set) -> streams.put(name, stream(set, embedding)));
    List<StreamArticle> all =
        streams.values().stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparing(article -> article.source().arrived()))
            .toList();
    streams.put("merged", all);
    return streams;
  }

  private static List<StreamArticle> stream(List<LabelledText> texts, ArticleAnnotator embedding) {
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
