package dev.backstory.bench.stories;

import dev.backstory.archive.ArticleReader;
import dev.backstory.bench.gate.QualityGate;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the labelled sets of stories. */
final class SetReader {
  private static final List<String> SETS = List.of("allsides", "giveme5w1h", "basil");

  private SetReader() {}

  /**
   * The sets by name, each in the order of its file. Empty, and said so on standard output, where
   * the data are not there.
   */
  static Map<String, List<LabelledText>> read() {
    Path root = QualityGate.root(Path.of("").toAbsolutePath());
    Optional<Path> data = QualityGate.data(root);
    if (data.isEmpty()) {
      System.out.println(QualityGate.absent(root));
      return Map.of();
    }
    Map<String, List<LabelledText>> sets = new LinkedHashMap<>();
    for (String set : SETS) {
      Path folder = data.get().resolve("stories").resolve(set);
      sets.put(set, read(set, folder.resolve("articles.jsonl.gz")));
    }
    return sets;
  }

  private static List<LabelledText> read(String set, Path file) {
    List<LabelledText> texts = new ArrayList<>();
    ArticleReader.read(
        file,
        (row, article) -> {
          Instant last = texts.isEmpty() ? Instant.EPOCH : texts.getLast().arrived();
          texts.add(
              new LabelledText(
                  article,
                  set + " " + row.path("story").asString(),
                  Objects.requireNonNullElse(article.published(), last)));
        },
        rejection -> System.err.println(rejection.where() + ": " + rejection.reason()));
    return texts;
  }
}
