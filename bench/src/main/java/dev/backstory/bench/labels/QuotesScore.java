package dev.backstory.bench.labels;

import dev.backstory.bench.labels.LabelledQuotes.Truth;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts over articles. Of direct quotations: how many are found, how many are given to the right
 * speaker, and how many of those claimed lie inside an attribution. Of attributions of every kind:
 * precision, recall and F1 at an overlap of half the union, and recall with the right source.
 */
public final class QuotesScore {
  private static final String OPENING_MARKS = "\"“‘'«„";
  private static final double SAME_SPAN = 0.8;
  private static final double MOST_OF_SPAN = 0.5;

  /** Code points by which the ends of a quotation and of the attribution it fills may differ. */
  private static final int SLACK = 2;

  private int direct;
  private int found;
  private int withSource;
  private int rightSpeaker;
  private int claimed;
  private int inside;
  private int all;
  private int allFound;
  private int allWithSource;
  private int predicted;
  private int predictedRight;

  public void add(LabelledQuotes article, List<Quotation> claims) {
    List<Quotation> quoted =
        claims.stream().filter(it -> it.kind() != Quotation.Kind.INDIRECT).toList();
    for (Truth truth : article.truths()) {
      truth.parts().stream()
          .filter(part -> isQuoted(article.text(), part))
          .forEach(part -> addPart(truth, part, quoted));
      addTruth(truth, claims);
    }
    claimed += quoted.size();
    inside += (int) quoted.stream().filter(claim -> isInside(claim, article)).count();
    predicted += claims.size();
    predictedRight += (int) claims.stream().filter(claim -> isRight(claim, article)).count();
  }

  private static boolean isSaidByOneOf(List<Span> sources, Quotation claim) {
    Span mention = claim.mention();
    return mention != null && sources.stream().anyMatch(mention::overlaps);
  }

  private static boolean isInside(Quotation claim, LabelledQuotes article) {
    return article.truths().stream().anyMatch(truth -> truth.content().overlaps(claim.span()));
  }

  private static boolean isRight(Quotation claim, LabelledQuotes article) {
    return article.truths().stream()
        .anyMatch(truth -> Overlap.ofUnion(truth.content(), claim.span()) >= MOST_OF_SPAN);
  }

  private void addPart(Truth truth, Span part, List<Quotation> quoted) {
    List<Quotation> hits =
        quoted.stream().filter(claim -> fills(truth, part, claim.span())).toList();
    direct++;
    found += hits.isEmpty() ? 0 : 1;
    if (!truth.sources().isEmpty()) {
      withSource++;
      rightSpeaker += hits.stream().anyMatch(hit -> isSaidByOneOf(truth.sources(), hit)) ? 1 : 0;
    }
  }

  private void addTruth(Truth truth, List<Quotation> claims) {
    List<Quotation> hits =
        claims.stream()
            .filter(claim -> Overlap.ofUnion(truth.content(), claim.span()) >= MOST_OF_SPAN)
            .toList();
    all++;
    allFound += hits.isEmpty() ? 0 : 1;
    allWithSource += hits.stream().anyMatch(hit -> isSaidByOneOf(truth.sources(), hit)) ? 1 : 0;
  }

  /** Whether the claimed quotation is this part, alone or together with its neighbours. */
  static boolean fills(Truth truth, Span part, Span claimed) {
    Span content = truth.content();
    boolean within =
        content.start() <= claimed.start() + SLACK && claimed.end() - SLACK <= content.end();
    boolean covers = claimed.start() <= part.start() + SLACK && claimed.end() >= part.end() - SLACK;
    return Overlap.ofUnion(claimed, part) >= SAME_SPAN || (within && covers);
  }

  static boolean isQuoted(String text, Span part) {
    int at = text.offsetByCodePoints(0, part.start());
    return at < text.length() && OPENING_MARKS.indexOf(text.charAt(at)) >= 0;
  }

  /** By name, 0 to 1. */
  public Map<String, Double> figures() {
    double precision = share(predictedRight, predicted);
    double recall = share(allFound, all);
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("polnear.found", share(found, direct));
    figures.put("polnear.speaker", share(rightSpeaker, withSource));
    figures.put("polnear.inside", share(inside, claimed));
    figures.put("polnear.precision", precision);
    figures.put("polnear.recall", recall);
    figures.put("polnear.f1", 2 * precision * recall / Math.max(1e-9, precision + recall));
    figures.put("polnear.recall-with-source", share(allWithSource, all));
    return figures;
  }

  private static double share(int part, int all) {
    return (double) part / Math.max(1, all);
  }
}
