package dev.backstory.bench.encoder;

import dev.backstory.bench.encoder.StoryTexts.Sentence;
import dev.backstory.bench.labels.LabelledStory.LabelledFact;
import dev.backstory.models.EncoderHead;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Sentences of two outlets that tell a story: those that tell the same, and of those that do not
 * the ones most easily taken for it.
 */
final class StoryPairs {
  private static final int HARD = 3;

  private final List<StoryTexts> stories;
  private final List<PairExample> same = new ArrayList<>();
  private final List<PairExample> hardest = new ArrayList<>();
  private final List<PairExample> hard = new ArrayList<>();
  private final List<PairExample> lines = new ArrayList<>();
  private final List<PairExample> borneOut = new ArrayList<>();
  private final List<PairExample> answers = new ArrayList<>();

  StoryPairs(List<StoryTexts> stories, Likeness likeness) {
    this.stories = List.copyOf(stories);
    stories.forEach(story -> add(story, likeness));
  }

  /** As many as are the same, with {@code ratio} times as many that are not. */
  List<PairExample> draw(double ratio, Random random) {
    List<PairExample> drawn = new ArrayList<>(same);
    int others = (int) (same.size() * ratio);
    drawn.addAll(sample(hardest, others * 2 / 3, random));
    drawn.addAll(sample(hard, others / 3, random));
    return drawn;
  }

  /** An editor's line beside a sentence that tells it, and beside one that does not. */
  List<PairExample> lines() {
    return List.copyOf(lines);
  }

  /** A sentence beside the editor's line that it tells, and beside one that it does not. */
  List<PairExample> borneOut() {
    return List.copyOf(borneOut);
  }

  /** An editor's question beside sentences that answer it, and beside some that do not. */
  List<PairExample> answers() {
    return List.copyOf(answers);
  }

  /** Each sentence under the title of one of its story's articles, drawn anew each time. */
  List<PairExample> uses(Random random) {
    List<PairExample> uses = new ArrayList<>();
    for (StoryTexts story : stories) {
      for (Sentence sentence : story.sentences()) {
        String title = story.titles().get(random.nextInt(story.titles().size()));
        uses.add(new PairExample(EncoderHead.EDITOR, title, sentence.text(), sentence.uses()));
      }
    }
    return uses;
  }

  private void add(StoryTexts story, Likeness likeness) {
    addQuestions(story, likeness);
    List<Sentence> sentences = story.sentences();
    Set<PairExample> first = new LinkedHashSet<>();
    Set<PairExample> next = new LinkedHashSet<>();
    Set<String> articles = new LinkedHashSet<>();
    sentences.forEach(sentence -> articles.add(sentence.article()));
    for (int i = 0; i < sentences.size(); i++) {
      Sentence one = sentences.get(i);
      for (Sentence other : sentences.subList(i + 1, sentences.size())) {
        if (!one.outlet().equals(other.outlet()) && one.tellsSame(other)) {
          same.add(new PairExample(EncoderHead.SAME, one.text(), other.text(), true));
        }
      }
      for (String article : articles) {
        List<Sentence> near = nearest(one, article, sentences, likeness);
        for (int rank = 0; rank < near.size(); rank++) {
          (rank == 0 ? first : next).add(ordered(one, near.get(rank)));
        }
      }
    }
    next.removeAll(first);
    hardest.addAll(first);
    hard.addAll(next);
    story.facts().stream()
        .sorted(Comparator.comparing(LabelledFact::id))
        .forEach(fact -> addLine(fact.id(), fact.line(), sentences, likeness));
  }

  private void addLine(String fact, String line, List<Sentence> sentences, Likeness likeness) {
    sentences.stream()
        .filter(sentence -> sentence.facts().contains(fact))
        .max(Comparator.comparingInt(sentence -> Math.floorMod(sentence.text().hashCode(), 997)))
        .ifPresent(sentence -> addLine(line, sentence.text(), true));
    sentences.stream()
        .filter(sentence -> !sentence.facts().contains(fact))
        .max(Comparator.comparingDouble(sentence -> likeness.both(line, sentence.text())))
        .ifPresent(sentence -> addLine(line, sentence.text(), false));
  }

  private void addLine(String line, String sentence, boolean told) {
    lines.add(new PairExample(EncoderHead.SAME, line, sentence, told));
    borneOut.add(new PairExample(EncoderHead.SUPPORTS, sentence, line, told));
  }

  /** The question that a fact answers beside sentences that tell it, and as many that do not. */
  private void addQuestions(StoryTexts story, Likeness likeness) {
    for (LabelledFact fact : story.questions()) {
      String question = fact.question();
      List<String> told = new ArrayList<>();
      List<Sentence> others = new ArrayList<>();
      for (Sentence sentence : story.sentences()) {
        if (sentence.facts().contains(fact.id())) {
          told.add(sentence.text());
        } else {
          others.add(sentence);
        }
      }
      Set<String> near = new LinkedHashSet<>();
      others.stream()
          .sorted(Comparator.comparingDouble(s -> -likeness.both(question, s.text())))
          .limit(told.size() + 1L)
          .forEach(s -> near.add(s.text()));
      told.forEach(text -> answers.add(answer(question, text, true)));
      near.forEach(text -> answers.add(answer(question, text, false)));
    }
  }

  private static PairExample answer(String question, String sentence, boolean yes) {
    return new PairExample(EncoderHead.ANSWERS, question, sentence, yes);
  }

  private static List<Sentence> nearest(
      Sentence one, String article, List<Sentence> sentences, Likeness likeness) {
    return sentences.stream()
        .filter(other -> other.article().equals(article))
        .filter(other -> !other.outlet().equals(one.outlet()) && !other.tellsSame(one))
        .sorted(Comparator.comparingDouble(other -> -likeness.both(one.text(), other.text())))
        .limit(HARD)
        .toList();
  }

  private static PairExample ordered(Sentence one, Sentence other) {
    return one.text().compareTo(other.text()) <= 0
        ? new PairExample(EncoderHead.SAME, one.text(), other.text(), false)
        : new PairExample(EncoderHead.SAME, other.text(), one.text(), false);
  }

  static List<PairExample> sample(List<PairExample> all, int count, Random random) {
    List<PairExample> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }
}
