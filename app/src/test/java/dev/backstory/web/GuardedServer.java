package dev.backstory.web;

import dev.backstory.access.ApiTokens;
import dev.backstory.access.Passwords;
import dev.backstory.access.Secrets;
import dev.backstory.config.Config;
import dev.backstory.config.OwnerSettings;
import dev.backstory.config.ServerConfig;
import dev.backstory.digest.Digests;
import dev.backstory.digest.PostedLetters;
import dev.backstory.fetch.PostOutcome;
import dev.backstory.model.Article;
import dev.backstory.model.Rejection;
import dev.backstory.port.FeedStore;
import dev.backstory.port.LineReports;
import dev.backstory.port.LineReports.Fault;
import dev.backstory.port.LineReports.Report;
import dev.backstory.port.ToldStories;
import dev.backstory.port.admin.AccountStore;
import dev.backstory.port.admin.AccountStore.Role;
import dev.backstory.port.admin.AuditTrail;
import dev.backstory.port.admin.SettingStore;
import dev.backstory.port.admin.TokenStore.Scope;
import dev.backstory.port.admin.TopicRulings;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.store.FreshFolder;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.JdbiFeedStore;
import dev.backstory.store.JdbiLineReports;
import dev.backstory.store.JdbiRejectionLog;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.admin.JdbiAccountStore;
import dev.backstory.store.admin.JdbiAuditTrail;
import dev.backstory.store.admin.JdbiDigestStore;
import dev.backstory.store.admin.JdbiFeedEdits;
import dev.backstory.store.admin.JdbiHiddenStories;
import dev.backstory.store.admin.JdbiRemovals;
import dev.backstory.store.admin.JdbiRulingQueue;
import dev.backstory.store.admin.JdbiSettingStore;
import dev.backstory.store.admin.JdbiStoryRulings;
import dev.backstory.store.admin.JdbiSurvey;
import dev.backstory.store.admin.JdbiTakenDown;
import dev.backstory.store.admin.JdbiTokenStore;
import dev.backstory.store.admin.JdbiTopicRulings;
import dev.backstory.store.admin.JdbiWebhookStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import dev.backstory.web.admin.AdminSite;
import dev.backstory.web.admin.Looked;
import dev.backstory.web.admin.Office;
import dev.backstory.web.api.ApiAccess;
import dev.backstory.webhook.Webhooks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A server with an account of each role, over a database of its own. */
final class GuardedServer implements AutoCloseable {
  static final String PASSWORD = "correct horse battery";

  private static final SiteSnapshot SITE = new SiteFixture().site();

  final GivenPremises premises = new GivenPremises();
  private static final String DIGEST = Passwords.digest(PASSWORD);

  private final SqliteDatabase database;
  final AccountStore accounts;
  final JdbiFeedEdits edits;
  final FeedStore feeds;
  final AtomicInteger refreshed = new AtomicInteger();
  final LineReports reports;
  final AuditTrail trail;
  final SettingStore kept;
  final AtomicInteger startedOver = new AtomicInteger();
  final TopicRulings topicRulings;
  final AdminSite site;
  final ApiTokens tokens;
  final Digests digests;
  final PostedLetters posted = new PostedLetters();
  private final AtomicInteger made = new AtomicInteger();
  private final WebServer server;

  private GuardedServer(Path folder, String reading, boolean people, List<String> proxies)
      throws IOException {
    this.database = FreshFolder.open(folder);
    this.accounts = new JdbiAccountStore(database);
    this.feeds = new JdbiFeedStore(database);
    this.edits = new JdbiFeedEdits(database);
    this.reports = new JdbiLineReports(database);
    this.topicRulings = new JdbiTopicRulings(database);
    this.kept = new JdbiSettingStore(database);
    OwnerSettings settings =
        new OwnerSettings(null, Map.of(), Map.of("page.images", "linked"), kept, Config.DEFAULT);
    this.trail = new JdbiAuditTrail(database);
    this.tokens = new ApiTokens(new JdbiTokenStore(database));
    if (people) {
      for (Role role : Role.values()) {
        accounts.add(name(role), role, DIGEST, Instant.EPOCH);
      }
    }
    this.digests =
        new Digests(
            new JdbiDigestStore(database),
            () -> SITE,
            query -> List.of(),
            posted,
            new Digests.Settings("https://news.example", 7, ZoneOffset.UTC),
            InstantSource.system());
    Office office =
        new Office(
            accounts,
            feeds,
            edits,
            reports,
            new JdbiHiddenStories(database),
            new JdbiStoryRulings(database),
            topicRulings,
            SITE::topics,
            new JdbiTakenDown(database),
            new JdbiRemovals(database),
            new JdbiSurvey(database),
            trail,
            new Webhooks(
                new JdbiWebhookStore(database),
                new JdbiStoryStore(database),
                (url, headers, json) -> new PostOutcome.Unanswered("<b>nobody</b> is there"),
                new Webhooks.Settings("", Duration.ofDays(3)),
                InstantSource.system()),
            Optional.of(digests),
            settings,
            premises,
            startedOver::incrementAndGet,
            this::look,
            (keep, block) -> block.equals("/(/") ? "<b>no expression" : "",
            refreshed::incrementAndGet,
            InstantSource.system());
    this.site = new AdminSite(office, InstantSource.system());
    this.server =
        WebServer.start(
            () -> SITE,
            new SiteRenderer(null).searchable().mailing(),
            new ServerConfig("127.0.0.1", 0, "", List.of(), "", "loopback", reading, proxies),
            Limits.USUAL,
            ServerWatch.NONE,
            site,
            new ApiAccess(tokens, reports, trail, List.of()),
            new MailDesk(digests, MailDesk.SILENT));
  }

  /** What lies at an address is written in it. */
  private Looked look(String url) {
    if (url.endsWith("/page")) {
      return new Looked.Offered(List.of("https://courier.example/feed"));
    }
    return url.endsWith("/feed")
        ? new Looked.Found("The Courier")
        : new Looked.Nothing("<b>no</b> feed");
  }

  static GuardedServer start(Path folder, String reading, String... proxies) throws IOException {
    return new GuardedServer(folder, reading, true, List.of(proxies));
  }

  /** Without any account. */
  static GuardedServer first(Path folder, String... proxies) throws IOException {
    return new GuardedServer(folder, "open", false, List.of(proxies));
  }

  static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  WebServer server() {
    return server;
  }

  /** Nobody in particular. */
  AskingClient visitor() {
    return new AskingClient(server.port());
  }

  /** Somebody who is signed in, without having been asked for a password. */
  AskingClient signedIn(Role role) {
    AskingClient client = visitor();
    String token = Secrets.token();
    Instant now = Instant.now();
    accounts.begin(
        Secrets.digest(token),
        accounts.find(name(role)).orElseThrow(),
        now,
        now.plus(Duration.ofHours(1)));
    client.cookies.put("backstory-session", token);
    return client;
  }

  /** A program with a token of its own. */
  AskingClient program(Scope scope) {
    AskingClient client = visitor();
    String name = scope + "-" + made.incrementAndGet();
    String token = tokens.make(name, scope, Instant.EPOCH).orElseThrow();
    client.headers.put("Authorization", "Bearer " + token);
    return client;
  }

  /** Tells a story with a topic. */
  void tell(String id, String topic) {
    new ToldStories(new JdbiStoryStore(database)).tell(id, Instant.EPOCH, topic);
  }

  /** As if a merge had been followed. */
  void followRuling(long id, String gone) {
    new JdbiRulingQueue(database)
        .done(id, gone, List.of("article-a"), List.of("article-b"), () -> {});
  }

  void report(String story) {
    reports.add(
        new Report(story, "c1", "The ferry sank.", 1, Fault.OTHER, "Raised"),
        new LineReports.Limits(9, 9),
        Instant.EPOCH);
  }

  void keep(String id, String title) {
    new JdbiArticleStore(database)
        .save(
            new Article(id, null, "The Quay", List.of(), title, null, null, "en", null, "Text."),
            Instant.EPOCH);
  }

  void removePerson(String name) {
    new JdbiRemovals(database).removePerson(List.of(name), "", "ada", Instant.EPOCH);
  }

  void reject(String where, String reason) {
    new JdbiRejectionLog(database).add(new Rejection(where, reason), Instant.EPOCH);
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
