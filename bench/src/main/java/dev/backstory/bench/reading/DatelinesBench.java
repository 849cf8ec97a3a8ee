package dev.backstory.bench.reading;

import dev.backstory.bench.data.LabelledSets;
import dev.backstory.model.Article;
import dev.backstory.notation.Dateline;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** In how many articles of the labelled sets of stories a dateline is found. */
public final class DatelinesBench {
  private static final int LINES = 5;
  private static final int SHOWN = 60;

  private DatelinesBench() {}

  /**
   * Prints how many.
   *
   * @param list whether each is printed with the words after it, to be judged by eye
   */
  public static void print(Path data, boolean list) {
    for (String set : LabelledSets.OF_STORIES) {
      int[] counts = new int[2];
      LabelledSets.read(
          data,
          set,
          (_, article) -> {
            counts[0]++;
            String line = line(article);
            counts[1] += line == null ? 0 : 1;
            if (list && line != null) {
              System.out.println(set + "\t" + article.id() + "\t" + shown(line));
            }
          });
      System.out.println(set + ": " + counts[1] + " of " + counts[0] + " have a dateline");
    }
  }

  /** The line that has it, or null. */
  private static @Nullable String line(Article article) {
    return article
        .text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(LINES)
        .filter(line -> Dateline.in(article.text(), line) != null)
        .findFirst()
        .orElse(null);
  }

  private static String shown(String line) {
    String words = Objects.requireNonNull(Dateline.at(line)).words();
    String rest = line.substring(words.length());
    return "[" + words + "] " + rest.substring(0, Math.min(SHOWN, rest.length()));
  }
}
