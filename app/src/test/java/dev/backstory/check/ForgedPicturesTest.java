package dev.backstory.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.check.SiteReport.Fault;
import dev.backstory.desk.Models;
import dev.backstory.model.StoryPage;
import dev.backstory.site.PicturedSite;
import dev.backstory.site.SiteFixture;
import dev.backstory.site.SitePaths;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.StaticSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes a picture of a site, or what stands under it, is found out. */
class ForgedPicturesTest {
  private static final String CABLES = "images/" + SitePaths.sha256(new byte[] {1, 2, 3}) + ".jpg";
  private static final String QUAY = "images/" + SitePaths.sha256(new byte[] {4, 5, 6}) + ".jpg";

  private final SiteChecker checker = new SiteChecker(Models::evidenceGate);
  private final Map<String, StoryPage> pages =
      new SiteFixture().pages().stream().collect(Collectors.toMap(StoryPage::id, page -> page));

  @TempDir Path folder;

  private Path built(PicturedSite pictured) throws IOException {
    Path site = Files.createTempDirectory(folder, "site");
    new StaticSite(new SiteRenderer(SiteFixture.NOTICE))
        .write(pictured.site(), site.resolve("out"), true, _ -> {});
    return site.resolve("out");
  }

  private List<String> faults(Path site) {
    return checker.check(site, StoredSite.of(new PicturedSite(false).articles())).faults().stream()
        .map(ForgedPicturesTest::words)
        .toList();
  }

  private List<String> faultsByData(Path site, PicturedSite pictured) {
    StoredSite stored =
        new StoredSite(
            pictured.articles(),
            SiteFixture::reasons,
            id -> Optional.ofNullable(pages.get(id)),
            pictured::shown,
            StoredSite.Again.NOTHING);
    return checker.check(site, stored).faults().stream().map(ForgedPicturesTest::words).toList();
  }

  private static String words(Fault fault) {
    return (fault.where().isEmpty() ? "" : fault.where() + " ") + fault.fault();
  }

  /** In every page and its JSON alike, as a forger would. */
  private static void forge(Path site, String from, String to) throws IOException {
    int changed = 0;
    try (Stream<Path> all = Files.walk(site.resolve("stories"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        changed += text.contains(from) ? 1 : 0;
        Files.writeString(file, text.replace(from, to));
      }
    }
    assertThat(changed).as(from).isPositive();
  }

  @Test
  void asTheyWereBuiltBothKindsOfSitesAreSound() throws IOException {
    for (boolean linked : new boolean[] {false, true}) {
      PicturedSite pictured = new PicturedSite(linked);
      assertThat(faults(built(pictured))).isEmpty();
      assertThat(faultsByData(built(pictured), pictured)).isEmpty();
    }
  }

  @Test
  void aCopyIsWhatItsNameSaysAndThereIsNoneMoreAndNoneLess() throws IOException {
    Path site = built(new PicturedSite(false));
    Files.write(site.resolve(CABLES), new byte[] {1, 2, 4});
    assertThat(faults(site)).contains("is not the picture that its name says");

    Files.write(site.resolve(CABLES), Files.readAllBytes(site.resolve(QUAY)));
    assertThat(faults(site)).as("swapped").contains("is not the picture that its name says");

    Files.delete(site.resolve(CABLES));
    assertThat(faults(site)).contains("missing");

    Files.write(site.resolve(CABLES), new byte[] {1, 2, 3});
    Path more = site.resolve("images/" + SitePaths.sha256(new byte[] {9}) + ".jpg");
    Files.write(more, new byte[] {9});
    assertThat(faults(site)).containsExactly("not a file of this site");
    Files.delete(more);
    assertThat(faults(site)).isEmpty();
  }

  @Test
  void whatStandsUnderAPictureIsWhatItsArticleSays() throws IOException {
    for (String[] forgery :
        new String[][] {
          {"\"alt\":\"Cracked", "\"alt\":\"Sound"},
          {"\"by\":\"Ida Roe\"", "\"by\":\"Reuters\""},
          {"\"credit\":\"Tarnmouth Courier\"", "\"credit\":\"Reuters\""},
          {"\"articleId\":\"tarn-1\",\"link\"", "\"articleId\":\"north-1\",\"link\""},
          {"\"articleId\":\"tarn-1\",\"link\"", "\"articleId\":\"wire-1\",\"link\""},
          {"\"articleId\":\"tarn-1\",\"link\"", "\"articleId\":\"echo-2\",\"link\""},
          {"\"width\":800", "\"width\":1"},
        }) {
      Path site = built(new PicturedSite(false));
      forge(site, forgery[0], forgery[1]);
      assertThat(faults(site)).as(forgery[1]).isNotEmpty();
    }
    Path site = built(new PicturedSite(false));
    forge(site, "Ida Roe", "Reuters");
    assertThat(faults(site)).contains("image.by is not who the article says");
    site = built(new PicturedSite(false));
    forge(site, "an article of Tarnmouth Courier", "an article of Reuters");
    assertThat(faults(site)).anyMatch(fault -> fault.startsWith("differs from what its JSON says"));
  }

  /** A forger who changes JSON and HTML alike is betrayed by the article, or the data folder. */
  @Test
  void anotherPictureIsFoundOut() throws IOException {
    PicturedSite kept = new PicturedSite(false);
    Path site = built(kept);
    forge(site, CABLES, "images/T");
    forge(site, QUAY, CABLES);
    forge(site, "images/T", QUAY);
    assertThat(faultsByData(site, kept))
        .contains("image.url is not the picture in the data folder");

    site = built(new PicturedSite(true));
    forge(site, "https://east-bank-echo.example/quay.png", "https://tracker.example/t.gif");
    assertThat(faults(site)).contains("image.url is not the article’s");

    site = built(kept);
    forge(site, QUAY, "https://east-bank-echo.example/quay.png");
    assertThat(faults(site))
        .contains("image.url a site links to pictures or has copies of them, not both");

    site = built(kept);
    forge(site, "<figure class=\"lead-image\">", "<img src=\"../more.png\"><figure>");
    assertThat(faults(site)).anyMatch(fault -> fault.startsWith("differs from what its JSON says"));
  }
}
