package dev.backstory.compose.story;

import dev.backstory.model.StoryArticle;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of what a sentence says is what the story is about: a stem weighs as the share of
 * newsrooms that use it in headline, opening or body, and a sentence as its stems (after SumBasic,
 * Nenkova and Vanderwende 2005, with newsrooms in place of occurrences).
 */
public final class Salience {
  private static final int OPENING = 5;
  private static final double BODY = 0.15;
  private static final double TOLD = 0.3;
  private static final double LENGTH = 0.8;
  private static final int FEW_STEMS = 6;

  private final Map<String, Double> weights = new TreeMap<>();

  public Salience(StoryMaterial material) {
    Map<String, Set<String>> headline = new TreeMap<>();
    Map<String, Set<String>> opening = new TreeMap<>();
    Map<String, Set<String>> body = new TreeMap<>();
    for (StoryArticle article : material.articles()) {
      String newsroom = article.newsroom();
      count(headline, Words.stems(article.article().titleOrEmpty()), newsroom);
      for (StorySentence sentence : material.sentencesOf(article.article().id())) {
        count(sentence.index() < OPENING ? opening : body, sentence.stems(), newsroom);
      }
    }
    add(headline, 1.0 / material.newsrooms());
    add(opening, 1.0 / material.newsrooms());
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

  /** The share of newsrooms that use the stem, weighed by where they do. */
  public double of(String stem) {
    return weights.getOrDefault(stem, 0.0);
  }

  /** Of a sentence; stems that have been told already count little. */
  public double of(StorySentence sentence, Set<String> told) {
    double sum = 0;
    for (String stem : sentence.stems()) {
      sum += told.contains(stem) ? of(stem) * TOLD : of(stem);
    }
    return sum / Math.pow(Math.max(FEW_STEMS, sentence.stems().size()), LENGTH);
  }
}
