package dev.backstory.sentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cosine between sets of words, each word weighing {@code ln(1 + n / frequency)}, with postings so
 * that the sets near a given one are found without comparing it to all others.
 */
public final class TermIndex {
  /** A word in more sets than this says too little to find a neighbour by. */
  private static final int LONGEST_POSTING = 120;

  private final Map<String, Integer> vocabulary = new LinkedHashMap<>();
  private final List<int[]> terms = new ArrayList<>();
  private final List<int[]> postings = new ArrayList<>();
  private final double[] weights;
  private final double[] norms;

  public TermIndex(List<Set<String>> sets) {
    sets.forEach(set -> terms.add(numbered(set)));
    int[] frequency = new int[vocabulary.size()];
    terms.forEach(set -> Arrays.stream(set).forEach(term -> frequency[term]++));
    weights = new double[frequency.length];
    for (int term = 0; term < frequency.length; term++) {
      weights[term] = Math.log(1 + sets.size() / (double) frequency[term]);
      postings.add(new int[frequency[term]]);
    }
    fillPostings(frequency);
    norms = terms.stream().mapToDouble(this::norm).toArray();
  }

  private int[] numbered(Set<String> set) {
    int[] numbers = new int[set.size()];
    int i = 0;
    for (String word : set) {
      Integer known = vocabulary.putIfAbsent(word, vocabulary.size());
      numbers[i++] = known == null ? vocabulary.size() - 1 : known;
    }
    Arrays.sort(numbers);
    return numbers;
  }

  private void fillPostings(int[] frequency) {
    int[] filled = new int[frequency.length];
    for (int set = 0; set < terms.size(); set++) {
      for (int term : terms.get(set)) {
        postings.get(term)[filled[term]++] = set;
      }
    }
  }

  private double norm(int[] set) {
    double sum = 0;
    for (int term : set) {
      sum += weights[term] * weights[term];
    }
    return Math.sqrt(sum);
  }

  /** Weight of a word; 0 for one that occurs nowhere. */
  public double weight(String word) {
    Integer term = vocabulary.get(word);
    return term == null ? 0 : weights[term];
  }

  /** 0 to 1; 0 where a set is empty. */
  public double cosine(int one, int other) {
    int[] a = terms.get(one);
    int[] b = terms.get(other);
    double dot = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        dot += weights[a[i]] * weights[a[i]];
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return dot == 0 ? 0 : dot / (norms[one] * norms[other]);
  }

  /** The other sets with at least this cosine, in order, as far as a telling word is shared. */
  public List<Integer> near(int set, double least) {
    BitSet seen = new BitSet(terms.size());
    for (int term : terms.get(set)) {
      if (postings.get(term).length <= LONGEST_POSTING) {
        Arrays.stream(postings.get(term)).forEach(seen::set);
      }
    }
    seen.clear(set);
    return seen.stream().filter(other -> cosine(set, other) >= least).boxed().toList();
  }
}
