package dev.backstory.desk;

import dev.backstory.access.Secrets;
import dev.backstory.ask.StoryAsker;
import dev.backstory.compose.Commission;
import dev.backstory.config.Config;
import dev.backstory.config.MailConfig;
import dev.backstory.config.OnlineConfig;
import dev.backstory.config.ServerConfig;
import dev.backstory.digest.Digests;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.mail.SmtpMailer;
import dev.backstory.model.Story;
import dev.backstory.picture.PictureReport;
import dev.backstory.pipeline.StoryExplainer;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.FeedStore;
import dev.backstory.port.ImportStore;
import dev.backstory.port.ItemStore;
import dev.backstory.port.LineReports;
import dev.backstory.port.ModelLedger;
import dev.backstory.port.OnlineAnswers;
import dev.backstory.port.PictureStore.Shown;
import dev.backstory.port.QuotationStore;
import dev.backstory.port.RejectionLog;
import dev.backstory.port.SearchIndex;
import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStore.Tally;
import dev.backstory.port.admin.Removals;
import dev.backstory.port.admin.TopicRulings;
import dev.backstory.rounds.FeedFinder;
import dev.backstory.rounds.FetchReport;
import dev.backstory.rounds.FetchRound;
import dev.backstory.rounds.PollInterval;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SourceArticles;
import dev.backstory.site.Wording;
import dev.backstory.store.DataFolderException;
import dev.backstory.store.Database;
import dev.backstory.store.FolderTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What can be done with a data folder: its stores and, once there is something to do, the pipeline
 * over them. The models are loaded when first needed, since that takes ten seconds.
 */
public final class Desk implements AutoCloseable {
  /** What an owner can look through, and a few megabytes at most. */
  private static final LineReports.Limits REPORTS = new LineReports.Limits(200, 1_000);

  private final Config config;
  private final InstantSource clock;
  private final Database database;
  private final AdminStores admin;
  private final DeskStores stores;
  private final DeskPipeline pipeline;
  private final DeskPictures pictures;
  private final CurrentSite site;
  private final DeskKnowledge knowledge;
  private final Progress progress;
  private final ModelPages modelPages;
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
    this.database = Databases.open(config.store(), folder);
    this.admin = new AdminStores(database);
    this.stores = new DeskStores(database);
    this.pictures =
        new DeskPictures(config, stores.pictures(), articles(), stories(), rejections(), http::get);
    this.site = new CurrentSite(stories(), sources(), explainer()::explain, pictures.shown());
    OnlineConfig online = config.online();
    this.knowledge =
        new DeskKnowledge(
            online, folder, stories(), online.enabled() ? lookedUp() : null, http::get, progress);
    this.pipeline =
        new DeskPipeline(
            stores,
            config.page(),
            knowledge,
            this::modelPages,
            () -> require(FolderTask.WRITING),
            progress);
    this.modelPages =
        new ModelPages(
            config.model(),
            stories(),
            modelLedger(),
            this::newModel,
            pipeline::commission,
            e -> progress.note("asking the model broke off: " + e.getClass().getSimpleName()));
  }

  public Config config() {
    return config;
  }

  public ArticleStore articles() {
    return stores.articles();
  }

  public StoryStore stories() {
    return stores.stories();
  }

  public FeedStore feeds() {
    return stores.feeds();
  }

  public RejectionLog rejections() {
    return stores.rejections();
  }

  public ImportStore imports() {
    return stores.imports();
  }

  /** What makes pages of the site, with the owner's notice and address. */
  public SiteRenderer renderer() {
    ServerConfig server = config.server();
    return new SiteRenderer(
        server.notice().isBlank() ? null : server.notice(),
        server.address().isEmpty() ? null : server.address());
  }

  public QuotationStore quotations() {
    return stores.quotations();
  }

  /** Finds stories by the words on their pages. */
  public SearchIndex search() {
    return stores.search();
  }

  /** Says which lines answer a question; loaded when it is first asked. */
  public EditorJudge judge() {
    return Models.answers();
  }

  /** Answers questions from the pages that are stored. */
  public StoryAsker asker() {
    return new StoryAsker(search(), stories()::page, judge());
  }

  /** What keeps the data folder sound and small. */
  public DeskUpkeep upkeep() {
    return new DeskUpkeep(this, database, stores, clock, progress);
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
    return new DeskWebhooks(config, admin.webhooks(), stories(), clock);
  }

  /**
   * What sends news by mail; empty where the settings name no mail server.
   *
   * @param site as it stands
   * @param clock by which mails are dated and due
   */
  public Optional<Digests> digests(Supplier<SiteSnapshot> site, InstantSource clock) {
    MailConfig mail = config.mail();
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
    return stores.topicRulings();
  }

  /** People whom no page may name, and outlets that no story tells. */
  public Removals removals() {
    return stores.removals();
  }

  /** What readers report as wrong. */
  public LineReports reports() {
    return stores.reports();
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
            .map(entry -> ReportedLine.of(entry, stories().page(entry.report().storyId())))
            .toList();
  }

  /** What language models were asked, and what they cost. */
  public ModelLedger modelLedger() {
    return stores.modelLedger();
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
    return pipeline.commission(story);
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
    return stores.items();
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
  public <T, X extends Exception> T reading(Database.Reading<T, X> work) throws X {
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
    return stores.onlineAnswers(config.online().language());
  }

  /** What is known of people, organisations and places. */
  public DeskKnowledge knowledge() {
    return knowledge;
  }

  /** Somebody has decided something by which stories are to be told again. */
  public void decided() {
    pipeline.decided();
  }

  /**
   * Whether articles were kept that are still to be read, or something was decided of stories, as
   * another process may have done, or something else since this was last asked.
   */
  boolean hasUnread() {
    return pipeline.hasUnread();
  }

  /** When there will be something to fetch; empty if there will not. */
  public Optional<Instant> nextFetch() {
    return Stream.of(feeds().nextLook(), items().nextReading())
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
    return pipeline.listAnew();
  }

  /** How many articles were last read by an earlier version of the program. */
  public int left() {
    return pipeline.left();
  }

  /**
   * Reads some of them anew, so that their stories are untold while their pages stand.
   *
   * @return how many; 0 if none is left
   */
  public int readAnew(Instant now) {
    return pipeline.readAnew(now);
  }

  /**
   * Brings what is new as far as it goes.
   *
   * @return whether there was anything new
   */
  public boolean advance(Instant now) {
    boolean told = pipeline.advance(now);
    pictures.choose();
    return told;
  }

  /**
   * Tells of rows of the database that were found damaged since the last call, each once; what can
   * be made anew is to be read or told again.
   *
   * @return how many there were
   */
  public int mend(Instant now) {
    return pipeline.mend(now);
  }

  /** How many articles are known to be damaged, and left out. */
  long damagedArticles() {
    return stores.damage().articles();
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
    return new StoryExplainer(articles(), stories());
  }

  public SourceArticles sources() {
    return stores.sources();
  }

  /** One line that accounts for every article. */
  public String summary() {
    int kept = articles().count();
    Tally published = stories().tally();
    return "%s: %d annotated, %d assigned to stories, %d published in %s (%s, %s)%s"
        .formatted(
            Wording.count(kept, "article", "articles"),
            kept - articles().unread(),
            kept - articles().unplaced(),
            published.articles(),
            Wording.count(published.pages() + published.briefs(), "story", "stories"),
            Wording.count(published.pages(), "page", "pages"),
            Wording.count(published.briefs(), "brief", "briefs"),
            leftOut()
                + (pipeline.dropped() == 0
                    ? ""
                    : "; "
                        + Wording.count(pipeline.dropped(), "claim", "claims")
                        + " dropped by the evidence gate"));
  }

  private String leftOut() {
    long damaged = damagedArticles();
    return damaged == 0
        ? ""
        : "; " + Wording.count(damaged, "damaged article", "damaged articles") + " left out";
  }

  @Override
  public void close() {
    modelPages.close();
    pipeline.close();
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

  /** Does again what was done, to see whether it comes to the same. */
  public StoreProof proof() {
    return pipeline.proof();
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
        http.get(),
        feeds(),
        admin.feedEdits(),
        items(),
        articles(),
        rejections(),
        interval,
        random);
  }
}
