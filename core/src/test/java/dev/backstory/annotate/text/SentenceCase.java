package dev.backstory.annotate.text;

import dev.backstory.notation.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text and the sentences that it has. In a file of cases a line is a case: {@code ‖} stands where
 * a sentence ends and the next begins, {@code ¶} for a line feed, which ends one too, and a
 * backslash, {@code u} and four digits for a character that cannot be seen.
 *
 * @param kind the heading above it
 */
record SentenceCase(String kind, String text, List<String> sentences) {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

  /** The cases of a resource beside this class. */
  static List<SentenceCase> read(String resource) {
    List<SentenceCase> cases = new ArrayList<>();
    String kind = "";
    for (String line : Resource.lines(resource)) {
      if (line.startsWith("[") && line.endsWith("]")) {
        kind = line.substring(1, line.length() - 1);
      } else {
        cases.add(of(kind, line));
      }
    }
    return cases;
  }

  private static SentenceCase of(String kind, String line) {
    String marked = ESCAPE.matcher(line).replaceAll(SentenceCase::character);
    List<String> sentences =
        Arrays.stream(marked.split("[‖¶]", -1))
            .map(SentenceCase::trimmed)
            .filter(sentence -> !sentence.isEmpty())
            .toList();
    return new SentenceCase(
        kind, marked.replace("‖ ", "").replace("‖", "").replace('¶', '\n'), sentences);
  }

  private static String character(MatchResult escape) {
    return Character.toString(Integer.parseInt(escape.group(1), 16));
  }

  private static String trimmed(String words) {
    int start = Letters.skipSpaces(words, 0, words.length());
    int end = words.length();
    while (end > start && Letters.isSpace(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(start, end);
  }

  /** How the splitter divides the text. */
  static List<String> split(SentenceSplitter splitter, String text) {
    return splitter.split(text).stream()
        .map(stretch -> text.substring(stretch.start(), stretch.end()))
        .toList();
  }
}
