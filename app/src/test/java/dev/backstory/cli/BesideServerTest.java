package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.backstory.cli.serve.ServeCommand;
import dev.backstory.desk.Rounds;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every command works on a data folder that is served, and the server takes in what they bring. */
@Timeout(300)
class BesideServerTest {
  private static final Rounds.Pauses SHORT =
      new Rounds.Pauses(Duration.ofMillis(50), Duration.ofMinutes(5));
  private static final String WRITER = "another process reads the articles and writes the pages";

  @TempDir Path folder;
  private final AtomicInteger asked = new AtomicInteger();
  private HttpServer site;
  private String authority;
  private TestCommand command;
  private Path articles;

  @BeforeEach
  void open() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    answer(
        "/feed",
        "<rss version='2.0'><channel><title>The Tern</title><item><title>Ferry held</title>"
            + "<guid>a</guid><pubDate>Wed, 12 Mar 2031 08:00:00 GMT</pubDate></item>"
            + "</channel></rss>");
    answer(
        "/",
        "<!doctype html><html><link rel=alternate type=application/rss+xml href=/missing>"
            + "<link rel=alternate type=application/rss+xml href=/feed>"
            + "<link rel=alternate type=application/rss+xml href=/comments><p>Welcome");
    answer("/plain", "<!doctype html><html><p>Welcome");
    site.createContext("/missing", exchange -> exchange.sendResponseHeaders(404, -1));
    site.start();
    authority = "127.0.0.1:" + site.getAddress().getPort();
    command =
        TestCommand.on(folder.resolve("data")).set("server.port=0", "fetch.allow=" + authority);
    articles =
        Files.writeString(
            folder.resolve("articles.jsonl"), article("Courier", "a") + article("Ledger", "b"));
  }

  @AfterEach
  void close() {
    site.stop(0);
  }

  @Test
  void theServerPublishesWhatIsImportedBesideItAndTheOthersRead() throws Exception {
    Path out = folder.resolve("site");
    try (RunningCommand serving = command.by(() -> new ServeCommand(SHORT)).start("--no-fetch")) {
      serving.awaitErr("serving ");
      assertThat(command.run("import", articles).succeeded().err())
          .contains(WRITER + "; it will publish these, too");
      await()
          .atMost(RunningCommand.LONGEST.multipliedBy(3)) // the server loads the models
          .pollInterval(Duration.ofSeconds(1))
          .pollInSameThread()
          .untilAsserted(
              () ->
                  assertThat(command.run("build", "--out", out).succeeded().out())
                      .contains("2 assigned to stories, 2 published in 1 story"));
      assertThat(command.run("build", "--out", out).succeeded().err())
          .contains(WRITER + "; the site shows what it has published so far");
      assertThat(TestCommand.on(folder.resolve("data")).run("check", out).succeeded().out())
          .contains(": 0 faults");
      assertThat(command.run("quotations").succeeded().out()).contains("Mara Ilves");
      assertThat(command.run("explain", onlyStory(out)).succeeded().out()).contains("2 articles");
      assertThat(command.run("stories").succeeded().out()).contains(onlyStory(out));
      assertThat(command.run("search", "ferry").succeeded().out()).contains(onlyStory(out));
      assertThat(command.run("story", onlyStory(out)).succeeded().out()).contains("engine room");
      assertThat(serving.isAlive()).isTrue();
    }
  }

  @Test
  void feedsThatAreAddedBesideTheServerAreFetchedSoonAndAgainWhenAskedFor() throws Exception {
    try (RunningCommand serving = command.by(() -> new ServeCommand(SHORT)).start()) {
      serving.awaitErr("serving ");
      command.run("feeds", "add", url("/feed")).succeeded();
      serving.awaitErr("feeds: 1 (0 unchanged, 0 failed, 0 postponed)");

      int before = asked.get();
      assertThat(command.run("fetch").succeeded().err())
          .contains("another process fetches the feeds; it will look at 1 feed now");
      await().untilAsserted(() -> assertThat(asked).hasValueGreaterThan(before));
      assertThat(command.run("feeds", "list").succeeded().out())
          .startsWith(url("/feed") + "\tThe Tern");
    }
  }

  @Test
  void addingAFeedSaysWhatIsThere() {
    assertThat(command.run("feeds", "add", url("/feed")).succeeded().out())
        .isEqualTo(
            "added %s: “The Tern”, 1 item, the newest of 2031-03-12T08:00:00Z%n"
                .formatted(url("/feed")));
    assertThat(command.run("feeds", "add", url("/feed")).succeeded().out())
        .startsWith("already added: " + url("/feed") + ": “The Tern”");
  }

  @Test
  void aFeedIsPutIntoAFolderAlsoLater() {
    command.run("feeds", "add", url("/feed"), "--folder", " News/Coast ").succeeded();
    assertThat(command.run("feeds", "list").out()).contains("\tin News/Coast");
    assertThat(command.run("feeds", "export").out())
        .contains("<outline text=\"News\">", "<outline text=\"Coast\">");

    command.run("feeds", "add", "--no-look", url("/feed"), "--folder", "Quay").succeeded();
    assertThat(command.run("feeds", "list").out()).contains("\tin Quay");
    command.run("feeds", "add", "--no-look", url("/feed")).succeeded();
    assertThat(command.run("feeds", "list").out()).contains("\tin Quay");
    command.run("feeds", "add", "--no-look", url("/feed"), "--folder", "").succeeded();
    assertThat(command.run("feeds", "list").out()).doesNotContain("\tin ");
  }

  @Test
  void ofAPageTheFirstFeedThatCanBeReadIsAdded() {
    CommandRun run = command.run("feeds", "add", url("/")).succeeded();

    assertThat(run.lines()).singleElement().asString().startsWith("added " + url("/feed") + ": ");
    assertThat(run.err().lines())
        .containsExactly(
            url("/") + " is a web page that offers 3 feeds",
            "not added: " + url("/missing") + ": HTTP status 404",
            "not added: " + url("/comments"));
  }

  @Test
  void whatCannotBeReadIsNotAddedUnlessAskedFor() {
    assertThat(command.run("feeds", "add", url("/plain")).ended(1).err().lines())
        .containsExactly("not added: " + url("/plain") + ": a web page, not a feed");
    assertThat(command.run("feeds", "add", "http://10.0.0.1:8080/feed").ended(1).err().lines())
        .containsExactly(
            "not added: http://10.0.0.1:8080/feed: not a public address or web port: 10.0.0.1",
            "  the setting fetch.allow lets it through: --set fetch.allow=10.0.0.1:8080");
    assertThat(command.run("feeds", "add", "http://no-such.invalid/").ended(1).err())
        .startsWith("not added: http://no-such.invalid/: no such host: ");
    assertThat(command.run("feeds", "list").out()).isEmpty();

    command.run("feeds", "add", "--no-look", url("/plain")).succeeded();

    assertThat(command.run("feeds", "list").lines()).containsExactly(url("/plain"));
  }

  private void answer(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    site.createContext(
        path,
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private String url(String path) {
    return "http://" + authority + path;
  }

  private static String onlyStory(Path site) throws IOException {
    try (var files = Files.list(site.resolve("stories"))) {
      String name =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".json"))
              .findFirst()
              .orElseThrow();
      return name.substring(0, name.length() - ".json".length());
    }
  }

  private static String article(String outlet, String id) {
    return """
    {"id":"%s","outlet":"%s","title":"Ferry held at Port Aland after fire","published":"2031-03-12T08:00:00Z","text":"A ferry with 40 passengers was held at Port Aland on Wednesday after a fire in its engine room. Nobody was hurt in the fire, the harbour office said. \\"We will not let it sail before every cable has been replaced,\\" said Mara Ilves, the harbour master. The ferry links Port Aland and Hestness twice a day."}
    """
        .formatted(id, outlet);
  }
}
