package dev.backstory.pipeline;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.ActiveStories;
import dev.backstory.cluster.ArticleSignature;
import dev.backstory.cluster.NewsroomFolder;
import dev.backstory.cluster.StoryClusterer;
import dev.backstory.cluster.StoryDecision;
import dev.backstory.cluster.StoryDecision.Arrival;
import dev.backstory.compose.StoryComposer;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Story;
import dev.backstory.model.StoryLink;
import dev.backstory.model.StoryPage;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.ArticleStore.Entry;
import dev.backstory.port.ArticleStore.Read;
import dev.backstory.port.ArticleStore.Stored;
import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStore.Placement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * The way of an article: kept, read, placed in a story, told on its page. Where each article is
 * stands in the stores, so work that breaks off goes on where it was, and a step that is done again
 * changes nothing. For one caller at a time.
 */
public final class Pipeline {
  private static final int BATCH = 64;

  private final ArticleStore articles;
  private final StoryStore stories;
  private final ArticleAnnotator annotator;
  private final StoryClusterer clusterer;
  private final ActiveStories active;
  private final NewsroomFolder newsrooms;
  private final StoryComposer composer;
  private final Map<String, Placement> placed = new HashMap<>();

  /**
   * Goes on where the stores stand.
   *
   * @param active without stories; filled from the stores
   */
  public Pipeline(
      ArticleStore articles,
      StoryStore stories,
      ArticleAnnotator annotator,
      StoryClusterer clusterer,
      ActiveStories active,
      NewsroomFolder newsrooms,
      StoryComposer composer) {
    this.articles = articles;
    this.stories = stories;
    this.annotator = annotator;
    this.clusterer = clusterer;
    this.active = active;
    this.newsrooms = newsrooms;
    this.composer = composer;
    restore();
  }

  /** Annotates what is unread. */
  public void read(ExecutorService workers, IntConsumer done) {
    for (List<Stored> batch = articles.unread(BATCH);
        !batch.isEmpty();
        batch = articles.unread(BATCH)) {
      List<Callable<AnnotatedArticle>> tasks = new ArrayList<>();
      for (Stored stored : batch) {
        tasks.add(() -> annotator.annotate(stored.article()));
      }
      List<AnnotatedArticle> read = all(workers, tasks);
      for (int i = 0; i < read.size(); i++) {
        articles.saveAnnotated(read.get(i), batch.get(i).version());
      }
      done.accept(batch.size());
    }
  }

  /** Puts every article that has been read into its story, in order of arrival. */
  public void place(Instant now, IntConsumer done) {
    for (Entry entry : articles.entries()) {
      Placement known = placed.get(entry.articleId());
      if (!entry.read() || (known != null && known.version() == entry.version())) {
        continue;
      }
      articles.annotated(entry.articleId()).ifPresent(read -> place(read, now));
      done.accept(1);
    }
  }

  /** Writes the page of every story that has something untold. */
  public void tell(ExecutorService workers, Instant now, IntConsumer done) {
    List<Story> untold = stories.untold();
    for (int from = 0; from < untold.size(); from += BATCH) {
      List<Story> batch = untold.subList(from, Math.min(untold.size(), from + BATCH));
      List<Callable<StoryPage>> tasks = new ArrayList<>();
      for (Story story : batch) {
        tasks.add(() -> compose(story, now));
      }
      List<StoryPage> pages = all(workers, tasks);
      for (int i = 0; i < pages.size(); i++) {
        stories.tell(pages.get(i), told(batch.get(i)));
      }
      done.accept(batch.size());
    }
  }

  private void place(Read read, Instant now) {
    Article article = read.annotated().article();
    ArticleSignature signature = ArticleSignature.of(read.annotated());
    Placement known = placed.get(article.id());
    if (known == null) {
      Arrival decision = clusterer.decide(signature, active);
      if (decision instanceof StoryDecision.Open open) {
        stories.open(opened(open, article, now));
      }
      put(new Placement(article.id(), decision.storyId(), read.version()), now);
      active.apply(signature, decision);
    } else {
      put(new Placement(article.id(), known.storyId(), read.version()), now);
    }
  }

  private Story opened(StoryDecision.Open open, Article article, Instant now) {
    String id = open.storyId();
    List<StoryLink> earlier =
        open.continued().stream()
            .flatMap(earlierId -> stories.story(earlierId).stream())
            .map(this::link)
            .toList();
    return new Story(id, Slug.of(article.titleOrEmpty(), id), List.of(), earlier, now, now);
  }

  private StoryLink link(Story story) {
    String headline =
        stories.page(story.id()).map(StoryPage::headline).orElseGet(() -> firstTitle(story));
    return new StoryLink(story.id(), story.slug(), headline, story.createdAt());
  }

  private String firstTitle(Story story) {
    return story.articleIds().stream()
        .flatMap(id -> articles.article(id).stream())
        .map(Article::titleOrEmpty)
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void put(Placement placement, Instant now) {
    stories.place(placement.storyId(), placement.articleId(), placement.version(), now);
    placed.put(placement.articleId(), placement);
  }

  private StoryPage compose(Story story, Instant now) {
    List<AnnotatedArticle> members =
        story.articleIds().stream()
            .flatMap(id -> articles.annotated(id).stream())
            .map(Read::annotated)
            .toList();
    return composer.compose(
        story, newsrooms.fold(members), stories.page(story.id()).orElse(null), now);
  }

  private List<Placement> told(Story story) {
    return story.articleIds().stream().flatMap(id -> stories.placement(id).stream()).toList();
  }

  private void restore() {
    for (Placement placement : stories.placements()) {
      placed.put(placement.articleId(), placement);
      articles
          .annotated(placement.articleId())
          .ifPresent(
              read -> active.add(ArticleSignature.of(read.annotated()), placement.storyId()));
    }
  }

  private static <T> List<T> all(ExecutorService workers, List<Callable<T>> tasks) {
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : workers.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted; what was done is kept", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
