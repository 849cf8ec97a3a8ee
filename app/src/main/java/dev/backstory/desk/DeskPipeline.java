package dev.backstory.desk;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.compose.Commission;
import dev.backstory.compose.StoryComposer;
import dev.backstory.compose.page.ComposeSettings;
import dev.backstory.config.PageConfig;
import dev.backstory.knowledge.KnowledgeBase;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Rejection;
import dev.backstory.model.Story;
import dev.backstory.models.OnnxJudge;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.pipeline.PersonlessGlossary;
import dev.backstory.pipeline.PersonlessRulings;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.ArticleStore.Read;
import dev.backstory.port.PageBasis.Conditions;
import dev.backstory.port.StoryStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The stages over the stores of a data folder: what is new is read, placed and told, and what an
 * earlier version of the program did is done again.
 */
final class DeskPipeline implements AutoCloseable {
  private static final int LISTED_AT_ONCE = 500;

  private final DeskStores stores;
  private final ArticleStore articles;
  private final StoryStore stories;
  private final PageConfig settings;
  private final DeskKnowledge knowledge;
  private final Supplier<ModelPages> modelPages;
  private final Progress progress;
  private final AtomicBoolean decided = new AtomicBoolean();
  private final AtomicInteger dropped = new AtomicInteger();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final Lazy<Pipeline> stages;
  private final Lazy<PageWriter> commissions = new Lazy<>(this::newWriter);

  /**
   * @param modelPages what a language model writes of pages, asked for when the first is told
   * @param writing is run before the first article is read, and makes sure that nobody else writes
   */
  DeskPipeline(
      DeskStores stores,
      PageConfig settings,
      DeskKnowledge knowledge,
      Supplier<ModelPages> modelPages,
      Runnable writing,
      Progress progress) {
    this.stores = stores;
    this.articles = stores.articles();
    this.stories = stores.stories();
    this.settings = settings;
    this.knowledge = knowledge;
    this.modelPages = modelPages;
    this.progress = progress;
    this.stages =
        new Lazy<>(
            () -> {
              writing.run(); // what it knows of the stories is true while nobody else writes
              return newPipeline();
            });
  }

  private Pipeline newPipeline() {
    return new Pipeline(
        articles,
        stories,
        stores.rulings(),
        stores.removals()::notes,
        Models.annotator(),
        new StoryClusterer(),
        ActiveStories::new,
        new NewsroomResolver(),
        newWriter());
  }

  private PageWriter newWriter() {
    ComposeSettings composing = DeskSettings.compose(settings);
    Lazy<String> program =
        new Lazy<>(() -> ProgramDigest.of(Pipeline.class, OnnxJudge.class, KnowledgeBase.class));
    return new PageWriter(
        Models.facts(),
        new StoryComposer(
            new PersonlessGlossary(knowledge.entities(), stores.removals()::people),
            new PersonlessRulings(stores.topicRulings()::standing, stores.removals()::people),
            Models.editor(),
            composing,
            _ -> dropped.incrementAndGet(),
            modelPages.get().writer()),
        () ->
            new Conditions(
                program.get(),
                Models.temper(),
                knowledge.entities().version(),
                composing.toString()));
  }

  /** What a language model is to write of a story; empty if none of its articles can be read. */
  Optional<Commission> commission(Story story) {
    List<AnnotatedArticle> members =
        story.articleIds().stream()
            .flatMap(id -> articles.annotated(id).stream())
            .map(Read::annotated)
            .toList();
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(commissions.get().commission(story, new NewsroomResolver().fold(members)));
  }

  /** Does again what was done, to see whether it comes to the same. */
  StoreProof proof() {
    return new StoreProof(articles, stories, this::newWriter, workers, progress);
  }

  /** Somebody has decided something by which stories are to be told again. */
  void decided() {
    decided.set(true);
  }

  /**
   * Whether articles were kept that are still to be read, or something was decided of stories, as
   * another process may have done, or something else since this was last asked.
   */
  boolean hasUnread() {
    return decided.getAndSet(false)
        || !stores.rulings().isEmpty()
        || !stores.topicRulings().isEmpty()
        || articles.unread() > 0;
  }

  /**
   * Brings what is new as far as it goes.
   *
   * @return whether there was anything new
   */
  boolean advance(Instant now) {
    knowledge.refresh();
    stores.topicRulings().follow();
    if (stores.rulings().isEmpty()
        && articles.unplaced() + articles.unread() + stories.untoldCount() == 0) {
      return false;
    }
    Pipeline pipeline = stages.get();
    try (Progress.Task reading = progress.begin("reading articles", articles.unread())) {
      pipeline.read(workers, reading::step, rejection -> reject(rejection, now));
    }
    try (Progress.Task placing = progress.begin("finding stories", articles.unplaced())) {
      pipeline.place(now, placing::step);
    }
    try (Progress.Task telling = progress.begin("writing stories", stories.untoldCount())) {
      pipeline.tell(workers, now, telling::step);
    }
    return true;
  }

  private void reject(Rejection rejection, Instant now) {
    stores.rejections().add(rejection, now);
    progress.rejected(rejection);
  }

  /**
   * Tells of rows of the database that were found damaged since the last call, each once; what can
   * be made anew is to be read or told again.
   *
   * @return how many there were
   */
  int mend(Instant now) {
    List<Rejection> found = stores.damage().update(now);
    found.forEach(progress::rejected);
    return found.size();
  }

  /**
   * Lists some pages anew that an earlier version of the program listed, while what it listed
   * stands. Whether there were any.
   */
  boolean listAnew() {
    return stories.listAnew(LISTED_AT_ONCE) > 0;
  }

  /** How many articles were last read by an earlier version of the program. */
  int left() {
    return articles.readBefore(ArticleAnnotator.VERSION);
  }

  /**
   * Reads some of them anew, so that their stories are untold while their pages stand.
   *
   * @return how many; 0 if none is left
   */
  int readAnew(Instant now) {
    return left() == 0 ? 0 : stages.get().readAnew(workers, rejection -> reject(rejection, now));
  }

  /** How many claims the evidence gate has dropped. */
  int dropped() {
    return dropped.get();
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
