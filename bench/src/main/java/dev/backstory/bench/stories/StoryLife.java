package dev.backstory.bench.stories;

import dev.backstory.model.Article;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A story as it grows, and its page. */
final class StoryLife {
  /** Fewer articles never make a page. */
  static final int PAGE_ARTICLES = 3;

  private static final double SECONDS_PER_HOUR = 3600;

  private final String id;
  private final List<LabelledText> articles = new ArrayList<>();
  private @Nullable StoryPage told;
  private int articlesBefore;
  private int renamings;

  StoryLife(String id) {
    this.id = id;
  }

  void add(LabelledText text) {
    articles.add(text);
  }

  int size() {
    return articles.size();
  }

  List<Article> articles() {
    return articles.stream().map(LabelledText::article).toList();
  }

  /** The story without links to earlier ones. */
  Story story() {
    List<String> ids = articles.stream().map(text -> text.article().id()).toList();
    return new Story(id, id, ids, List.of(), Instant.EPOCH, Instant.EPOCH);
  }

  /** Its page as it was last told, be it a brief. */
  Optional<StoryPage> told() {
    return Optional.ofNullable(told);
  }

  boolean hasPage() {
    return articlesBefore > 0;
  }

  /** Takes the page that the articles so far make. */
  void tell(StoryPage page) {
    if (hasPage() && !page.headline().equals(Objects.requireNonNull(told).headline())) {
      renamings++;
    }
    if (!hasPage() && page.status() == Status.PAGE) {
      articlesBefore = articles.size();
    }
    told = page;
  }

  /** Whether more than half of its articles are of this labelled story. */
  boolean tellsMostly(String label) {
    return 2 * articles.stream().filter(text -> text.story().equals(label)).count() > size();
  }

  StoryLives.Page page() {
    return new StoryLives.Page(
        articlesBefore,
        hoursBefore(),
        articles.size() - articlesBefore,
        renamings,
        articles.stream().map(LabelledText::story).distinct().count() > 1);
  }

  private Optional<Double> hoursBefore() {
    Instant first = articles.getFirst().article().published();
    Instant last = articles.get(articlesBefore - 1).article().published();
    return first == null || last == null
        ? Optional.empty()
        : Optional.of(Duration.between(first, last).abs().toSeconds() / SECONDS_PER_HOUR);
  }
}
