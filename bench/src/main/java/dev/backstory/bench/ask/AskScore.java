package dev.backstory.bench.ask;

import dev.backstory.ask.Answer;
import dev.backstory.bench.ask.AskedStories.Asked;
import java.util.List;
import java.util.Locale;

/**
 * What came of the questions.
 *
 * @param rows one for each
 */
record AskScore(List<Row> rows) {
  AskScore {
    rows = List.copyOf(rows);
  }

  /**
   * A question.
   *
   * @param told whether its page tells the fact that answers it
   * @param right of the best lines of its page, whether each tells it
   * @param own how probable each is
   * @param other how probable the best line of the other page is; 0 if there is none
   */
  record Row(boolean told, List<Boolean> right, List<Double> own, double other) {
    Row {
      right = List.copyOf(right);
      own = List.copyOf(own);
    }

    static Row of(Asked asked, boolean told, List<Answer> own, List<Answer> other) {
      return new Row(
          told,
          own.stream().map(answer -> asked.isAnsweredBy(answer.claim())).toList(),
          own.stream().map(Answer::probability).toList(),
          other.isEmpty() ? 0 : other.getFirst().probability());
    }

    boolean isAnswered(double least) {
      return !own.isEmpty() && own.getFirst() >= least;
    }

    /** Whether one of the first so many that are shown is right. */
    boolean isRight(double least, int first) {
      for (int i = 0; i < Math.min(first, own.size()); i++) {
        if (own.get(i) >= least && right.get(i)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The figures if lines are shown from so probable on. */
  Figures at(double least) {
    List<Row> answered = rows.stream().filter(row -> row.isAnswered(least)).toList();
    List<Row> told = rows.stream().filter(Row::told).toList();
    return new Figures(
        least,
        share(told.size(), rows.size()),
        share(answered.size(), rows.size()),
        share(answered.stream().filter(row -> row.isRight(least, 1)).count(), answered.size()),
        share(answered.stream().filter(row -> row.isRight(least, 3)).count(), answered.size()),
        share(told.stream().filter(row -> row.isRight(least, 3)).count(), told.size()),
        share(rows.stream().filter(row -> row.other() < least).count(), rows.size()));
  }

  private static double share(long part, long all) {
    return part / (double) Math.max(1, all);
  }

  /**
   * Shares.
   *
   * @param told of the questions: whose answer is on the page at all
   * @param answered of the questions: with at least one line
   * @param first of those that are answered: the first line is the right fact
   * @param right of those that are answered: one of the first three is
   * @param found of those whose answer is on the page: one of the first three is
   * @param silent of the questions put to another story: none is answered
   */
  record Figures(
      double least,
      double told,
      double answered,
      double first,
      double right,
      double found,
      double silent) {
    String line() {
      return String.format(
          Locale.ROOT,
          "from %.2f: answered %.3f, first right %.3f, one of three right %.3f,"
              + " found of what is told %.3f, silent about other stories %.3f",
          least,
          answered,
          first,
          right,
          found,
          silent);
    }
  }
}
