package dev.backstory.compose.story;

import dev.backstory.model.StoryArticle;
import dev.backstory.sentence.PassingStates;
import dev.backstory.sentence.StorySentence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far along in a story an article came. */
public final class Recency {
  /** A story told within less than this has no early and late part. */
  private static final Duration LEAST_SPREAD = Duration.ofHours(20);

  /** An article that came more days than these before others reports news of its own. */
  private static final int EARLIER_DAYS = 30;

  /** Of an article of which it is not known, or of a story that did not go on. */
  private static final double UNKNOWN = 0.5;

  private final List<Instant> times = new ArrayList<>();
  private final @Nullable LocalDate newest;

  Recency(List<StoryArticle> articles) {
    newest = newestNews(articles);
    for (StoryArticle article : articles) {
      Instant published = article.article().published();
      if (published != null && !isOfOtherNews(article)) {
        times.add(published);
      }
    }
    times.sort(null);
  }

  /**
   * The last day up to which two newsrooms reported within the days of one piece of news; that of
   * the newest article if no two did. One report that comes months behind all others is dated by
   * when its page was last changed, or of something else: what the others tell is the news.
   */
  private static @Nullable LocalDate newestNews(List<StoryArticle> articles) {
    List<StoryArticle> dated =
        articles.stream()
            .filter(article -> article.article().publishedDay() != null)
            .sorted(Comparator.comparing(Recency::day).reversed())
            .toList();
    return dated.stream()
        .filter(last -> newsrooms(dated, day(last)) > 1)
        .findFirst()
        .or(() -> dated.stream().findFirst())
        .map(Recency::day)
        .orElse(null);
  }

  private static long newsrooms(List<StoryArticle> dated, LocalDate last) {
    return dated.stream()
        .filter(article -> !day(article).isAfter(last))
        .filter(article -> !day(article).isBefore(last.minusDays(EARLIER_DAYS)))
        .map(StoryArticle::newsroom)
        .distinct()
        .count();
  }

  private static LocalDate day(StoryArticle article) {
    return Objects.requireNonNull(article.article().publishedDay());
  }

  /** 0 for the oldest article to 1 for the newest; 0.5 where there is no telling. */
  public double of(StoryArticle article) {
    Instant at = article.article().published();
    if (at == null || !wentOn()) {
      return UNKNOWN;
    }
    Duration all = Duration.between(times.getFirst(), times.getLast());
    double inTime = (double) Duration.between(times.getFirst(), at).toSeconds() / all.toSeconds();
    double inOrder = times.stream().filter(at::isAfter).count() / (double) (times.size() - 1);
    return Math.clamp((inTime + inOrder) / 2, 0, 1);
  }

  private boolean wentOn() {
    return times.size() > 1
        && Duration.between(times.getFirst(), times.getLast()).compareTo(LEAST_SPREAD) >= 0;
  }

  /**
   * Whether an article came so long before the news of the story, or after it, that it has other.
   */
  public boolean isOfOtherNews(StoryArticle article) {
    LocalDate day = article.article().publishedDay();
    return day != null
        && newest != null
        && (day.isBefore(newest.minusDays(EARLIER_DAYS)) || day.isAfter(newest));
  }

  /** Whether it tells what was under way or not known yet at an earlier time of the story. */
  public boolean isOver(StorySentence sentence) {
    return PassingStates.isOver(sentence, times.isEmpty() ? null : times.getLast());
  }
}
