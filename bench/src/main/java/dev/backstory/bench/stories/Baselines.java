package dev.backstory.bench.stories;

import dev.backstory.bench.gate.BCubed;
import dev.backstory.bench.train.LogisticRegression.Example;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * The published ways. Each has one threshold for all sets, the one of a hundred that gives the best
 * mean B-cubed F1 over the very sets that it is then measured on: they are given more than ours is.
 */
final class Baselines {
  private static final int STEPS = 100;
  private static final double SINGLE_LINK_FROM = 0.60;

  private final List<StreamViews> sets;
  private final Map<String, PairModel> models = new HashMap<>();
  private final PairModel modelOfAll;

  /**
   * @param sets as they are; thresholds and the regression are taken from them
   */
  Baselines(List<StreamViews> sets) {
    this.sets = sets;
    Map<String, List<Example>> examples = new LinkedHashMap<>();
    sets.forEach(set -> examples.put(set.name(), examples(set)));
    for (StreamViews held : sets) {
      Map<String, List<Example>> others = new LinkedHashMap<>(examples);
      others.remove(held.name());
      models.put(held.name(), PairModel.trained(List.copyOf(others.values())));
    }
    modelOfAll = PairModel.trained(List.copyOf(examples.values()));
  }

  List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    for (Linkage linkage : List.of(OnlineLink.AVERAGE, new BatchAverageLink())) {
      String how = linkage == OnlineLink.AVERAGE ? "average link" : "average link in batch";
      ways.add(tuned("TF-IDF " + how, StreamViews::words, linkage));
      ways.add(tuned("MiniLM " + how, StreamViews::meaning, linkage));
      ways.add(tuned("regression over both and time, " + how, this::regression, linkage));
    }
    ways.add(
        new Way(
            "MiniLM single link from 0.60, entity veto",
            stream -> named(OnlineLink.SINGLE.of(withVeto(stream)).at(SINGLE_LINK_FROM))));
    return ways;
  }

  /** With and without dates, as ours learns. */
  private static List<Example> examples(StreamViews set) {
    List<Example> both = new ArrayList<>(PairModel.examples(set));
    both.addAll(PairModel.examples(set.undated()));
    return both;
  }

  /** By the other sets' regression; all sets as one stream by that of all. */
  private Likeness regression(StreamViews stream) {
    return models.getOrDefault(stream.name(), modelOfAll).likeness(stream);
  }

  private static Likeness withVeto(StreamViews stream) {
    return Likeness.of(
        stream.articles().size(), (a, b) -> stream.shareName(a, b) ? stream.meaning().of(a, b) : 0);
  }

  private Way tuned(String name, Function<StreamViews, Likeness> view, Linkage linkage) {
    double[] sums = new double[STEPS];
    for (StreamViews set : sets) {
      Linkage.Stories stories = linkage.of(view.apply(set));
      for (int step = 1; step < STEPS; step++) {
        sums[step] += BCubed.of(set.labels(), named(stories.at(threshold(step)))).f1();
      }
    }
    double threshold = threshold(best(sums));
    return new Way(
        String.format(Locale.ROOT, "%s from %.2f", name, threshold),
        stream -> named(linkage.of(view.apply(stream)).at(threshold)));
  }

  private static double threshold(int step) {
    return (double) step / STEPS;
  }

  private static int best(double[] sums) {
    int best = 1;
    for (int step = 1; step < sums.length; step++) {
      best = sums[step] > sums[best] ? step : best;
    }
    return best;
  }

  private static List<String> named(int[] stories) {
    return Arrays.stream(stories).mapToObj(Integer::toString).toList();
  }
}
