package dev.backstory.bench.encoder;

import dev.backstory.bench.encoder.StoryTexts.Sentence;
import dev.backstory.bench.score.PairScores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Pairs of sentences of labelled stories as a finder of facts would ask about them: those of two
 * outlets that are among the most alike of their articles.
 */
final class DevPairs {
  private static final int ASKED = 5;

  private final List<Candidate> candidates = new ArrayList<>();
  private long same;
  private long facts;

  /**
   * A pair to be judged.
   *
   * @param facts of the story, with its name, that both tell
   */
  private record Candidate(String a, String b, Set<String> facts) {}

  private DevPairs() {}

  static DevPairs of(List<StoryTexts> stories, Likeness likeness) {
    DevPairs pairs = new DevPairs();
    stories.forEach(story -> pairs.add(story, likeness));
    return pairs;
  }

  /** One in so many of the pairs, to compare what is slow. */
  DevPairs every(int one) {
    DevPairs part = new DevPairs();
    IntStream.range(0, candidates.size())
        .filter(i -> i % one == 0)
        .forEach(i -> part.candidates.add(candidates.get(i)));
    return part;
  }

  int size() {
    return candidates.size();
  }

  PairScores scores(ToDoubleBiFunction<String, String> judge) {
    return PairScores.of(candidates, c -> judge.applyAsDouble(c.a, c.b), c -> !c.facts.isEmpty());
  }

  /** How many pairs tell the same, also of those that are not asked about. */
  long allSame() {
    return same;
  }

  /**
   * The share of facts told by several outlets of which at least one pair of tellings is found,
   * from a threshold on.
   */
  double factsFound(double threshold, double[] figures) {
    Set<String> found = new HashSet<>();
    for (int i = 0; i < figures.length; i++) {
      if (figures[i] >= threshold) {
        found.addAll(candidates.get(i).facts);
      }
    }
    return found.size() / (double) facts;
  }

  private void add(StoryTexts story, Likeness likeness) {
    List<Sentence> sentences = story.sentences();
    Map<String, List<Integer>> articles = new LinkedHashMap<>();
    IntStream.range(0, sentences.size())
        .forEach(
            i ->
                articles
                    .computeIfAbsent(sentences.get(i).article(), _ -> new ArrayList<>())
                    .add(i));
    Set<String> told = new TreeSet<>();
    Set<List<Integer>> asked = new HashSet<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (List<Integer> article : articles.values()) {
        asked.addAll(nearest(i, article, sentences, likeness));
      }
      for (int j = i + 1; j < sentences.size(); j++) {
        Set<String> common = common(story, sentences.get(i), sentences.get(j));
        told.addAll(common);
        same += common.isEmpty() ? 0 : 1;
      }
    }
    facts += told.size();
    asked.stream()
        .sorted(Comparator.<List<Integer>>comparingInt(List::getFirst).thenComparing(List::getLast))
        .forEach(pair -> candidates.add(candidate(story, pair)));
  }

  private static Candidate candidate(StoryTexts story, List<Integer> pair) {
    Sentence a = story.sentences().get(pair.getFirst());
    Sentence b = story.sentences().get(pair.getLast());
    return new Candidate(a.text(), b.text(), common(story, a, b));
  }

  private static List<List<Integer>> nearest(
      int one, List<Integer> article, List<Sentence> sentences, Likeness likeness) {
    String text = sentences.get(one).text();
    return article.stream()
        .filter(other -> !sentences.get(other).outlet().equals(sentences.get(one).outlet()))
        .sorted(Comparator.comparingDouble(o -> -likeness.both(text, sentences.get(o).text())))
        .limit(ASKED)
        .map(other -> List.of(Math.min(one, other), Math.max(one, other)))
        .toList();
  }

  /** Facts that both tell, of two outlets. */
  private static Set<String> common(StoryTexts story, Sentence a, Sentence b) {
    Set<String> common = new TreeSet<>();
    if (!a.outlet().equals(b.outlet())) {
      a.facts().stream()
          .filter(b.facts()::contains)
          .forEach(fact -> common.add(story.id() + " " + fact));
    }
    return common;
  }
}
