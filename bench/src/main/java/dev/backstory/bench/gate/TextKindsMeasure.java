package dev.backstory.bench.gate;

import dev.backstory.annotate.kind.KindClassifier;
import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.bench.labels.TextKindLabels;
import dev.backstory.bench.score.Confusion;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.ParagraphKind;
import dev.backstory.model.Span;
import dev.backstory.models.Nlp4jTagger;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Whether captions, posts, promotion and the like are told from reporting, sentence by sentence, on
 * stories that the model was not trained on and on those that it was.
 */
final class TextKindsMeasure implements Measure {
  private static final Set<ParagraphKind> OTHERS =
      EnumSet.complementOf(EnumSet.of(ParagraphKind.REPORTING));

  private final KindClassifier classifier = KindClassifier.trained();
  private final SentenceTagger tagger = new SentenceTagger(new Nlp4jTagger());

  @Override
  public String name() {
    return "text-kinds";
  }

  @Override
  public Map<String, Double> measure(Path data) throws IOException {
    Confusion<ParagraphKind> held = new Confusion<>(ParagraphKind.class);
    Confusion<ParagraphKind> tuned = new Confusion<>(ParagraphKind.class);
    Map<String, JsonNode> articles = TextKindLabels.articles(data);
    for (TextKindLabels labels : TextKindLabels.all()) {
      JsonNode article = labels.of(articles);
      add(labels, article, labels.isHeld(article) ? held : tuned);
    }
    System.out.print(held.table("kinds of sentences, held"));
    Map<String, Double> figures = new LinkedHashMap<>();
    figures("held", held, figures);
    figures("tuned", tuned, figures);
    return figures;
  }

  private void add(TextKindLabels labels, JsonNode article, Confusion<ParagraphKind> counts) {
    String text = article.path("text").asString();
    OffsetMap offsets = OffsetMap.of(text);
    List<TaggedSentence> sentences = tagger.tag(text);
    List<ParagraphKind> found = classifier.classify(article.path("title").asString(""), sentences);
    for (int i = 0; i < found.size(); i++) {
      Span span = offsets.span(sentences.get(i).start(), sentences.get(i).end());
      ParagraphKind kind = found.get(i);
      labels.kind(span.start(), span.end()).ifPresent(truth -> counts.add(truth, kind));
    }
  }

  private static void figures(
      String part, Confusion<ParagraphKind> counts, Map<String, Double> figures) {
    Map<String, Double> reporting = counts.figures(List.of(ParagraphKind.REPORTING));
    Map<String, Double> others = counts.figures(OTHERS);
    figures.put(part + ".reporting-kept", reporting.getOrDefault("recall", 0.0));
    figures.put(part + ".others-found", others.getOrDefault("recall", 0.0));
  }
}
