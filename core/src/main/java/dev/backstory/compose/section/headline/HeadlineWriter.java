package dev.backstory.compose.section.headline;

import dev.backstory.compose.story.Opinion;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Article;
import dev.backstory.model.StoryFacts.CountedFigure;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.SentenceUse;
import dev.backstory.sentence.Marks;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Chooses of the articles' headlines the one that an editor would put over the story: by what the
 * story shows of each, and then of the best by what a judge says of each under the best of the
 * others, too. Fitted by {@code bench train headlines} (docs/models/headlines.md).
 */
public final class HeadlineWriter {
  /** So many of the best by what the story shows are read by the judge. */
  private static final int READ = 6;

  private static final int LONGEST = 120;
  private static final double NEWER = 0.5;
  private static final double EARLIER = 300;
  private static final double OLD_FIGURE = 500;
  private static final double UNSOBER = 1000;
  private static final double OPINION = 2000;

  private final EditorJudge judge;

  /**
   * @param judge of what a headline is good for under another
   */
  public HeadlineWriter(EditorJudge judge) {
    this.judge = judge;
  }

  /** A headline with what the story shows of it and what it stands at beside that. */
  private record Candidate(Headline headline, double[] shown, double standing) {
    double merit() {
      return standing + HeadlineWeights.shown(shown);
    }

    double merit(SentenceUse use) {
      double[] judged = HeadlineFigures.judged(use);
      return standing
          + HeadlineWeights.judged(
              DoubleStream.concat(DoubleStream.of(shown), DoubleStream.of(judged)).toArray());
    }

    String words() {
      return headline.words();
    }
  }

  /** The headline as its outlet wrote it, without the outlet's name; never empty. */
  public String write(StoryMaterial material) {
    List<Headline> headlines = headlines(material);
    HeadlineFigures figures = new HeadlineFigures(material, headlines);
    List<Candidate> best =
        headlines.stream()
            .map(
                headline ->
                    new Candidate(headline, figures.shown(headline), standing(headline, material)))
            .sorted(Comparator.comparingDouble(candidate -> -candidate.merit()))
            .limit(READ)
            .toList();
    return best.isEmpty() ? firstWords(material) : best.get(judged(best)).words();
  }

  /** All that are not blank, in the order of the articles. */
  public static List<Headline> headlines(StoryMaterial material) {
    return material.articles().stream()
        .map(Headline::of)
        .filter(headline -> !headline.words().isBlank())
        .toList();
  }

  /** Where the one stands that is best with what the judge says, of equals the first. */
  private int judged(List<Candidate> best) {
    int chosen = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < best.size() && best.size() > 1; i++) {
      String other = best.get(i == 0 ? 1 : 0).words();
      SentenceUse use = judge.uses(other, List.of(best.get(i).words())).getFirst();
      if (use.equals(SentenceUse.UNKNOWN)) {
        return 0;
      }
      double merit = best.get(i).merit(use);
      if (merit > most) {
        most = merit;
        chosen = i;
      }
    }
    return chosen;
  }

  private static double standing(Headline headline, StoryMaterial material) {
    return NEWER * material.recency().of(headline.article()) - burden(headline, material);
  }

  /** What speaks against a headline however near it is. */
  private static double burden(Headline headline, StoryMaterial material) {
    Article article = headline.article().article();
    return (headline.isSober() ? 0 : UNSOBER)
        + (Opinion.is(article) ? OPINION : 0)
        + (material.recency().isOfOtherNews(headline.article()) ? EARLIER : 0)
        + (HeadlineCounts.of(headline.words()).stream()
                .anyMatch(figure -> isOvertaken(figure, article.id(), material))
            ? OLD_FIGURE
            : 0);
  }

  /** Whether the article gave a figure, or the story a toll, that has changed since. */
  private static boolean isOvertaken(BigDecimal figure, String articleId, StoryMaterial material) {
    return material.facts().figures().stream()
        .filter(CountedFigure::overtaken)
        .filter(old -> old.toll() || old.sentence().articleId().equals(articleId))
        .anyMatch(old -> old.value().compareTo(figure) == 0);
  }

  /** A story none of whose articles has a title. */
  private static String firstWords(StoryMaterial material) {
    String text =
        material.sentences().isEmpty()
            ? material.articles().getFirst().article().text()
            : material.sentences().getFirst().text();
    String words = Marks.spaced(text);
    if (words.length() <= LONGEST) {
      return words;
    }
    int space = words.lastIndexOf(' ', LONGEST);
    return words.substring(0, space > 0 ? space : words.offsetByCodePoints(0, LONGEST / 2)) + " …";
  }
}
