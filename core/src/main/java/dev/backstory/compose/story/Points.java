package dev.backstory.compose.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The points of a story: its sentences gathered by what they say. */
final class Points {
  private final List<StorySentence> sentences;
  private final List<List<Integer>> near = new ArrayList<>();
  private final List<Point> all;
  private final Map<StorySentence, Point> pointOf = new LinkedHashMap<>();

  /**
   * @param sentences of the story, each at its ordinal
   * @param same from this cosine on two sentences say the same
   */
  Points(List<StorySentence> sentences, TermIndex index, double same) {
    this.sentences = sentences;
    for (StorySentence sentence : sentences) {
      near.add(index.near(sentence.ordinal(), same));
    }
    all = gather();
    all.forEach(point -> point.sentences().forEach(s -> pointOf.put(s, point)));
  }

  /** Those that most newsrooms tell first; each sentence is in exactly one. */
  List<Point> all() {
    return all;
  }

  Point of(StorySentence sentence) {
    Point point = pointOf.get(sentence);
    if (point == null) {
      throw new IllegalArgumentException("not a sentence of this story: " + sentence.text());
    }
    return point;
  }

  /** Whoever has most independent company gathers it first, so that points do not run together. */
  private List<Point> gather() {
    List<StorySentence> order = new ArrayList<>(sentences);
    int[] company = sentences.stream().mapToInt(this::company).toArray();
    order.sort(Comparator.comparingInt(s -> -company[s.ordinal()]));
    boolean[] taken = new boolean[sentences.size()];
    List<Point> gathered = new ArrayList<>();
    for (StorySentence leader : order) {
      if (!taken[leader.ordinal()]) {
        gathered.add(point(leader, taken));
      }
    }
    return Collections.unmodifiableList(gathered);
  }

  private int company(StorySentence sentence) {
    Set<String> newsrooms = new LinkedHashSet<>();
    for (int other : near.get(sentence.ordinal())) {
      newsrooms.add(sentences.get(other).newsroom());
    }
    newsrooms.remove(sentence.newsroom());
    return newsrooms.size();
  }

  private Point point(StorySentence leader, boolean[] taken) {
    List<StorySentence> members = new ArrayList<>(List.of(leader));
    taken[leader.ordinal()] = true;
    for (int other : near.get(leader.ordinal())) {
      if (!taken[other]) {
        taken[other] = true;
        members.add(sentences.get(other));
      }
    }
    members.sort(Comparator.comparingInt(StorySentence::ordinal));
    return new Point(members);
  }
}
