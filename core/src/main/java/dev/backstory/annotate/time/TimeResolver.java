package dev.backstory.annotate.time;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Span;
import dev.backstory.model.TimeExpression;
import dev.backstory.model.TimeExpression.DatedClause;
import dev.backstory.port.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds expressions of time and dates them: from the day of publication, or "three days later" from
 * the date told last before. What cannot be dated for sure is left out. Which day "last Tuesday" is
 * is worked out by {@link TimeNormalizer}. Linear in the length of the text.
 */
public final class TimeResolver {
  /** How many sentences tell what is new, and that in the tense of the day. */
  private static final int LEAD = 6;

  private static final int DAYS_TO_THE_SAME_WEEKDAY = 6;

  private final TimeGrammar grammar = new TimeGrammar();

  /**
   * The expressions of an article in its order, none overlapping another.
   *
   * @param published the day on which it was published; where that is not known, only what names
   *     its year is found, and what is told from that
   * @param offsets of the article's text
   */
  public List<TimeExpression> resolve(
      List<TaggedSentence> sentences, PublicationDay published, OffsetMap offsets) {
    LocalDate day = written(sentences, published);
    TimeReader reader = new TimeReader(grammar, day);
    List<TimeExpression> found = new ArrayList<>();
    for (TaggedSentence sentence : sentences) {
      for (TimeReading reading : reader.read(sentence.tokens())) {
        TimeValue value = reading.value();
        if (value != null) {
          found.add(expression(reading, value, sentence, day, offsets));
        }
      }
    }
    return found;
  }

  /**
   * The day on which the article was written. Sites date by other zones than reporters: where the
   * beginning tells in the past tense of the weekday that comes next, it is the next day already.
   * Of 42 such articles among 2,618 it was so in 36; in one the weekday was six days ago, in five
   * it was yet to come.
   */
  @Nullable LocalDate written(List<TaggedSentence> sentences, PublicationDay published) {
    LocalDate day = published.day();
    if (day == null || !published.mayBeNext()) {
      return day;
    }
    List<TaggedSentence> lead = sentences.subList(0, Math.min(LEAD, sentences.size()));
    TimeReader reader = new TimeReader(grammar, day);
    boolean next =
        lead.stream()
            .flatMap(sentence -> reader.read(sentence.tokens()).stream())
            .anyMatch(reading -> reading.isPastWeekday(day.minusDays(DAYS_TO_THE_SAME_WEEKDAY)));
    return next ? day.plusDays(1) : day;
  }

  private static TimeExpression expression(
      TimeReading reading,
      TimeValue value,
      TaggedSentence sentence,
      @Nullable LocalDate published,
      OffsetMap offsets) {
    List<Token> tokens = sentence.tokens();
    int start = sentence.start() + tokens.get(reading.first()).start();
    int end = sentence.start() + end(tokens.get(reading.end() - 1));
    return new TimeExpression(
        offsets.span(start, end),
        value.first(),
        value.last(),
        value.precision(),
        value.part(),
        reading.direction(value, published),
        clause(reading.governor(), sentence, offsets));
  }

  private static @Nullable DatedClause clause(
      TimeAttachment governor, TaggedSentence sentence, OffsetMap offsets) {
    if (governor.verb() < 0) {
      return null;
    }
    Token verb = sentence.tokens().get(governor.verb());
    Span span = offsets.span(sentence.start() + verb.start(), sentence.start() + verb.end());
    return new DatedClause(span, governor.main());
  }

  /** The end of a word without the sentence's full stop, which taggers leave on a number. */
  static int end(Token last) {
    String form = last.form();
    boolean number =
        form.length() > 1
            && form.endsWith(".")
            && Character.isDigit(form.charAt(form.length() - 2));
    return number ? last.end() - 1 : last.end();
  }
}
