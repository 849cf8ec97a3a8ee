package dev.backstory.pipeline;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.StoryBonds;
import dev.backstory.cluster.story.StoryDecider;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Rejection;
import dev.backstory.model.Story;
import dev.backstory.pipeline.PageWriter.Written;
import dev.backstory.pipeline.StoryPageUpdater.Update;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.ArticleStore.Entry;
import dev.backstory.port.ArticleStore.Read;
import dev.backstory.port.ArticleStore.Stored;
import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStore.Placement;
import dev.backstory.port.StoryStore.Told;
import dev.backstory.port.admin.RulingQueue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The way of an article: kept, read, placed in a story, told on its page. Where each article is
 * stands in the stores, so work that breaks off goes on where it was, and a step that is done again
 * changes nothing. For one caller at a time.
 */
public final class Pipeline {
  private static final int BATCH = 64;

  /** So few are read anew at once that news waits for seconds only. */
  private static final int BATCH_ANEW = 16;

  private static final int USUAL_TERM = 100_000;

  private final ArticleStore articles;
  private final StoryStore stories;
  private final ArticleAnnotator annotator;
  private final StoryPlacer placer;
  private final RulingFollower rulings;
  private final StoryPageUpdater teller;

  /**
   * Goes on where the stores stand.
   *
   * @param active makes active stories without any
   */
  public Pipeline(
      ArticleStore articles,
      StoryStore stories,
      ArticleAnnotator annotator,
      StoryDecider decider,
      Supplier<ActiveStories> active,
      NewsroomResolver newsrooms,
      PageWriter writer) {
    this(
        articles,
        stories,
        new NoRulings(),
        _ -> List.of(),
        annotator,
        decider,
        active,
        newsrooms,
        writer);
  }

  /**
   * The same, where people decide of stories, too.
   *
   * @param rulings what they decide
   * @param removed what they want the page of a story to say of what was removed, by its id
   */
  public Pipeline(
      ArticleStore articles,
      StoryStore stories,
      RulingQueue rulings,
      Function<String, List<String>> removed,
      ArticleAnnotator annotator,
      StoryDecider decider,
      Supplier<ActiveStories> active,
      NewsroomResolver newsrooms,
      PageWriter writer) {
    this(
        articles,
        stories,
        rulings,
        removed,
        annotator,
        decider,
        active,
        newsrooms,
        writer,
        USUAL_TERM);
  }

  /**
   * @param term number of arrivals after which the active stories are built anew
   */
  Pipeline(
      ArticleStore articles,
      StoryStore stories,
      RulingQueue rulings,
      Function<String, List<String>> removed,
      ArticleAnnotator annotator,
      StoryDecider decider,
      Supplier<ActiveStories> active,
      NewsroomResolver newsrooms,
      PageWriter writer,
      int term) {
    this.articles = articles;
    this.stories = stories;
    this.annotator = annotator;
    this.placer =
        new StoryPlacer(
            articles, stories, decider, new StoryMemory(stories.journal(), articles, active, term));
    this.rulings = new RulingFollower(stories, placer, rulings);
    this.teller = new StoryPageUpdater(articles, stories, newsrooms, writer, placer::link, removed);
  }

  /** Annotates what is unread. */
  public void read(ExecutorService workers, IntConsumer done) {
    read(workers, done, _ -> {});
  }

  /**
   * Annotates what is unread.
   *
   * @param rejected is told what is left unread of an article, before it is kept as read
   */
  public void read(ExecutorService workers, IntConsumer done, Consumer<Rejection> rejected) {
    for (List<Stored> batch = articles.unread(BATCH);
        !batch.isEmpty();
        batch = articles.unread(BATCH)) {
      annotate(batch, workers, rejected);
      done.accept(batch.size());
    }
  }

  /**
   * Annotates anew some of what an earlier reader annotated. Pages stand until their stories, which
   * are untold then, are told again.
   *
   * @return how many articles; 0 if none is left
   */
  public int readAnew(ExecutorService workers, Consumer<Rejection> rejected) {
    List<Stored> batch = articles.readBefore(ArticleAnnotator.VERSION, BATCH_ANEW);
    stories.tellAgain(batch.stream().map(stored -> stored.article().id()).toList());
    annotate(batch, workers, rejected);
    return batch.size();
  }

  private void annotate(List<Stored> batch, ExecutorService workers, Consumer<Rejection> rejected) {
    List<Future<AnnotatedArticle>> reading = new ArrayList<>();
    for (Stored stored : batch) {
      reading.add(workers.submit(() -> annotator.annotate(stored.article())));
    }
    for (int i = 0; i < reading.size(); i++) { // kept while the workers read the next
      AnnotatedArticle read = result(reading.get(i));
      TruncationNotice.of(read).ifPresent(rejected);
      articles.saveAnnotated(read, batch.get(i).version(), ArticleAnnotator.VERSION);
    }
  }

  /**
   * Follows what people decided of stories, and puts every article that has been read into its
   * story, in order of arrival.
   */
  public void place(Instant now, IntConsumer done) {
    rulings.follow(now);
    StoryBonds bonds = rulings.bonds();
    for (Entry entry : articles.readyToPlace()) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted; what was done is kept");
      }
      String id = entry.articleId();
      Optional<Placement> known = stories.placement(id);
      if (known.filter(it -> it.version() == entry.version()).isPresent()) {
        articles.placed(id, entry.version()); // what came before broke off in between
        continue;
      }
      articles.annotated(id).ifPresent(read -> place(read, known.isPresent(), bonds, now));
      done.accept(1);
    }
  }

  /** Writes the page of every story that has something untold. */
  public void tell(ExecutorService workers, Instant now, IntConsumer done) {
    long upTo = stories.journal().last();
    List<Story> untold = stories.untold();
    for (int from = 0; from < untold.size(); from += BATCH) {
      List<Story> batch = untold.subList(from, Math.min(untold.size(), from + BATCH));
      List<Callable<Optional<Update>>> tasks = new ArrayList<>();
      for (Story story : batch) {
        tasks.add(() -> teller.write(story, now));
      }
      List<Optional<Update>> written = all(workers, tasks);
      stories.tell(
          IntStream.range(0, written.size())
              .boxed()
              .flatMap(i -> written.get(i).map(it -> told(it, batch.get(i), upTo)).stream())
              .toList());
      done.accept(batch.size());
    }
  }

  private void place(Read read, boolean known, StoryBonds bonds, Instant now) {
    String id = read.annotated().article().id();
    if (known) {
      stories.renew(id, read.version(), now);
    } else {
      placer.place(read, bonds, now);
    }
    articles.placed(id, read.version());
  }

  private Told told(Update update, Story story, long upTo) {
    Written written = update.written();
    return new Told(
        written.page(), stories.placements(story.id()), upTo, written.utterances(), update.basis());
  }

  private static <T> List<T> all(ExecutorService workers, List<Callable<T>> tasks) {
    try {
      return workers.invokeAll(tasks).stream().map(Pipeline::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted; what was done is kept", e);
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted; what was done is kept", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
