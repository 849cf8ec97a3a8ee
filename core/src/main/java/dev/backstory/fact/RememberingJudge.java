package dev.backstory.fact;

import dev.backstory.port.PairJudge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A judge that reads a pair once while it remembers it: a story that grows by an article asks about
 * its older ones again. It forgets the pairs that were asked for least recently.
 */
public final class RememberingJudge implements PairJudge {
  private final PairJudge judge;
  private final Map<Pair, Double> known;

  /**
   * @param most how many pairs it remembers, each with its words
   */
  public RememberingJudge(PairJudge judge, int most) {
    this.judge = judge;
    this.known =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Pair, Double> eldest) {
            return size() > most;
          }
        };
  }

  @Override
  public double same(String a, String b) {
    return same(List.of(new Pair(a, b)))[0];
  }

  @Override
  public double[] same(List<Pair> pairs) {
    double[] judged = new double[pairs.size()];
    List<Integer> unknown = new ArrayList<>();
    synchronized (known) {
      for (int i = 0; i < judged.length; i++) {
        Double before = known.get(pairs.get(i));
        if (before == null) {
          unknown.add(i);
        } else {
          judged[i] = before;
        }
      }
    }
    double[] read = judge.same(unknown.stream().map(pairs::get).toList());
    synchronized (known) {
      for (int i = 0; i < read.length; i++) {
        judged[unknown.get(i)] = read[i];
        known.put(pairs.get(unknown.get(i)), read[i]);
      }
    }
    return judged;
  }
}
