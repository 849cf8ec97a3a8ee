package dev.backstory.bench.train.kinds;

import dev.backstory.annotate.kind.KindModel;
import dev.backstory.bench.score.Confusion;
import dev.backstory.model.ParagraphKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a model of kinds made of labelled sentences. */
final class KindScores {
  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}(?:\\S+\\s+){6,}\\S+[.\"”’]");
  private static final double[] FLOORS = {0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9};

  /** A sentence with what a model took it for that had not seen its group. */
  record Seen(ParagraphKind truth, ParagraphKind found, double reporting, String text) {
    /** Whether a page could take it for something that is told. */
    boolean isSentence() {
      return SENTENCE.matcher(text).matches();
    }
  }

  private final List<Seen> seen;

  KindScores(List<Seen> seen) {
    this.seen = seen;
  }

  static List<Seen> seen(KindModel model, KindExample article) {
    List<Seen> seen = new ArrayList<>();
    for (int i = 0; i < article.kinds().size(); i++) {
      double[] probabilities = model.probabilities(article.vectors().get(i));
      seen.add(
          new Seen(
              article.kinds().get(i),
              model.kind(probabilities),
              probabilities[0],
              article.texts().get(i)));
    }
    return seen;
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    for (ParagraphKind kind : KindModel.KINDS) {
      table.append(line(kind));
    }
    table.append(
        "  floor: other kinds found, of those that read like a sentence, reporting lost, of what reads like a sentence\n");
    for (double floor : FLOORS) {
      table.append(
          String.format(
              Locale.ROOT,
              "  %.2f: %.3f %.3f %.4f %.4f%n",
              floor,
              share(floor, s -> s.truth() != ParagraphKind.REPORTING),
              share(floor, s -> s.truth() != ParagraphKind.REPORTING && s.isSentence()),
              share(floor, s -> s.truth() == ParagraphKind.REPORTING),
              share(floor, s -> s.truth() == ParagraphKind.REPORTING && s.isSentence())));
    }
    return table.toString();
  }

  /** The share of these that a floor takes for no reporting. */
  private double share(double floor, Predicate<Seen> which) {
    List<Seen> those = seen.stream().filter(which).toList();
    return (double) those.stream().filter(s -> s.reporting() < floor).count() / those.size();
  }

  private String line(ParagraphKind kind) {
    Confusion<ParagraphKind> confusion = new Confusion<>(ParagraphKind.class);
    seen.forEach(s -> confusion.add(s.truth(), s.found()));
    Map<String, Double> figures = confusion.figures(List.of(kind));
    long truths = seen.stream().filter(s -> s.truth() == kind).count();
    long told = truths - confusion.count(kind, ParagraphKind.REPORTING);
    return String.format(
        Locale.ROOT,
        "  %-14s %5d  precision %.3f  recall %.3f  taken for no reporting %.3f%n",
        kind.name().toLowerCase(Locale.ROOT),
        truths,
        figures.getOrDefault("precision", 0.0),
        figures.getOrDefault("recall", 0.0),
        (double) told / Math.max(1, truths));
  }
}
