package dev.backstory.bench.ask;

import dev.backstory.ask.AnswerFinder;
import dev.backstory.ask.Candidate;
import dev.backstory.bench.ask.AskScore.Row;
import dev.backstory.bench.ask.AskedStories.Asked;
import dev.backstory.bench.labels.LabelledStory;
import dev.backstory.desk.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How often a question is answered, rightly, and how often it is not where it should not be. */
public final class AskMeasure {
  private final AnswerFinder finder = new AnswerFinder(Models.editor());

  private AskMeasure() {}

  /**
   * Prints the figures of the stories that were tuned on, and of the third that was kept.
   *
   * @param shown how many questions are printed with their answers, of those that were tuned on
   */
  public static void print(Path data, int shown) throws IOException {
    AskMeasure measure = new AskMeasure();
    measure.print("tuned", data, AskedStories::isForTuning, shown);
    measure.print("kept", data, LabelledStory::isKept, 0);
  }

  private void print(String name, Path data, Predicate<LabelledStory> wanted, int shown)
      throws IOException {
    List<Asked> questions = AskedStories.read(data, wanted).questions();
    AskScore score = new AskScore(questions.stream().map(this::row).toList());
    System.out.printf(
        Locale.ROOT,
        "%s: %d questions, of which the page tells %.3f%n%s%n",
        name,
        questions.size(),
        score.at(0).told(),
        score.at(finder.least()).line());
    questions.stream().limit(shown).forEach(this::show);
  }

  private Row row(Asked asked) {
    List<Candidate> own = finder.candidates(asked.question(), List.of(asked.page()));
    List<Candidate> other = finder.candidates(asked.question(), List.of(asked.other()));
    boolean told = own.stream().anyMatch(line -> asked.isAnsweredBy(line.claim()));
    return Row.of(asked, told, finder.best(own), finder.best(other));
  }

  private void show(Asked asked) {
    System.out.println("? " + asked.question().text());
    finder
        .find(asked.question(), List.of(asked.page()))
        .forEach(
            answer ->
                System.out.printf(
                    Locale.ROOT,
                    "  %s %.2f %s%n",
                    asked.isAnsweredBy(answer.claim()) ? "+" : "-",
                    answer.probability(),
                    answer.claim().text()));
  }
}
