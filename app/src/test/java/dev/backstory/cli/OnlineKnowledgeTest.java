package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.backstory.cli.serve.ServeCommand;
import dev.backstory.desk.Rounds;
import dev.backstory.knowledge.KnowledgeBase;
import dev.backstory.knowledge.KnowledgeBuilder;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.PageSection.Topics;
import dev.backstory.model.StoryPage;
import dev.backstory.online.InventedWikis;
import dev.backstory.store.JdbiStoryStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages follow what is known: the knowledge base, what is answered online, and the dictionary. */
class OnlineKnowledgeTest {
  /** What the articles call Ada Lind themselves. */
  private static final String BY_ARTICLES = "the Mayor";

  private static final String FOLLOWS = "Mayor Ada Lind of Port Amber told reporters that the ";
  private static final List<String> TEXTS =
      List.of(
          "The ferry Marisande ran aground off Port Amber on Monday. "
              + FOLLOWS
              + "town would help. The Orm Line said that nobody was hurt. Port Amber is its home"
              + " harbour. Ada Lind thanked the crew. The Orm Line will pay for the coaches.",
          "Nobody was hurt when the ferry Marisande ran aground off Port Amber on Monday. "
              + "The mayor, Ada Lind, went to the quay. The Orm Line, which owns the ship, sent"
              + " divers to Port Amber. Ada Lind asked the Orm Line for a report by Friday.",
          "Divers looked at the hull of the ferry Marisande, which ran aground off Port Amber on"
              + " Monday. The Orm Line expects it to sail again within a week. "
              + FOLLOWS
              + "harbour stays open. The Orm Line and Ada Lind will meet on Tuesday.");

  @TempDir Path folder;
  private final InventedWikis wikis = new InventedWikis();
  private Path data;

  @BeforeEach
  void importArticles() throws IOException {
    data = folder.resolve("data");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < TEXTS.size(); i++) {
      lines.append(
          "{\"id\":\"a%d\",\"outlet\":\"Outlet %d\",\"title\":\"Ferry runs aground off Port Amber\",\"published\":\"2031-03-03T1%d:00:00Z\",\"text\":\"%s\"}\n"
              .formatted(i, i, i, TEXTS.get(i)));
    }
    Path file = Files.writeString(folder.resolve("articles.jsonl"), lines);
    command().run("import", file).succeeded();
    wikis
        .cls("Q900", "Q486972")
        .entity("Q100", "Port Amber", "harbour town of ferries in Elland", "Q900", 30)
        .entity("Q101", "Ada Lind", "mayor of Port Amber", "Q5", 12)
        .entity("Q102", "Orm Line", "owner of ferries at Port Amber", "Q43229", 9);
  }

  @AfterEach
  void close() {
    wikis.close();
  }

  private TestCommand command() {
    return TestCommand.on(data).with("--now", "2031-03-03T20:00:00Z");
  }

  private TestCommand online() {
    return command()
        .set(
            "online.enabled=true",
            "online.wikidata=" + wikis.wikidata(),
            "online.wikipedia=" + wikis.wikipedia(),
            "fetch.contact=https://reader.example/",
            "fetch.delay_millis=0",
            "fetch.allow=" + wikis.authority());
  }

  private StoryPage page() {
    try (SqliteDatabase database = SqliteDatabase.open(data)) {
      List<StoryPage> pages = new JdbiStoryStore(database).pages();
      assertThat(pages).hasSize(1);
      return pages.getFirst();
    }
  }

  private TopicCard card(String name) {
    return page().sections().stream()
        .filter(Topics.class::isInstance)
        .flatMap(section -> ((Topics) section).cards().stream())
        .filter(card -> card.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String build() {
    return build(command(), "site");
  }

  private String build(TestCommand by, String site) {
    by.run("build", "--out", folder.resolve(site)).succeeded();
    return read(folder.resolve(site));
  }

  private static String read(Path site) {
    try (Stream<Path> files = Files.walk(site)) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(site.relativize(file)).append(' ').append(Files.size(file)).append('\n');
        if (file.toString().endsWith(".json")) {
          all.append(Files.readString(file));
        }
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void switchedOffNothingIsAskedAtAll() {
    command().set("online.wikidata=" + wikis.wikidata()).run("fetch").succeeded();
    build();
    assertThat(command().run("kb", "find", "Ada Lind").code()).isNotZero();
    assertThat(wikis.asked()).isEmpty();
    assertThat(card("Ada Lind").description()).isEqualTo(BY_ARTICLES);
  }

  @Test
  void whatIsAnsweredStandsOnThePage() {
    assertThat(online().run("fetch").succeeded().out())
        .contains("names looked up online: 3 (3 known", "stories to rewrite: 1");
    TopicCard card = card("Ada Lind");
    assertThat(card.description()).isEqualTo("mayor of Port Amber");
    assertThat(card.entityId()).isEqualTo("wikidata:Q101");
    assertThat(card.licence()).isEqualTo("CC0 1.0");
    assertThat(card.url()).isEqualTo("https://www.wikidata.org/wiki/Q101");
    StoryPage page = page();
    assertThat(page.revision()).isEqualTo(2);
    assertThat(page.history().getLast().what()).isEqualTo("Details were updated");

    wikis.asked();
    online().run("fetch").succeeded();
    assertThat(wikis.asked()).isEmpty();
    assertThat(page()).isEqualTo(page);
  }

  @Test
  void askedInPartsTheCacheIsTheSameAndSoIsThePage() throws IOException {
    Path copy = folder.resolve("copy");
    Files.createDirectory(copy);
    Files.copy(SqliteDatabase.file(data), SqliteDatabase.file(copy));
    online().run("fetch").succeeded();
    StoryPage whole = page();
    String site = build(online(), "one");

    data = copy;
    for (int i = 0; i < 6; i++) {
      online().set("online.names_per_round=1").run("fetch").succeeded();
    }
    assertThat(page().sections()).isEqualTo(whole.sections());
    assertThat(build(online(), "two")).isEqualTo(build(online(), "three"));
    assertThat(site).contains("mayor of Port Amber");
  }

  @Test
  void betweenNamesakesThatFitAlikeNoneIsTaken() {
    wikis
        .entity("Q201", "Ada Lind", "Ellandish rower", "Q5", 9)
        .entity("Q101", "Ada Lind", "Ellandish painter", "Q5", 9);

    online().run("fetch").succeeded();

    assertThat(card("Ada Lind").entityId()).isNull();
    assertThat(card("Ada Lind").description()).isEqualTo(BY_ARTICLES);
    assertThat(command().run("kb", "find", "ada lind").succeeded().out())
        .isEqualTo(
            """
            wikidata:Q101\tperson\tAda Lind\tEllandish painter\t9 pages\tWikidata, CC0 1.0, revision 1101
            wikidata:Q201\tperson\tAda Lind\tEllandish rower\t9 pages\tWikidata, CC0 1.0, revision 1201
            """);
  }

  @Test
  void whatCouldNotBeHadIsSaid() throws IOException {
    wikis.on("search=Ada", exchange -> exchange.sendResponseHeaders(500, -1));
    assertThat(online().run("fetch").succeeded().err())
        .contains("online look-up failed: Ada Lind: HTTP status 500");

    assertThat(command().run("kb", "info").succeeded().out())
        .contains("online: ", " looked up in en", "failed: Ada Lind (attempt 1, next retry at ");
    assertThat(card("Ada Lind").description()).isEqualTo(BY_ARTICLES);
    assertThat(card("Port Amber").description()).isNotNull();

    readBase(false);
    CommandRun info = command().run("kb", "info").succeeded();
    assertThat(info.out()).contains("failed: Ada Lind");
    assertThat(info.err()).contains("is incomplete");
  }

  @Test
  void switchedOffAgainPagesForgetWhatWasAnswered() {
    online().run("fetch").succeeded();
    assertThat(card("Port Amber").source()).isEqualTo("Wikidata");
    build();
    assertThat(card("Port Amber").description()).isNull();
    build(online(), "site");
    assertThat(card("Port Amber").source()).isEqualTo("Wikidata");
  }

  @Test
  void pagesFollowTheKnowledgeBase() throws IOException {
    String before = build();
    StoryPage first = page();
    readBase(true);

    build();
    assertThat(card("Port Amber").source()).isEqualTo("Test");
    assertThat(page().revision()).isEqualTo(first.revision() + 1);
    String with = build();
    assertThat(build()).isEqualTo(with);

    delete(data.resolve(KnowledgeBase.FOLDER));
    assertThat(build()).isNotEqualTo(with);
    assertThat(page().sections()).isEqualTo(first.sections());
    assertThat(before).contains("Port Amber");
  }

  @Test
  void aBaseThatIsNotFinishedIsNamedAndPagesStayAsTheyAre() throws IOException {
    readBase(true);
    build();
    StoryPage with = page();
    delete(data.resolve(KnowledgeBase.FOLDER));
    readBase(false);

    CommandRun built = command().run("build", "--out", folder.resolve("site")).succeeded();
    assertThat(built.err()).contains("ignoring the knowledge base in ", "is incomplete");
    assertThat(page()).isEqualTo(with);
    CommandRun info = command().run("kb", "info");
    assertThat(info.code()).isNotZero();
    assertThat(info.err()).contains("is incomplete");
  }

  @Test
  void serveNoticesABaseThatWasBuiltMeanwhile() throws Exception {
    Rounds.Pauses pauses = new Rounds.Pauses(Duration.ofMillis(50), Duration.ofMillis(50));
    TestCommand command = TestCommand.on(data).set("server.port=0");
    try (RunningCommand serving = command.by(() -> new ServeCommand(pauses)).start("--no-fetch")) {
      String said = serving.awaitErr("serving http").split("serving ")[1];
      String address = said.lines().findFirst().orElseThrow().strip();
      assertThat(topics(address)).doesNotContain("harbour town");

      readBase(true);
      await()
          .atMost(RunningCommand.LONGEST)
          .until(() -> topics(address), it -> it.contains("harbour town of ferries in Elland"));
      delete(data.resolve(KnowledgeBase.FOLDER));
      await()
          .atMost(RunningCommand.LONGEST)
          .until(() -> topics(address), it -> !it.contains("harbour town"));
    }
  }

  /** The story's page as it is served. */
  private static String topics(String address) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String index = get(client, address + "/");
      Matcher link = Pattern.compile("stories/[a-z0-9-]+(?:/|\\.html)?").matcher(index);
      assertThat(link.find()).as(index).isTrue();
      return get(client, address + "/" + link.group());
    }
  }

  private static String get(HttpClient client, String url) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void readBase(boolean finish) throws IOException {
    String line =
        """
        {"id":"own:1","name":"Port Amber","type":"place","description":"harbour town of ferries in Elland","source":"Test","licence":"own","popularity":30}
        """;
    try (KnowledgeBuilder builder =
        KnowledgeBuilder.open(data.resolve(KnowledgeBase.FOLDER), List.of("en"), 0, _ -> {})) {
      builder.readOwn(
          "own", new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), _ -> {});
      if (finish) {
        builder.finish();
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
