package dev.backstory.ask;

import dev.backstory.learning.LogOdds;
import dev.backstory.model.Claim;
import dev.backstory.model.StoryPage;
import dev.backstory.notation.Resource;
import dev.backstory.port.EditorJudge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the lines of pages that answer a question: by the words that both share, and by a judge
 * that was trained to say whether a sentence answers a question. How much each counts was learnt
 * (docs/models/answers.md).
 */
public final class AnswerFinder {
  /** How many answers there are at most. */
  public static final int MOST = 3;

  /** So many lines are judged, those that promise most by their words; some 6 ms each. */
  private static final int JUDGED = 40;

  private static final double CLOSEST = 0.02;

  private final EditorJudge judge;
  private final Map<String, Double> weights;

  public AnswerFinder(EditorJudge judge) {
    this(judge, Resource.rows("ask/weights.tsv"));
  }

  /**
   * With other weights, to compare them.
   *
   * @param rows each a name of a figure and its weight; {@code always} is added whatever is known,
   *     and {@code least} is how probably a line must answer to be shown
   */
  public AnswerFinder(EditorJudge judge, List<List<String>> rows) {
    this.judge = judge;
    this.weights = new TreeMap<>();
    rows.forEach(row -> weights.put(row.get(0), Double.valueOf(row.get(1))));
  }

  /**
   * The lines that answer a question, the best first, each fact once; none if the pages do not say.
   *
   * @param pages of stories that may answer it
   * @return {@link #MOST} at most
   */
  public List<Answer> find(AskedQuestion question, List<StoryPage> pages) {
    return best(candidates(question, pages)).stream()
        .filter(answer -> answer.probability() >= least())
        .toList();
  }

  /** How probably a line must answer to be shown. */
  public double least() {
    return weights.getOrDefault("least", 1.0);
  }

  /** Those that are judged, in no order that matters. */
  public List<Candidate> candidates(AskedQuestion question, List<StoryPage> pages) {
    List<Candidate> promising =
        pages.stream()
            .flatMap(page -> lines(question, page))
            .sorted(bestFirst())
            .limit(JUDGED)
            .toList();
    return promising.parallelStream().map(line -> judged(question, line)).toList();
  }

  /** The best of them, each fact once, however probable they are. */
  public List<Answer> best(List<Candidate> candidates) {
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate line : candidates.stream().sorted(bestFirst()).toList()) {
      if (chosen.size() < MOST
          && chosen.stream().noneMatch(it -> tellsSame(it.claim(), line.claim()))) {
        chosen.add(line);
      }
    }
    return chosen.stream().map(line -> line.answer(weights)).toList();
  }

  private Comparator<Candidate> bestFirst() {
    return Comparator.comparingDouble(line -> -line.odds(weights)); // those as good stay in order
  }

  private static Stream<Candidate> lines(AskedQuestion question, StoryPage page) {
    StoryLines story = new StoryLines(page);
    if (question.stems().stream().noneMatch(story::knows)) {
      return Stream.empty(); // whatever the judge says, it is about something else
    }
    LineFeatures features = new LineFeatures(question, story);
    return story.all().stream().map(it -> new Candidate(page, it.claim(), features.of(it)));
  }

  private Candidate judged(AskedQuestion question, Candidate line) {
    double answers = judge.answers(question.text(), line.claim().text());
    return line.with("judge", LogOdds.of(answers, CLOSEST));
  }

  private static boolean tellsSame(Claim one, Claim other) {
    return one.evidence().getFirst().equals(other.evidence().getFirst())
        || one.facts().stream().anyMatch(other.facts()::contains);
  }
}
