package dev.backstory.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.demo.DemoArticle.Version;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsroomTextsTest {
  private static NewsroomTexts texts;

  @BeforeAll
  static void load() throws Exception {
    texts = NewsroomTexts.load();
  }

  @Test
  void everyOutletHasArticlesAndTheFeedsAreOfAllFormats() {
    Map<String, Long> articles =
        texts.articles().stream().collect(groupingBy(DemoArticle::outlet, counting()));

    assertThat(texts.outlets()).hasSize(8).extracting(Outlet::id).doesNotHaveDuplicates();
    assertThat(texts.outlets())
        .allSatisfy(outlet -> assertThat(articles.get(outlet.id())).isGreaterThanOrEqualTo(3))
        .extracting(outlet -> outlet.feed().format())
        .contains(Outlet.Format.values());
    assertThat(articles.keySet()).isSubsetOf(texts.outlets().stream().map(Outlet::id).toList());
  }

  @Test
  void everyCaptionHasAPictureAndTheReverse() {
    assertThat(versions().filter(version -> version.caption() != null))
        .isNotEmpty()
        .allSatisfy(version -> assertThat(texts.pictures()).containsKey(version.picture()));
    assertThat(versions().filter(version -> version.picture() != null))
        .allSatisfy(version -> assertThat(version.caption()).isNotNull());
  }

  @Test
  void articlesHaveTheLengthOfNewsReports() {
    assertThat(versions())
        .allSatisfy(
            version ->
                assertThat(String.join(" ", version.paragraphs()).split("\\s+").length)
                    .as(version.title())
                    .isBetween(140, 460));
  }

  @Test
  void namesOfTheTradeAreNoPartOfTheNews() {
    assertThat(versions())
        .flatExtracting(Version::paragraphs)
        .noneMatch(
            paragraph ->
                paragraph.toLowerCase().matches(".*\\b(invented newspaper|demo|backstory)\\b.*"));
  }

  @Test
  void ownReportsShareNoParagraphAndWireCopiesDo() {
    Set<String> told = new HashSet<>();
    long repeated =
        texts.articles().stream()
            .filter(article -> article.versions().getFirst().credit() == null)
            .flatMap(article -> article.versions().getFirst().paragraphs().stream())
            .filter(paragraph -> !told.add(paragraph))
            .count();

    assertThat(repeated).isZero();
    assertThat(versions().filter(version -> version.credit() != null))
        .hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void everyCorrectionComesWithALaterVersion() {
    List<DemoArticle> corrected =
        texts.articles().stream()
            .filter(article -> article.versions().getLast().correction() != null)
            .toList();

    assertThat(corrected)
        .isNotEmpty()
        .allSatisfy(
            article -> {
              assertThat(article.versions()).hasSizeGreaterThan(1);
              assertThat(article.versions().getLast().at())
                  .isAfter(article.versions().getFirst().at());
            });
  }

  @Test
  void readsTheSameFromAJar(@TempDir Path folder) throws Exception {
    Path demo = Path.of(NewsroomTexts.class.getResource("/demo/outlets.json").toURI()).getParent();
    URI jar = URI.create("jar:" + folder.resolve("app.jar").toUri());
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"));
        Stream<Path> all = Files.walk(demo)) {
      for (Path from : all.toList()) {
        Files.copy(from, files.getPath("/demo", demo.relativize(from).toString()));
      }
    }

    assertThat(NewsroomTexts.load(URI.create(jar + "!/demo/outlets.json"))).isEqualTo(texts);
  }

  private static Stream<Version> versions() {
    return texts.articles().stream().flatMap(article -> article.versions().stream());
  }
}
