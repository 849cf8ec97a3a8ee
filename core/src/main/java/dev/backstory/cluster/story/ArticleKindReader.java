package dev.backstory.cluster.story;

import dev.backstory.model.Article;
import dev.backstory.model.ArticleForm;
import dev.backstory.notation.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells round-ups (briefings, digests, newsletters) and live blogs from reports of one event: by
 * the forms of their headlines and openings, and, where a headline leaves it open, by how little
 * the parts of the text have in common. The forms are in {@code article-kinds.tsv}.
 */
public final class ArticleKindReader {
  private static final int OPENING = 1_000;
  private static final int MOST_HEADLINE = 140;
  private static final int HEAD_LINES = 5;

  /** The mean likeness of the parts of a text below which they may tell different events. */
  private static final double LOOSE = 0.06;

  private enum Where {
    HEADLINE,
    OPENING,
    /** In the headline, of a text whose parts have little in common. */
    LOOSE
  }

  private record Form(ArticleKind kind, Where where, Pattern pattern) {
    static Form of(List<String> row) {
      return new Form(
          ArticleKind.valueOf(row.get(0)),
          Where.valueOf(row.get(1)),
          Pattern.compile(row.get(2), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    boolean isIn(List<String> places) {
      return places.stream().anyMatch(place -> pattern.matcher(place).find());
    }
  }

  private static final List<Form> FORMS =
      Resource.rows("cluster/story/article-kinds.tsv").stream().map(Form::of).toList();

  private ArticleKindReader() {}

  /** The kind of an article. */
  public static ArticleKind of(Article article) {
    if (article.details().form() == ArticleForm.LIVE_BLOG) {
      return ArticleKind.LIVE;
    }
    List<String> headlines = headlines(article);
    List<String> openings = List.of(opening(article.text()));
    return FORMS.stream()
        .filter(form -> form.isIn(form.where() == Where.OPENING ? openings : headlines))
        .filter(form -> form.where() != Where.LOOSE || isLoose(article.text()))
        .map(Form::kind)
        .findFirst()
        .orElse(ArticleKind.SINGLE);
  }

  private static boolean isLoose(String text) {
    double cohesion = Cohesion.of(text);
    return cohesion >= 0 && cohesion < LOOSE;
  }

  /** The headline, or, where there is none, the short lines above the text. */
  private static List<String> headlines(Article article) {
    String title = article.titleOrEmpty().strip();
    Stream<String> lines =
        title.isEmpty() ? opening(article.text()).lines().limit(HEAD_LINES) : Stream.of(title);
    return lines
        .map(line -> line.replaceFirst("^[#\\s]+", "").strip())
        .filter(line -> !line.isEmpty() && line.length() <= MOST_HEADLINE)
        .flatMap(line -> Stream.concat(Stream.of(line), Arrays.stream(line.split("\\s\\|\\s"))))
        .distinct()
        .toList();
  }

  private static String opening(String text) {
    return text.substring(0, Math.min(OPENING, text.length()));
  }
}
