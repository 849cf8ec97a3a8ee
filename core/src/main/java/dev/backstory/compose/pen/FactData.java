package dev.backstory.compose.pen;

import dev.backstory.model.Fact;
import dev.backstory.model.Fact.When;
import dev.backstory.notation.Fingerprint;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Facts and headlines as the data of a question, and the mark between which they stand. */
final class FactData {
  private static final int MARK_LENGTH = 20;

  /** A sentence that is longer is cut: what is behind is seldom what it tells. */
  private static final int MOST_CHARACTERS = 600;

  /** One that is longer as it is written is none: it would take the place of facts. */
  private static final int LONGEST_HEADLINE = 240;

  private static final DateTimeFormatter DAY = formatter("d MMMM uuuu");
  private static final DateTimeFormatter MONTH = formatter("MMMM uuuu");
  private static final DateTimeFormatter YEAR = formatter("uuuu");

  private FactData() {}

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** The JSON, a line for each fact. */
  static String json(List<String> headlines, List<NumberedFact> facts) {
    return headlines(headlines)
        + facts.stream().map(FactData::line).collect(Collectors.joining(",\n"))
        + "\n]}";
  }

  private static String headlines(List<String> headlines) {
    String plain =
        headlines.stream()
            .map(FramedText::quoted)
            .filter(quoted -> quoted.length() <= LONGEST_HEADLINE)
            .collect(Collectors.joining(","));
    return "{\"headlines\":[" + plain + "],\n\"facts\":[\n";
  }

  /** The JSON of one fact. */
  static String line(NumberedFact numbered) {
    Fact fact = numbered.fact();
    StringBuilder line = new StringBuilder("{\"number\":").append(numbered.number());
    line.append(",\"kind\":\"").append(fact.kind().name().toLowerCase(Locale.ROOT)).append('"');
    String when = when(fact.when());
    if (when != null) {
      line.append(",\"when\":\"").append(when).append('"');
    }
    if (fact.saidBy() != null) {
      line.append(",\"saidBy\":").append(cut(fact.saidBy()));
    }
    line.append(",\"newsrooms\":").append(Math.max(1, fact.newsrooms().size()));
    return line.append(",\"words\":").append(list(numbered.tellings())).append('}').toString();
  }

  /** The JSON of something that was refused. */
  static String line(RefusedDraft draft) {
    return "{\"part\":\"%s\",\"text\":%s,\"facts\":%s,\"refused\":%s}"
        .formatted(draft.section().key(), cut(draft.text()), draft.facts(), cut(draft.reason()));
  }

  private static String list(List<String> texts) {
    return texts.stream().map(FactData::cut).collect(Collectors.joining(",", "[", "]"));
  }

  /** The string of JSON, cut where it is too long as it is written, escapes included. */
  private static String cut(String text) {
    String quoted = FramedText.quoted(text);
    if (quoted.length() <= MOST_CHARACTERS) {
      return quoted;
    }
    long length = text.codePointCount(0, text.length());
    int kept = (int) (length * MOST_CHARACTERS / quoted.length());
    return FramedText.quoted(text.substring(0, text.offsetByCodePoints(0, kept)) + " …");
  }

  /** A date with no more of it than is known; null where that is no part of a calendar. */
  private static @Nullable String when(@Nullable When when) {
    if (when == null) {
      return null;
    }
    return switch (when.precision()) {
      case DAY -> DAY.format(when.date());
      case WEEKEND -> "weekend of " + DAY.format(when.date());
      case WEEK -> "week of " + DAY.format(when.date());
      case MONTH -> MONTH.format(when.date());
      case YEAR -> YEAR.format(when.date());
      default -> null;
    };
  }

  /**
   * A line that does not occur in the data. It follows from the data, so the same question has the
   * same mark, and whoever wrote a part of the data cannot know it.
   */
  static String mark(String data) {
    String seed = data;
    String mark = "DATA-" + Fingerprint.of(seed, MARK_LENGTH);
    while (data.contains(mark)) {
      seed = mark + seed;
      mark = "DATA-" + Fingerprint.of(seed, MARK_LENGTH);
    }
    return mark;
  }
}
