package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A newsreader that knows nothing of this program takes over the feeds of a site and reads them.
 */
final class NewsboatTest {
  private static final long MOST_SECONDS = 60;

  @TempDir Path folder;

  @BeforeAll
  static void isInstalled() {
    boolean found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "newsboat")));
    assumeTrue(found, "newsboat is not installed");
  }

  private Path site() throws IOException {
    Path site = folder.resolve("site");
    String address = site.toUri().toString().replaceFirst("/$", "");
    new StaticSite(new SiteRenderer(null, address))
        .write(new SiteFixture().site(), site, false, _ -> {});
    return site;
  }

  private void newsboat(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("newsboat"));
    for (String file : List.of("url", "cache", "config")) {
      command.add("--%s-file=%s".formatted(file, folder.resolve(file)));
    }
    command.addAll(List.of(arguments));
    ProcessBuilder newsboat = new ProcessBuilder(command).redirectErrorStream(true);
    newsboat.environment().put("HOME", folder.toString());
    Process running = newsboat.redirectOutput(folder.resolve("said").toFile()).start();
    boolean ended = running.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
    running.destroyForcibly();
    String said = Files.readString(folder.resolve("said"));
    assertThat(ended).as(said).isTrue();
    assertThat(running.exitValue()).as(said).isZero();
  }

  /** A column of what it has kept. */
  private List<String> kept(String query) throws Exception {
    try (Connection cache = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cache"));
        Statement statement = cache.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    }
  }

  @Test
  void itTakesOverTheFeedsOfASiteAndReadsThem() throws Exception {
    Path site = site();
    Path urls = folder.resolve("url");
    Files.createFile(folder.resolve("config"));
    Files.createFile(urls);
    newsboat("--import-from-opml=" + site.resolve("feeds.opml"));
    List<String> feeds =
        Jsoup.parse(Files.readString(site.resolve("feeds.opml")), "", Parser.xmlParser())
            .select("outline[xmlUrl]")
            .eachAttr("xmlUrl");
    assertThat(Files.readAllLines(urls))
        .extracting(line -> line.split(" ")[0])
        .containsExactlyInAnyOrderElementsOf(feeds);

    String story = site.resolve("changes/calder-bridge-closed.xml").toUri().toString();
    Files.writeString(urls, "\n" + story + "\n", StandardOpenOption.APPEND);
    newsboat("--execute=reload");

    assertThat(kept("SELECT title FROM rss_feed"))
        .hasSize(feeds.size() + 1)
        .contains(
            "Backstory",
            "Briefing · Backstory",
            "Calder Bridge · Backstory",
            "Sound & Strait Daily · Backstory")
        .doesNotContain("", (String) null);
    assertThat(kept("SELECT title FROM rss_item WHERE feedurl = '" + story + "' ORDER BY pubDate"))
        .containsExactly("The page was opened.", "1 new line", "Correction: 1 line withdrawn");
    newsboat("--execute=reload");
    assertThat(kept("SELECT guid FROM rss_item WHERE feedurl = '" + story + "'"))
        .as("what was read is not new again")
        .hasSize(3);
  }
}
