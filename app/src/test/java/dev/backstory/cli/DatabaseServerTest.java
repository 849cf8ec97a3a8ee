package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cli.print.Json;
import dev.backstory.store.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a database of a PostgreSQL server, as an owner sets it. */
@Timeout(300)
class DatabaseServerTest {
  private static final Path DEMO = Path.of("../demo/articles");
  private static final List<String> EVENTS = List.of("rate-cut", "brennet-floods");
  private static final String NOW = "2026-03-08T12:00:00Z";
  private static final Pattern SERVING = Pattern.compile("http://[\\w.:]+");

  private final String url = TestServer.make();
  @TempDir Path folder;

  private TestCommand onFile() {
    return TestCommand.on(folder.resolve("file"));
  }

  private TestCommand onServer(String... settings) {
    return TestCommand.on(folder.resolve("server")).set("store.url=" + url).set(settings);
  }

  /** Articles of the demo newsroom of which three outlets tell the same. */
  private Path articles() throws IOException {
    StringBuilder lines = new StringBuilder();
    try (Stream<Path> files = Files.walk(DEMO)) {
      for (Path file : files.filter(DatabaseServerTest::isOfAnEvent).sorted().toList()) {
        String[] parts = Files.readString(file).split("(?m)^---\\R", -1);
        Map<String, String> article = new TreeMap<>();
        parts[1]
            .lines()
            .map(line -> line.split(":\\s*", 2))
            .forEach(field -> article.put(field[0], field[1]));
        String outlet = file.getParent().getFileName().toString();
        article.put("id", outlet + "-" + file.getFileName());
        article.put("outlet", outlet);
        article.put("author", article.remove("authors"));
        article.put("text", parts[2]);
        lines.append(Json.MAPPER.writeValueAsString(article)).append('\n');
      }
    }
    return Files.writeString(folder.resolve("articles.jsonl"), lines);
  }

  private static boolean isOfAnEvent(Path file) {
    return EVENTS.contains(file.getFileName().toString().replace(".md", ""));
  }

  private Map<String, String> site(TestCommand command, String name) throws IOException {
    Path site = folder.resolve(name);
    command.run("build", "--out", site, "--now", NOW).succeeded();
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        files.put(site.relativize(file).toString(), new String(bytes, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  @Test
  void theSiteIsThatOfTheSameArticlesInAFile() throws Exception {
    Path articles = articles();
    String kept = onFile().run("import", articles, "--now", NOW).succeeded().out();
    assertThat(kept).contains("6 read: 6 new");
    assertThat(onServer().run("import", articles, "--now", NOW).succeeded().out()).isEqualTo(kept);

    Map<String, String> site = site(onServer(), "site");
    assertThat(site).isEqualTo(site(onFile(), "expected"));
    assertThat(site.keySet().stream().filter(it -> it.endsWith(".html"))).hasSizeGreaterThan(8);

    assertThat(
            TestCommand.anywhere()
                .set("store.url=" + url)
                .run("check", folder.resolve("site"), "--data", folder.resolve("server"))
                .succeeded()
                .out())
        .contains(": 0 faults");
    for (String command : List.of("stories", "quotations")) {
      assertThat(onServer().run(command).succeeded().out())
          .isNotBlank()
          .isEqualTo(onFile().run(command).succeeded().out());
    }
    for (String search : List.of("search rate*", "search bank", "search brennet")) {
      assertThat(found(onServer(), search)).isNotEmpty().hasSameElementsAs(found(onFile(), search));
    }
    assertThat(onServer().run("doctor").succeeded().out())
        .contains("well    the database answers")
        .contains("well    every article and page can be read");
    served();
    assertThat(folder.resolve("server/backstory.db")).doesNotExist();
    copied(site);
  }

  /** To another server and from there to another folder. */
  private void copied(Map<String, String> site) throws IOException {
    String other = TestServer.make();
    Path back = folder.resolve("back");
    String copied = onFile().run("copy-to", other).succeeded().out();
    assertThat(copied).matches("copied \\d{2,} rows\\R");
    TestCommand there = TestCommand.on(folder.resolve("server")).set("store.url=" + other);
    assertThat(site(there, "there")).isEqualTo(site);
    assertThat(there.run("copy-to", back).succeeded().out()).isEqualTo(copied);
    assertThat(site(TestCommand.on(back), "again")).isEqualTo(site);
    assertThat(found(TestCommand.on(back), "search bank"))
        .isEqualTo(found(onFile(), "search bank"));
    assertThat(TestCommand.on(back).run("doctor").succeeded().out()).doesNotContain("mended");

    assertThat(onFile().run("copy-to", other).ended(1).err())
        .contains("there are data already where they are to be copied to");
    assertThat(TestCommand.on(folder.resolve("none")).run("copy-to", back).ended(1).err())
        .contains("there is no data folder");
  }

  /** The addresses of what a search finds; which of its words are shown is each index's own. */
  private static List<String> found(TestCommand command, String search) {
    return command.run((Object[]) search.split(" ")).succeeded().lines().stream()
        .filter(line -> line.strip().startsWith("stories/"))
        .toList();
  }

  /** What a server shows, and that it has the tasks of the database meanwhile. */
  private void served() throws Exception {
    TestCommand command = onServer("server.port=0");
    try (RunningCommand serving = command.start("serve", "--no-fetch");
        HttpClient client = HttpClient.newHttpClient()) {
      Matcher address = SERVING.matcher(serving.awaitErr("serving "));
      assertThat(address.find()).isTrue();
      assertThat(get(client, address.group() + "/")).contains("Brennet");
      assertThat(get(client, address.group() + "/search?q=brennet")).contains("<mark>Brennet");
      assertThat(command.run("serve", "--no-fetch").ended(1).err())
          .contains("in use by another process, which reads the articles and writes the pages");
    }
  }

  private static String get(HttpClient client, String address) throws Exception {
    return client
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }

  @Test
  void whatIsWrongWithADatabaseIsToldInOneSentence() {
    String guarded = url.replaceAll("user=\\w+", "user=" + TestServer.GUARDED);
    assertTold(url.replaceAll(":\\d+/", ":1/"), "no server answers at the address in store.url");
    assertTold(url.replaceAll("/test\\d+", "/nowhere"), "its server has no such database");
    assertTold(guarded, "its server wants a password");
    assertTold(guarded, "does not take this user with this password", "store.password=secret");
  }

  private void assertTold(String address, String sentence, String... settings) {
    CommandRun run =
        TestCommand.on(folder.resolve("server"))
            .set("store.url=" + address)
            .set(settings)
            .run("stories")
            .ended(1);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("backstory: the database on the server cannot be used: ")
        .contains(sentence)
        .doesNotContain("secret");
  }

  @Test
  void backupsAreLeftToTheServer() {
    for (String command : List.of("backup", "restore")) {
      assertThat(onServer().run(command, folder.resolve("b.zip")).ended(1).err().lines())
          .singleElement()
          .asString()
          .contains("pg_dump --format=custom and pg_restore");
    }
  }

  @Test
  void aTextWithACharacterThatTheServerCannotKeepDoesNoHarm() throws IOException {
    String line = "{\"id\":\"%s\",\"outlet\":\"Tern\",\"title\":\"A\\u0000B\",\"text\":\"%s\"}\n";
    Path file =
        Files.writeString(
            folder.resolve("zero.jsonl"),
            line.formatted("a", "The ferry \\u0000sank.") + line.formatted("b\\u0000", "It sank."));
    CommandRun run = onServer().run("import", "--keep-only", file).succeeded();
    assertThat(run.out()).contains("2 read: 1 new").contains("1 rejected");
    assertThat(run.err()).contains("zero.jsonl:2: an id that is too long or contains control");
    assertThat(onServer().run("explain", "a\u0000b").ended(1).err()).contains("a\u0000b");
  }

  @Test
  void whatTheOwnersSetInTheBrowserIsReadFromTheDatabase() {
    onServer().run("stories").succeeded();
    TestServer.execute(url, "INSERT INTO setting VALUES ('fetch.contact', 'a@b.example', '', '')");
    assertThat(onServer("online.enabled=true").run("stories").succeeded().err()).isEmpty();
    TestServer.execute(url, "DELETE FROM setting");
    assertThat(onServer("online.enabled=true").run("stories").ended(2).err())
        .contains("online.enabled requires fetch.contact");
  }
}
