package dev.backstory.site;

import dev.backstory.cluster.story.Reasons.View;
import dev.backstory.pipeline.Explanation.ArticleName;
import dev.backstory.pipeline.Explanation.Next;
import dev.backstory.pipeline.Explanation.Step;
import dev.backstory.pipeline.Explanation.StoryName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Explains to readers, in words, why an article is in a story. */
public final class ReasonWords {
  private static final double STRONG = 1;
  private static final double CLEAR = 0.4;
  private static final double WORTH_TELLING = 0.05;
  private static final Map<String, String> VIEWS = views();

  private ReasonWords() {}

  /** One sentence. */
  public static String sentence(Step step) {
    String at = Wording.time(step.at()) + ": ";
    return at
        + switch (step.kind()) {
          case JOINED -> "joined the story" + chance(step) + ".";
          case OPENED -> "opened a new story" + opening(step) + ".";
          case MERGED -> "its story was merged with" + named(step.to(), " another") + cause(step);
          case SPLIT -> "became part of a new story, split from" + former(step) + cause(step);
          case MOVED -> "moved to another story, from" + former(step) + cause(step);
        };
  }

  /** What was compared, with what it spoke for, the weightiest first. */
  public static List<Pull> pulls(Step step) {
    return step.views().stream()
        .filter(view -> Math.abs(view.pull()) >= WORTH_TELLING)
        .sorted(Comparator.comparingDouble(view -> -Math.abs(view.pull())))
        .map(view -> new Pull(words(view.name()), view.value(), spoke(view)))
        .toList();
  }

  /** The story that came next and how near that was, or null. */
  public static @Nullable String next(Step step) {
    Next next = step.next();
    return next == null
        ? null
        : "The next best story was%s, at %s; a difference of %s would have changed the decision."
            .formatted(
                named(next.story(), " one without a page"),
                percent(next.probability()),
                Wording.count((int) Math.round(100 * step.margin()), "point", "points"));
  }

  /**
   * A view in words.
   *
   * @param spoke how strongly, and whether for or against
   */
  public record Pull(String what, double value, String spoke) {}

  /** "82 %"; never a round 0 or 100 for what is only near it. */
  public static String percent(double probability) {
    long rounded = Math.round(100 * probability);
    if (rounded == 100 && probability < 1) {
      return "over 99 %";
    }
    return rounded == 0 && probability > 0 ? "under 1 %" : rounded + " %";
  }

  /** "The Courier: A headline". */
  public static String article(ArticleName article) {
    String outlet = article.outlet().isEmpty() ? article.id() : article.outlet();
    return article.title().isEmpty() ? outlet : outlet + ": " + article.title();
  }

  private static String chance(Step step) {
    return step.explained()
        ? " (probability %s, %s needed)".formatted(percent(step.probability()), percent(step.bar()))
        : " (reasons not recorded)";
  }

  private static String opening(Step step) {
    if (!step.explained()) {
      return " (reasons not recorded)";
    }
    return step.views().isEmpty()
        ? ": there was no similar article"
        : ": no existing story was close enough (best %s, %s needed)"
            .formatted(percent(step.probability()), percent(step.bar()));
  }

  private static String former(Step step) {
    StoryName from = step.from();
    return from == null ? " another" : named(from, " another");
  }

  private static String named(StoryName story, String otherwise) {
    return story.headline().isEmpty() ? otherwise : " “" + story.headline() + "”";
  }

  private static String cause(Step step) {
    if (step.byHand()) {
      return ", by hand.";
    }
    String figures = step.explained() ? " (" + percent(step.probability()) + ")" : "";
    return figures + " when “" + article(step.because()) + "” arrived.";
  }

  private static String spoke(View view) {
    double pull = Math.abs(view.pull());
    String strength = pull >= STRONG ? "strongly " : pull >= CLEAR ? "clearly " : "slightly ";
    return strength + (view.pull() > 0 ? "for" : "against");
  }

  private static String words(String view) {
    return VIEWS.getOrDefault(view, view.replace('-', ' '));
  }

  private static Map<String, String> views() {
    String name = "view-words.tsv";
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ReasonWords.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
