package dev.backstory.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the story cases hang together: every address of a round leads to a file and back. */
class GoldenCasesTest {
  private static final Path GOLDEN = Path.of("..", "golden");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyItemOfEveryFeedHasItsPage(Path folder) throws IOException {
    for (JsonNode round : rounds(folder)) {
      List<String> pages = new ArrayList<>();
      round.get("pages").forEach(page -> pages.add(page.get("url").asString()));
      List<String> items = new ArrayList<>();
      for (JsonNode feed : round.get("feeds")) {
        items.addAll(links(folder.resolve(feed.get("file").asString())));
      }
      assertThat(items).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(pages);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFileIsOfARoundAndEveryPageHasItsText(Path folder) throws IOException {
    Set<String> named = new LinkedHashSet<>();
    for (JsonNode round : rounds(folder)) {
      round.get("feeds").forEach(feed -> named.add(feed.get("file").asString()));
      for (JsonNode page : round.get("pages")) {
        named.add(page.get("file").asString());
        Document html = Jsoup.parse(folder.resolve(page.get("file").asString()));
        assertThat(html.select("h1").text()).isNotBlank();
        assertThat(html.text()).contains("All names and events on this page are invented.");
        assertThat(html.select("p").text().split("\\s+").length).isBetween(140, 260);
      }
    }
    assertThat(files(folder)).containsExactlyInAnyOrderElementsOf(named);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void roundsAreInOrderOutletsOnReservedDomainsAndNotesThere(Path folder) throws IOException {
    List<Instant> moments = new ArrayList<>();
    rounds(folder).forEach(round -> moments.add(Instant.parse(round.get("at").asString())));

    assertThat(moments).isNotEmpty().isSorted().doesNotHaveDuplicates();
    assertThat(manifest(folder).get("outlets"))
        .allSatisfy(
            outlet ->
                assertThat(outlet.get("feed").asString()).matches("https://[a-z]+\\.example/feed"));
    assertThat(Files.readString(folder.resolve("NOTES.md"))).startsWith("# ");
  }

  private static List<String> links(Path feed) throws IOException {
    Document xml = Jsoup.parse(Files.readString(feed), "", Parser.xmlParser());
    List<String> links = new ArrayList<>();
    for (Element link : xml.select("item > link, entry > link")) {
      links.add(link.hasAttr("href") ? link.attr("href") : link.text());
    }
    return links;
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(name -> name.startsWith("feeds/") || name.startsWith("pages/"))
          .toList();
    }
  }

  private static JsonNode rounds(Path folder) throws IOException {
    return manifest(folder).get("rounds");
  }

  private static JsonNode manifest(Path folder) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(folder.resolve("case.json")));
  }
}
