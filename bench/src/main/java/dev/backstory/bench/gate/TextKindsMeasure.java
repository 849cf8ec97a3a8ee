package dev.backstory.bench.gate;

import dev.backstory.annotate.kind.KindClassifier;
import dev.backstory.bench.labels.KindLabels;
import dev.backstory.bench.score.Confusion;
import dev.backstory.desk.Models;
import dev.backstory.model.ParagraphKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether captions, posts, promotion and the like are told from reporting, sentence by sentence, on
 * stories that the model was not trained on and on those that it was.
 */
final class TextKindsMeasure {
  private static final Set<ParagraphKind> OTHERS =
      EnumSet.complementOf(EnumSet.of(ParagraphKind.REPORTING));

  private TextKindsMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    KindClassifier classifier = KindClassifier.trained();
    Confusion<ParagraphKind> held = new Confusion<>(ParagraphKind.class);
    Confusion<ParagraphKind> tuned = new Confusion<>(ParagraphKind.class);
    for (KindLabels article : KindLabels.read(data, Models.tagger())) {
      List<ParagraphKind> found = classifier.classify(article.title(), article.sentences());
      for (int i = 0; i < found.size(); i++) {
        ParagraphKind kind = found.get(i);
        Confusion<ParagraphKind> counts = article.isHeld() ? held : tuned;
        article.kinds().get(i).ifPresent(truth -> counts.add(truth, kind));
      }
    }
    System.out.print(held.table("kinds of sentences, held"));
    Map<String, Double> figures = new LinkedHashMap<>();
    put("held", held, figures);
    put("tuned", tuned, figures);
    return figures;
  }

  private static void put(
      String part, Confusion<ParagraphKind> counts, Map<String, Double> figures) {
    Map<String, Double> reporting = counts.figures(List.of(ParagraphKind.REPORTING));
    Map<String, Double> others = counts.figures(OTHERS);
    figures.put(part + ".reporting-kept", reporting.getOrDefault("recall", 0.0));
    figures.put(part + ".others-found", others.getOrDefault("recall", 0.0));
  }
}
