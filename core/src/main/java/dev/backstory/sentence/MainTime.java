package dev.backstory.sentence;

import dev.backstory.model.TimeExpression;
import dev.backstory.model.TimeExpression.DatedClause;
import dev.backstory.model.TimeExpression.Precision;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When what a sentence tells took place or will: the time of its own main verb. */
public final class MainTime {
  /** Before a time that bounds another and dates nothing: "since 2019". */
  private static final Pattern BOUND =
      Pattern.compile("\\b(?:since|until|till|before|after|by|from|than) (?:the )?$");

  /** What is too vague, or begins on a day that nobody tells, to be put in order. */
  private static final Set<Precision> UNPLACED =
      Set.of(Precision.FISCAL_QUARTER, Precision.FISCAL_YEAR, Precision.DECADE, Precision.CENTURY);

  private MainTime() {}

  /** The time of the sentence's main clause, unquoted; null for none, or several apart. */
  public static @Nullable TimeExpression of(StorySentence sentence) {
    if (sentence.times().isEmpty()) {
      return null;
    }
    String outside = Marks.blanked(sentence.text());
    List<TimeExpression> times =
        sentence.times().stream().filter(time -> datesMainClause(time, sentence, outside)).toList();
    return times.stream()
        .filter(time -> !UNPLACED.contains(time.precision()))
        .filter(time -> !BOUND.matcher(before(sentence, time, outside)).find())
        .findFirst()
        .filter(time -> times.stream().allMatch(other -> isWithin(time, other)))
        .orElse(null);
  }

  private static boolean datesMainClause(
      TimeExpression time, StorySentence sentence, String outside) {
    DatedClause clause = time.clause();
    return clause != null
        && clause.main()
        && sentence.span().contains(time.span())
        && sentence.span().contains(clause.verb())
        && !outside.startsWith(" ", sentence.local(clause.verb().start()));
  }

  private static String before(StorySentence sentence, TimeExpression time, String outside) {
    return outside.substring(0, sentence.local(time.span().start()));
  }

  /** Two times of one sentence are those of one event only if one lies in the other. */
  private static boolean isWithin(TimeExpression one, TimeExpression other) {
    return !one.date().isBefore(other.date()) && !one.end().isAfter(other.end());
  }
}
