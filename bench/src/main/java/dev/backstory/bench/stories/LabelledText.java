package dev.backstory.bench.stories;

import dev.backstory.bench.data.LabelledSets;
import dev.backstory.model.Article;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An article of a labelled set.
 *
 * @param story its label; articles of two sets never share one
 * @param arrived when it was published, and where that is not known, when the last article before
 *     it in the file was
 */
record LabelledText(Article article, String story, Instant arrived) {
  /** The sets of stories by name, each in the order of its file. */
  static Map<String, List<LabelledText>> sets(Path data) {
    Map<String, List<LabelledText>> sets = new LinkedHashMap<>();
    for (String set : LabelledSets.OF_STORIES) {
      List<LabelledText> texts = new ArrayList<>();
      LabelledSets.read(
          data,
          set,
          (row, article) -> {
            Instant last = texts.isEmpty() ? Instant.EPOCH : texts.getLast().arrived();
            Instant arrived = Objects.requireNonNullElse(article.published(), last);
            texts.add(new LabelledText(article, set + " " + row.path("story").asString(), arrived));
          });
      sets.put(set, texts);
    }
    return sets;
  }
}
