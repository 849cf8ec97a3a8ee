package dev.backstory.bench.grown;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.cluster.story.Reasons;
import dev.backstory.desk.Models;
import dev.backstory.model.Embedding;
import dev.backstory.model.Quotation;
import dev.backstory.model.Quote;
import dev.backstory.model.Span;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.model.Telling;
import dev.backstory.model.Utterance;
import dev.backstory.notation.Fingerprint;
import dev.backstory.notation.Slug;
import dev.backstory.pipeline.ReasonsCodec;
import dev.backstory.pipeline.SignatureCodec;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.Decision;
import dev.backstory.port.Decision.Kind;
import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStore.Placement;
import dev.backstory.port.StoryStore.Told;
import dev.backstory.port.Turn;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles, stories and pages through the stores, as a newsroom's year would have. One story
 * in six has a page, the others are briefs of one or two articles; one in 150 is merged into the
 * one before.
 */
public final class GrownStore {
  private static final Instant NOW = Instant.parse("2031-06-01T12:00:00Z");
  private static final Duration BETWEEN_STORIES = Duration.ofMinutes(17);
  private static final int FULL_IN = 6;
  private static final int TWO_IN = 5;
  private static final int MERGED_IN = 150;
  private static final int CONTINUED_IN = 4;
  private static final int TOLD_AT_ONCE = 50;
  private static final int SENTENCES = 26;

  private final ArticleStore articles;
  private final StoryStore stories;
  private final int articleCount;
  private final int storyCount;
  private final long seed;
  private final List<Told> told = new ArrayList<>();
  private final String reasons = ReasonsCodec.encode(Reasons.NONE);
  private int written;
  private @Nullable String lastFull;
  private @Nullable Brief lastBrief;

  private record Brief(Story story, String headline, List<InventedArticle> articles) {
    /** With the articles of another story besides. */
    Brief with(List<InventedArticle> more, Instant at) {
      List<InventedArticle> all = Stream.concat(articles.stream(), more.stream()).toList();
      Story changed =
          new Story(story.id(), story.slug(), story.articleIds(), List.of(), story.createdAt(), at);
      return new Brief(changed, headline, all);
    }
  }

  private GrownStore(SqliteDatabase database, int articles, int stories, long seed) {
    this.articles = new JdbiArticleStore(database);
    this.stories = new JdbiStoryStore(database);
    this.articleCount = articles;
    this.storyCount = stories;
    this.seed = seed;
  }

  /** A time at which the latest of its stories go on. */
  public static Instant now() {
    return NOW;
  }

  /** Fills a data folder that is empty or not there. */
  public static void write(Path folder, int articles, int stories, long seed) {
    try (SqliteDatabase database = SqliteDatabase.open(folder)) {
      new GrownStore(database, articles, stories, seed).write();
    }
  }

  private void write() {
    stories.knowing(Models.glossary().version());
    int full = (storyCount + FULL_IN - 1) / FULL_IN;
    int briefs = storyCount - full;
    int inBriefs = briefs + briefs / TWO_IN;
    int each = Math.max(3, (articleCount - inBriefs) / full);
    int briefly = 0;
    for (int i = 0; i < storyCount; i++) {
      int size = i % FULL_IN == 0 ? each : briefly++ % TWO_IN == 0 ? 2 : 1;
      write(i, size);
      if (i % 1_000 == 999) {
        System.err.printf("%,d stories, %,d articles%n", i + 1, written);
      }
    }
    flush();
  }

  private void write(int number, int size) {
    InventedWords words = new InventedWords(seed * 1_000_003 + number);
    String headline = words.headline();
    Instant begun = NOW.minus(BETWEEN_STORIES.multipliedBy(storyCount - number));
    List<InventedArticle> own = articles(words, headline, begun, size);
    String id = Fingerprint.of("story " + seed + " " + number, 10);
    Story story =
        new Story(
            id,
            Slug.of(headline) + "-" + id,
            own.stream().map(InventedArticle::id).toList(),
            List.of(),
            begun,
            Objects.requireNonNull(own.getLast().article().published()));
    boolean full = number % FULL_IN == 0;
    Brief into = !full && number % MERGED_IN == MERGED_IN - 1 ? lastBrief : null;
    for (int i = 0; i < size; i++) {
      place(own.get(i), story, i == 0, into != null && i == size - 1 ? into.story() : null);
    }
    Brief brief =
        into == null ? new Brief(story, headline, own) : into.with(own, story.updatedAt());
    InventedPage page = new InventedPage(brief.story(), brief.headline(), brief.articles(), words);
    tell(full ? page.full(continued(number)) : page.brief(), brief.articles());
    lastFull = full ? id : lastFull;
    lastBrief = full || into != null ? null : brief;
  }

  private @Nullable String continued(int number) {
    return number % CONTINUED_IN == 0 ? lastFull : null;
  }

  private List<InventedArticle> articles(
      InventedWords words, String headline, Instant begun, int size) {
    float[] meaning = words.meaning();
    List<InventedArticle> own = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Instant at = begun.plus(Duration.ofMinutes(20L * i));
      String id = Fingerprint.of("article " + seed + " " + written++, 16);
      own.add(
          InventedArticle.of(
              id, i == 0 ? headline : words.headline(), at, words, SENTENCES, meaning));
    }
    return own;
  }

  private void place(InventedArticle article, Story story, boolean opens, @Nullable Story into) {
    Instant at = Objects.requireNonNull(article.article().published());
    articles.save(article.article(), at);
    articles.saveAnnotated(article.annotated(), 1, ArticleAnnotator.VERSION);
    List<Decision> decisions = new ArrayList<>();
    decisions.add(
        opens
            ? new Decision(Kind.OPEN, story.id(), null, List.of(), begin(story), reasons)
            : new Decision(Kind.JOIN, story.id(), null, List.of(), null, reasons));
    if (into != null) {
      decisions.add(new Decision(Kind.MERGE, into.id(), story.id(), List.of(), null, reasons));
    }
    stories.follow(new Turn(article.id(), 1, at, signature(article), decisions));
    articles.placed(article.id(), 1);
  }

  private static Story begin(Story story) {
    return new Story(
        story.id(), story.slug(), List.of(), List.of(), story.createdAt(), story.createdAt());
  }

  private static byte[] signature(InventedArticle article) {
    Map<String, Float> text = new TreeMap<>();
    for (int i = 0; i < 4; i++) {
      for (String word : article.sentence(i).split("\\W+")) {
        text.merge(word, 1f, Float::sum);
      }
    }
    Map<String, Float> title = new TreeMap<>();
    for (String word : article.article().titleOrEmpty().split("\\W+")) {
      title.merge(word, 1f, Float::sum);
    }
    return SignatureCodec.encode(
        new ArticleSignature(
            article.id(),
            Embedding.of(article.meaning()),
            text,
            title,
            article.article().published()));
  }

  private void tell(StoryPage page, List<InventedArticle> own) {
    told.add(
        new Told(
            page,
            own.stream().map(it -> new Placement(it.id(), page.id(), 1)).toList(),
            stories.journal().last(),
            page.status() == StoryPage.Status.PAGE
                ? own.stream().limit(3).map(GrownStore::utterance).toList()
                : List.of()));
    if (told.size() >= TOLD_AT_ONCE) {
      flush();
    }
  }

  private void flush() {
    stories.tell(told);
    told.clear();
  }

  private static Utterance utterance(InventedArticle article) {
    Quote quote = article.quote();
    return new Utterance(
        List.of(
            new Telling(
                article.id(),
                article.article().outletName(),
                article.article().outletName(),
                article.article().published(),
                false,
                Quotation.Kind.DIRECT,
                new Span(quote.start() - 1, quote.end() + 1),
                "“" + quote.text() + "”",
                null)));
  }
}
