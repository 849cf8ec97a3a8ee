package dev.backstory.cluster;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells which lines of a text are no part of the report: headings, links and buttons, captions with
 * the credit of their picture, embedded posts, copyright notices. Pages that share only such lines
 * have no report in common.
 */
final class PageFurniture {
  /**
   * Shorter than a sentence of some eight words; counted so that scripts without blanks can be
   * read.
   */
  private static final int SHORT_LINE = 45;

  /** A line without an end mark is a sentence only if it is as long as this. */
  private static final int LONG_LINE = 120;

  /** Nothing longer is a caption or a notice. */
  private static final int MOST_CHARACTERS = 1_000;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？][\"'”’)\\]」』]*\\s*$");
  private static final Pattern NOTICE =
      Pattern.compile(
          "©|\\bcopyright\\b|all rights reserved|\\(@\\w+\\)|\\bpic\\.twitter\\.com",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PICTURE =
      Pattern.compile(
          "\\bphoto(?:graph)?(?: credit)? ?(?::|by |via |/)|\\bgetty images\\b|\\bphoto\\W*$"
              + "|\\(.{0,60}(?:\\bphoto\\b|\\bfile\\b|\\bvia\\b|/ ?[A-Z]{2,}|\\bpool\\b).{0,60}\\).{0,8}$"
              + "|\\bimage \\d+ ?(?:of|/)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PICTURE_CREDIT =
      Pattern.compile(
          "^\\W*(?:\\w+ )?(?:photo|picture|image)s?\\b[^.]{0,80}$", Pattern.CASE_INSENSITIVE);

  private static final Pattern POSTED_BY = Pattern.compile("^\\W*[—–-].{0,80}\\(@\\w+\\)");

  private PageFurniture() {}

  /** Whether the line at this index is none of the report's. */
  static boolean is(List<String> lines, int index) {
    String line = lines.get(index);
    if (line.length() > MOST_CHARACTERS) {
      return false;
    }
    String next = index + 1 < lines.size() ? lines.get(index + 1) : "";
    return isScrap(line)
        || NOTICE.matcher(line).find()
        || PICTURE.matcher(line).find()
        || PICTURE_CREDIT.matcher(next).find()
        || POSTED_BY.matcher(next).find();
  }

  private static boolean isScrap(String line) {
    int length = line.strip().length();
    return length < SHORT_LINE || (length < LONG_LINE && !SENTENCE_END.matcher(line).find());
  }
}
