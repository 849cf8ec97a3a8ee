package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.archive.TestArchive;
import dev.backstory.archive.TestPages;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands as a person meets them: what they print, refuse and return. */
class CommandsTest {
  private static final String ARTICLE =
      "{\"id\":\"%s\",\"outlet\":\"%s\",\"title\":\"%s\",\"published\":\"2026-03-02T10:00:00Z\","
          + "\"text\":\"%s\"}\n";
  private static final String FERRY =
      "Nine people died when the ferry Marisande sank off Tolvik on Monday, the coast guard said. "
          + "Divers are searching the wreck for two missing crew members.";

  @TempDir Path folder;
  private String data;
  private String out;
  private String err;

  @BeforeEach
  void nameTheDataFolder() {
    data = folder.resolve("data").toString();
  }

  @Test
  void badInputIsNamedAndCountedAndTheRestGoesOn() throws IOException {
    Path mixed =
        Files.writeString(
            folder.resolve("mixed.jsonl"),
            ARTICLE.formatted("a1", "The Courier", "Ferry sinks off Tolvik", FERRY)
                + "this is no JSON\n"
                + "{\"id\":\"a2\",\"title\":\"without text\"}\n"
                + "[1,2]\n");
    Path missing = folder.resolve("missing.jsonl");
    Path truncated = truncated(folder.resolve("cut.jsonl.gz"));

    int code =
        run("import", "--data", data, mixed.toString(), missing.toString(), truncated.toString());

    assertThat(code).isZero();
    assertThat(err)
        .contains(mixed + ":2: not JSON")
        .contains(mixed + ":3: no text: article a2")
        .contains(mixed + ":4: not a JSON object")
        .contains(missing + ": cannot be read")
        .contains("cut.jsonl.gz:")
        .contains("cannot be read");
    assertThat(out).contains("5 rejected").containsPattern("(?m)^\\d+ read: \\d+ new, 0 changed");
  }

  @Test
  void filesAreToldApartByWhatIsInThem() throws IOException {
    Path mixed = Files.createDirectory(folder.resolve("mixed"));
    Files.writeString(
        mixed.resolve("1.txt"), ARTICLE.formatted("a1", "The Courier", "Ferry", FERRY));
    Files.writeString(mixed.resolve("2.jsonl"), TestPages.html(1, 3));
    Files.write(mixed.resolve("3.gz"), TestArchive.gzip(TestArchive.bytes(TestPages.html(2, 3))));
    try (OutputStream out = Files.newOutputStream(mixed.resolve("4.html"))) {
      new TestArchive(true, out).page(3, 3);
    }

    assertThat(run("import", "--keep-only", "--data", data, mixed.toString())).isZero();

    assertThat(out)
        .contains("6 read: 4 new, 0 changed, 0 already there, 0 rejected, 2 skipped")
        .contains("skipped 1: request records")
        .contains("4 articles: 0 read");
  }

  @Test
  void articlesInOtherLanguagesAreKeptApartAndCounted() throws IOException {
    String german =
        "Die Fähre Marisande lief in der Nacht auf ein Riff und sank binnen einer Stunde, teilte"
            + " die Küstenwache mit.";
    Path file =
        Files.writeString(
            folder.resolve("two.jsonl"),
            ARTICLE.formatted("a1", "The Courier", "Ferry", FERRY)
                + ARTICLE.formatted("a2", "Der Bote", "Fähre gesunken", german));

    assertThat(run("import", "--keep-only", "--data", data, file.toString())).isZero();

    assertThat(out)
        .contains("2 read: 1 new, 0 changed, 0 already there, 1 rejected")
        .contains("rejected 1: unsupported language (German)");
    assertThat(err).contains("two.jsonl:2: unsupported language (German)");
  }

  @Test
  void aFileIsKnownByItsBytes() throws IOException {
    Path page = Files.writeString(folder.resolve("a.html"), TestPages.html(1, 3));
    run("import", "--keep-only", "--data", data, page.toString());
    Path moved = Files.move(page, folder.resolve("b.html"));

    run("import", "--keep-only", "--data", data, moved.toString(), moved.toString());
    assertThat(err).contains(moved + ": already imported");
    assertThat(out).contains("2 read: 0 new, 0 changed, 2 already there");

    run("import", "--keep-only", "--again", "--data", data, moved.toString());
    assertThat(err).doesNotContain("already imported");
    assertThat(out).contains("1 read: 0 new, 0 changed, 1 already there");

    String address = "<link rel=\"canonical\" href=\"https://tidings.example/1\"></head>";
    Files.writeString(moved, TestPages.html(1, 3).replace("</head>", address));
    run("import", "--keep-only", "--data", data, moved.toString());
    assertThat(out).contains("1 read: 1 new, 0 changed");

    Files.writeString(moved, TestPages.html(2, 3).replace("</head>", address));
    run("import", "--keep-only", "--data", data, moved.toString());
    assertThat(out).contains("1 read: 0 new, 1 changed");
  }

  @Test
  void nothingReadableIsAFailure() throws IOException {
    Path none = Files.writeString(folder.resolve("none.jsonl"), "no JSON at all\n");

    assertThat(run("import", "--data", data, none.toString())).isEqualTo(1);
    assertThat(out).contains("1 read: 0 new, 0 changed, 0 already there, 1 rejected");
  }

  @Test
  void importingTwiceChangesNothing() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"), ARTICLE.formatted("a1", "The Courier", "Ferry", FERRY));
    run("import", "--data", data, "--now", "2026-03-02T12:00:00Z", file.toString());
    String first = build("one");

    assertThat(run("import", "--data", data, "--now", "2026-03-03T12:00:00Z", file.toString()))
        .isZero();
    assertThat(out).contains("1 read: 0 new, 0 changed, 1 already there, 0 rejected");
    assertThat(build("two")).isEqualTo(first);
  }

  @Test
  void aSiteIsSoundUntilSomebodyChangesIt() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"), ARTICLE.formatted("a1", "The Courier", "Ferry", FERRY));
    run("import", "--data", data, file.toString());
    String story = build("site");
    Path site = folder.resolve("site");

    assertThat(run("check", site.toString())).isEqualTo(1);
    assertThat(out).contains("--texts");
    assertThat(run("check", site.toString(), "--data", data)).isZero();
    assertThat(out).contains("1 story").contains(": 0 faults");

    Path json = site.resolve("stories").resolve(story.substring(0, story.indexOf('\n')));
    Files.writeString(json, Files.readString(json).replace("Nine people", "Ninety people"));
    assertThat(run("check", site.toString(), "--data", data)).isEqualTo(1);
  }

  @Test
  void feedsAreAddedListedAndRemoved() {
    assertThat(run("feeds", "add", "--data", data, "https://courier.example/feed")).isZero();
    assertThat(run("feeds", "list", "--data", data)).isZero();
    assertThat(out).isEqualTo("https://courier.example/feed\n");
    assertThat(run("feeds", "remove", "--data", data, "https://courier.example/feed")).isZero();
    assertThat(run("feeds", "list", "--data", data)).isZero();
    assertThat(out).isEmpty();
    assertThat(run("feeds", "remove", "--data", data, "https://courier.example/feed")).isEqualTo(1);
    assertThat(run("feeds", "add", "--data", data, "courier feed")).isEqualTo(2);
    assertThat(err).contains("courier feed is not a feed address");
  }

  @Test
  void feedsTravelWithTheirFoldersAsOpml() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("feeds.opml"),
            """
            <opml version="2.0"><body><outline text="News"><outline text="Coast">
            <outline text="The Courier" xmlUrl="https://courier.example/feed"/>
            </outline></outline><outline xmlUrl="https://ledger.example/rss"/>
            <outline xmlUrl="nowhere"/></body></opml>""");
    run("feeds", "add", "--data", data, "https://courier.example/feed");

    assertThat(run("feeds", "import", "--data", data, list.toString())).isZero();
    assertThat(out).isEqualTo("3 listed: 1 added, 1 already there, 1 rejected\n");
    assertThat(err).contains("feed 3: not a feed address: nowhere");

    run("feeds", "list", "--data", data);
    assertThat(out)
        .isEqualTo(
            "https://courier.example/feed\tThe Courier\tin News/Coast\n"
                + "https://ledger.example/rss\n");

    Path exported = folder.resolve("out.opml");
    assertThat(run("feeds", "export", "--data", data, "--out", exported.toString())).isZero();
    run("feeds", "export", "--data", data);
    String first = out;
    assertThat(first).isEqualTo(Files.readString(exported)).contains("<outline text=\"Coast\">");

    String other = folder.resolve("other").toString();
    assertThat(run("feeds", "import", "--data", other, exported.toString())).isZero();
    run("feeds", "export", "--data", other);
    assertThat(out).isEqualTo(first);

    Path none = Files.writeString(folder.resolve("none.opml"), "<rss/>");
    assertThat(run("feeds", "import", "--data", data, none.toString())).isEqualTo(1);
    assertThat(err).contains("not OPML");
    assertThat(run("feeds", "import", "--data", data, folder.resolve("x").toString())).isEqualTo(1);
    assertThat(err).contains("cannot be read");
  }

  @Test
  void whatDoesNotExistStopsWithWhatIsAllowed() {
    assertThat(run("build", "--data", data, "--colour", "red")).isEqualTo(2);
    assertThat(err).contains("--out").contains("--texts");
    assertThat(run("build", "--data", data, "--out", "x", "--set", "server.prot=1")).isEqualTo(2);
    assertThat(err).contains("unknown setting server.prot").contains("server.port");
    assertThat(run("stage", "nothing")).isEqualTo(2);
  }

  @Test
  void aDataFolderInUseIsAClearError() {
    try (SqliteDatabase _ = SqliteDatabase.open(Path.of(data))) {
      assertThat(run("feeds", "list", "--data", data)).isEqualTo(1);
      assertThat(err).contains("in use by another process").doesNotContain("\tat ");
    }
  }

  /** The name of the first story's file and all its JSON. */
  private String build(String site) throws IOException {
    Path directory = folder.resolve(site);
    run("build", "--data", data, "--out", directory.toString());
    StringBuilder all = new StringBuilder();
    try (var files = Files.list(directory.resolve("stories"))) {
      for (Path json : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        all.append(json.getFileName()).append('\n').append(Files.readString(json));
      }
    }
    return all.toString();
  }

  private static Path truncated(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(
          ARTICLE.formatted("g1", "The Ledger", "Ferry", FERRY).repeat(50).getBytes("UTF-8"));
    }
    return Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
  }

  @Test
  void theVersionNamesTheCommit() {
    assertThat(run("--version")).isZero();
    assertThat(out).matches("backstory [0-9][0-9A-Z.-]* \\(([0-9a-f]{4,40}|unknown)\\)\\R");
  }

  private int run(String... arguments) {
    StringWriter outWriter = new StringWriter();
    StringWriter errWriter = new StringWriter();
    CommandLine command =
        Backstory.commandLine()
            .setOut(new PrintWriter(outWriter, true))
            .setErr(new PrintWriter(errWriter, true));
    int code = command.execute(arguments);
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }
}
