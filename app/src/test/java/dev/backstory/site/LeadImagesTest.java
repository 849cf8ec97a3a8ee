package dev.backstory.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.site.picture.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LeadImagesTest {
  private static final String BRIDGE = "stories/calder-bridge-closed.html";
  private static final String LIBRARY = "stories/library-on-the-quay-reopens.html";
  private static final SiteRenderer RENDERER = new SiteRenderer(SiteFixture.NOTICE);

  private static SiteFiles files(SiteSnapshot site) {
    return new SiteFiles(site, RENDERER, false);
  }

  private static String text(SiteFiles files, String path) {
    return new String(files.find(path).orElseThrow().body(), UTF_8);
  }

  private static Element figure(SiteFiles files, String path) {
    Document page = Jsoup.parse(text(files, path));
    assertThat(page.select("figure.lead-image")).hasSize(1);
    assertThat(page.select("img")).hasSize(1);
    return page.select("header.story-head > figure.lead-image").first();
  }

  private static JsonNode json(SiteFiles files, String id) {
    return JsonMapper.shared().readTree(text(files, SitePaths.storyJson(id)));
  }

  @Test
  void withoutPicturesEveryFileIsAsItWas() {
    SiteSnapshot site = new SiteFixture().site();
    SiteFiles files = files(site.with(Pictures.NONE));

    assertThat(files.paths()).containsExactlyElementsOf(files(site).paths());
    for (String path : files.paths()) {
      assertThat(text(files, path)).doesNotContain("<img", "\"image\":{");
    }
  }

  @Test
  void aCopyIsShownFromTheSiteItselfWithItsSizeCreditAndLink() {
    SiteFiles files = files(new PicturedSite(false).site());
    String copy = "images/" + SitePaths.sha256(new byte[] {1, 2, 3}) + ".jpg";

    Element figure = figure(files, BRIDGE);

    assertThat(figure.selectFirst("img").attributes().asList())
        .extracting(it -> it.getKey() + "=" + it.getValue())
        .containsExactly(
            "src=../" + copy,
            "alt=" + PicturedSite.CABLES.caption(),
            "width=800",
            "height=400",
            "decoding=async");
    assertThat(figure.select("figcaption").text())
        .isEqualTo("Picture: Ida Roe, with an article of Tarnmouth Courier");
    assertThat(figure.select("figcaption a").attr("href"))
        .isEqualTo("https://tarnmouth-courier.example/tarn-1");
    assertThat(files.find(copy).orElseThrow().contentType()).isEqualTo("image/jpeg");
    assertThat(files.find(copy).orElseThrow().body()).containsExactly(1, 2, 3);
    assertThat(files.paths()).contains(copy).doesNotHaveDuplicates();
    assertThat(files.paths().stream().filter(path -> path.startsWith("images/"))).hasSize(2);
    assertThat(files.find("images/" + "ab".repeat(32) + ".jpg")).isEmpty();
    assertThat(files.find("images/../index.html")).isEmpty();
  }

  @Test
  void whatAnArticleDoesNotSayIsNotMadeUp() {
    Element figure = figure(files(new PicturedSite(false).site()), LIBRARY);

    assertThat(figure.selectFirst("img").hasAttr("alt")).isTrue();
    assertThat(figure.selectFirst("img").attr("alt")).isEmpty();
    assertThat(figure.select("figcaption").text())
        .isEqualTo("Picture with an article of East Bank Echo");
  }

  @Test
  void aLinkedPictureTellsItsPublisherNothingOfThePage() {
    SiteFiles files = files(new PicturedSite(true).site());

    assertThat(figure(files, BRIDGE).selectFirst("img").attributes().asList())
        .extracting(it -> it.getKey() + "=" + it.getValue())
        .containsExactly(
            "src=" + PicturedSite.CABLES.url(),
            "alt=" + PicturedSite.CABLES.caption(),
            "loading=lazy",
            "decoding=async",
            "referrerpolicy=no-referrer");
    assertThat(files.paths()).noneMatch(path -> path.startsWith("images/"));
  }

  @Test
  void theJsonSaysWhatThePageShows() {
    JsonNode image = json(files(new PicturedSite(false).site()), PicturedSite.BRIDGE).get("image");

    assertThat(image.propertyNames())
        .containsExactly("url", "width", "height", "alt", "credit", "by", "articleId", "link");
    assertThat(image.get("url").asString()).startsWith("images/");
    assertThat(image.get("credit").asString()).isEqualTo("Tarnmouth Courier");
    JsonNode linked = json(files(new PicturedSite(true).site()), PicturedSite.LIBRARY).get("image");
    assertThat(linked.get("url").asString()).isEqualTo(PicturedSite.QUAY.url());
    assertThat(linked.get("width").isNull()).isTrue();
    assertThat(json(files(new PicturedSite(false).site()), "st-2900").has("image")).isFalse();
  }

  @Test
  void whatAPageIsMadeOfChangesWithItsPicture() {
    SiteSnapshot site = new SiteFixture().site();
    List<String> pages = List.of(BRIDGE, SitePaths.storyJson(PicturedSite.BRIDGE));

    for (String path : pages) {
      assertThat(files(site).state(path))
          .isEqualTo(files(site).state(path))
          .isNotEqualTo(files(site.with(new PicturedSite(false))).state(path));
    }
  }

  @Test
  void aCopyThatNoPageShowsAnyMoreIsRemovedFromTheFolder(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("site");
    StaticSite writer = new StaticSite(RENDERER);
    writer.write(new PicturedSite(false).site(), out, false, _ -> {});
    Path own = Files.writeString(out.resolve("images").resolve("own.jpg"), "the owner's");
    assertThat(out.resolve("images").toFile().list()).hasSize(3);

    writer.write(new SiteFixture().site(), out, false, _ -> {});

    assertThat(out.resolve("images").toFile().list()).containsExactly("own.jpg");
    assertThat(own).hasContent("the owner's");
  }
}
