package dev.backstory.web;

import dev.backstory.ask.Answer;
import dev.backstory.ask.Reply;
import dev.backstory.config.ServerConfig;
import dev.backstory.model.Claim;
import dev.backstory.model.Fact;
import dev.backstory.model.StoryPage;
import dev.backstory.port.LineReports.Report;
import dev.backstory.port.LineReports.Taken;
import dev.backstory.port.SearchIndex.Found;
import dev.backstory.port.SearchIndex.Piece;
import dev.backstory.port.SearchQuery;
import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SiteSource;
import dev.backstory.site.StoryReasons;
import dev.backstory.web.api.ApiAccess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server of the invented stories whose site can change, for whoever asks its API. */
final class ApiServer implements SiteSource, AutoCloseable {
  static final String ORIGIN = "https://app.example";

  private final SiteFixture fixture = new SiteFixture();
  private final WebServer server;
  private final List<SearchQuery> searched = new ArrayList<>();
  private volatile SiteSnapshot site = site(pages());

  ApiServer(Limits limits, ApiAccess access) throws IOException {
    this.server =
        WebServer.start(
            this,
            new SiteRenderer(null).searchable(),
            new ServerConfig("127.0.0.1", 0, "", List.of(), ""),
            limits,
            ServerWatch.NONE,
            null,
            access);
  }

  int port() {
    return server.port();
  }

  AskingClient client() {
    AskingClient client = new AskingClient(port());
    client.headers.clear();
    return client;
  }

  List<SearchQuery> searched() {
    return searched;
  }

  private SiteSnapshot site(List<StoryPage> pages) {
    return SiteSnapshot.of(
        pages,
        Map.of("st-3100", "News/Coast"),
        fixture.articles(),
        List.of(new Redirect("st-3098", "bridge-repair-talks", "st-3100", "calder-bridge-closed")),
        StoryReasons.NONE,
        SiteFixture.CLOCK);
  }

  /** Shows these stories and no others. */
  void show(List<StoryPage> pages) {
    site = site(pages);
    server.changed();
  }

  /** Shows the invented stories, as at first. */
  void reset() {
    show(pages());
  }

  /** The invented stories, the first with a fact. */
  List<StoryPage> pages() {
    List<StoryPage> pages = new ArrayList<>(fixture.pages());
    StoryPage first = pages.getFirst();
    Claim claim = first.sections().getFirst().everyClaim().getFirst();
    Fact fact =
        new Fact(
            "f1",
            Fact.Kind.EVENT,
            Fact.Status.CURRENT,
            null,
            claim.text(),
            null,
            null,
            List.of("Tarnmouth Courier"),
            claim.evidence());
    pages.set(0, first.with(first.sections(), List.of(fact)));
    return pages;
  }

  @Override
  public SiteSnapshot current() {
    return site;
  }

  @Override
  public List<Found> find(SearchQuery query) {
    searched.add(query);
    return List.of(
        new Found("st-2900", List.of(new Piece("Water in the ", false), new Piece("bridge", true))),
        new Found("st-gone", List.of()),
        new Found("st-3100", List.of()));
  }

  @Override
  public Reply ask(String question) {
    if (question.startsWith("Who")) {
      return new Reply.NotSaid(question);
    }
    if (!question.endsWith("?")) {
      return new Reply.Refused(question, "A question ends with a question mark.");
    }
    StoryPage page = site.page("st-3100").orElseThrow();
    return new Reply.Answered(
        question,
        List.of(new Answer(page, page.sections().getFirst().everyClaim().getFirst(), 0.9)));
  }

  @Override
  public Taken report(Report report) {
    return Taken.QUEUE_FULL;
  }

  @Override
  public void close() {
    server.close();
  }
}
