package dev.backstory.utterance;

import dev.backstory.model.Quotation;
import dev.backstory.model.Telling;
import dev.backstory.model.Utterance;
import dev.backstory.utterance.QuotationMatcher.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds which quotations of a story are the same words spoken: shortened, with brackets or
 * ellipses, put otherwise, split in two. Tellings belong together if each is the same as another of
 * them. Long passages and paraphrases with several quoted pieces make no two utterances one: each
 * is put to the one with which it has most in common.
 */
public final class UtteranceFinder {
  /** A passage of more words may hold several utterances. */
  private static final int PASSAGE = 120;

  /** So few words may stand in several utterances. */
  private static final int SCRAP = 3;

  /** Equal words, so many of them, are the same without further comparison. */
  private static final int PLAINLY_SAME = 8;

  /**
   * Every telling is in exactly one utterance; these are in the order of their earliest telling in
   * the list.
   */
  public List<Utterance> find(List<Telling> tellings) {
    List<Read> read = tellings.stream().map(Read::of).toList();
    DisjointSets groups = new DisjointSets(read.size());
    Candidates candidates = new Candidates();
    Map<List<String>, Integer> known = new HashMap<>();
    List<Integer> late = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      Read one = read.get(i);
      Integer equal = isPlain(one) ? known.putIfAbsent(one.quoted().words(), i) : null;
      if (equal != null) {
        groups.join(equal, i);
      } else if (isLoose(one)) {
        late.add(i);
      } else {
        join(i, candidates.of(one.whole()), read, groups);
        candidates.add(i, one.whole());
      }
    }
    attach(late, candidates, read, groups);
    return utterances(tellings, groups);
  }

  private static void join(int i, List<Integer> others, List<Read> read, DisjointSets groups) {
    for (int other : others) {
      if (groups.of(other) != groups.of(i) && QuotationMatcher.is(read.get(i), read.get(other))) {
        groups.join(i, other);
      }
    }
  }

  private static void attach(
      List<Integer> late, Candidates candidates, List<Read> read, DisjointSets groups) {
    for (int i : late) {
      candidates.of(read.get(i).whole()).stream()
          .filter(other -> QuotationMatcher.is(read.get(i), read.get(other)))
          .findFirst()
          .ifPresent(other -> groups.join(i, other));
      candidates.add(i, read.get(i).whole());
    }
  }

  private static boolean isPlain(Read one) {
    return one.quoted().size() >= PLAINLY_SAME && one.quoted().content() >= 2;
  }

  private static boolean isLoose(Read one) {
    boolean several = one.telling().kind() == Quotation.Kind.MIXED && one.quoted().pieces() > 1;
    int size = one.quoted().size();
    return several || size > PASSAGE || size <= SCRAP;
  }

  private static List<Utterance> utterances(List<Telling> tellings, DisjointSets groups) {
    Map<Integer, List<Telling>> byGroup = new TreeMap<>();
    for (int i = 0; i < tellings.size(); i++) {
      byGroup.computeIfAbsent(groups.of(i), _ -> new ArrayList<>()).add(tellings.get(i));
    }
    return byGroup.values().stream().map(Utterance::new).toList();
  }
}
