package dev.backstory.bench.kinds;

import dev.backstory.archive.ArticleReader;
import dev.backstory.bench.gate.QualityGate;
import dev.backstory.model.Article;
import dev.backstory.notation.Dateline;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In how many articles of the labelled sets of stories a dateline is found: {@code datelines
 * [list]}; {@code list} prints each with the words after it, to be judged by eye.
 */
public final class DatelinesBench {
  private static final List<String> SETS = List.of("allsides", "giveme5w1h", "basil");
  private static final int LINES = 5;
  private static final int SHOWN = 60;

  private DatelinesBench() {}

  public static void main(String[] args) {
    Path root = QualityGate.root(Path.of("").toAbsolutePath());
    Optional<Path> data = QualityGate.data(root);
    if (data.isEmpty()) {
      System.out.println(QualityGate.absent(root));
      return;
    }
    boolean list = List.of(args).contains("list");
    for (String set : SETS) {
      int[] counts = new int[2];
      ArticleReader.read(
          data.get().resolve("stories").resolve(set).resolve("articles.jsonl.gz"),
          (_, article) -> {
            counts[0]++;
            String line = line(article);
            counts[1] += line == null ? 0 : 1;
            if (list && line != null) {
              System.out.println(set + "\t" + article.id() + "\t" + shown(line));
            }
          },
          rejection -> System.err.println(rejection.where() + ": " + rejection.reason()));
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
