package dev.backstory.bench.train.kinds;

import dev.backstory.annotate.kind.KindFeatures;
import dev.backstory.annotate.text.FeatureVector;
import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.bench.labels.TextKindLabels;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Span;
import dev.backstory.port.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A labelled article as the model of kinds sees it.
 *
 * @param story what it tells, its id where that is not known
 * @param vectors of the sentences that have a label
 * @param kinds of the same sentences
 * @param texts of the same sentences, to look at
 */
record KindExample(
    String set,
    String outlet,
    String story,
    List<FeatureVector> vectors,
    List<ParagraphKind> kinds,
    List<String> texts) {

  /**
   * All labelled articles but those that the quality gate measures.
   *
   * @param data folder of the labelled sets
   */
  static List<KindExample> read(Path data, Tagger tagger) throws IOException {
    Map<String, JsonNode> articles = TextKindLabels.articles(data);
    SentenceTagger sentences = new SentenceTagger(tagger);
    List<KindExample> examples = new ArrayList<>();
    for (TextKindLabels labels : TextKindLabels.all()) {
      JsonNode article = labels.of(articles);
      if (!labels.isHeld(article)) {
        examples.add(of(labels, article, sentences));
      }
    }
    return examples;
  }

  private static KindExample of(TextKindLabels labels, JsonNode row, SentenceTagger tagger) {
    String text = row.path("text").asString();
    List<TaggedSentence> sentences = tagger.tag(text);
    List<FeatureVector> seen = KindFeatures.of(row.path("title").asString(""), sentences);
    OffsetMap offsets = OffsetMap.of(text);
    List<FeatureVector> vectors = new ArrayList<>();
    List<ParagraphKind> kinds = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      Span span = offsets.span(sentences.get(i).start(), sentences.get(i).end());
      FeatureVector vector = seen.get(i);
      String words = sentences.get(i).text();
      labels
          .kind(span.start(), span.end())
          .ifPresent(
              kind -> {
                vectors.add(vector);
                kinds.add(kind);
                texts.add(words);
              });
    }
    return new KindExample(
        labels.set(), row.path("outlet").asString(""), labels.story(row), vectors, kinds, texts);
  }
}
