package dev.backstory.compose;

import dev.backstory.model.StoryArticle;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of what a sentence says is what the story is about: the mean weight of its stems, where
 * a stem weighs the share of newsrooms that use it in headline or opening (after SumBasic, Nenkova
 * and Vanderwende 2005, with newsrooms in place of occurrences).
 */
final class Salience {
  private static final int OPENING = 5;
  private static final double HEADLINE = 1.0;
  private static final double BODY = 0.15;

  private final Map<String, Double> weights = new TreeMap<>();

  Salience(StoryMaterial material) {
    Map<String, Set<String>> opening = new TreeMap<>();
    Map<String, Set<String>> headline = new TreeMap<>();
    Map<String, Set<String>> body = new TreeMap<>();
    for (StoryArticle article : material.articles()) {
      String newsroom = article.newsroom();
      count(headline, Words.stems(article.article().titleOrEmpty()), newsroom);
      for (StorySentence sentence : material.sentencesOf(article.article().id())) {
        count(sentence.index() < OPENING ? opening : body, sentence.stems(), newsroom);
      }
    }
    add(opening, 1.0 / material.newsrooms());
    add(headline, HEADLINE / material.newsrooms());
    add(body, BODY / material.newsrooms());
  }

  private static void count(
      Map<String, Set<String>> newsrooms, Set<String> stems, String newsroom) {
    stems.forEach(
        stem -> newsrooms.computeIfAbsent(stem, _ -> new LinkedHashSet<>()).add(newsroom));
  }

  private void add(Map<String, Set<String>> newsrooms, double each) {
    newsrooms.forEach((stem, who) -> weights.merge(stem, each * who.size(), Double::sum));
  }

  double of(String stem) {
    return weights.getOrDefault(stem, 0.0);
  }

  /** Of a sentence; stems that have been told already count little. */
  double of(StorySentence sentence, Set<String> told) {
    double sum = 0;
    for (String stem : sentence.stems()) {
      double weight = of(stem);
      sum += told.contains(stem) ? weight * TOLD : weight;
    }
    return sum / Math.pow(Math.max(FEW, sentence.stems().size()), LENGTH);
  }

  static double TOLD = Double.parseDouble(System.getProperty("told", "0.2"));
  static double LENGTH = Double.parseDouble(System.getProperty("len", "0.7"));
  private static final int FEW = 6;
}
