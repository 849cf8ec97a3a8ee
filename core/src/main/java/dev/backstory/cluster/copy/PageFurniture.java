package dev.backstory.cluster.copy;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells which lines of a text are no part of the report: headings, links and buttons, captions with
 * the credit of their picture, embedded posts, copyright notices. Pages that share only such lines
 * have no report in common.
 */
final class PageFurniture {
  /** Shorter than a sentence of some eight words; counted so that scripts without blanks count. */
  private static final int SHORT_LINE = 45;

  /** A line without an end mark is a sentence only if it is as long as this. */
  private static final int LONG_LINE = 120;

  /** Nothing longer is a caption or a notice. */
  private static final int MOST_CHARACTERS = 1_000;

  /** What may follow the credit that closes a caption: "more", a mark. */
  private static final int AFTER_CREDIT = 8;

  private static final List<String> NOTICES =
      List.of("©", "copyright", "all rights reserved", "(@", "pic.twitter.com");
  private static final List<String> CREDITS =
      List.of("photo:", "photo by ", "photo via ", "photo/", "photo credit", "getty images");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？][\"'”’)\\]」』]*\\s*$");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\bphoto\\b|\\bfile\\b|\\bvia\\b|\\bpool\\b|/ ?[a-z]{2,}");
  private static final Pattern CREDIT_LINE =
      Pattern.compile(
          "^\\W*(?:\\w+ )?(?:photo|picture|image)s?\\b[^.]{0,80}$", Pattern.CASE_INSENSITIVE);
  private static final Pattern POSTED_BY = Pattern.compile("^\\W*[—–-].{0,80}\\(@\\w+\\)");

  private PageFurniture() {}

  /** Whether the line at this index is none of the report's. */
  static boolean is(List<String> lines, int index) {
    String line = lines.get(index).strip();
    if (line.length() > MOST_CHARACTERS) {
      return false;
    }
    String next = index + 1 < lines.size() ? lines.get(index + 1) : "";
    String lower = line.toLowerCase(Locale.ROOT);
    return isScrap(line)
        || NOTICES.stream().anyMatch(lower::contains)
        || isCaption(lower)
        || isCredit(next)
        || isRepeated(line, next);
  }

  /** Captions come twice, short and in full; sentences do not. */
  private static boolean isRepeated(String line, String next) {
    return line.regionMatches(0, next.strip(), 0, SHORT_LINE);
  }

  private static boolean isScrap(String line) {
    return line.length() < SHORT_LINE || (line.length() < LONG_LINE && !endsSentence(line));
  }

  static boolean endsSentence(String line) {
    return SENTENCE_END.matcher(line).find();
  }

  private static boolean isCaption(String line) {
    int close = line.lastIndexOf(')');
    int open = line.lastIndexOf('(', close);
    boolean closed = open >= 0 && close >= line.length() - AFTER_CREDIT;
    return line.endsWith("photo")
        || CREDITS.stream().anyMatch(line::contains)
        || (closed && IN_BRACKETS.matcher(line.substring(open, close)).find());
  }

  /** Whether a line tells who made the picture, or the post, that the line before it describes. */
  private static boolean isCredit(String line) {
    return line.length() <= LONG_LINE
        && (CREDIT_LINE.matcher(line).find() || POSTED_BY.matcher(line).find());
  }
}
