package dev.backstory.bench.labels;

import dev.backstory.model.Evidence;
import dev.backstory.model.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What readers said of sentences that a page might print: {@code bench/labels/sentences.tsv}. They
 * read each in its article and judged it as it would stand alone under the headline of the page.
 */
public final class SentenceLabels {
  private final Map<String, List<String>> stories = new LinkedHashMap<>();
  private final Map<String, List<Label>> labels = new LinkedHashMap<>();
  private final Map<String, String> kinds = new LinkedHashMap<>();

  /**
   * A sentence.
   *
   * @param end exclusive; in code points of the article, as {@code start}
   * @param alone whether a reader of the headline understands it
   * @param opinion whether the writer says what he thinks himself
   * @param time N of these days, S lasting, F ahead, E earlier as it says, U earlier without saying
   *     so
   * @param use 3 in an account of fifty words, 2 on a page, 1 a detail, 0 an aside
   */
  public record Label(int start, int end, boolean alone, boolean opinion, char time, int use) {
    private static Label of(List<String> row) {
      Span place = Tables.place(row, 1).span();
      return new Label(
          place.start(),
          place.end(),
          row.get(4).equals("Y"),
          row.get(5).equals("O"),
          row.get(6).charAt(0),
          Integer.parseInt(row.get(7)));
    }

    /** Whether it tells what came before, whether it says so or not. */
    public boolean isEarlier() {
      return time == 'E' || time == 'U';
    }

    /** Whether a page may print it: understood, reported, and no old news told as new. */
    public boolean isSound() {
      return alone && !opinion && time != 'U';
    }

    /** Whether an editor would print it. */
    public boolean isFit() {
      return isSound() && use >= 2;
    }

    private int shared(Evidence stretch) {
      return Overlap.shared(new Span(start, end), stretch.span());
    }
  }

  private SentenceLabels() {}

  /**
   * As the project keeps them.
   *
   * @param root of the project
   */
  public static SentenceLabels read(Path root) throws IOException {
    SentenceLabels all = new SentenceLabels();
    Tables.rows(root.resolve("bench/labels/sentences.tsv")).forEach(all::add);
    return all;
  }

  private void add(List<String> row) {
    String first = row.get(1);
    if (row.getFirst().equals("article")) {
      stories.computeIfAbsent(first, _ -> new ArrayList<>()).add(row.get(2));
      kinds.put(row.get(2), row.get(3));
    } else {
      labels.computeIfAbsent(first, _ -> new ArrayList<>()).add(Label.of(row));
    }
  }

  /** The ids of the articles of each story, by its id. */
  public Map<String, List<String>> stories() {
    return stories;
  }

  /** Whether the article is a column or comment throughout; false too of one not labelled. */
  public boolean isComment(String articleId) {
    return Objects.equals(kinds.get(articleId), "C");
  }

  /**
   * Whether the judge learns from the story's labels: half of those that are not kept. What is made
   * of its judgement is learnt from the other half, on which it is as good as on new stories.
   */
  public static boolean isForJudge(String story) {
    return !Share.isKept(story) && Share.of(story, 3, 2) == 0;
  }

  /** What readers said of an article's sentences, in their order. */
  public List<Label> of(String articleId) {
    return labels.getOrDefault(articleId, List.of());
  }

  /** The label of the sentence that a stretch has most of; empty if it has half of none. */
  public Optional<Label> of(Evidence stretch) {
    Label best = null;
    for (Label label : labels.getOrDefault(stretch.articleId(), List.of())) {
      int shared = label.shared(stretch);
      boolean half = 2 * shared >= Math.min(label.end() - label.start(), stretch.span().length());
      if (shared > 0 && half && (best == null || shared > best.shared(stretch))) {
        best = label;
      }
    }
    return Optional.ofNullable(best);
  }
}
