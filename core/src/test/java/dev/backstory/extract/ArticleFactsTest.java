package dev.backstory.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.LeadImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headline, authors, dates and what else a page states, each in the shapes in which pages do. */
class ArticleFactsTest {
  private static final String BODY =
      """
      <p>The harbour of Port Ellery was closed on Tuesday after a storm tore two cranes from their rails and into the basin.</p>
      <p>“We have never seen wind like this,” said the harbour master, Ines Okafor, who has kept the gates of the port for twenty years.</p>
      <p>The council meets on Friday to decide whether the old pier can be repaired before the winter, and at whose expense.</p>""";
  private static final String TITLE = "Storm tears two cranes from their rails";

  private static ExtractedArticle read(String head, String above, String below) {
    String html =
        "<!doctype html><html lang='en'><head>%s</head><body><nav><a href='/'>Ellery Post</a></nav><article>%s%s</article>%s</body></html>"
            .formatted(head, above, BODY, below);
    return extracted(html);
  }

  private static ExtractedArticle extracted(String html) {
    return ((ExtractOutcome.Extracted)
            new ArticleExtractor()
                .extract(
                    html.getBytes(StandardCharsets.UTF_8),
                    "https://www.ellerypost.example/news/storm",
                    "utf-8"))
        .article();
  }

  private static ExtractedArticle signed(String markup) {
    return read("<title>" + TITLE + "</title>", "<h1>" + TITLE + "</h1>" + markup, "");
  }

  private static String ld(String fields) {
    return "<title>"
        + TITLE
        + "</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\""
        + TITLE
        + "\","
        + fields
        + "}</script>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Storm tears two cranes from their rails | Ellery Post</title>",
        "<title>Storm tears two cranes from their rails - News - Ellery Post</title><meta property='og:site_name' content='Ellery Post'>",
        "<meta property='og:title' content='Storm tears two cranes from their rails'><title>Ellery Post</title>",
        "<meta property='og:title' content='Storm tears two cranes from their rails – Ellery Post'><meta property='og:site_name' content='Ellery Post'>",
        "<title>Storm tears two cranes…</title><meta name='twitter:title' content='Storm tears two cranes from their rails'>",
      })
  void theHeadlineIsWhatAllButTheGluedPartsAgreeOn(String head) {
    assertThat(read(head, "<h1>" + TITLE + "</h1>", "").title()).isEqualTo(TITLE);
  }

  @Test
  void aHeadingThatNamesThePaperIsNoHeadline() {
    String head = "<title>" + TITLE + " | Ellery Post</title>";
    String above = "<header><h1>Ellery Post</h1></header><h2>" + TITLE + "</h2>";
    assertThat(read(head, above, "").title()).isEqualTo(TITLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>By Ada Brandt</p> | Ada Brandt",
        "<p>Von Ada Brandt und Jon Falk</p> | Ada Brandt;Jon Falk",
        "<div class='byline'><span>By</span> <a href='/author/ada'>Ada Brandt</a> <span>Senior Reporter</span> <span>March 4, 2031</span></div> | Ada Brandt",
        "<a rel='author' href='/a'>Ada Brandt, Ph.D.</a> | Ada Brandt",
        "<div class='author-name'>Ada Brandt</div><div class='author-title'>Harbour Correspondent</div> | Ada Brandt",
        "<p itemprop='author'><span itemprop='name'>ADA BRANDT</span></p> | Ada Brandt",
        "<p>Written by</p><p>Ada Brandt</p> | Ada Brandt",
      })
  void readsShownBylines(String markup, String names) {
    assertThat(signed(markup).authors()).isEqualTo(List.of(names.split(";")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name='author' content='admin'>",
        "<meta name='author' content='Staff'>",
        "<meta name='author' content='desk@ellerypost.example'>",
        "<meta name='author' content='ellery_web2'>",
        "<meta property='article:author' content='https://social.example/ellerypost'>",
        "<meta name='author' content='Editorial Staff'>",
      })
  void loginsAndDesksAreNobody(String head) {
    assertThat(read(head, "<h1>" + TITLE + "</h1>", "").authors()).isEmpty();
  }

  @Test
  void theAuthorsOfOtherArticlesAreNotItsOwn() {
    String other =
        "<aside class='related'><h3>More</h3><div class='card'><a href='/x'>Ferry runs again</a><span class='author'>Jon Falk</span></div></aside>";
    assertThat(
            read(
                    ld("\"author\":{\"@type\":\"Person\",\"name\":\"Ada Brandt\"}"),
                    "<h1>" + TITLE + "</h1>",
                    other)
                .authors())
        .containsExactly("Ada Brandt");
  }

  @Test
  void anAgencyThatSignsBesideAReporterIsKeptApart() {
    ExtractedArticle article =
        read(
            ld(
                "\"author\":[{\"@type\":\"Person\",\"name\":\"Ada Brandt\"},{\"@type\":\"Organization\",\"name\":\"Reuters\"}]"),
            "<h1>" + TITLE + "</h1>",
            "");
    assertThat(article.authors()).containsExactly("Ada Brandt");
    assertThat(article.wire()).isEqualTo("Reuters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Published March 4, 2031</p> | 2031-03-04T00:00Z | true",
        "<p>Veröffentlicht am 4. März 2031</p> | 2031-03-04T00:00Z | true",
        "<time datetime='2031-03-04T23:40:00-05:00'>late</time> | 2031-03-04T23:40-05:00 | false",
        "<p class='date'>Posted on 4 March 2031 at 10:20</p> | 2031-03-04T10:20Z | false",
        "<div><span>By Ada Brandt</span> <span class='published-on'>2031-03-04</span></div> | 2031-03-04T00:00Z | true",
      })
  void readsShownDates(String markup, String expected, boolean dayOnly) {
    ExtractedArticle article = signed(markup);
    assertThat(article.published()).hasToString(expected);
    assertThat(article.dayOnly()).isEqualTo(dayOnly);
  }

  @Test
  void theTimeOfThePublicationIsNotTheOneOfTheChange() {
    ExtractedArticle article =
        read(
            ld(
                "\"datePublished\":\"2031-03-04T07:15:00+02:00\",\"dateModified\":\"2031-03-06T09:00:00Z\""),
            "<h1>" + TITLE + "</h1><p>Published 4 March 2031, updated 6 March 2031</p>",
            "<p>12 April 2032: Fish market opens</p>");
    assertThat(article.published()).hasToString("2031-03-04T07:15+02:00");
    assertThat(article.modified()).hasToString("2031-03-06T09:00Z");
  }

  @Test
  void aChangeBeforeThePublicationIsNone() {
    ExtractedArticle article =
        read(
            ld(
                "\"datePublished\":\"2031-03-04T07:15:00Z\",\"dateModified\":\"2030-01-01T00:00:00Z\""),
            "<h1>" + TITLE + "</h1>",
            "");
    assertThat(article.modified()).isNull();
  }

  @Test
  void readsSectionAndLeadImage() {
    ExtractedArticle article =
        read(
            ld(
                "\"articleSection\":[\"Harbour\",\"News\"],\"image\":{\"url\":\"/i/cranes-1600.jpg\"}"),
            "<h1>"
                + TITLE
                + "</h1><figure><img src='/i/cranes-1600.jpg?w=640'><figcaption>The basin after the storm. <span class='credit'>Lu Chen / Ellery Post</span></figcaption></figure>",
            "");
    assertThat(article.section()).isEqualTo("Harbour");
    assertThat(article.image())
        .isEqualTo(
            new LeadImage(
                "https://www.ellerypost.example/i/cranes-1600.jpg",
                "The basin after the storm.",
                "Lu Chen / Ellery Post"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:image/png;base64,AAAA",
        "/static/logo.png",
        "file:///x.jpg"
      })
  void whatIsNoPictureOnTheWebIsNoLeadImage(String link) {
    String head = "<meta property='og:image' content='" + link + "'>";
    assertThat(read(head, "<h1>" + TITLE + "</h1>", "").image()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "de_AT", "english", "-", "_,; ", " "})
  void theLanguageIsThatOfTheTextWhateverTheTagSays(String tag) {
    String html = "<html lang='" + tag + "'><title>" + TITLE + "</title>" + BODY + "</html>";
    assertThat(extracted(html).language()).isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource({"'World, Europe', World", "',', ", "', Europe', "})
  void theSectionIsTheFirstThatIsNamed(String stated, @Nullable String section) {
    assertThat(read(ld("\"articleSection\":\"" + stated + "\""), "", "").section())
        .isEqualTo(section);
  }
}
