package dev.backstory.bench.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** For whom "he" and "she" stand in articles of PolNeAR, labelled by reading. */
final class PronounLabels {
  private record Place(String articleId, int start) {}

  private final Map<Place, String> names = new HashMap<>();

  static PronounLabels read() throws IOException {
    PronounLabels labels = new PronounLabels();
    try (InputStream in = PronounLabels.class.getResourceAsStream("pronouns.tsv")) {
      new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(labels::add);
    }
    return labels;
  }

  private void add(String line) {
    String[] cells = line.split("\t");
    names.put(new Place(cells[0], Integer.parseInt(cells[1])), cells[2]);
  }

  /** Whom the pronoun that begins at the code point stands for; null if that is not labelled. */
  @Nullable String name(String articleId, int start) {
    return names.get(new Place(articleId, start));
  }
}
