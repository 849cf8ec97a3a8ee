package dev.backstory.desk;

import dev.backstory.access.Secrets;
import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.ask.StoryAsker;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.cluster.story.StoryClusterer;
import dev.backstory.compose.Commission;
import dev.backstory.compose.StoryComposer;
import dev.backstory.compose.page.ComposeSettings;
import dev.backstory.config.Config;
import dev.backstory.digest.Digests;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.knowledge.KnowledgeBase;
import dev.backstory.mail.SmtpMailer;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Rejection;
import dev.backstory.model.Sentence;
import dev.backstory.model.Story;
import dev.backstory.models.OnnxJudge;
import dev.backstory.picture.PictureReport;
import dev.backstory.pipeline.PageWriter;
import dev.backstory.pipeline.PersonlessGlossary;
import dev.backstory.pipeline.PersonlessRulings;
import dev.backstory.pipeline.Pipeline;
import dev.backstory.pipeline.StoryExplainer;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.ArticleStore.Read;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.FeedStore;
import dev.backstory.port.ImportStore;
import dev.backstory.port.ItemStore;
import dev.backstory.port.LineReports;
import dev.backstory.port.ModelLedger;
import dev.backstory.port.OnlineAnswers;
import dev.backstory.port.PageBasis.Conditions;
import dev.backstory.port.PictureStore.Shown;
import dev.backstory.port.QuotationStore;
import dev.backstory.port.RejectionLog;
import dev.backstory.port.SearchIndex;
import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStore.Tally;
import dev.backstory.port.admin.Removals;
import dev.backstory.port.admin.RulingQueue;
import dev.backstory.port.admin.TopicRulings;
import dev.backstory.rounds.FeedFinder;
import dev.backstory.rounds.FetchReport;
import dev.backstory.rounds.FetchRound;
import dev.backstory.rounds.PollInterval;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SourceArticle;
import dev.backstory.site.SourceArticles;
import dev.backstory.site.Wording;
import dev.backstory.store.DamageLog;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.FolderTask;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiFeedStore;
import dev.backstory.store.JdbiImportStore;
import dev.backstory.store.JdbiItemStore;
import dev.backstory.store.JdbiLineReports;
import dev.backstory.store.JdbiModelLedger;
import dev.backstory.store.JdbiOnlineAnswers;
import dev.backstory.store.JdbiPictureStore;
import dev.backstory.store.JdbiQuotationStore;
import dev.backstory.store.JdbiRejectionLog;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.JdbiTextRetention;
import dev.backstory.store.admin.JdbiRemovals;
import dev.backstory.store.admin.JdbiRulingQueue;
import dev.backstory.store.admin.JdbiTopicRulings;
import dev.backstory.store.admin.PersonlessArticles;
import dev.backstory.store.sqlite.SqliteCheckup;
import dev.backstory.store.sqlite.SqliteCheckup.Finding;
import dev.backstory.store.sqlite.SqliteDatabase;
import dev.backstory.store.sqlite.SqliteSearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a data folder: its stores and, once there is something to do, the pipeline
 * over them. The models are loaded when first needed, since that takes ten seconds.
 */
public final class Desk implements AutoCloseable {
  private static final int LISTED_AT_ONCE = 500;

  /** What an owner can look through, and a few megabytes at most. */
  private static final LineReports.Limits REPORTS = new LineReports.Limits(200, 1_000);

  private final Config config;
  private final InstantSource clock;
  private final Path folder;
  private final SqliteDatabase database;
  private final AdminStores admin;
  private final ArticleStore articles;
  private final StoryStore stories;
  private final FeedStore feeds;
  private final ItemStore items;
  private final RejectionLog rejections;
  private final ImportStore imports;
  private final DamageLog damage;
  private final RulingQueue rulings;
  private final JdbiRemovals removals;
  private final TopicRulings topicRulings;
  private final AtomicBoolean decided = new AtomicBoolean();
  private final AtomicInteger dropped = new AtomicInteger();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final DeskPictures pictures;
  private final CurrentSite site;
  private final DeskKnowledge knowledge;
  private final Progress progress;
  private final ModelPages modelPages;
  private final Lazy<Pipeline> pipeline = new Lazy<>(this::newPipeline);
  private final Lazy<PageWriter> commissions = new Lazy<>(this::newWriter);
  private final Lazy<GuardedHttpClient> http = new Lazy<>(this::newHttp);
  private final Lazy<FetchRound> round = new Lazy<>(this::newRound);

  /**
   * Opens a data folder.
   *
   * @throws DataFolderException if it cannot be used
   */
  public Desk(Config config, Path folder, InstantSource clock, Progress progress) {
    this.config = config;
    this.progress = progress;
    this.clock = clock;
    this.folder = folder;
    this.database = SqliteDatabase.open(folder);
    this.admin = new AdminStores(database);
    this.removals = new JdbiRemovals(database);
    this.topicRulings = new JdbiTopicRulings(database);
    this.articles = new PersonlessArticles(new JdbiArticleStore(database), database);
    this.stories = new JdbiStoryStore(database);
    this.feeds = new JdbiFeedStore(database);
    this.items = new JdbiItemStore(database);
    this.rejections = new JdbiRejectionLog(database);
    this.imports = new JdbiImportStore(database);
    this.damage = new DamageLog(database);
    this.rulings = new JdbiRulingQueue(database);
    this.pictures =
        new DeskPictures(
            config, new JdbiPictureStore(database), articles, stories, rejections, http::get);
    this.site = new CurrentSite(stories, sources(), explainer()::explain, pictures.shown());
    this.knowledge =
        new DeskKnowledge(config.online(), folder, stories, answers(), http::get, progress);
    this.modelPages =
        new ModelPages(
            config.model(),
            stories,
            modelLedger(),
            this::newModel,
            this::commission,
            e -> progress.note("asking the model broke off: " + e.getClass().getSimpleName()));
  }

  public Config config() {
    return config;
  }

  public ArticleStore articles() {
    return articles;
  }

  public StoryStore stories() {
    return stories;
  }

  public FeedStore feeds() {
    return feeds;
  }

  public RejectionLog rejections() {
    return rejections;
  }

  public ImportStore imports() {
    return imports;
  }

  /** What makes pages of the site, with the owner's notice and address. */
  public SiteRenderer renderer() {
    Config.Server server = config.server();
    return new SiteRenderer(
        server.notice().isBlank() ? null : server.notice(),
        server.address().isEmpty() ? null : server.address());
  }

  public QuotationStore quotations() {
    return new JdbiQuotationStore(database);
  }

  /** Finds stories by the words on their pages. */
  public SearchIndex search() {
    return new SqliteSearchIndex(database);
  }

  /** Says which lines answer a question; loaded when it is first asked. */
  public EditorJudge judge() {
    return Models.answers();
  }

  /** Answers questions from the pages that are stored. */
  public StoryAsker asker() {
    return new StoryAsker(search(), stories::page, judge());
  }

  /** What its administration works on. */
  public AdminStores admin() {
    return admin;
  }

  /**
   * What tells other programs what becomes of stories, which whoever asks closes.
   *
   * @param clock by which deliveries are dated and tried again
   */
  public DeskWebhooks webhooks(InstantSource clock) {
    return new DeskWebhooks(config, admin.webhooks(), stories, clock);
  }

  /**
   * What sends news by mail; empty where the settings name no mail server.
   *
   * @param site as it stands
   * @param clock by which mails are dated and due
   */
  public Optional<Digests> digests(Supplier<SiteSnapshot> site, InstantSource clock) {
    Config.Mail mail = config.mail();
    if (!mail.sends()) {
      return Optional.empty();
    }
    SmtpMailer.Settings server =
        new SmtpMailer.Settings(
            mail.host(), mail.port(), mail.security(), mail.user(), mail.secret(), mail.from());
    return Optional.of(
        new Digests(
            admin.digests(),
            site,
            search()::find,
            new SmtpMailer(server, clock, Secrets::token),
            new Digests.Settings(config.server().address(), mail.hour(), mail.where()),
            clock));
  }

  /** What people decide of topics. */
  public TopicRulings topicRulings() {
    return topicRulings;
  }

  /** People whom no page may name, and outlets that no story tells. */
  public Removals removals() {
    return removals;
  }

  /** What readers report as wrong. */
  public LineReports reports() {
    return new JdbiLineReports(database);
  }

  /** Keeps what a reader reports, if there is room for it. */
  public LineReports.Taken report(LineReports.Report report) {
    return reports().add(report, REPORTS, clock.instant());
  }

  /**
   * The lines that were reported, the oldest first, and what the pages have of them now.
   *
   * @param closed whether also those whose reports are closed
   */
  public List<ReportedLine> reportedLines(boolean closed) {
    return (closed ? reports().all() : reports().open())
        .stream()
            .map(entry -> ReportedLine.of(entry, stories.page(entry.report().storyId())))
            .toList();
  }

  /** What language models were asked, and what they cost. */
  public ModelLedger modelLedger() {
    return new JdbiModelLedger(database);
  }

  /** The language model of the settings, which whoever asks closes; empty if there is none. */
  public Optional<DeskModel> model() {
    return config.model().hasAddress() ? Optional.of(newModel()) : Optional.empty();
  }

  private DeskModel newModel() {
    return new DeskModel(config.model(), modelLedger(), clock);
  }

  /** What a language model is to write of a story; empty if none of its articles can be read. */
  public Optional<Commission> commission(Story story) {
    List<AnnotatedArticle> members =
        story.articleIds().stream()
            .flatMap(id -> articles.annotated(id).stream())
            .map(Read::annotated)
            .toList();
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(commissions.get().commission(story, new NewsroomResolver().fold(members)));
  }

  /** Pages in the words of the language model, if the settings have one. */
  public ModelPages modelPages() {
    return modelPages;
  }

  /**
   * Tells the pages of which the language model has answered something.
   *
   * @return whether there were any
   */
  boolean tellAnswers(Instant now) {
    if (modelPages.takeAnswers() == 0) {
      return false;
    }
    try {
      advance(now);
      return true;
    } finally {
      modelPages.answersTold();
    }
  }

  public ItemStore items() {
    return items;
  }

  /**
   * Makes sure that what is fetched or written can be kept.
   *
   * @throws DataFolderException if it cannot
   */
  void requireWritable() {
    database.requireWritable();
  }

  /** Whether this process does this from now on; false while another one does. */
  public boolean take(FolderTask task) {
    return database.take(task);
  }

  /**
   * Keeps other processes from doing this.
   *
   * @throws DataFolderException if one does it already
   */
  public void require(FolderTask task) {
    database.require(task);
  }

  /** Reads the stores as they are at one moment, whatever another process writes meanwhile. */
  public <T, X extends Exception> T reading(SqliteDatabase.Reading<T, X> work) throws X {
    return database.reading(work);
  }

  /** Looks at the feeds and reads what is new. */
  public FetchReport fetch(Instant now, boolean onlyDue) {
    return round.get().run(now, onlyDue);
  }

  /**
   * Asks for the pictures that stories show and that there is no copy of; empty where none are
   * kept.
   */
  public Optional<PictureReport> fetchPictures(Instant now) {
    return pictures.fetch(now, () -> require(FolderTask.FETCHING));
  }

  /** What was chosen for a story, whether the settings have pages show it or not. */
  public Optional<Shown> picture(String storyId) {
    return pictures.chosen(storyId);
  }

  /** Looks for feeds at an address. */
  public FeedFinder.Finding find(String url) {
    return new FeedFinder(http.get(), admin.feedEdits()).find(url);
  }

  /** What was looked up online in the language of the settings, be it switched on now or not. */
  public OnlineAnswers lookedUp() {
    return new JdbiOnlineAnswers(database, config.online().language());
  }

  /** What takes the room in its database, in bytes by kind; every page of the file is looked at. */
  public Map<String, Long> sizes() {
    return database.sizes();
  }

  /** The version of SQLite. */
  public String sqlite() {
    return database.engine();
  }

  /** What would go if texts went after so many days. */
  public Retained wouldGo(int days) {
    return retention().run(clock.instant().minus(Duration.ofDays(days)), false);
  }

  private Retention retention() {
    return new Retention(articles, stories, new JdbiTextRetention(database), progress);
  }

  /** What is known of people, organisations and places. */
  public DeskKnowledge knowledge() {
    return knowledge;
  }

  /** Somebody has decided something by which stories are to be told again. */
  public void decided() {
    decided.set(true);
  }

  /**
   * Whether articles were kept that are still to be read, or something was decided of stories, as
   * another process may have done, or something else since this was last asked.
   */
  boolean hasUnread() {
    return decided.getAndSet(false)
        || !rulings.isEmpty()
        || !topicRulings.isEmpty()
        || articles.unread() > 0;
  }

  /** When there will be something to fetch; empty if there will not. */
  public Optional<Instant> nextFetch() {
    return Stream.of(feeds.nextLook(), items.nextReading())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /**
   * Brings every article as far as it goes: read, placed, told; and reads anew what an earlier
   * version of the program read.
   */
  public void run(Instant now) {
    advance(now);
    if (mend(now) > 0) {
      advance(now);
    }
    while (listAnew()) {
      // until all are listed as this version of the program does
    }
    int left = left();
    if (left == 0) {
      return;
    }
    try (Progress.Task again = progress.begin("reading articles again", left)) {
      for (int read = readAnew(now); read > 0; read = readAnew(now)) {
        again.step(read);
      }
    }
    advance(now);
  }

  /**
   * Lists some pages anew that an earlier version of the program listed, while what it listed
   * stands. Whether there were any.
   */
  boolean listAnew() {
    return stories.listAnew(LISTED_AT_ONCE) > 0;
  }

  /** How many articles were last read by an earlier version of the program. */
  public int left() {
    return articles.readBefore(ArticleAnnotator.VERSION);
  }

  /**
   * Reads some of them anew, so that their stories are untold while their pages stand.
   *
   * @return how many; 0 if none is left
   */
  public int readAnew(Instant now) {
    return left() == 0 ? 0 : pipeline.get().readAnew(workers, rejection -> reject(rejection, now));
  }

  /**
   * Brings what is new as far as it goes.
   *
   * @return whether there was anything new
   */
  public boolean advance(Instant now) {
    boolean told = tell(now);
    pictures.choose();
    return told;
  }

  private boolean tell(Instant now) {
    knowledge.refresh();
    topicRulings.follow();
    if (rulings.isEmpty() && articles.unplaced() + articles.unread() + stories.untoldCount() == 0) {
      return false;
    }
    Pipeline stages = pipeline.get();
    try (Progress.Task reading = progress.begin("reading articles", articles.unread())) {
      stages.read(workers, reading::step, rejection -> reject(rejection, now));
    }
    try (Progress.Task placing = progress.begin("finding stories", articles.unplaced())) {
      stages.place(now, placing::step);
    }
    try (Progress.Task telling = progress.begin("writing stories", stories.untoldCount())) {
      stages.tell(workers, now, telling::step);
    }
    return true;
  }

  /**
   * Tells of rows of the database that were found damaged since the last call, each once; what can
   * be made anew is to be read or told again.
   *
   * @return how many there were
   */
  public int mend(Instant now) {
    List<Rejection> found = damage.update(now);
    found.forEach(this::note);
    return found.size();
  }

  /** How many articles are known to be damaged, and left out. */
  long damagedArticles() {
    return damage.articles();
  }

  /**
   * Looks for what is wrong with the data folder.
   *
   * @param mending whether what can be made anew is; else everything stays as it is
   */
  public List<Finding> checkUp(boolean mending) throws IOException {
    Instant now = clock.instant();
    List<Finding> findings =
        new ArrayList<>(new SqliteCheckup(database, mending).findings(folder, now));
    findings.addAll(new Checkup(this, progress).rows(mending, now));
    return findings;
  }

  /**
   * Lets go of texts that have been kept for long enough, by the settings.
   *
   * @param really whether it is done, and recorded; else it is only counted
   */
  public Retained retain(Instant now, boolean really) {
    if (config.keep().textsDays() == 0) {
      return Retained.NOTHING;
    }
    if (really) {
      require(FolderTask.WRITING);
    }
    Instant before = now.minus(config.keep().texts());
    Retained retained = retention().run(before, really);
    if (really && retained.articles() > 0) {
      rejections.add(new Rejection("keep.texts_days", "let go of " + retained.words()), now);
    }
    return retained;
  }

  /** The same failure in a sentence, if it is the database's or the disk's. */
  RuntimeException inWords(RuntimeException failure) {
    return database.inWords(failure);
  }

  /**
   * The site as it stands.
   *
   * @param clock tells which stories are quiet
   */
  public SiteSnapshot site(InstantSource clock) {
    return site.at(clock);
  }

  /** Tells why articles are in their stories. */
  public StoryExplainer explainer() {
    return new StoryExplainer(articles, stories);
  }

  public SourceArticles sources() {
    return id ->
        articles
            .annotated(id)
            .map(
                read ->
                    new SourceArticle(
                        read.annotated().article(),
                        read.annotated().readTo(),
                        read.annotated().sentences().stream().map(Sentence::span).toList()));
  }

  /** One line that accounts for every article. */
  public String summary() {
    int kept = articles.count();
    Tally published = stories.tally();
    return "%s: %d annotated, %d assigned to stories, %d published in %s (%s, %s)%s"
        .formatted(
            Wording.count(kept, "article", "articles"),
            kept - articles.unread(),
            kept - articles.unplaced(),
            published.articles(),
            Wording.count(published.pages() + published.briefs(), "story", "stories"),
            Wording.count(published.pages(), "page", "pages"),
            Wording.count(published.briefs(), "brief", "briefs"),
            leftOut()
                + (dropped.get() == 0
                    ? ""
                    : "; "
                        + Wording.count(dropped.get(), "claim", "claims")
                        + " dropped by the evidence gate"));
  }

  private String leftOut() {
    long damaged = damage.articles();
    return damaged == 0
        ? ""
        : "; " + Wording.count(damaged, "damaged article", "damaged articles") + " left out";
  }

  @Override
  public void close() {
    modelPages.close();
    workers.shutdown();
    mendAtLast();
    database.close();
    knowledge.close();
    http.ifMade().ifPresent(Desk::close);
  }

  private static void close(GuardedHttpClient http) {
    try {
      http.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whoever only looks something up may come upon damage, too. */
  private void mendAtLast() {
    try {
      mend(clock.instant());
    } catch (DataFolderException e) {
      progress.note(String.valueOf(e.getMessage()));
    }
  }

  private void reject(Rejection rejection, Instant now) {
    rejections.add(rejection, now);
    note(rejection);
  }

  private void note(Rejection rejection) {
    progress.rejected(rejection);
  }

  /** Does again what was done, to see whether it comes to the same. */
  public StoreProof proof() {
    return new StoreProof(articles, stories, this::newWriter, workers, progress);
  }

  private Pipeline newPipeline() {
    require(FolderTask.WRITING); // what it knows of the stores is true while nobody else writes
    return new Pipeline(
        articles,
        stories,
        rulings,
        removals::notes,
        Models.annotator(),
        new StoryClusterer(),
        ActiveStories::new,
        new NewsroomResolver(),
        newWriter());
  }

  private PageWriter newWriter() {
    ComposeSettings settings = DeskSettings.compose(config.page());
    Lazy<String> program =
        new Lazy<>(() -> ProgramDigest.of(Pipeline.class, OnnxJudge.class, KnowledgeBase.class));
    return new PageWriter(
        Models.facts(),
        new StoryComposer(
            new PersonlessGlossary(knowledge.entities(), removals::people),
            new PersonlessRulings(topicRulings::standing, removals::people),
            Models.editor(),
            settings,
            _ -> dropped.incrementAndGet(),
            modelPages.writer()),
        () ->
            new Conditions(
                program.get(),
                Models.temper(),
                knowledge.entities().version(),
                settings.toString()));
  }

  private @Nullable OnlineAnswers answers() {
    Config.Online online = config.online();
    return online.enabled() ? new JdbiOnlineAnswers(database, online.language()) : null;
  }

  private GuardedHttpClient newHttp() {
    return new GuardedHttpClient(DeskSettings.fetch(config.fetch()), clock);
  }

  private FetchRound newRound() {
    require(FolderTask.FETCHING);
    RandomGenerator random = new SplittableRandom();
    PollInterval interval =
        new PollInterval(config.fetch().minInterval(), config.fetch().maxInterval(), random);
    return new FetchRound(
        http.get(), feeds, admin.feedEdits(), items, articles, rejections, interval, random);
  }
}
