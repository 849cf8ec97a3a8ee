package dev.backstory.bench.gate;

import dev.backstory.bench.labels.MentionLabels;
import dev.backstory.bench.labels.MentionLabels.Labelled;
import dev.backstory.bench.labels.MentionScore;
import dev.backstory.desk.Models;
import dev.backstory.model.Article;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Whether people, organisations and places are found, as what they are, and joined within an
 * article: F1 over mentions that were labelled in articles of three sets, for those whose faults
 * were looked at and for those that were held back.
 */
public final class MentionsMeasure implements Measure {
  @Override
  public String name() {
    return "mentions";
  }

  @Override
  public Map<String, Double> measure(Path data) throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String half : MentionLabels.HALVES) {
      score(MentionLabels.read(data, half))
          .figures()
          .forEach((figure, value) -> figures.put(half + "." + figure, value));
    }
    return figures;
  }

  /** Prints what is wrong in the tuned half, each fault with its words. */
  public static void printFaults(Path data) throws IOException {
    List<Labelled> labelled = MentionLabels.read(data, MentionLabels.HALVES.getFirst());
    Map<String, String> texts =
        labelled.stream()
            .map(Labelled::article)
            .collect(Collectors.toMap(Article::id, Article::text));
    for (MentionScore.Fault fault : score(labelled).faults()) {
      String text = Objects.requireNonNull(texts.get(fault.article()));
      int start = text.offsetByCodePoints(0, fault.span().start());
      int end = text.offsetByCodePoints(0, fault.span().end());
      String words = text.substring(start, end);
      System.out.println(
          String.join("\t", fault.kind(), fault.type().name(), words, fault.article()));
    }
  }

  private static MentionScore score(List<Labelled> labelled) {
    return MentionLabels.score(
        labelled, it -> Models.annotator().annotate(it.article()).mentions());
  }
}
