package dev.backstory.bench.gate;

import dev.backstory.bench.labels.MentionLabels;
import dev.backstory.bench.labels.MentionScore;
import dev.backstory.desk.Models;
import dev.backstory.model.Article;
import dev.backstory.model.OffsetMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether people, organisations and places are found, as what they are, and joined within an
 * article: F1 over mentions that were labelled in articles of three sets, for those whose faults
 * were looked at and for those that were held back.
 */
public final class MentionsMeasure {
  private MentionsMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String half : MentionLabels.HALVES) {
      figures.putAll(Measure.under(half, score(MentionLabels.read(data, half)).figures()));
    }
    return figures;
  }

  /** Prints what is wrong in the tuned half, each fault with its words. */
  public static void printFaults(Path data) throws IOException {
    for (MentionScore.Fault fault :
        score(MentionLabels.read(data, MentionLabels.HALVES.getFirst())).faults()) {
      Article article = fault.article();
      String words = OffsetMap.of(article.text()).slice(fault.span());
      System.out.println(String.join("\t", fault.kind(), fault.type().name(), words, article.id()));
    }
  }

  private static MentionScore score(List<MentionLabels> labelled) {
    return MentionScore.of(
        labelled,
        labelled.parallelStream()
            .map(it -> Models.annotator().annotate(it.article()).mentions())
            .toList());
  }
}
