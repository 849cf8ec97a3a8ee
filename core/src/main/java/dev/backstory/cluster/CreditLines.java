package dev.backstory.cluster;

import dev.backstory.model.Article;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads off an article whether it is an agency's report: in its metadata, its byline, a dateline
 * such as "GENEVA (Reuters) -", a line of credit above the text, or a copyright line below it. The
 * credit of a picture, and thanks to an agency that "contributed to this report", are none.
 */
final class CreditLines {
  private static final int HEAD_CHARACTERS = 2_000;
  private static final int TAIL_CHARACTERS = 1_000;
  private static final int HEAD_LINES = 8;
  private static final int TAIL_LINES = 5;
  private static final int LONGEST_CREDIT = 90;
  private static final int LONGEST_COPYRIGHT = 250;
  private static final int LONGEST_DATELINE = 120;

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern BETWEEN_PARTS =
      Pattern.compile("[,;|•·]|\\s[—–-]+\\s|\\b(?i:by|of|from|for|source:)\\s");
  private static final Pattern NOT_OF_THE_TEXT =
      Pattern.compile(
          "photo|image|picture|video|caption|file|getty|/|contribut", Pattern.CASE_INSENSITIVE);
  private static final Pattern COPYRIGHT =
      Pattern.compile("copyright|©|\\(c\\)|all rights reserved", Pattern.CASE_INSENSITIVE);

  private CreditLines() {}

  /** The name of the agency whose report it is by its own account, or null. */
  static @Nullable String agency(Article article) {
    if (article.wire() != null && !article.wire().isBlank()) {
      Agency agency = Agency.in(article.wire());
      return agency == null ? article.wire().strip() : agency.name();
    }
    String text = article.text();
    List<String> head = lines(text.substring(0, Math.min(text.length(), HEAD_CHARACTERS)));
    List<String> tail = lines(text.substring(Math.max(0, text.length() - TAIL_CHARACTERS)));
    return Stream.of(
            first(article.authors(), CreditLines::ofCredit),
            first(head.subList(0, Math.min(HEAD_LINES, head.size())), CreditLines::ofHead),
            first(
                tail.subList(Math.max(0, tail.size() - TAIL_LINES), tail.size()),
                CreditLines::ofTail))
        .filter(Objects::nonNull)
        .map(Agency::name)
        .findFirst()
        .orElse(null);
  }

  private static List<String> lines(String text) {
    return LINE_END.splitAsStream(text).map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static @Nullable Agency first(
      List<String> lines, Function<String, @Nullable Agency> reading) {
    for (String line : lines) {
      Agency agency = reading.apply(line);
      if (agency != null) {
        return agency;
      }
    }
    return null;
  }

  private static @Nullable Agency ofHead(String line) {
    Agency dateline = ofDateline(line);
    return dateline == null ? ofCredit(line) : dateline;
  }

  private static @Nullable Agency ofTail(String line) {
    if (line.length() <= LONGEST_COPYRIGHT
        && COPYRIGHT.matcher(line).find()
        && !NOT_OF_THE_TEXT.matcher(line).find()) {
      return Agency.in(line);
    }
    return Agency.ending(line);
  }

  /** "LIMA, Peru (AP) — …": an agency in brackets near the start of a line, and then a dash. */
  private static @Nullable Agency ofDateline(String line) {
    int open = line.indexOf('(');
    int close = open < 0 ? -1 : line.indexOf(')', open);
    if (close < 0 || close > LONGEST_DATELINE || !dashFollows(line, close + 1)) {
      return null;
    }
    return Agency.named(line.substring(open + 1, close));
  }

  private static boolean dashFollows(String line, int from) {
    int at = from;
    while (at < line.length() && Character.isSpaceChar(line.charAt(at))) {
      at++;
    }
    return at < line.length() && "-–—―".indexOf(line.charAt(at)) >= 0;
  }

  /** A short line that has the agency's name and besides perhaps a journalist's. */
  private static @Nullable Agency ofCredit(String line) {
    if (line.length() > LONGEST_CREDIT || NOT_OF_THE_TEXT.matcher(line).find()) {
      return null;
    }
    return first(BETWEEN_PARTS.splitAsStream(line).toList(), Agency::named);
  }
}
