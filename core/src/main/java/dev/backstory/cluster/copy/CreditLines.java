package dev.backstory.cluster.copy;

import dev.backstory.model.Article;
import dev.backstory.notation.Agency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads off an article whether it is an agency's report, or another outlet's: in its metadata, a
 * folder of its address, its byline, a dateline such as "GENEVA (Reuters) -", a line of credit
 * above the text, or a copyright line below it. The credit of a picture, and thanks to an agency
 * that "contributed to this report", are none.
 */
final class CreditLines {
  private static final int TAIL_CHARACTERS = 1_000;
  private static final int TAIL_LINES = 5;
  private static final int LONGEST_CREDIT = 90;
  private static final int LONGEST_COPYRIGHT = 250;
  private static final int LONGEST_DATELINE = 120;

  private static final Pattern NO_LETTERS = Pattern.compile("^the |[^\\p{L}\\p{N}]");
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern BETWEEN_PARTS =
      Pattern.compile("[,;|•·]|\\s[—–-]+\\s|\\b(?i:by|of|from|for|source:)\\s");
  private static final Pattern OF_A_PICTURE =
      Pattern.compile("photo|image|picture|video|caption|getty", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_OF_THE_TEXT =
      Pattern.compile("file|/|contribut", Pattern.CASE_INSENSITIVE);
  private static final Pattern THANKS = Pattern.compile("contribut", Pattern.CASE_INSENSITIVE);
  private static final Pattern COPYRIGHT =
      Pattern.compile("copyright|©|\\(c\\)|all rights reserved", Pattern.CASE_INSENSITIVE);

  /** "© REUTERS/ Stringer The rocket takes off." */
  private static final Pattern SLASHED =
      Pattern.compile("(?:©|\\(c\\))[^/\\d]{1,30}/", Pattern.CASE_INSENSITIVE);

  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]*){1,3}");

  private CreditLines() {}

  /** The name of the agency whose report it is by its own account, or null. */
  static @Nullable String agency(Article article) {
    String own = letters(Outlets.known().nameOf(article));
    return Stream.of(
            ofWire(article.wire()),
            nameOf(Agency.ofAddress(article.url())),
            first(article.authors(), CreditLines::ofCredit),
            first(ReportHead.lines(article.text()), CreditLines::ofHead),
            first(tail(article.text()), CreditLines::ofTail))
        .filter(Objects::nonNull)
        .filter(name -> !letters(name).equals(own))
        .findFirst()
        .orElse(null);
  }

  /** What the article's metadata name as the agency. */
  private static @Nullable String ofWire(@Nullable String wire) {
    if (wire == null || wire.isBlank()) {
      return null;
    }
    Agency agency = Agency.in(wire);
    return agency == null ? wire.strip() : agency.name();
  }

  private static @Nullable String nameOf(@Nullable Agency agency) {
    return agency == null ? null : agency.name();
  }

  /** "USA Today" and "usa-today" are one. */
  private static String letters(String name) {
    return NO_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static List<String> tail(String text) {
    List<String> lines =
        LINE_END
            .splitAsStream(text.substring(Math.max(0, text.length() - TAIL_CHARACTERS)))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
  }

  private static @Nullable String first(
      List<String> lines, Function<String, @Nullable String> reading) {
    for (String line : lines) {
      String name = reading.apply(line);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String ofHead(String line) {
    String dateline = ofDateline(line);
    return dateline == null ? ofCredit(line) : dateline;
  }

  private static @Nullable String ofTail(String line) {
    if (line.length() <= LONGEST_COPYRIGHT
        && COPYRIGHT.matcher(line).find()
        && !OF_A_PICTURE.matcher(line).find()
        && !SLASHED.matcher(line).lookingAt()
        && !THANKS.matcher(line).find()) {
      return nameOf(Agency.in(line));
    }
    return nameOf(Agency.ending(line));
  }

  /** "LIMA, Peru (AP) — …": an agency in brackets near the start of a line, and then a dash. */
  private static @Nullable String ofDateline(String line) {
    int open = line.indexOf('(');
    int close = open < 0 ? -1 : line.indexOf(')', open);
    if (close < 0 || close > LONGEST_DATELINE || !dashFollows(line, close + 1)) {
      return null;
    }
    return nameOf(Agency.named(line.substring(open + 1, close)));
  }

  private static boolean dashFollows(String line, int from) {
    int at = from;
    while (at < line.length() && Character.isSpaceChar(line.charAt(at))) {
      at++;
    }
    return at < line.length() && "-–—―".indexOf(line.charAt(at)) >= 0;
  }

  /** A short line that has the agency's name and besides perhaps a journalist's. */
  private static @Nullable String ofCredit(String line) {
    if (line.length() > LONGEST_CREDIT
        || OF_A_PICTURE.matcher(line).find()
        || NOT_OF_THE_TEXT.matcher(line).find()) {
      return null;
    }
    List<String> parts = BETWEEN_PARTS.splitAsStream(line).map(String::strip).toList();
    String agency = first(parts, part -> nameOf(Agency.named(part)));
    if (agency == null && ReportHead.isByline(line)) {
      agency = nameOf(Agency.closing(line));
    }
    return agency == null ? ofOutlet(line, parts) : agency;
  }

  /** "By Ada Lind, The Washington Post": an outlet whose reports others print. */
  private static @Nullable String ofOutlet(String line, List<String> parts) {
    boolean byline = ReportHead.isByline(line);
    boolean signed = byline || (parts.size() > 1 && PERSON.matcher(parts.getFirst()).matches());
    String named = signed && !parts.isEmpty() ? Outlets.known().named(parts.getLast()) : null;
    return named == null && byline ? Outlets.known().closing(line) : named;
  }
}
