package dev.backstory.bench.gate;

import dev.backstory.bench.labels.LabelledStories;
import dev.backstory.bench.labels.Tables;
import dev.backstory.bench.score.Halves;
import dev.backstory.fact.StoryFigures;
import dev.backstory.model.Span;
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
final class FiguresMeasure implements Measure {
  private static final String PAIRS = "figure-pairs.tsv";

  private enum Kind {
    SAME,
    OTHER
  }

  /** A figure by its place in an article. */
  private record Place(String articleId, Span span) {
    static Place of(List<String> row, int from) {
      return new Place(
          row.get(from),
          new Span(Integer.parseInt(row.get(from + 1)), Integer.parseInt(row.get(from + 2))));
    }
  }

  private record Pair(String half, Kind kind, String set, Place one, Place other) {
    static Pair of(List<String> row) {
      return new Pair(
          row.get(0),
          Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
          row.get(2),
          Place.of(row, 3),
          Place.of(row, 6));
    }
  }

  @Override
  public String name() {
    return "figures";
  }

  @Override
  public Map<String, Double> measure(Path data) throws IOException {
    Map<String, Stories> sets = new HashMap<>();
    Halves<Kind> halves = new Halves<>(Kind.class);
    for (List<String> row : Tables.rows(PAIRS)) {
      Pair pair = Pair.of(row);
      Stories stories =
          sets.computeIfAbsent(pair.set(), set -> new Stories(LabelledStories.read(data, set)));
      halves.add(pair.half(), pair.kind(), found(stories, pair));
    }
    halves.print("pairs of figures");
    return halves.figures("same.", List.of(Kind.SAME));
  }

  private static Kind found(Stories stories, Pair pair) {
    Place one = pair.one();
    Place other = pair.other();
    return stories
            .of(one.articleId())
            .comparable(one.articleId(), one.span(), other.articleId(), other.span())
        ? Kind.SAME
        : Kind.OTHER;
  }

  /** The figures of a set's stories, read when they are first asked for. */
  private static final class Stories {
    private final LabelledStories stories;
    private final Map<String, StoryFigures> figures = new HashMap<>();

    Stories(LabelledStories stories) {
      this.stories = stories;
    }

    StoryFigures of(String articleId) {
      return figures.computeIfAbsent(
          stories.storyOf(articleId), story -> new StoryFigures(stories.annotated(story)));
    }
  }
}
