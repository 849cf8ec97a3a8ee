package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.pipeline.PageCodec;
import dev.backstory.site.ArticleJson.ShownSentence;
import dev.backstory.site.moved.MovedStory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StaticSiteTest {
  private final SiteFixture fixture = new SiteFixture();

  @TempDir Path directory;

  @Test
  void sameSiteSameBytes() throws IOException {
    assertThat(write("one", false)).isEqualTo(write("two", false));
  }

  @Test
  void writesEveryKindOfPage() throws IOException {
    assertThat(write("site", false))
        .containsKeys(
            "index.html",
            "index.json",
            "about.html",
            "404.html",
            "assets/backstory.css",
            "stories/calder-bridge-closed.html",
            "stories/st-3100.json",
            "questions/calder-bridge-closed/when-will-ferries-run.html",
            "topics/calder-bridge.html",
            "articles/tarn-1.json");
  }

  @Test
  void everyRelativeLinkLeadsToAFileAndEveryFragmentToAnElement() throws IOException {
    Map<String, String> files = write("site", false);
    List<String> broken = new ArrayList<>();
    files.forEach(
        (path, html) -> {
          if (path.endsWith(".html") && !path.equals("404.html")) {
            for (Element link : Jsoup.parse(html).select("[href], [src]")) {
              String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
              if (!leadsSomewhere(files, path, target)) {
                broken.add(path + " -> " + target);
              }
            }
          }
        });
    assertThat(broken).isEmpty();
  }

  private static boolean leadsSomewhere(Map<String, String> files, String from, String target) {
    if (target.startsWith("https://")) {
      return target.contains(".example/");
    }
    URI resolved = URI.create("site:/" + from).resolve(target);
    String file = files.get(resolved.getPath().substring(1));
    String fragment = resolved.getFragment();
    return file != null && (fragment == null || Jsoup.parse(file).getElementById(fragment) != null);
  }

  @Test
  void articlesAreQuotedAndNotRepublished() throws IOException {
    ArticleJson article =
        PageCodec.read(write("site", false).get("articles/echo-2.json"), ArticleJson.class);
    assertThat(article.text()).isNull();
    assertThat(article.outlet()).isEqualTo("East Bank Echo");
    assertThat(article.url()).isEqualTo("https://east-bank-echo.example/echo-2");
    assertThat(article.sentences())
        .extracting(ShownSentence::text)
        .containsExactly(
            "The library on the quay reopened on Tuesday after two years of works.",
            "Its new garden has forty seats.");
  }

  @Test
  void sentencesStandAtTheirOffsetsBeyondTheBasicPlane() throws IOException {
    ArticleJson article =
        PageCodec.read(write("site", false).get("articles/tarn-1.json"), ArticleJson.class);
    int[] text = fixture.article("tarn-1").article().text().codePoints().toArray();
    assertThat(article.sentences())
        .anyMatch(sentence -> sentence.text().contains("🚢"))
        .allSatisfy(
            s -> assertThat(new String(text, s.start(), s.end() - s.start())).isEqualTo(s.text()));
  }

  @Test
  void textsAreWrittenWhenAskedFor() throws IOException {
    ArticleJson article =
        PageCodec.read(write("site", true).get("articles/tarn-1.json"), ArticleJson.class);
    assertThat(article.text()).isEqualTo(fixture.article("tarn-1").article().text());
  }

  @Test
  void whatIsWithdrawnGoesAndWhatIsNotOursStays() throws IOException {
    write("site", true);
    Path site = directory.resolve("site");
    Files.writeString(site.resolve("stories/withdrawn.html"), "gone");
    Files.writeString(site.resolve("stories/notes.txt"), "mine");
    Files.writeString(site.resolve("mine.html"), "mine");
    assertThat(write("site", false))
        .doesNotContainKey("stories/withdrawn.html")
        .containsKeys("stories/notes.txt", "mine.html");
  }

  @Test
  void aMergedStoryLeadsOn() throws IOException {
    Map<String, String> files = write("site", false);
    assertThat(files.get("stories/bridge-repair-talks.html"))
        .contains("url=../stories/calder-bridge-closed.html");
    MovedStory moved =
        new MovedStory("st-3098", "bridge-repair-talks", "st-3100", "calder-bridge-closed");
    assertThat(PageCodec.read(files.get("stories/st-3098.json"), MovedStory.class))
        .isEqualTo(moved);
    assertThat(PageCodec.read(files.get("redirects.json"), MovedStory[].class))
        .containsExactly(moved);
  }

  private Map<String, String> write(String name, boolean texts) throws IOException {
    Path target = directory.resolve(name);
    int written =
        new StaticSite(new SiteRenderer(SiteFixture.NOTICE))
            .write(new SiteFixture().site(), target, texts, _ -> {});
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(target)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(target.relativize(file).toString(), Files.readString(file));
      }
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(written);
    return files;
  }
}
