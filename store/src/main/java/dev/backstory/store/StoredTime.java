package dev.backstory.store;

import dev.backstory.model.Article;
import dev.backstory.model.DayPart;
import dev.backstory.model.Span;
import dev.backstory.model.TimeExpression;
import dev.backstory.model.TimeExpression.DatedClause;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.model.TimeExpression.Precision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An expression of time as it is stored. The first versions stored only span, date and precision,
 * and without its clause such a time dates no event until its article is read anew.
 */
record StoredTime(
    Span span,
    LocalDate date,
    @Nullable LocalDate end,
    Precision precision,
    @Nullable DayPart part,
    @Nullable Direction direction,
    @Nullable DatedClause clause) {

  static StoredTime of(TimeExpression time) {
    return new StoredTime(
        time.span(),
        time.date(),
        time.end(),
        time.precision(),
        time.part(),
        time.direction(),
        time.clause());
  }

  TimeExpression in(Article article) {
    LocalDate last = end == null ? precision.end(date) : end;
    return new TimeExpression(span, date, last, precision, part, direction(article, last), clause);
  }

  /** Where it lies by the calendar, if that is not stored. */
  private Direction direction(Article article, LocalDate last) {
    LocalDate published = article.publishedDay();
    if (direction != null) {
      return direction;
    }
    if (published == null || last.isBefore(published)) {
      return Direction.PAST;
    }
    return date.isAfter(published) ? Direction.FUTURE : Direction.PRESENT;
  }
}
