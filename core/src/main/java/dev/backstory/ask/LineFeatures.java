package dev.backstory.ask;

import dev.backstory.ask.StoryLines.Line;
import dev.backstory.sentence.Words;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the words of a question and those of a line that may answer it say, as named figures. */
final class LineFeatures {
  private static final double USUAL_NEW = 2;

  private final AskedQuestion question;
  private final StoryLines story;
  private final Set<String> headline;

  LineFeatures(AskedQuestion question, StoryLines story) {
    this.question = question;
    this.story = story;
    this.headline = Words.stems(story.page().headline());
  }

  Map<String, Double> of(Line line) {
    Set<String> stems = line.stems();
    Map<String, Double> features = new TreeMap<>();
    features.put("shared", share(stems::contains));
    features.put("in-headline", share(it -> headline.contains(it) && !stems.contains(it)));
    features.put("known", share(story::knows));
    long more = stems.stream().filter(stem -> !question.stems().contains(stem)).count();
    features.put("new", StrictMath.log1p(more) - USUAL_NEW);
    return features;
  }

  /** How much of what the question's words weigh is in those of which something is true. */
  private double share(Predicate<String> isTrue) {
    double all = 0;
    double found = 0;
    for (String stem : question.stems()) {
      double weight = story.weight(stem);
      all += weight;
      found += isTrue.test(stem) ? weight : 0;
    }
    return all == 0 ? 0 : found / all;
  }
}
