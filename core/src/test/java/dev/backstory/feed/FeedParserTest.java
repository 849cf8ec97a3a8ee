package dev.backstory.feed;

import static dev.backstory.feed.Feeds.ADDRESS;
import static dev.backstory.feed.Feeds.PARSER;
import static dev.backstory.feed.Feeds.item;
import static dev.backstory.feed.Feeds.parse;
import static dev.backstory.feed.Feeds.parsed;
import static dev.backstory.feed.Feeds.rss;
import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.FeedItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the formats say, and how much of it an item keeps. */
class FeedParserTest {
  @Test
  void readsRss() {
    FeedOutcome.Parsed feed =
        parsed(
            rss(
                """
                <item><title>Ferry &amp;amp; bridge &lt;b&gt;shut&lt;/b&gt;</title>
                <link>/2031/ferry?id=4&amp;page=1</link><guid isPermaLink="false">hp-17</guid>
                <author>desk@harbourpost.example (Ines Okafor)</author>
                <pubDate>Tue, 04 Mar 2031 07:15:00 EST</pubDate>
                <description>&lt;p&gt;Storm.&lt;/p&gt;&lt;p&gt;Wind.&lt;/p&gt;</description></item>"""));

    assertThat(feed.title()).isEqualTo("Harbour Post");
    assertThat(feed.channel().homepage()).isEqualTo("https://harbourpost.example/");
    assertThat(feed.channel().language()).isEqualTo("en-gb");
    assertThat(feed.items())
        .containsExactly(
            new FeedItem(
                ADDRESS,
                "hp-17",
                "https://harbourpost.example/2031/ferry?id=4&page=1",
                "Ferry & bridge shut",
                List.of("Ines Okafor"),
                Instant.parse("2031-03-04T12:15:00Z"),
                null,
                "Storm. Wind."));
  }

  @Test
  void readsAtom() {
    FeedOutcome.Parsed feed =
        parsed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://a.example/x/">
            <title>Valley Wire</title><link rel="self" href="feed"/><link href="/"/>
            <entry><id>tag:a.example,2031:1</id><title>Is 3 &lt; 4?</title>
            <link rel="enclosure" href="a.mp3"/><link href="one.html"/>
            <updated>2031-03-05T10:00:00Z</updated><published>2031-03-04T10:00:00+02:00</published>
            <author><name>Ada Brandt</name><email>a@a.example</email></author>
            <author><name>Lu Chen</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content>
            </entry></feed>""");

    assertThat(feed.channel().language()).isEqualTo("en");
    assertThat(feed.channel().homepage()).isEqualTo("https://a.example/");
    assertThat(feed.items())
        .containsExactly(
            new FeedItem(
                ADDRESS,
                "tag:a.example,2031:1",
                "https://a.example/x/one.html",
                "Is 3 < 4?",
                List.of("Ada Brandt", "Lu Chen"),
                Instant.parse("2031-03-04T08:00:00Z"),
                Instant.parse("2031-03-05T10:00:00Z"),
                "One. Two."));
  }

  @Test
  void readsRdf() {
    FeedOutcome.Parsed feed =
        parsed(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://a.example/"><title>Old Gazette</title><link>https://a.example/</link></channel>
            <item rdf:about="https://a.example/1"><title>Mill sold</title><link>https://a.example/1</link>
            <dc:creator>Jon Falk</dc:creator><dc:date>2031-01-02</dc:date></item></rdf:RDF>""");

    assertThat(feed.title()).isEqualTo("Old Gazette");
    FeedItem item = feed.items().getFirst();
    assertThat(item.id()).isEqualTo("https://a.example/1");
    assertThat(item.authors()).containsExactly("Jon Falk");
    assertThat(item.publishedAt()).isEqualTo(Instant.parse("2031-01-02T00:00:00Z"));
  }

  @Test
  void readsJsonFeed() {
    FeedOutcome.Parsed feed =
        parsed(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"Valley Wire","home_page_url":"https://v.example/",
             "items":[{"id":7,"url":"https://v.example/7","title":"Dam <1>","content_html":"<p>Full.</p>",
             "date_published":"2031-03-04T10:00:00-05:00","authors":[{"name":"Lu Chen"}]}, {"id":"8"}]}""");

    assertThat(feed.items())
        .containsExactly(
            new FeedItem(
                ADDRESS,
                "7",
                "https://v.example/7",
                "Dam <1>",
                List.of("Lu Chen"),
                Instant.parse("2031-03-04T15:00:00Z"),
                null,
                "Full."));
    assertThat(feed.rejected()).hasSize(1);
  }

  @Test
  void aDateWithoutZoneDoesNotDependOnTheMachine() {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
    try {
      assertThat(
              parsed(rss("<item><title>a</title><pubDate>4 Mar 2031 07:15</pubDate></item>"))
                  .items())
          .extracting(FeedItem::publishedAt)
          .containsExactly(Instant.parse("2031-03-04T07:15:00Z"));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void severalCreatorsAreAllNamed() {
    FeedOutcome.Parsed feed =
        parsed(
            rss(
                "<item><title>a</title><dc:creator>Ines Okafor</dc:creator>"
                    + "<dc:creator>Lu Chen</dc:creator></item>"));

    assertThat(feed.items().getFirst().authors()).containsExactly("Ines Okafor", "Lu Chen");
  }

  @Test
  void bareMarkupInATitleLosesNoWord() {
    assertThat(parsed(rss("<item><title>Ferry <i>Marisande</i></title></item>")).items())
        .extracting(FeedItem::title)
        .containsExactly("Ferry Marisande");
  }

  @Test
  void anAtomTextIsShownAsItsTypeSays() {
    String entry = "<entry><title type=\"%s\">a &lt;b&gt;c&lt;/b&gt;</title></entry>";
    FeedOutcome.Parsed feed =
        parsed(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\">"
                + entry.formatted("text")
                + entry.formatted("html")
                + "</feed>");

    assertThat(feed.items()).extracting(FeedItem::title).containsExactly("a <b>c</b>", "a c");
  }

  @Test
  void itemsOutsideTheChannelAreReadBesideThoseWithin() {
    String document = rss(item("1", "within")).replace("</rss>", item("2", "behind") + "</rss>");

    assertThat(parsed(document).items())
        .extracting(FeedItem::title)
        .containsExactly("within", "behind");
  }

  @Test
  void theMachinesLanguageAndZoneChangeNothing() {
    String document =
        rss(
            "<item><title>INQUIRY</title><link>/I</link>"
                + "<pubDate>Tue, 4 Mar 2031 07:15:00</pubDate></item>");
    FeedOutcome here = parse(document);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    try {
      assertThat(parse(document)).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void onlyWebAddressesAreAddresses() {
    FeedItem item =
        parsed(rss("<item><title>a</title><link>javascript:alert(1)</link></item>"))
            .items()
            .getFirst();
    assertThat(item.url()).isNull();
  }

  @Test
  void ofSeveralDatesAndLinksTheLastCounts() {
    FeedItem item =
        parsed(
                rss(
                    "<item><link>https://a.example/1</link><link>https://a.example/2</link>"
                        + "<pubDate>2031-03-04</pubDate><pubDate>2031-03-05</pubDate></item>"))
            .items()
            .getFirst();
    assertThat(item.url()).isEqualTo("https://a.example/2");
    assertThat(item.publishedAt()).isEqualTo(Instant.parse("2031-03-05T00:00:00Z"));
  }

  @Test
  void readsTheLinkBehindAServiceThatCountsReaders() {
    FeedItem item =
        parsed(
                rss(
                    "<item><link>https://count.example/1</link>"
                        + "<feedburner:origLink xmlns:feedburner="
                        + "'http://rssnamespace.org/feedburner/ext/1.0'>https://a.example/1"
                        + "</feedburner:origLink></item>"))
            .items()
            .getFirst();
    assertThat(item.url()).isEqualTo("https://a.example/1");
  }

  @Test
  void podcastersAreNoAuthors() {
    FeedOutcome.Parsed feed =
        parsed(rss("<item><title>a</title><itunes:author>Tern Audio</itunes:author></item>"));
    assertThat(feed.items().getFirst().authors()).isEmpty();
  }

  @Test
  void aTextInBase64IsDecoded() {
    FeedOutcome.Parsed feed =
        parsed(
            "<feed xmlns='http://purl.org/atom/ns#'><entry>"
                + "<title mode='base64'>RmVycnkgPGI+c2h1dDwvYj4=</title>"
                + "<summary mode='base64'>plain after all</summary></entry></feed>");
    assertThat(feed.items().getFirst().title()).isEqualTo("Ferry shut");
    assertThat(feed.items().getFirst().summary()).isEqualTo("plain after all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&#226;&#128;&#153;", "&#146;", "\u0092", "&#x2019;", "&rsquo;"})
  void anApostropheThatWasDecodedWronglyIsOne(String written) {
    assertThat(parsed(rss(item("g", "don" + written + "t"))).items())
        .extracting(FeedItem::title)
        .containsExactly("don\u2019t");
  }

  @Test
  void whatBrowsersDoNotShowIsNotShown() {
    FeedOutcome.Parsed feed =
        parsed(
            rss(
                "<item><title>a</title><description><![CDATA[safe<script>x()</script> and"
                    + " <iframe src='y'> sound<!-- never closed >.]]></description></item>"
                    + "<item><title>b</title><body><p>One.</p><style>p {}</style></body></item>"));
    assertThat(feed.items())
        .extracting(FeedItem::summary)
        .containsExactly("safe and sound .", "One.");
  }

  @Test
  void linksAreRelativeToTheAddressThatAnswered() {
    FeedOutcome outcome =
        PARSER.parse(
            rss("<item><link>x</link></item>").getBytes(StandardCharsets.UTF_8),
            ADDRESS,
            "https://cdn.example/moved/feed",
            null,
            null);
    FeedItem item = ((FeedOutcome.Parsed) outcome).items().getFirst();
    assertThat(item.feed()).isEqualTo(ADDRESS);
    assertThat(item.url()).isEqualTo("https://cdn.example/moved/x");
  }
}
