package dev.backstory.cluster.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the earlier stories that a new one continues: too far from it to be the same story, and far
 * nearer than chance. Rare words must be shared, since reports of two fires mean much the same and
 * are no thread; less likeness is asked of a story that the article might nearly have joined. What
 * cannot be dated is left out: a missing link is better than a wrong one.
 */
final class ThreadFinder {
  private static final double ALIKE_FROM = 0.38;
  private static final double NEARLY_JOINED_FROM = 0.2;
  private static final double ALIKE_IF_NEARLY_JOINED = 0.30;
  private static final double SHARED_FROM = 0.22;
  private static final Duration SOONEST = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(42);
  private static final int MOST = 3;

  private final StorySimilarity similarity;

  ThreadFinder(StorySimilarity similarity) {
    this.similarity = similarity;
  }

  /** Ids of the stories near the article that it continues, oldest first. */
  List<String> continued(ArticleSignature article, List<StoryViews> near) {
    return near.stream()
        .filter(story -> isEarlier(story.began(), article.published()))
        .filter(this::isOfThread)
        .sorted(Comparator.comparingDouble(story -> -alike(story)))
        .limit(MOST)
        .sorted(Comparator.comparing(story -> Objects.requireNonNull(story.began())))
        .map(StoryViews::storyId)
        .toList();
  }

  private boolean isOfThread(StoryViews story) {
    boolean nearlyJoined = similarity.of(story) >= NEARLY_JOINED_FROM;
    return story.value("text") >= SHARED_FROM
        && alike(story) >= (nearlyJoined ? ALIKE_IF_NEARLY_JOINED : ALIKE_FROM);
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
