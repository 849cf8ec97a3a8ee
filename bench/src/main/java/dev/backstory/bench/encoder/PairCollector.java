package dev.backstory.bench.encoder;

import dev.backstory.desk.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Collects the pairs that a judge of pairs learns from. First public pairs and editors' lines, then
 * twice sentences of labelled stories, of which those kept for the end and a sixth of the others
 * are left out. In a process of its own: ONNX Runtime, which finds the pairs that are most easily
 * confused, and PyTorch do not get on in one.
 */
public final class PairCollector {
  static final List<String> ROUNDS = List.of("0-general", "1-stories", "2-sentences");

  private static final int DEV_PARTS = 6;
  private static final double OTHERS = 1.4;
  private static final int TIMES = 3;
  private static final int PARAPHRASES = 4;

  private final Random random = new Random(1);
  private final Path root;
  private final Path data;

  /**
   * A collector of these labels.
   *
   * @param root of the project
   */
  public PairCollector(Path root, Path data) {
    this.root = root;
    this.data = data;
  }

  /** Whether a story is left out of training, to compare and calibrate on. */
  static boolean dev(StoryTexts story) {
    return !story.kept() && story.part(DEV_PARTS) == 0;
  }

  /** Writes a file a round of training. */
  public void collect(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<StoryTexts> stories =
        StoryTexts.read(data).stream().filter(story -> !story.kept() && !dev(story)).toList();
    StoryPairs pairs = new StoryPairs(stories, likeness(stories));
    for (String round : ROUNDS) {
      List<PairExample> drawn =
          switch (ROUNDS.indexOf(round)) {
            case 0 -> general(pairs);
            case 1 -> told(pairs);
            default -> sentences(pairs);
          };
      PairExample.write(drawn, folder.resolve(round + ".jsonl"));
      System.out.println(round + ": " + drawn.size() + " pairs");
    }
  }

  static Likeness likeness(List<StoryTexts> stories) {
    List<String> sentences = new ArrayList<>();
    stories.forEach(
        story -> {
          story.sentences().forEach(sentence -> sentences.add(sentence.text()));
          story.facts().forEach(fact -> sentences.add(fact.line()));
          story.questions().forEach(fact -> sentences.add(fact.question()));
        });
    return new Likeness(sentences, Models.embedder());
  }

  private List<PairExample> general(StoryPairs stories) throws IOException {
    List<PairExample> pairs = new ArrayList<>(PublicPairs.labelled(data, "msrp-train"));
    pairs.addAll(PublicPairs.similar(data));
    pairs.addAll(PublicPairs.aligned(data));
    pairs.addAll(StoryPairs.sample(PublicPairs.labelled(data, "paws"), 600, random));
    List<PairExample> events = CoreferentPairs.read(data);
    pairs.addAll(StoryPairs.sample(events.stream().filter(PairExample::yes).toList(), 500, random));
    pairs.addAll(
        StoryPairs.sample(events.stream().filter(pair -> !pair.yes()).toList(), 500, random));
    pairs.addAll(StoryPairs.sample(stories.lines(), 1_500, random));
    pairs.addAll(StoryPairs.sample(stories.borneOut(), 1_500, random));
    pairs.addAll(PublicPairs.supports(data, 1_500, random));
    pairs.addAll(PublicPairs.answers(data, 500, random));
    pairs.addAll(RoundupSentences.read(data, random));
    return pairs;
  }

  private List<PairExample> told(StoryPairs stories) throws IOException {
    List<PairExample> pairs = new ArrayList<>();
    for (int time = 0; time < TIMES; time++) {
      pairs.addAll(stories.draw(OTHERS, random));
      pairs.addAll(stories.uses(random));
    }
    pairs.addAll(StoryPairs.sample(stories.answers(), 5_000, random));
    pairs.addAll(StoryPairs.sample(stories.borneOut(), 1_500, random));
    pairs.addAll(PublicPairs.labelled(data, "msrp-train"));
    pairs.addAll(StoryPairs.sample(PublicPairs.similar(data), 600, random));
    pairs.addAll(PublicPairs.supports(data, 500, random));
    return pairs;
  }

  /** What readers said of single sentences, and of what was learnt before as much again. */
  private List<PairExample> sentences(StoryPairs stories) throws IOException {
    List<PairExample> pairs = new ArrayList<>(new LabelledSentences(root, data).pairs(2, random));
    for (int time = 0; time < PARAPHRASES; time++) {
      pairs.addAll(PublicPairs.labelled(data, "msrp-train"));
    }
    pairs.addAll(StoryPairs.sample(PublicPairs.similar(data), 600, random));
    pairs.addAll(StoryPairs.sample(stories.draw(OTHERS, random), 9_000, random));
    pairs.addAll(StoryPairs.sample(stories.uses(random), 4_000, random));
    pairs.addAll(StoryPairs.sample(stories.answers(), 3_000, random));
    pairs.addAll(StoryPairs.sample(stories.borneOut(), 1_500, random));
    pairs.addAll(PublicPairs.answers(data, 700, random));
    pairs.addAll(PublicPairs.supports(data, 700, random));
    return pairs;
  }
}
