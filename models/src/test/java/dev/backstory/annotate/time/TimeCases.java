package dev.backstory.annotate.time;

import dev.backstory.annotate.TaggedText;
import dev.backstory.annotate.text.SentenceTagger;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.DayPart;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.model.TimeExpression.Precision;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table of expressions of time, and what is made of each; its head says how it is written. */
final class TimeCases {
  private static final TimeGrammar GRAMMAR = new TimeGrammar();
  private static final TimeResolver RESOLVER = new TimeResolver();
  private static final SentenceTagger TAGGER = new SentenceTagger(TaggedText.tagger());

  private TimeCases() {}

  /** A text with what should be and what was found in it. */
  record Case(String text, List<String> expected, List<String> found) {
    boolean isRight() {
      return expected.equals(found);
    }

    @Override
    public String toString() {
      return text + "\n   expected " + expected + "\n   found    " + found;
    }
  }

  static List<Case> read(String resource) {
    return TaggedText.rows(resource).stream().map(TimeCases::read).toList();
  }

  private static Case read(String[] row) {
    List<String> expected =
        Arrays.stream(row[2].split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    boolean dayOnly = row[0].endsWith("?");
    LocalDate day = row[0].equals("-") ? null : LocalDate.parse(row[0].replace("?", ""));
    return new Case(
        String.join(" | ", row[0], row[1]),
        expected,
        found(row[1], new PublicationDay(day, dayOnly)));
  }

  private static List<String> found(String text, PublicationDay day) {
    List<TaggedSentence> sentences = TAGGER.tag(text);
    LocalDate published = RESOLVER.written(sentences, day);
    TimeReader reader = new TimeReader(GRAMMAR, published);
    List<String> found = new ArrayList<>();
    for (TaggedSentence sentence : sentences) {
      for (TimeReading reading : reader.read(sentence.tokens())) {
        found.add(describe(reading, sentence, published));
      }
    }
    return found;
  }

  private static String describe(
      TimeReading reading, TaggedSentence sentence, @Nullable LocalDate published) {
    int start = sentence.tokens().get(reading.first()).start();
    int end = TimeResolver.end(sentence.tokens().get(reading.end() - 1));
    TimeValue value = reading.value();
    Direction direction = value == null ? reading.pointing() : reading.direction(value, published);
    int verb = reading.governor().verb();
    return sentence.text().substring(start, end)
        + " => "
        + (value == null ? "open" : value(value))
        + " "
        + direction.name().toLowerCase(Locale.ROOT)
        + " @"
        + (verb < 0 ? "-" : sentence.tokens().get(verb).form());
  }

  private static String value(TimeValue value) {
    if (value.isStretch()) {
      return one(value.precision(), value.first()) + "/" + one(value.precision(), value.last());
    }
    DayPart part = value.part();
    String day = one(value.precision(), value.first());
    return part == null ? day : day + "T" + part.name().substring(0, 2);
  }

  private static String one(Precision precision, LocalDate day) {
    int year = day.getYear();
    return switch (precision) {
      case DAY -> day.toString();
      case WEEKEND -> week(day) + "-WE";
      case WEEK -> week(day);
      case MONTH -> day.toString().substring(0, 7);
      case QUARTER -> year + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case FISCAL_QUARTER -> "FY" + year + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case SEASON -> year + "-" + List.of("SP", "SU", "FA", "WI").get(day.getMonthValue() / 3 - 1);
      case YEAR -> String.valueOf(year);
      case FISCAL_YEAR -> "FY" + year;
      case DECADE -> year / 10 + "X";
      case CENTURY -> "C" + (year / 100 + 1);
    };
  }

  private static String week(LocalDate day) {
    return "%d-W%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
