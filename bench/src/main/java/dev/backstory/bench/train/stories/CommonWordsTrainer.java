package dev.backstory.bench.train.stories;

import dev.backstory.bench.data.JsonRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Finds the words that are hardly ever part of a name. A word counts where another word and a space
 * stand before it, so not where a sentence begins; of its occurrences there, next to none may be in
 * capitals. Words that are rarer than {@value #RAREST} are left out.
 */
public final class CommonWordsTrainer {
  private static final int RAREST = 50;
  private static final double MOSTLY = 0.985;
  private static final int LONGEST = 12;
  private static final Pattern WORD = Pattern.compile("(?<=[a-zA-Z,] |[A-Z]\\. )[A-Za-z][a-z]*\\b");

  /** How often in small letters, how often with a capital. */
  private final Map<String, int[]> counts = new TreeMap<>();

  private CommonWordsTrainer() {}

  /**
   * Counts in these articles.
   *
   * @param files gzipped JSON Lines, each with a {@code text}
   * @param out takes the list
   */
  public static void train(List<Path> files, Path out) throws IOException {
    CommonWordsTrainer trainer = new CommonWordsTrainer();
    for (Path file : files) {
      for (JsonNode row : JsonRows.of(file)) {
        trainer.count(row.path("text").asString(""));
      }
    }
    Files.write(out, trainer.list());
  }

  private void count(String text) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      boolean capital = Character.isUpperCase(word.group().charAt(0));
      counts
          .computeIfAbsent(word.group().toLowerCase(Locale.ROOT), _ -> new int[2])[
          capital ? 1 : 0]++;
    }
  }

  private List<String> list() {
    List<String> lines = new ArrayList<>();
    lines.add("# Words of news that are hardly ever part of a name. Lower case. Made by");
    lines.add("# bench train common-words.");
    counts.forEach(
        (word, count) -> {
          int all = count[0] + count[1];
          if (word.length() <= LONGEST && count[0] >= RAREST && count[0] > MOSTLY * all) {
            lines.add(word);
          }
        });
    return lines;
  }
}
