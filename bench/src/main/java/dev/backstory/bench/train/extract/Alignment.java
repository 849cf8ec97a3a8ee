package dev.backstory.bench.train.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the blocks of a page in the text of its article: long ones by their runs of words, short
 * ones by whether they occur between their neighbours.
 */
final class Alignment {
  private static final int RUN = 4;
  private static final int LONG = 8;

  /** How many words a short block may be away from the nearest long one, at either end. */
  private static final int REACH = 60;

  private final List<String> gold;
  private final Map<String, List<Integer>> runs = new LinkedHashMap<>();
  private final Map<String, List<Integer>> single = new LinkedHashMap<>();

  /** Where a block's words are in the text: from its first to behind its last; -1 for nowhere. */
  private record Found(float share, int from, int to) {}

  Alignment(List<String> gold) {
    this.gold = gold;
    for (int i = 0; i < gold.size(); i++) {
      single.computeIfAbsent(gold.get(i), _ -> new ArrayList<>()).add(i);
      if (i + RUN <= gold.size()) {
        runs.computeIfAbsent(run(gold, i), _ -> new ArrayList<>()).add(i);
      }
    }
  }

  private static String run(List<String> words, int at) {
    return String.join(" ", words.subList(at, at + RUN));
  }

  /** For each block the share of it that is in the text. */
  float[] shares(List<List<String>> blocks) {
    int n = blocks.size();
    Found[] found = new Found[n];
    int near = 0;
    for (int i = 0; i < n; i++) {
      found[i] = blocks.get(i).size() < LONG ? new Found(0, -1, -1) : find(blocks.get(i), near);
      near = found[i].to() < 0 ? near : found[i].to();
    }
    float[] shares = new float[n];
    for (int i = 0; i < n; i++) {
      boolean brief = blocks.get(i).size() < LONG;
      shares[i] = brief ? brief(blocks.get(i), found, i) : found[i].share();
    }
    return shares;
  }

  private Found find(List<String> block, int near) {
    int all = block.size() - RUN + 1;
    int hits = 0;
    int from = -1;
    int to = -1;
    for (int i = 0; i < all; i++) {
      List<Integer> at = runs.get(run(block, i));
      if (at != null) {
        hits++;
        int place = nearest(at, to < 0 ? near : to);
        from = from < 0 ? place : Math.min(from, place);
        to = Math.max(to, place + RUN);
      }
    }
    float share = (float) hits / all;
    return share < 0.3 ? new Found(share, -1, -1) : new Found(share, from, to);
  }

  private static int nearest(List<Integer> places, int to) {
    int best = places.getFirst();
    for (int place : places) {
      best = Math.abs(place - to) < Math.abs(best - to) ? place : best;
    }
    return best;
  }

  private float brief(List<String> block, Found[] found, int i) {
    if (block.isEmpty()) {
      return 0;
    }
    int low = -1;
    for (int k = i - 1; k >= 0 && low < 0; k--) {
      low = found[k].to();
    }
    int high = -1;
    for (int k = i + 1; k < found.length && high < 0; k++) {
      high = found[k].from();
    }
    int from = low >= 0 ? low - 1 : high - REACH;
    int to = high >= 0 ? high + 1 : low + REACH;
    boolean nowhere = low < 0 && high < 0;
    for (int at : single.getOrDefault(block.getFirst(), List.of())) {
      boolean same =
          at + block.size() <= gold.size() && gold.subList(at, at + block.size()).equals(block);
      if (same && (nowhere || (at >= from && at <= to))) {
        return 1;
      }
    }
    return 0;
  }
}
