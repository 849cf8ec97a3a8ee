package dev.backstory.cluster.copy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines above a report and those with which it begins, where credits stand. What a picture is
 * credited to below its caption is left out.
 */
final class ReportHead {
  private static final int MOST_CHARACTERS = 12_000;
  private static final int MOST_LINES = 60;
  private static final int SENTENCES = 3;

  /** A sentence as long as this may be a caption, and a shorter line after it the credit. */
  private static final int CAPTION = 45;

  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern BYLINE = Pattern.compile("^\\W*By\\s", Pattern.CASE_INSENSITIVE);

  private ReportHead() {}

  static List<String> lines(String text) {
    List<String> lines =
        Arrays.stream(
                text.substring(0, Math.min(text.length(), MOST_CHARACTERS))
                    .split("\\R", MOST_LINES))
            .map(line -> BLANK.matcher(line).replaceAll(" ").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    List<String> head = new ArrayList<>();
    int sentences = 0;
    for (int i = 0; i < lines.size() && sentences < SENTENCES; i++) {
      if (i == 0 || !isPictureCredit(lines.get(i - 1), lines.get(i))) {
        head.add(lines.get(i));
      }
      sentences += PageFurniture.is(lines, i) ? 0 : 1;
    }
    return head;
  }

  static boolean isByline(String line) {
    return BYLINE.matcher(line).find();
  }

  private static boolean isPictureCredit(String before, String line) {
    return before.length() >= CAPTION
        && PageFurniture.endsSentence(before)
        && line.length() < CAPTION
        && !isByline(line);
  }
}
