package dev.backstory.bench.stories;

import dev.backstory.bench.data.LabelledSets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the labelled sets of stories. */
final class SetReader {
  private SetReader() {}

  /** The sets by name, each in the order of its file. */
  static Map<String, List<LabelledText>> read(Path data) {
    Map<String, List<LabelledText>> sets = new LinkedHashMap<>();
    LabelledSets.OF_STORIES.forEach(set -> sets.put(set, read(data, set)));
    return sets;
  }

  private static List<LabelledText> read(Path data, String set) {
    List<LabelledText> texts = new ArrayList<>();
    LabelledSets.read(
        data,
        set,
        (row, article) -> {
          Instant last = texts.isEmpty() ? Instant.EPOCH : texts.getLast().arrived();
          texts.add(
              new LabelledText(
                  article,
                  set + " " + row.path("story").asString(),
                  Objects.requireNonNullElse(article.published(), last)));
        });
    return texts;
  }
}
