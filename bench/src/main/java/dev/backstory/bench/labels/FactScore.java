package dev.backstory.bench.labels;

import dev.backstory.model.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Facts that several newsrooms tell: how many are found (two of their newsrooms are joined), and
 * how many links between tellings of two newsrooms are right. A fact and the one that overtook it
 * count as one, as they are labelled.
 */
public final class FactScore {
  private int several;
  private int found;
  private int important;
  private int importantFound;
  private int links;
  private int right;

  private record Told(String newsroom, Set<String> facts) {}

  /**
   * Counts a story.
   *
   * @param facts what {@code stage facts} printed of it
   */
  public void add(LabelledStory story, JsonNode facts) {
    Set<String> joined = new LinkedHashSet<>();
    for (List<Told> fact : together(story, facts)) {
      for (int i = 0; i < fact.size(); i++) {
        for (Told other : fact.subList(i + 1, fact.size())) {
          link(fact.get(i), other, joined);
        }
      }
    }
    for (LabelledStory.LabelledFact fact : story.facts().values()) {
      if (fact.shared()) {
        count(fact, joined.contains(fact.id()));
      }
    }
  }

  private void count(LabelledStory.LabelledFact fact, boolean isFound) {
    several++;
    found += isFound ? 1 : 0;
    if (fact.matters()) {
      important++;
      importantFound += isFound ? 1 : 0;
    }
  }

  private void link(Told one, Told other, Set<String> joined) {
    if (!one.newsroom().equals(other.newsroom())) {
      Set<String> common = new LinkedHashSet<>(one.facts());
      common.retainAll(other.facts());
      links++;
      right += common.isEmpty() ? 0 : 1;
      joined.addAll(common);
    }
  }

  /** The tellings that lie in what was labelled, by fact. */
  private static List<List<Told>> together(LabelledStory story, JsonNode facts) {
    Map<String, String> overtakenBy = new LinkedHashMap<>();
    facts.forEach(
        f -> overtakenBy.put(f.path("id").asString(), f.path("overtakenBy").asString("")));
    Map<String, List<Told>> together = new LinkedHashMap<>();
    for (JsonNode fact : facts) {
      List<Told> tellings =
          together.computeIfAbsent(
              last(fact.path("id").asString(), overtakenBy), _ -> new ArrayList<>());
      for (JsonNode row : fact.path("tellings")) {
        Evidence telling = evidence(row);
        if (!story.at(telling).isEmpty()) {
          tellings.add(new Told(story.newsroom(telling.articleId()), story.tells(telling)));
        }
      }
    }
    return new ArrayList<>(together.values());
  }

  private static String last(String id, Map<String, String> overtakenBy) {
    String last = id;
    for (int step = 0; step < overtakenBy.size(); step++) {
      String next = overtakenBy.getOrDefault(last, "");
      if (next.isEmpty() || !overtakenBy.containsKey(next)) {
        break;
      }
      last = next;
    }
    return last;
  }

  static Evidence evidence(JsonNode row) {
    return new Evidence(
        row.path("articleId").asString(), row.path("start").asInt(), row.path("end").asInt());
  }

  /** {@code found}, {@code important}, {@code right} and {@code links} (a number). */
  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("found", share(found, several));
    figures.put("important-found", share(importantFound, important));
    figures.put("links-right", share(right, links));
    return figures;
  }

  static double share(int part, int all) {
    return all == 0 ? 0 : (double) part / all;
  }
}
