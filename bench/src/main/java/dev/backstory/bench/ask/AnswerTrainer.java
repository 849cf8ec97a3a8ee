package dev.backstory.bench.ask;

import dev.backstory.ask.AnswerFinder;
import dev.backstory.ask.Candidate;
import dev.backstory.bench.ask.AskScore.Row;
import dev.backstory.bench.ask.AskedStories.Asked;
import dev.backstory.bench.train.Folds;
import dev.backstory.bench.train.LogisticRegression;
import dev.backstory.bench.train.LogisticRegression.Example;
import dev.backstory.desk.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Fits what an answer is known by, on questions of stories that the judge has not learnt from, and
 * prints what each threshold would mean, by fits that have not seen the story.
 */
public final class AnswerTrainer {
  private static final double RIDGE = 3;

  /** How probably a line must answer to be shown. */
  private static final double LEAST = 0.3;

  private static final String HEADER =
      "# What makes a line the answer to a question: a figure and its weight, made by bench train"
          + " answers; see docs/models/answers.md.";

  private AnswerTrainer() {}

  /** A question with the lines of both pages. */
  private record Lines(Asked asked, List<Candidate> own, List<Candidate> other) {
    Stream<Example> examples(List<String> names) {
      return Stream.concat(
          own.stream().map(it -> example(it, names, asked.isAnsweredBy(it.claim()))),
          other.stream().map(it -> example(it, names, false)));
    }

    private static Example example(Candidate line, List<String> names, boolean right) {
      return new Example(LogisticRegression.values(line.features(), names), right, 1);
    }
  }

  /**
   * Fits on the labelled stories.
   *
   * @param out takes the weights
   */
  public static void train(Path data, Path out) throws IOException {
    AnswerFinder finder = new AnswerFinder(Models.editor());
    List<Lines> questions =
        AskedStories.read(data, AskedStories::isForTuning).questions().stream()
            .map(
                asked ->
                    new Lines(
                        asked,
                        finder.candidates(asked.question(), List.of(asked.page())),
                        finder.candidates(asked.question(), List.of(asked.other()))))
            .toList();
    report(questions);
    List<String> lines = new ArrayList<>(List.of(HEADER));
    fit(questions).forEach(row -> lines.add(String.join("\t", row)));
    Files.write(out, lines);
  }

  private static void report(List<Lines> questions) {
    AskScore score =
        new AskScore(
            Folds.unseen(
                questions, it -> it.asked().story().id(), AnswerTrainer::fit, AnswerTrainer::row));
    System.out.printf(
        Locale.ROOT,
        "%d questions of %d stories, of which the page tells %.3f%n",
        questions.size(),
        questions.stream().map(it -> it.asked().story().id()).distinct().count(),
        score.at(0).told());
    for (double least = 0; least < 0.8; least += 0.05) {
      System.out.println(score.at(least).line());
    }
  }

  private static Row row(List<List<String>> weights, Lines lines) {
    AnswerFinder finder = new AnswerFinder(Models.editor(), weights);
    boolean told = lines.own().stream().anyMatch(it -> lines.asked().isAnsweredBy(it.claim()));
    return Row.of(lines.asked(), told, finder.best(lines.own()), finder.best(lines.other()));
  }

  /** The rows of the weights. */
  private static List<List<String>> fit(List<Lines> questions) {
    SortedSet<String> named = new TreeSet<>();
    questions.forEach(it -> it.own().forEach(line -> named.addAll(line.features().keySet())));
    List<String> names = List.copyOf(named);
    double[] weights =
        new LogisticRegression(RIDGE)
            .fit(questions.stream().flatMap(it -> it.examples(names)).toList());
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("least", LEAST));
    rows.add(row("always", weights[names.size()]));
    for (int i = 0; i < names.size(); i++) {
      rows.add(row(names.get(i), weights[i]));
    }
    return rows;
  }

  private static List<String> row(String name, double weight) {
    return List.of(name, String.format(Locale.ROOT, "%.3f", weight));
  }
}
