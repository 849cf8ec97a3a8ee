package dev.backstory.bench.stories;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.StoryDecider;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.Decision.Kind;
import dev.backstory.port.StoryStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.function.IntConsumer;

/**
 * Takes in a stream as a running process would that looks at its feeds every hour: what came in an
 * hour is put into stories, and the pages are told once. The articles are read beforehand, all
 * processors busy, and wait on disk.
 */
final class StoryReplay {
  private static final int PAGE_ARTICLES = 3;

  private final List<LabelledText> texts;
  private final ArticleStore read;
  private final ArticleStore articles;
  private final WatchedStories stories;
  private final NewsroomResolver newsrooms = new NewsroomResolver();
  private final PageWriter writer;
  private final Pipeline pipeline;

  /**
   * A replay.
   *
   * @param texts in order of arrival
   * @param read where they have been read
   * @param articles empty
   * @param stories empty
   */
  StoryReplay(
      List<LabelledText> texts,
      ArticleStore read,
      ArticleStore articles,
      StoryStore stories,
      ArticleAnnotator annotator,
      StoryDecider decider,
      PageWriter writer) {
    this.texts = List.copyOf(texts);
    this.read = read;
    this.articles = articles;
    this.stories = new WatchedStories(stories);
    this.writer = writer;
    this.pipeline =
        new Pipeline(
            articles, this.stories, annotator, decider, ActiveStories::new, newsrooms, writer);
  }

  StoryLives run(ExecutorService workers, IntConsumer done) {
    hours()
        .forEach(
            (hour, came) -> {
              for (LabelledText text : came) {
                articles.save(text.article(), hour);
                articles.saveAnnotated(annotated(text), 1, ArticleAnnotator.VERSION);
              }
              pipeline.place(hour, _ -> {});
              pipeline.tell(workers, hour, _ -> {});
              done.accept(came.size());
            });
    return lives();
  }

  /** What came in each hour, by its end. */
  private Map<Instant, List<LabelledText>> hours() {
    Map<Instant, List<LabelledText>> hours = new TreeMap<>();
    for (LabelledText text : texts) {
      Instant end = text.arrived().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
      hours.computeIfAbsent(end, _ -> new ArrayList<>()).add(text);
    }
    return hours;
  }

  private AnnotatedArticle annotated(LabelledText text) {
    return read.annotated(text.article().id()).orElseThrow().annotated();
  }

  private StoryLives lives() {
    Map<String, String> labels = new LinkedHashMap<>();
    texts.forEach(text -> labels.put(text.article().id(), text.story()));
    List<StoryLife> paged = stories.lives().values().stream().filter(StoryLife::hadPage).toList();
    return new StoryLives(
        texts.size(),
        paged.stream().map(life -> life.page(mixed(life, labels))).toList(),
        stories.count(Kind.MERGE),
        stories.count(Kind.SPLIT),
        stories.count(Kind.MOVE),
        labelled(paged, labels));
  }

  private static boolean mixed(StoryLife life, Map<String, String> labels) {
    return life.articles().stream().map(labels::get).distinct().count() > 1;
  }

  private List<Integer> labelled(List<StoryLife> paged, Map<String, String> labels) {
    Map<String, List<LabelledText>> byLabel = new LinkedHashMap<>();
    texts.forEach(text -> byLabel.computeIfAbsent(text.story(), _ -> new ArrayList<>()).add(text));
    return byLabel.entrySet().stream()
        .filter(story -> wouldHavePage(story.getValue()))
        .map(
            story ->
                (int)
                    paged.stream()
                        .filter(life -> !life.isGone() && mostly(life, story.getKey(), labels))
                        .count())
        .toList();
  }

  private boolean wouldHavePage(List<LabelledText> story) {
    if (story.size() < PAGE_ARTICLES) {
      return false;
    }
    List<String> ids = story.stream().map(text -> text.article().id()).toList();
    Story alone = new Story("alone", "alone", ids, List.of(), Instant.EPOCH, Instant.EPOCH);
    List<AnnotatedArticle> members = story.stream().map(this::annotated).toList();
    return writer
            .write(alone, newsrooms.fold(members), null, List.of(), Instant.EPOCH)
            .page()
            .status()
        == Status.PAGE;
  }

  private static boolean mostly(StoryLife life, String label, Map<String, String> labels) {
    long own = life.articles().stream().filter(id -> label.equals(labels.get(id))).count();
    return 2 * own > life.articles().size();
  }
}
