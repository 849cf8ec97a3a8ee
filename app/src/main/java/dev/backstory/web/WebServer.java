package dev.backstory.web;

import dev.backstory.ask.Reply;
import dev.backstory.config.ServerConfig;
import dev.backstory.mcp.AgentSource;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchQuery;
import dev.backstory.port.SearchQuery.Readable;
import dev.backstory.port.SearchQuery.Wrong;
import dev.backstory.site.SiteFile;
import dev.backstory.site.SitePaths;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SiteSource;
import dev.backstory.site.suggest.Suggestion;
import dev.backstory.web.admin.AdminSite;
import dev.backstory.web.api.ApiAccess;
import dev.backstory.web.api.ApiSite;
import dev.backstory.web.api.ApiSource;
import dev.backstory.web.mcp.AgentSite;
import dev.backstory.web.route.Caller;
import dev.backstory.web.route.Guard;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import dev.backstory.web.sent.SentFile;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Serves a site as it stands now, at the paths of the static one: pages, JSON, {@code /healthz},
 * {@code /readyz} and {@code /metrics}; and takes reports of its lines; behind a sign-in, the pages
 * of its administration. Whoever reads slowly, or not at all, holds up nobody else: each request
 * waits in a virtual thread of its own, and files are made by few threads that wait for no client.
 */
public final class WebServer implements AutoCloseable {
  /** No page has been rewritten more often; the cache is not filled with others. */
  private static final Pattern REVISION = Pattern.compile("\\d{1,3}");

  private final SiteSource source;
  private final SiteRenderer renderer;
  private final Limits limits;
  private final ConnectionWatch watch;
  private final ExecutorService makers =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("page-", 0).factory());
  private final AnswerQueue answers;
  private final LineReporting reporting;
  private final HourlyShare reports;
  private final SentFiles sent = new SentFiles(makers);
  private final ServerWatch measures;
  private final MetricsDoor metricsDoor;
  private final InetSocketAddress address;
  private final ServerConfig settings;
  private final ApiSite api;
  private final AgentSite agents;
  private final List<Route> routes;
  private final Guard guard;
  private final Javalin server;
  private volatile @Nullable ServedSite served;

  /**
   * Starts to serve; port 0 stands for any free one.
   *
   * @throws IOException if the address cannot be listened on; the message is for the user
   */
  public static WebServer start(SiteSource source, SiteRenderer renderer, ServerConfig settings)
      throws IOException {
    return start(source, renderer, settings, Limits.USUAL);
  }

  static WebServer start(
      SiteSource source, SiteRenderer renderer, ServerConfig settings, Limits limits)
      throws IOException {
    return start(source, renderer, settings, limits, ServerWatch.NONE, null, ApiAccess.OPEN, null);
  }

  /** One that sends no mail. */
  static WebServer start(
      SiteSource source,
      SiteRenderer renderer,
      ServerConfig settings,
      Limits limits,
      ServerWatch measures,
      @Nullable AdminSite admin,
      ApiAccess access)
      throws IOException {
    return start(source, renderer, settings, limits, measures, admin, access, null);
  }

  /**
   * @param measures is told what is answered
   * @param admin the pages behind the sign-in; null if nobody can sign in
   * @param access which programs may ask what
   * @param mail what sends news by mail; null if nothing does
   */
  static WebServer start(
      SiteSource source,
      SiteRenderer renderer,
      ServerConfig settings,
      Limits limits,
      ServerWatch measures,
      @Nullable AdminSite admin,
      ApiAccess access,
      @Nullable MailDesk mail)
      throws IOException {
    ServerSocketChannel socket = ListeningSocket.open(settings.host(), settings.port());
    WebServer server =
        new WebServer(source, renderer, limits, settings, measures, socket, admin, access, mail);
    server.server.start();
    return server;
  }

  private WebServer(
      SiteSource source,
      SiteRenderer renderer,
      Limits limits,
      ServerConfig settings,
      ServerWatch measures,
      ServerSocketChannel socket,
      @Nullable AdminSite admin,
      ApiAccess access,
      @Nullable MailDesk mail)
      throws IOException {
    this.source = source;
    this.settings = settings;
    this.answers = new AnswerQueue(source::ask, limits.questions(), limits.reply());
    this.reporting = new LineReporting(source, renderer);
    this.reports = new HourlyShare(limits.reports());
    this.limits = limits;
    this.address = (InetSocketAddress) socket.getLocalAddress();
    this.renderer = renderer;
    this.measures = measures;
    this.metricsDoor = new MetricsDoor(settings.lettingMeasure());
    Proxies proxies = new Proxies(settings.proxies());
    this.watch = new ConnectionWatch(limits, proxies);
    this.api =
        new ApiSite(
            new ApiSource(
                source::current,
                source::find,
                answers::ask,
                path -> sent.find(served().files(), path)),
            access,
            limits.followers(),
            limits.heartbeat());
    this.agents =
        new AgentSite(
            new AgentSource(source::current, source::find, answers::ask, renderer::address));
    this.routes =
        Stream.of(
                admin == null ? List.<Route>of() : admin.routes(),
                api.routes(),
                agents.routes(),
                new DigestSite(mail, renderer, limits).routes(),
                routes()) // what lies at any path comes last
            .flatMap(List::stream)
            .toList();
    this.guard =
        new Guard(
            admin == null ? null : admin.sessions(), access.tokens(), settings.asksWhoReads());
    Stream<String> names = Stream.concat(Stream.of(settings.host()), settings.allNames());
    SafeHeaders headers = new SafeHeaders(source.current().pictures().areLinked());
    CrossOrigin crossOrigin = new CrossOrigin(access.origins());
    Door door = new Door(names, watch, proxies, limits, forms(), crossOrigin);
    JettySettings jetty =
        new JettySettings(
            limits, watch, door, new RequestClock(measures), headers, crossOrigin, socket);
    this.server =
        Javalin.create(
            config -> {
              jetty.apply(config.jetty);
              configure(config);
            });
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    // As much as the door lets in, so that no file that is sent is written to a disk.
    config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
    config.jetty.multipartConfig.maxTotalRequestSize(1, SizeUnit.MB);
    for (Route route : routes) {
      config.routes.addHttpHandler(route.method(), route.path(), guard.before(route));
    }
    ApiSite.ERRORS.forEach(status -> config.routes.error(status, ApiSite::tellError));
  }

  /** What everybody can ask for, or whoever may read the site. */
  private List<Route> routes() {
    return List.of(
        Route.get(PageKind.HEALTH, Right.EVERYBODY, this::tellHealth),
        Route.get(PageKind.READY, Right.EVERYBODY, this::tellReady),
        Route.get(PageKind.METRICS, Right.EVERYBODY, this::tellMetrics),
        Route.get("/assets/*", Right.EVERYBODY, this::serve),
        Route.get("/" + SitePaths.SEARCH_FEED, Right.READING, this::searchFeed),
        Route.get("/" + SitePaths.SEARCH, Right.READING, this::search),
        Route.get("/" + SitePaths.ASK, Right.READING, this::ask),
        Route.get("/" + SitePaths.SUGGEST, Right.READING, this::suggest),
        Route.get("/" + SitePaths.REPORT, Right.READING, this::showReport),
        Route.post("/" + SitePaths.REPORT, Right.READING, Body.ANONYMOUS, this::takeReport),
        Route.get("/*", Right.READING, this::serve),
        Route.head("/*", Right.READING, this::serve));
  }

  /** Every way to ask the server something. */
  List<Route> table() {
    return routes;
  }

  /** What is answered in fact, as method and path. */
  List<String> registered() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(it -> it.endpoint.method + " " + it.endpoint.path)
        .toList();
  }

  private Map<String, Body> forms() {
    return routes.stream()
        .filter(Route::isPosted)
        .collect(Collectors.toMap(Route::path, Route::body));
  }

  public int port() {
    return address.getPort();
  }

  /** Whether other machines can reach it. */
  boolean isOpen() {
    return !address.getAddress().isLoopbackAddress();
  }

  /** What its owner should know of other machines that can reach it. */
  String warning() {
    return settings.asksWhoReads()
        ? "server.host lets other machines in: put a proxy with TLS in front of this one, or"
            + " whoever is in between can read passwords"
        : "server.host lets other machines in, and server.reading is open: whoever can reach this"
            + " one can read every page";
  }

  @Override
  public void close() {
    boolean interrupted = Thread.interrupted(); // Jetty would leave off halfway
    api.close();
    server.stop();
    agents.close();
    watch.close();
    makers.shutdownNow();
    answers.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells those who follow changes what has changed. */
  void changed() {
    api.changed();
  }

  private void tellHealth(Context context) {
    List<String> wrong = source.complaints();
    context.status(wrong.isEmpty() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    context.result((wrong.isEmpty() ? "ok" : String.join("\n", wrong)) + "\n");
  }

  /** Whether pages can be had, however the rest is. */
  private void tellReady(Context context) {
    boolean ready = isReady();
    context.status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    context.result(ready ? "ready\n" : "the site cannot be read\n");
  }

  private boolean isReady() {
    try {
      ServedSite now = served();
      now.site().newest(); // or it throws
      return sent.find(now.files(), SitePaths.INDEX).isPresent();
    } catch (RuntimeException e) {
      return false; // whoever asks for a page is told more in the log
    }
  }

  private void tellMetrics(Context context) throws IOException {
    String figures = metricsDoor.lets(context) ? measures.figures() : "";
    if (figures.isEmpty()) {
      serve(context); // nothing lies there
    } else {
      context.contentType("text/plain; version=0.0.4; charset=utf-8").result(figures);
    }
  }

  private void serve(Context context) throws IOException {
    ServedSite now = served();
    String path = pathOf(context.path());
    String moved = now.movedTo(path);
    if (moved != null) {
      context.redirect(moved, HttpStatus.MOVED_PERMANENTLY);
      return;
    }
    Optional<SentFile> file = sent.find(now.files(), seen(path, context.queryParam("since")));
    context.status(file.isPresent() && !path.equals(SitePaths.NOT_FOUND) ? 200 : 404);
    file.or(() -> sent.find(now.files(), SitePaths.NOT_FOUND)).orElseThrow().send(context);
  }

  /** The path of a story as it looks to somebody who has read this revision of it. */
  private static String seen(String path, @Nullable String revision) {
    return revision != null && path.startsWith("stories/") && REVISION.matcher(revision).matches()
        ? SitePaths.since(path, revision)
        : path;
  }

  /** What is found is kept until a page changes. */
  private void search(Context context) throws IOException {
    String typed = TypedSearch.of(context::queryParam);
    ServedSite now = served();
    now.found().get("page " + typed, _ -> found(now.site(), typed)).send(context);
  }

  private SentFile found(SiteSnapshot site, String typed) {
    return SentFile.of(
        SiteFile.html(
            switch (SearchQuery.read(typed)) {
              case Readable it ->
                  renderer.served().found(site, it.query(), source.find(it.query()));
              case Wrong it -> renderer.served().notSearched(typed, it.reason());
            }));
  }

  private void suggest(Context context) throws IOException {
    String typed = Objects.requireNonNullElse(context.queryParam("q"), "");
    List<Suggestion> suggestions = source.current().suggestions(typed);
    SentFile.of(SiteFile.json(PageCodec.json(suggestions))).send(context);
  }

  /** Never kept, either; whoever asks too much is told to wait. */
  private void ask(Context context) throws IOException {
    String question = Objects.requireNonNullElse(context.queryParam("q"), "");
    if (question.isBlank()) {
      SentFile.of(SiteFile.html(renderer.served().ask())).send(context);
      return;
    }
    Optional<Reply> reply = answers.ask(question);
    if (reply.isEmpty()) {
      context.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", "5");
    }
    String page =
        reply
            .map(it -> renderer.served().asked(source.current(), it))
            .orElseGet(() -> renderer.served().askedTooMuch(question));
    SentFile.of(SiteFile.html(page)).send(context);
  }

  private void showReport(Context context) throws IOException {
    send(context, reporting.show(context::queryParam));
  }

  private void takeReport(Context context) throws IOException {
    Caller caller = Objects.requireNonNull(context.attribute(Caller.OF_REQUEST));
    InetAddress client = caller.client();
    boolean spared = limits.sparesOwnMachine() && client.isLoopbackAddress();
    send(context, reporting.take(context::formParam, () -> spared || reports.take(client)));
  }

  private static void send(Context context, LineReporting.Answer answer) throws IOException {
    context.status(answer.status()).header("X-Robots-Tag", "noindex");
    if (answer.isForLater()) {
      context.header("Retry-After", String.valueOf(HourlyShare.HOUR.toSeconds()));
    }
    SentFile.of(SiteFile.html(answer.html())).send(context);
  }

  /** The same for a newsreader. */
  private void searchFeed(Context context) throws IOException {
    String typed = TypedSearch.of(context::queryParam);
    ServedSite now = served();
    now.found().get("feed " + typed, _ -> feed(now.site(), typed)).send(context);
  }

  private SentFile feed(SiteSnapshot site, String typed) {
    List<Found> found =
        switch (SearchQuery.read(typed)) {
          case Readable it -> source.find(it.query());
          case Wrong _ -> List.of();
        };
    return SentFile.of(renderer.served().foundFeed(site, typed.strip(), found));
  }

  private static String pathOf(String address) {
    String path = address.substring(1).replace("%25", "%");
    return path.isEmpty() ? SitePaths.INDEX : path;
  }

  /** What is served now, made anew when the source has another site or a story became quiet. */
  private ServedSite served() {
    ServedSite now = served;
    return now != null && now.isOf(source.current()) ? now : renewed();
  }

  private synchronized ServedSite renewed() {
    SiteSnapshot site = source.current();
    ServedSite now = served;
    if (now == null || !now.isOf(site)) {
      now = ServedSite.of(site, renderer);
      served = now;
    }
    return now;
  }
}
