package dev.backstory.web;

import dev.backstory.ask.Reply;
import dev.backstory.ask.StoryAsker;
import dev.backstory.config.ServerConfig;
import dev.backstory.port.EditorJudge;
import dev.backstory.port.LineReports.Report;
import dev.backstory.port.LineReports.Taken;
import dev.backstory.port.SearchIndex;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchQuery;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SiteSource;
import dev.backstory.web.admin.AdminSite;
import dev.backstory.web.api.ApiAccess;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A site that is served while it changes; what is shown changes when it is refreshed. */
public final class LiveSite implements AutoCloseable {
  private final Supplier<SiteSnapshot> site;
  private final SearchIndex search;
  private final StoryAsker asker;
  private final SiteRenderer renderer;
  private final Function<Report, Taken> reports;
  private final Supplier<List<String>> complaints;
  private volatile SiteSnapshot shown;
  private volatile @Nullable WebServer server;

  /**
   * @param site as it stands
   * @param search finds its stories
   * @param judge says which lines answer a question; asked when somebody asks one
   * @param reports keeps what readers report as wrong
   * @param renderer makes its pages
   */
  public LiveSite(
      Supplier<SiteSnapshot> site,
      SearchIndex search,
      EditorJudge judge,
      Function<Report, Taken> reports,
      SiteRenderer renderer) {
    this(site, search, judge, reports, renderer, List::of);
  }

  /**
   * @param site as it stands
   * @param search finds its stories
   * @param judge says which lines answer a question; asked when somebody asks one
   * @param reports keeps what readers report as wrong
   * @param renderer makes its pages
   * @param complaints a sentence for each thing that is wrong, for {@code /healthz}
   */
  public LiveSite(
      Supplier<SiteSnapshot> site,
      SearchIndex search,
      EditorJudge judge,
      Function<Report, Taken> reports,
      SiteRenderer renderer,
      Supplier<List<String>> complaints) {
    this.site = site;
    this.search = search;
    this.reports = reports;
    this.complaints = complaints;
    this.renderer = renderer.searchable();
    this.shown = site.get();
    this.asker = new StoryAsker(search, id -> shown.page(id), judge);
  }

  /**
   * Starts to serve and returns the address; nobody can sign in.
   *
   * @throws IOException if the address cannot be listened on; the message is for the user
   */
  public String start(ServerConfig settings) throws IOException {
    return start(settings, ServerWatch.NONE, null, ApiAccess.OPEN, null);
  }

  /**
   * Starts to serve and returns the address.
   *
   * @param measures is told what is answered
   * @param admin the pages behind the sign-in; null if nobody can sign in
   * @param access which programs may ask what
   * @param mail what sends news by mail; null if nothing does
   * @throws IOException if the address cannot be listened on; the message is for the user
   */
  public String start(
      ServerConfig settings,
      ServerWatch measures,
      @Nullable AdminSite admin,
      ApiAccess access,
      @Nullable MailDesk mail)
      throws IOException {
    SiteRenderer pages = mail == null ? renderer : renderer.mailing();
    WebServer started =
        WebServer.start(new Shown(), pages, settings, Limits.USUAL, measures, admin, access, mail);
    server = started;
    return "http://" + host(settings.host()) + ":" + started.port();
  }

  /** What its owner should know of who can read it; empty where only this machine can. */
  public Optional<String> warning() {
    return Optional.ofNullable(server).filter(WebServer::isOpen).map(WebServer::warning);
  }

  /** The site as it is shown. */
  public SiteSnapshot shown() {
    return shown;
  }

  public void refresh() {
    shown = site.get();
    WebServer started = server;
    if (started != null) {
      started.changed();
    }
  }

  @Override
  public void close() {
    WebServer started = server;
    if (started != null) {
      started.close();
    }
  }

  private final class Shown implements SiteSource {
    @Override
    public SiteSnapshot current() {
      return shown;
    }

    @Override
    public List<Found> find(SearchQuery query) {
      return search.find(query);
    }

    @Override
    public Reply ask(String question) {
      return asker.ask(question);
    }

    @Override
    public Taken report(Report report) {
      return reports.apply(report);
    }

    @Override
    public List<String> complaints() {
      return complaints.get();
    }
  }

  private static String host(String listening) {
    if (listening.equals("127.0.0.1") || listening.equals("0.0.0.0")) {
      return "localhost";
    }
    return listening.contains(":") ? "[" + listening + "]" : listening;
  }
}
