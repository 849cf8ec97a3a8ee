package dev.backstory.bench.gate;

import dev.backstory.bench.labels.LabelledStories;
import dev.backstory.bench.labels.Tables;
import dev.backstory.bench.score.Halves;
import dev.backstory.fact.StoryFigures;
import dev.backstory.model.Evidence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether figures of two articles of one story that count the same thing are told from those that
 * do not: precision and recall over labelled pairs, for the half that the rules were set on and for
 * the half that was held back.
 */
final class FiguresMeasure {
  private enum Kind {
    SAME,
    OTHER
  }

  private FiguresMeasure() {}

  static Map<String, Double> measure(Path data) throws IOException {
    Map<String, Stories> sets = new HashMap<>();
    Halves<Kind> halves = new Halves<>(Kind.class);
    for (List<String> row : Tables.rows("figure-pairs.tsv")) {
      Stories stories =
          sets.computeIfAbsent(row.get(2), set -> new Stories(LabelledStories.read(data, set)));
      Kind found = stories.found(Tables.place(row, 3), Tables.place(row, 6));
      halves.add(row.getFirst(), Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)), found);
    }
    halves.print("pairs of figures");
    return halves.figures("same.", List.of(Kind.SAME));
  }

  /** The figures of a set's stories, read when they are first asked for. */
  private static final class Stories {
    private final LabelledStories stories;
    private final Map<String, StoryFigures> figures = new HashMap<>();

    Stories(LabelledStories stories) {
      this.stories = stories;
    }

    Kind found(Evidence one, Evidence other) {
      StoryFigures of =
          figures.computeIfAbsent(
              stories.storyOf(one.articleId()),
              story -> new StoryFigures(stories.annotated(story)));
      return of.comparable(one.articleId(), one.span(), other.articleId(), other.span())
          ? Kind.SAME
          : Kind.OTHER;
    }
  }
}
