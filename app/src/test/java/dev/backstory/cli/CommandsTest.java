package dev.backstory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.archive.TestArchive;
import dev.backstory.archive.TestPages;
import dev.backstory.store.FolderTask;
import dev.backstory.store.JdbiArticleStore;
import dev.backstory.store.sqlite.SqliteDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person meets them: what they print, refuse and return. */
class CommandsTest {
  private static final String ARTICLE =
      "{\"id\":\"%s\",\"outlet\":\"%s\",\"title\":\"%s\",\"published\":\"2026-03-02T10:00:00Z\","
          + "\"text\":\"%s\"}\n";
  private static final String FERRY =
      "Nine people died when the ferry Marisande sank off Tolvik on Monday, the coast guard said. "
          + "Divers are searching the wreck for two missing crew members.";

  @TempDir Path folder;
  private TestCommand command;

  @BeforeEach
  void nameTheDataFolder() {
    command = TestCommand.on(folder.resolve("data"));
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

    CommandRun run = command.run("import", mixed, missing, truncated).succeeded();

    assertThat(run.err())
        .contains(mixed + ":2: not JSON")
        .contains(mixed + ":3: no text: article a2")
        .contains(mixed + ":4: not a JSON object")
        .contains(missing + ": cannot be read")
        .contains("cut.jsonl.gz:")
        .contains("cannot be read");
    assertThat(run.out())
        .contains("5 rejected")
        .containsPattern("(?m)^\\d+ read: \\d+ new, 0 changed");
  }

  @Test
  void whatWasReadBeforeDamageIsKeptAndTheDamageCounted() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 20; i++) {
      lines.append(ARTICLE.formatted("a" + i, "The Courier", "Ferry " + i, FERRY));
    }
    byte[] packed = TestArchive.gzip(TestArchive.bytes(lines.toString()));
    packed[packed.length - 8] ^= 1;
    Path file = Files.write(folder.resolve("wrong.jsonl.gz"), packed);

    CommandRun run = keep(file).succeeded();

    assertThat(run.out())
        .contains("21 read: 20 new, 0 changed, 0 already added, 1 rejected, 0 skipped");
    assertThat(run.err()).contains(file + ":21: cannot be read: Zip: damaged gzip");
  }

  @Test
  void bytesThatAreNoCharactersAreRejectedUnlessTheirEncodingIsStated() throws IOException {
    String line =
        ARTICLE.formatted("a1", "The Courier", "Ferry", FERRY.replace("Tolvik", "Tølvik"));
    Path file =
        Files.write(folder.resolve("latin.jsonl"), line.getBytes(StandardCharsets.ISO_8859_1));

    CommandRun undecodable = keep(file).ended(1);
    assertThat(undecodable.err()).contains(file + ":1: not UTF-8: byte 0xF8 at offset 145 of");
    assertThat(undecodable.out()).contains("rejected 1: not UTF-8");

    assertThat(keep("--again", "--encoding", "ISO-8859-1", file).succeeded().out())
        .contains("1 read: 1 new");
    try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("data"))) {
      assertThat(new JdbiArticleStore(database).article("a1").orElseThrow().text())
          .contains("sank off Tølvik");
    }
  }

  @Test
  void anEncodingThatIsNoneIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "");

    assertThat(keep("--encoding", "latin-nine", file).ended(2).err())
        .contains("--encoding: not a known encoding: latin-nine");
    assertThat(keep("--encoding", "UTF-16", file).ended(2).err())
        .contains("--encoding: lines cannot be read in UTF-16");
  }

  @Test
  void aTimeToComeIsNoTimeOfPublication() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"),
            ARTICLE
                    .formatted("a1", "The Courier", "Ferry", FERRY)
                    .replace("2026-03-02", "2099-03-02")
                + ARTICLE.formatted("a2", "The Courier", "Ferry", FERRY));

    keep(file, "--now", "2026-03-01T12:00:00Z").succeeded();

    try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("data"))) {
      JdbiArticleStore articles = new JdbiArticleStore(database);
      assertThat(articles.article("a1").orElseThrow().published()).isNull();
      assertThat(articles.article("a2").orElseThrow().published()).isNotNull();
    }
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

    assertThat(keep(mixed).succeeded().out())
        .contains("6 read: 4 new, 0 changed, 0 already added, 0 rejected, 2 skipped")
        .contains("skipped 1: request records")
        .contains("4 articles: 0 annotated");
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

    CommandRun run = keep(file).succeeded();

    assertThat(run.out())
        .contains("2 read: 1 new, 0 changed, 0 already added, 1 rejected")
        .contains("rejected 1: unsupported language (German)");
    assertThat(run.err()).contains("two.jsonl:2: unsupported language (German)");
  }

  @Test
  void aFileIsKnownByItsBytes() throws IOException {
    Path page = Files.writeString(folder.resolve("a.html"), TestPages.html(1, 3));
    keep(page);
    Path moved = Files.move(page, folder.resolve("b.html"));

    CommandRun twice = keep(moved, moved);
    assertThat(twice.err()).contains(moved + ": already imported");
    assertThat(twice.out()).contains("2 read: 0 new, 0 changed, 2 already added");

    CommandRun again = keep("--again", moved);
    assertThat(again.err()).doesNotContain("already imported");
    assertThat(again.out()).contains("1 read: 0 new, 0 changed, 1 already added");

    String address = "<link rel=\"canonical\" href=\"https://tidings.example/1\"></head>";
    Files.writeString(moved, TestPages.html(1, 3).replace("</head>", address));
    assertThat(keep(moved).out()).contains("1 read: 1 new, 0 changed");

    Files.writeString(moved, TestPages.html(2, 3).replace("</head>", address));
    assertThat(keep(moved).out()).contains("1 read: 0 new, 1 changed");
  }

  @Test
  void nothingReadableIsAFailure() throws IOException {
    Path none = Files.writeString(folder.resolve("none.jsonl"), "no JSON at all\n");

    assertThat(command.run("import", none).ended(1).out())
        .contains("1 read: 0 new, 0 changed, 0 already added, 1 rejected");
  }

  @Test
  void importingTwiceChangesNothing() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"), ARTICLE.formatted("a1", "The Courier", "Ferry", FERRY));
    command.run("import", file, "--now", "2026-03-02T12:00:00Z");
    String first = build("one");

    CommandRun again = command.run("import", file, "--now", "2026-03-03T12:00:00Z").succeeded();
    assertThat(again.out()).contains("1 read: 0 new, 0 changed, 1 already added, 0 rejected");
    assertThat(build("two")).isEqualTo(first);
  }

  @Test
  void aSiteIsSoundUntilSomebodyChangesIt() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.jsonl"), ARTICLE.formatted("a1", "The Courier", "Ferry", FERRY));
    command.run("import", file);
    String story = build("site");
    Path site = folder.resolve("site");

    CommandRun withoutTexts = TestCommand.anywhere().run("check", site).ended(1);
    assertThat(withoutTexts.out()).contains("--texts");
    CommandRun sound = command.run("check", site).succeeded();
    assertThat(sound.out()).contains("1 story").contains(": 0 faults");

    Path json = site.resolve("stories").resolve(story.substring(0, story.indexOf('\n')));
    Files.writeString(json, Files.readString(json).replace("Nine people", "Ninety people"));
    command.run("check", site).ended(1);
  }

  @Test
  void feedsAreAddedListedAndRemoved() {
    String feed = "https://courier.example/feed";
    command.run("feeds", "add", "--no-look", feed).succeeded();
    assertThat(command.run("feeds", "list").succeeded().out()).isEqualTo(feed + "\n");
    command.run("feeds", "remove", feed).succeeded();
    assertThat(command.run("feeds", "list").succeeded().out()).isEmpty();
    command.run("feeds", "remove", feed).ended(1);
    assertThat(command.run("feeds", "add", "courier feed").ended(2).err())
        .contains("courier feed is not a feed address");
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
            <outline xmlUrl="nowhere"/></body></opml>\
            """);
    command.run("feeds", "add", "--no-look", "https://courier.example/feed");

    CommandRun run = command.run("feeds", "import", list).succeeded();
    assertThat(run.out()).isEqualTo("3 listed: 1 added, 1 already added, 1 rejected\n");
    assertThat(run.err()).contains("feed 3: not a feed address: nowhere");

    assertThat(command.run("feeds", "list").out())
        .isEqualTo(
            "https://courier.example/feed\tThe Courier\tin News/Coast\n"
                + "https://ledger.example/rss\n");

    Path exported = folder.resolve("out.opml");
    command.run("feeds", "export", "--out", exported).succeeded();
    String first = command.run("feeds", "export").out();
    assertThat(first).isEqualTo(Files.readString(exported)).contains("<outline text=\"Coast\">");

    TestCommand other = TestCommand.on(folder.resolve("other"));
    other.run("feeds", "import", exported).succeeded();
    assertThat(other.run("feeds", "export").out()).isEqualTo(first);

    Path none = Files.writeString(folder.resolve("none.opml"), "<rss/>");
    assertThat(command.run("feeds", "import", none).ended(1).err()).contains("not OPML");
    assertThat(command.run("feeds", "import", folder.resolve("x")).ended(1).err())
        .contains("cannot be read");
  }

  @Test
  void whatDoesNotExistStopsWithWhatIsAllowed() {
    assertThat(command.run("build", "--colour", "red").ended(2).err())
        .contains("--out")
        .contains("--texts");
    assertThat(command.set("server.prot=1").run("build", "--out", "x").ended(2).err())
        .contains("unknown setting server.prot")
        .contains("server.port");
    TestCommand.anywhere().run("stage", "nothing").ended(2);
  }

  @Test
  void aSecondServerOfADataFolderIsRefusedInASentence() {
    try (SqliteDatabase database = SqliteDatabase.open(folder.resolve("data"))) {
      database.require(FolderTask.WRITING);
      assertThat(command.set("server.port=0").run("serve").ended(1).err().lines())
          .containsExactly(
              "backstory: the data folder "
                  + folder.resolve("data")
                  + " is in use by another process, which reads the articles and writes the pages");
    }
  }

  /** The name of the first story's file and all its JSON. */
  private String build(String site) throws IOException {
    Path directory = folder.resolve(site);
    command.run("build", "--out", directory);
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
    assertThat(TestCommand.anywhere().run("--version").succeeded().out())
        .matches("backstory [0-9][0-9A-Z.-]* \\(([0-9a-f]{4,40}|unknown)\\)\\R");
  }

  private CommandRun keep(Object... arguments) {
    return command.with(arguments).run("import", "--keep-only");
  }
}
