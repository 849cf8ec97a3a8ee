package dev.backstory.pipeline;

import dev.backstory.cluster.story.Reasons;
import dev.backstory.model.Article;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.Explanation.ArticleName;
import dev.backstory.pipeline.Explanation.ArticleReasons;
import dev.backstory.pipeline.Explanation.Kind;
import dev.backstory.pipeline.Explanation.Near;
import dev.backstory.pipeline.Explanation.Next;
import dev.backstory.pipeline.Explanation.Step;
import dev.backstory.pipeline.Explanation.StoryName;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.Decision;
import dev.backstory.port.JournalEntry;
import dev.backstory.port.StoryStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells from the journal why each article of a story is in it. Safe for use by several threads. */
public final class StoryExplainer {
  private final ArticleStore articles;
  private final StoryStore stories;

  public StoryExplainer(ArticleStore articles, StoryStore stories) {
    this.articles = articles;
    this.stories = stories;
  }

  /**
   * Explains a story.
   *
   * @param name its id, slug or address, or those of one that is part of it now
   * @return empty if there is none
   */
  public Optional<Explanation> explain(String name) {
    return new StoryFinder(stories).find(name).map(story -> new Telling().of(story));
  }

  /** One explanation; what was looked up is remembered. */
  private final class Telling {
    private final Map<String, ArticleName> articleNames = new HashMap<>();
    private final Map<String, StoryName> storyNames = new HashMap<>();

    Explanation of(Story story) {
      List<JournalEntry> entries = stories.journal().about(story.articleIds());
      return new Explanation(
          story(story.id()),
          story.articleIds().stream()
              .map(id -> new ArticleReasons(article(id), steps(id, entries)))
              .toList());
    }

    private List<Step> steps(String articleId, List<JournalEntry> entries) {
      return entries.stream()
          .filter(
              entry ->
                  entry.kind().isArrival()
                      ? entry.articleId().equals(articleId)
                      : entry.articleIds().contains(articleId))
          .map(this::step)
          .toList();
    }

    private Step step(JournalEntry entry) {
      Reasons reasons = ReasonsCodec.decode(entry.reasons());
      boolean split = entry.kind() == Decision.Kind.SPLIT;
      String other = entry.otherId();
      String to =
          split ? Objects.requireNonNull(other, "a split names two stories") : entry.storyId();
      String from = split ? entry.storyId() : other;
      Reasons.Other next = reasons.other();
      return new Step(
          kind(entry),
          entry.at(),
          entry.byHand(),
          article(entry.articleId()),
          story(to),
          from == null ? null : story(from),
          !reasons.equals(Reasons.NONE),
          reasons.probability(),
          reasons.bar(),
          reasons.margin(),
          reasons.views(),
          reasons.nearest().stream().map(this::near).toList(),
          next == null ? null : new Next(story(next.storyId()), next.probability()));
    }

    private Near near(Reasons.Nearest nearest) {
      return new Near(article(nearest.articleId()), story(nearest.storyId()), nearest.likeness());
    }

    private ArticleName article(String id) {
      return articleNames.computeIfAbsent(id, _ -> name(id, articles.article(id).orElse(null)));
    }

    private StoryName story(String id) {
      return storyNames.computeIfAbsent(
          id,
          _ -> {
            String now = stories.story(id).map(Story::id).orElse(id);
            String headline = stories.page(now).map(StoryPage::headline).orElse("");
            return new StoryName(id, now, headline);
          });
    }
  }

  private static ArticleName name(String id, @Nullable Article article) {
    return article == null
        ? new ArticleName(id, null, "", "", null)
        : new ArticleName(
            id, article.url(), article.outletName(), article.titleOrEmpty(), article.published());
  }

  private static Kind kind(JournalEntry entry) {
    return switch (entry.kind()) {
      case JOIN -> Kind.JOINED;
      case OPEN -> Kind.OPENED;
      case MERGE -> Kind.MERGED;
      case SPLIT -> Kind.SPLIT;
      case MOVE -> Kind.MOVED;
    };
  }
}
