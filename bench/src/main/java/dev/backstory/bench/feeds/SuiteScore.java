package dev.backstory.bench.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many of a suite's expectations are met, and what becomes of the others. */
public final class SuiteScore {
  private int met;
  private int plain;
  private int plainMet;
  private final List<String> unmet = new ArrayList<>();
  private final Map<String, Integer> excluded = new TreeMap<>();

  /**
   * @param markup whether the text that is expected has markup, of which only what shows is
   *     compared
   */
  void add(String name, Verdict verdict, boolean markup) {
    plain += markup || verdict instanceof Verdict.Excluded ? 0 : 1;
    switch (verdict) {
      case Verdict.Met _ -> {
        met++;
        plainMet += markup ? 0 : 1;
      }
      case Verdict.Unmet(String expected, String found) ->
          unmet.add((name + ": expected " + expected + ", read " + found).replace("\n", "\\n"));
      case Verdict.Excluded(String reason) -> excluded.merge(reason, 1, Integer::sum);
    }
  }

  public int met() {
    return met;
  }

  public int measured() {
    return met + unmet.size();
  }

  double share() {
    return measured() == 0 ? 0 : met / (double) measured();
  }

  int excludedCount() {
    return excluded.values().stream().mapToInt(Integer::intValue).sum();
  }

  List<String> unmet() {
    return List.copyOf(unmet);
  }

  /** What was not measured, and how often. */
  Map<String, Integer> excluded() {
    return Map.copyOf(excluded);
  }

  String line(String name) {
    return "%-22s %4d of %4d met (%.1f %%); without markup %d of %d; %d excluded"
        .formatted(name, met, measured(), 100 * share(), plainMet, plain, excludedCount());
  }
}
