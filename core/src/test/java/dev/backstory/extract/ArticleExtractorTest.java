package dev.backstory.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Access;
import dev.backstory.model.ArticleForm;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleExtractorTest {
  private static final String ONE =
      "The harbour of Port Ellery was closed on Tuesday after a storm tore two cranes from their rails.";
  private static final String TWO =
      "“We have never seen wind like this,” said the harbour master, Ines Okafor, on the quay.";
  private static final String THREE =
      "The council meets on Friday to decide whether the old pier can be repaired before winter.";
  private static final String BODY = "<p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p>";
  private static final String TEXT = ONE + "\n\n" + TWO + "\n\n" + THREE;
  private static final String URL = "https://www.ellerypost.example/2031/03/04/storm.html";

  private final ArticleExtractor extractor = new ArticleExtractor();

  private ExtractOutcome outcome(String html) {
    return extractor.extract(html.getBytes(StandardCharsets.UTF_8), URL, "utf-8");
  }

  private ExtractedArticle article(String html) {
    return ((ExtractOutcome.Extracted) outcome(html)).article();
  }

  private static String page(String head, String body) {
    return "<!doctype html><html lang='en-GB'><head>"
        + head
        + "</head><body>"
        + body
        + "</body></html>";
  }

  private static String signed(String markup) {
    return page("", "<article><h1>Storm</h1>" + markup + BODY + "</article>");
  }

  @Test
  void readsWhatThePageStatesOfItself() {
    ExtractedArticle article =
        article(
            page(
                """
                <title>Storm closes harbour | Ellery Post</title>
                <link rel="canonical" href="/2031/03/04/storm.html?ref=canon">
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
                 {"@type":"Person","@id":"#p1","name":"Ada Brandt"},
                 {"@type":["NewsArticle"],"headline":"Storm closes harbour&#8217;s gates","author":[{"@id":"#p1"},{"@type":"Person","name":"Lu Chen"}],
                  "datePublished":"2031-03-04T07:15:00+02:00","dateModified":"2031-03-04T09:00:00Z",
                  "publisher":{"@type":"Organization","name":"Ellery Post"}}]}</script>""",
                "<article><h1>Storm closes harbour’s gates</h1>" + BODY + "</article>"));

    assertThat(article)
        .isEqualTo(
            new ExtractedArticle(
                "Storm closes harbour’s gates",
                List.of("Ada Brandt", "Lu Chen"),
                "Ellery Post",
                OffsetDateTime.parse("2031-03-04T07:15:00+02:00"),
                OffsetDateTime.parse("2031-03-04T09:00:00Z"),
                "en",
                null,
                TEXT,
                List.of(),
                ArticleForm.REPORT,
                Access.WHOLE,
                "https://www.ellerypost.example/2031/03/04/storm.html?ref=canon",
                false,
                null,
                null));
  }

  @Test
  void readsMetaElementsWhereThereIsNoJsonLd() {
    ExtractedArticle article =
        article(
            page(
                """
                <meta property="og:title" content="Storm closes harbour - Ellery Post">
                <meta property="og:site_name" content="Ellery Post">
                <meta name="author" content="By Ada Brandt and Lu Chen, Staff Reporters">
                <meta property="article:published_time" content="2031-03-04T07:15:00Z">""",
                BODY));
    assertThat(article.title()).isEqualTo("Storm closes harbour");
    assertThat(article.outlet()).isEqualTo("Ellery Post");
    assertThat(article.authors()).containsExactly("Ada Brandt", "Lu Chen");
    assertThat(article.published()).isEqualTo("2031-03-04T07:15:00Z");
  }

  @Test
  void readsTheDayFromTheAddressAtLast() {
    assertThat(article(page("", BODY)).published()).isEqualTo("2031-03-04T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<div class='byline'>By ADA BRANDT, Chief Correspondent</div> | Ada Brandt",
        "<div class='byline'>Ada Brandt in Port Ellery</div> | Ada Brandt",
        "<a rel='author' href='/ab'>Ada Brandt</a> | Ada Brandt",
        "<span itemprop='author'>Ada van der Meer</span> | Ada van der Meer",
        "<p class='author-name'>Written by Ada Brandt · 4 March 2031</p> | Ada Brandt",
      })
  void readsBylines(String markup, String name) {
    assertThat(article(signed(markup)).authors()).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='byline'>By Staff</div>",
        "<div class='byline'>Published 4 March 2031</div>",
        "<div class='byline'>Senior Reporter</div>",
        "<div class='byline'>Updated Tuesday, March 4</div>"
      })
  void whatIsNoNameIsNoAuthor(String markup) {
    assertThat(article(signed(markup)).authors()).isEmpty();
  }

  @Test
  void keepsTheAgencyApart() {
    ExtractedArticle both = article(signed("<div class='byline'>Ada Brandt, Reuters</div>"));
    assertThat(both.authors()).containsExactly("Ada Brandt");
    assertThat(both.wire()).isEqualTo("Reuters");

    ExtractedArticle dateline =
        article(page("", "<h1>Storm</h1><p>PORT ELLERY (AP) — " + ONE + "</p>" + BODY));
    assertThat(dateline.wire()).isEqualTo("Associated Press");
    assertThat(dateline.text()).startsWith("PORT ELLERY (AP) — ");
  }

  @Test
  void leavesOutWhatIsNotTheArticle() {
    String more =
        "<p>Three fishing boats broke loose in the night and drifted on to the rocks below the lighthouse, where they were still lying on Wednesday morning.</p><p>Insurers put the damage at four million crowns, most of it at the container terminal, which had been opened only last year.</p>";
    String comment =
        "<div class='comment'><p>I was there and it was much worse than the paper says it was, and so was the soup.</p></div>";
    ExtractedArticle article =
        article(
            page(
                "<title>Storm</title>",
                """
                <nav><p>A long line of navigation that reads quite like a sentence, but is not one of them.</p></nav>
                <div class="cookie-banner"><p>We use cookies to improve your experience, as everybody knows and nobody reads.</p></div>
                <main><h1>Storm</h1><p class="published">4 March 2031</p>%s
                <figure><img src="a.jpg"><figcaption>The quay of Port Ellery on Tuesday, seen from the old lighthouse in the rain.</figcaption></figure>
                <script>var text = "This sentence is long enough to be taken for prose, but it is a script.";</script>
                <div><h3><a href="/y">Mayor resigns over the bridge</a></h3><p>The mayor of Port Ellery has resigned after a month of quarrels over a bridge.</p></div>
                </main><div id="comments"><h3>Comments</h3>%s</div>
                <footer><p>All rights of the Ellery Post are reserved, and have been since nineteen hundred and one.</p></footer>"""
                    .formatted(BODY + more, comment.repeat(12))));
    assertThat(article.text().split("\n\n")).hasSize(5);
    assertThat(article.text()).startsWith(TEXT).endsWith("opened only last year.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada Brandt, 4 March 2031", "By Ada Brandt", "…"})
  void linesBeforeTheTextThatSayNothingOfTheEventAreNoText(String line) {
    String signed = "<h1>Storm</h1><p><i>" + line + "</i></p>" + BODY;
    assertThat(article(page("", signed)).text()).isEqualTo(TEXT);
  }

  @Test
  void aDatedLineBelowTheHeadlineSigns() {
    String signed = "<h1>Storm</h1><p><i>Ada Brandt, 4 March 2031</i></p>" + BODY;
    assertThat(article(page("", signed)).authors()).containsExactly("Ada Brandt");
  }

  @Test
  void keepsHeadingsAsParagraphs() {
    assertThat(
            article(
                    page(
                        "",
                        "<h1>Storm</h1><p>"
                            + ONE
                            + "</p><h2>After the storm</h2><p>"
                            + TWO
                            + "</p><h2>More</h2>"))
                .text())
        .isEqualTo(ONE + "\n\nAfter the storm\n\n" + TWO);
  }

  @Test
  void readsParagraphsPartedByLineBreaks() {
    assertThat(
            article(page("", "<div>" + ONE + "<br><br>" + TWO + "<br>" + THREE + "</div>")).text())
        .isEqualTo(ONE + "\n\n" + TWO + " " + THREE);
  }

  @Test
  void whatHoldsTheTextIsKeptWhateverItIsCalled() {
    assertThat(
            article(page("", "<form><div class='share-widget'>" + BODY + "</div></form>")).text())
        .isEqualTo(TEXT);
  }

  @Test
  void decodesWhatThePageDeclares() {
    byte[] html =
        page("<meta charset='windows-1252'>", BODY).getBytes(Charset.forName("windows-1252"));
    ExtractOutcome outcome = extractor.extract(html, null, null);
    assertThat(((ExtractOutcome.Extracted) outcome).article().text()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "just a line",
        "<html><body></body></html>",
        "<html><title>Just a moment</title><body><p>Checking your browser before accessing the site. This may take a few seconds, please be patient.</p></body></html>",
        "<html><body><h1>Storm</h1><p>The harbour was closed on Tuesday after a storm tore two cranes from their rails, and then a third one went.</p><p>Subscribe to continue reading this article.</p></body></html>",
        "<html><body><ul><li><a href='/a'>A link that is long enough to be a sentence of an article on its own</a></li><li><a href='/b'>Another link that is long enough to be a sentence of an article on its own</a></li></ul></body></html>"
      })
  void rejectsWhatIsNoArticle(String html) {
    assertThat(outcome(html)).isInstanceOf(ExtractOutcome.Rejected.class);
  }

  @Test
  void holdsNoLoneSurrogatesOrControlCharacters() {
    String text =
        article(page("", "<p>" + ONE + "&#0;&#xD800;\u0007 \uFEFF end of it.</p>" + BODY)).text();
    assertThat(text.codePoints())
        .noneMatch(
            c ->
                Character.isISOControl(c) && c != '\n'
                    || Character.getType(c) == Character.SURROGATE);
  }

  @Test
  void holdsNoMarksOfDirection() {
    ExtractedArticle article =
        article(
            page(
                "<title>Storm \u202Eclsd&#x202C; harbour | Ellery \u2067Post</title>"
                    + "<meta property='og:title' content='Storm \u202Eclsd&#x202C; harbour'>"
                    + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                    + "\"headline\":\"Storm \\u202eclsd\\u202c harbour\","
                    + "\"articleSection\":\"\\u2066Harbour\\u2069\","
                    + "\"author\":{\"@type\":\"Person\",\"name\":\"Ines \\u202eOkafor\"}}</script>",
                "<article><h1>Storm \u202Eclsd&#x202C; harbour</h1>"
                    + BODY.replace("Tuesday", "\u2067Tuesday&#x2069;")
                    + "</article>"));

    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(article.title()).isEqualTo("Storm clsd harbour");
    assertThat(article.section()).isEqualTo("Harbour");
    assertThat(article.authors()).containsExactly("Ines Okafor");
  }

  @Test
  void aDayMoreThanTwoAheadIsNotThatOfPublication() {
    String html =
        page(
            "<meta property='article:published_time' content='2031-03-04T08:00:00Z'>"
                + "<meta property='article:modified_time' content='2031-03-05T08:00:00Z'>",
            "<article><h1>Storm</h1>" + BODY + "</article>");

    assertThat(readAt("2031-03-02T08:00:00Z", html))
        .returns(OffsetDateTime.parse("2031-03-04T08:00:00Z"), ExtractedArticle::published)
        .returns(null, ExtractedArticle::modified);
    assertThat(readAt("2031-03-01T08:00:00Z", html).published()).isNull();
  }

  private ExtractedArticle readAt(String now, String html) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return ((ExtractOutcome.Extracted) extractor.extract(bytes, null, "utf-8", Instant.parse(now)))
        .article();
  }

  @Property(tries = 300)
  void noBytesBreakIt(@ForAll byte[] noise, @ForAll @IntRange(max = 300) int at) {
    byte[] page = page("<title>a</title>", BODY).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(noise, 0, page, at, Math.min(noise.length, page.length - at));
    assertThat(extractor.extract(page, URL, null)).isNotNull();
    assertThat(extractor.extract(noise, null, null)).isNotNull();
  }
}
