package dev.backstory.bench.stories;

import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A story's page as readers see it over time. */
final class StoryLife {
  private static final double SECONDS_PER_HOUR = 3600;

  private @Nullable StoryPage told;
  private int articlesBefore;
  private Optional<Double> hoursBefore = Optional.empty();
  private int retellings;
  private int renamings;
  private int articlesLost;
  private boolean gone;

  /** Whether it has been told as a page, and not as a brief alone. */
  boolean hadPage() {
    return articlesBefore > 0;
  }

  /** Takes its page as it is told. */
  void tell(StoryPage page) {
    gone = false;
    if (hadPage()) {
      StoryPage before = Objects.requireNonNull(told);
      retellings += page.revision() > before.revision() ? 1 : 0;
      renamings += page.headline().equals(before.headline()) ? 0 : 1;
      Set<String> lost = new HashSet<>(articles(before));
      articles(page).forEach(lost::remove);
      articlesLost += lost.size();
    } else if (page.status() == Status.PAGE) {
      articlesBefore = page.coverage().articles().size();
      hoursBefore = hoursBetweenFirstAndLast(page);
    }
    told = page;
  }

  /** It is part of another story from now on. */
  void end() {
    gone = true;
  }

  boolean isGone() {
    return gone;
  }

  /** The articles that it tells. */
  List<String> articles() {
    return told == null ? List.of() : articles(told);
  }

  /**
   * What became of its page.
   *
   * @param mixed whether it tells several labelled stories
   */
  StoryLives.Page page(boolean mixed) {
    return new StoryLives.Page(
        articlesBefore, hoursBefore, retellings, renamings, articlesLost, gone, mixed);
  }

  /** Empty if an article does not say when it was published. */
  private static Optional<Double> hoursBetweenFirstAndLast(StoryPage page) {
    List<Instant> times =
        page.coverage().articles().stream()
            .map(Covering::publishedAt)
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    return times.size() < page.coverage().articles().size()
        ? Optional.empty()
        : Optional.of(
            Duration.between(times.getFirst(), times.getLast()).toSeconds() / SECONDS_PER_HOUR);
  }

  private static List<String> articles(StoryPage page) {
    return page.coverage().articles().stream().map(Covering::id).toList();
  }
}
