package dev.backstory.bench.labels;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** For whom "he" and "she" stand in articles of PolNeAR, labelled by reading. */
public final class PronounLabels {
  private record Place(String articleId, int start) {}

  private final Map<Place, String> names = new HashMap<>();

  public static PronounLabels read() throws IOException {
    PronounLabels labels = new PronounLabels();
    for (List<String> row : Tables.rows("pronouns.tsv")) {
      labels.names.put(new Place(row.get(0), Integer.parseInt(row.get(1))), row.get(2));
    }
    return labels;
  }

  /** Whom the pronoun that begins at the code point stands for; null if that is not labelled. */
  public @Nullable String name(String articleId, int start) {
    return names.get(new Place(articleId, start));
  }
}
