package dev.backstory.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the earlier stories that a new one continues: too far from it to be the same story, and far
 * nearer than chance. Rare words must be shared, since reports of two fires mean much the same and
 * are no thread. What cannot be dated is left out: a missing link is better than a wrong one.
 */
final class ThreadFinder {
  private static final double ALIKE_FROM = 0.38;
  private static final double SHARED_FROM = 0.22;
  private static final Duration SOONEST = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(42);
  private static final int MOST = 3;

  private ThreadFinder() {}

  /** Ids of the stories near the article that it continues, oldest first. */
  static List<String> continued(ArticleSignature article, List<StoryViews> near) {
    return near.stream()
        .filter(story -> isEarlier(story.began(), article.published()))
        .filter(story -> alike(story) >= ALIKE_FROM && story.value("text") >= SHARED_FROM)
        .sorted(Comparator.comparingDouble(story -> -alike(story)))
        .limit(MOST)
        .sorted(Comparator.comparing(story -> Objects.requireNonNull(story.began())))
        .map(StoryViews::storyId)
        .toList();
  }

  private static double alike(StoryViews story) {
    return story.value("meaning-and-text");
  }

  private static boolean isEarlier(@Nullable Instant began, @Nullable Instant now) {
    return began != null
        && now != null
        && !began.plus(SOONEST).isAfter(now)
        && !began.plus(LONGEST).isBefore(now);
  }
}
