package dev.backstory.site;

import static dev.backstory.site.words.Words.words;

import dev.backstory.cluster.story.Reasons.View;
import dev.backstory.pipeline.Explanation.ArticleName;
import dev.backstory.pipeline.Explanation.Next;
import dev.backstory.pipeline.Explanation.Step;
import dev.backstory.pipeline.Explanation.StoryName;
import dev.backstory.site.words.Words;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains to readers, in words, why an article is in a story. */
public final class ReasonWords {
  private static final double STRONG = 1;
  private static final double CLEAR = 0.4;
  private static final double WORTH_TELLING = 0.05;

  private ReasonWords() {}

  /** One sentence. */
  public static String sentence(Step step) {
    String at = Wording.time(step.at());
    return switch (step.kind()) {
      case JOINED -> joined(at, step);
      case OPENED -> opened(at, step);
      case MERGED -> because(words("why.merged", at, named(step.to(), words("why.another"))), step);
      case SPLIT -> because(words("why.split", at, former(step)), step);
      case MOVED -> because(words("why.moved", at, former(step)), step);
    };
  }

  /** What was compared, with what it spoke for, the weightiest first. */
  public static List<Pull> pulls(Step step) {
    return step.views().stream()
        .filter(view -> Math.abs(view.pull()) >= WORTH_TELLING)
        .sorted(Comparator.comparingDouble(view -> -Math.abs(view.pull())))
        .map(view -> new Pull(compared(view.name()), view.value(), spoke(view)))
        .toList();
  }

  /** The story that came next and how near that was, or null. */
  public static @Nullable String next(Step step) {
    Next next = step.next();
    return next == null
        ? null
        : words(
            "why.next",
            Math.round(100 * step.margin()),
            named(next.story(), words("why.oneWithoutPage")),
            percent(next.probability()));
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
      return words("why.percent.over", 99);
    }
    return rounded == 0 && probability > 0
        ? words("why.percent.under", 1)
        : words("why.percent", rounded);
  }

  /** "The Courier: A headline". */
  public static String article(ArticleName article) {
    String outlet = article.outlet().isEmpty() ? article.id() : article.outlet();
    return article.title().isEmpty() ? outlet : words("why.article", outlet, article.title());
  }

  private static String joined(String at, Step step) {
    return step.explained()
        ? words("why.joined", at, percent(step.probability()), percent(step.bar()))
        : words("why.joined.unexplained", at);
  }

  private static String opened(String at, Step step) {
    if (!step.explained()) {
      return words("why.opened.unexplained", at);
    }
    return step.views().isEmpty()
        ? words("why.opened.noneSimilar", at)
        : words("why.opened.noneClose", at, percent(step.probability()), percent(step.bar()));
  }

  private static String former(Step step) {
    StoryName from = step.from();
    return from == null ? words("why.another") : named(from, words("why.another"));
  }

  private static String named(StoryName story, String otherwise) {
    return story.headline().isEmpty() ? otherwise : words("quoted", story.headline());
  }

  private static String because(String what, Step step) {
    if (step.byHand()) {
      return words("why.because.hand", what);
    }
    return step.explained()
        ? words("why.because.probably", what, article(step.because()), percent(step.probability()))
        : words("why.because", what, article(step.because()));
  }

  private static String spoke(View view) {
    double pull = Math.abs(view.pull());
    boolean spokeFor = view.pull() > 0;
    if (pull >= STRONG) {
      return spokeFor ? words("why.for.strongly") : words("why.against.strongly");
    }
    if (pull >= CLEAR) {
      return spokeFor ? words("why.for.clearly") : words("why.against.clearly");
    }
    return spokeFor ? words("why.for.slightly") : words("why.against.slightly");
  }

  private static String compared(String view) {
    return Words.knownWords("why.view." + view).orElseGet(() -> view.replace('-', ' '));
  }
}
