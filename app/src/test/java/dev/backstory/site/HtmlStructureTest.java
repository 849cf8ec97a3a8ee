package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What assistive technology relies on, on every page of the site. */
final class HtmlStructureTest {
  private static final SiteFiles FILES =
      new SiteFiles(new SiteFixture().site(), new SiteRenderer(SiteFixture.NOTICE), false);

  static List<String> pages() {
    return FILES.paths().stream()
        .filter(path -> path.endsWith(".html") && !path.contains("bridge-repair-talks"))
        .toList();
  }

  private static String html(String path) {
    return new String(FILES.find(path).orElseThrow().body(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isWellFormed(String path) {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Jsoup.parse(html(path), "", parser);
    assertThat(parser.getErrors()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void headingsStepDownOneByOne(String path) {
    Document page = Jsoup.parse(html(path));
    List<Integer> levels =
        page.select("h1, h2, h3, h4").stream().map(h -> h.normalName().charAt(1) - '0').toList();
    assertThat(levels).startsWith(1).containsOnlyOnce(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hasLandmarksLanguageAndTitle(String path) {
    Document page = Jsoup.parse(html(path));
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.title()).isNotBlank();
    assertThat(page.select("main")).hasSize(1);
    assertThat(page.select("body > header, body > footer")).hasSize(2);
    assertThat(page.select("nav:not([aria-label])")).isEmpty();
    assertThat(page.select(".skip").attr("href")).isEqualTo("#main");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void idsAreUniqueAndLabelsResolve(String path) {
    Document page = Jsoup.parse(html(path));
    List<String> ids = page.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    Set<String> known = new HashSet<>(ids);
    assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby"))
        .allMatch(known::contains);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everythingThatCanBeActivatedHasAName(String path) {
    List<String> nameless = new ArrayList<>();
    for (Element element : Jsoup.parse(html(path)).select("a[href], button, summary")) {
      if (element.text().isBlank() && element.attr("aria-label").isBlank()) {
        nameless.add(element.outerHtml());
      }
    }
    assertThat(nameless).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingIsInlineThatThePolicyForbidsAndNothingComesFromElsewhere(String path) {
    Document page = Jsoup.parse(html(path));
    String inline = "style, [style], script:not([src]):not([type=application/ld+json])";
    assertThat(page.select(inline + ", iframe, img")).isEmpty();
    assertThat(page.select("[src^=http], link[href^=http]")).isEmpty();
  }
}
