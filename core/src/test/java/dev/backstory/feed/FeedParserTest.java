package dev.backstory.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.backstory.model.FeedItem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {
  private static final String ADDRESS = "https://harbourpost.example/feeds/news.xml";
  private final FeedParser parser = new FeedParser();

  private FeedOutcome parse(String document) {
    return parser.parse(document.getBytes(StandardCharsets.UTF_8), ADDRESS, null);
  }

  private FeedOutcome.Parsed parsed(String document) {
    return (FeedOutcome.Parsed) parse(document);
  }

  private static String rss(String items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour Post</title>"
        + "<link>https://harbourpost.example/</link><language>en-gb</language>"
        + items
        + "</channel></rss>";
  }

  private static String item(String guid, String title) {
    return "<item><guid>" + guid + "</guid><title>" + title + "</title></item>";
  }

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
  void withoutGuidTheAddressIdentifies() {
    FeedOutcome.Parsed feed =
        parsed(
            rss(
                "<item><title>a</title><link>https://A.example:443/x?utm_source=rss&amp;b=1#top</link></item>"
                    + "<item><title>Mayor quits</title><pubDate>2031-03-04T07:15Z</pubDate></item>"));
    assertThat(feed.items())
        .extracting(FeedItem::id)
        .containsExactly("https://a.example/x?b=1", "Mayor quits 2031-03-04");
  }

  @Test
  void takesNoItemTwice() {
    FeedOutcome.Parsed feed = parsed(rss(item("g", "Old headline") + item("g", "New headline")));
    assertThat(feed.items()).extracting(FeedItem::title).containsExactly("Old headline");
    assertThat(feed.rejected()).hasSize(1);
  }

  @Test
  void aGuidSharedByTwoArticlesIdentifiesNeither() {
    String item = "<item><guid>1</guid><title>%s</title><link>https://a.example/%s</link></item>";
    FeedOutcome.Parsed feed = parsed(rss(item.formatted("a", "a") + item.formatted("b", "b")));
    assertThat(feed.items()).extracting(FeedItem::id).containsExactly("1", "https://a.example/b");
  }

  @Test
  void onlyWebAddressesAreAddresses() {
    FeedItem item =
        parsed(rss("<item><title>a</title><link>javascript:alert(1)</link></item>"))
            .items()
            .getFirst();
    assertThat(item.url()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "caf\u00e9 \u0007shut", // a control character
        "caf&eacute; shut",
        "caf&#xe9;&#0; shut",
        "<media:x foo:bar='1'>y</media:x>café shut"
      })
  void mendsCommonDamage(String title) {
    assertThat(parsed(rss(item("g", title))).items())
        .extracting(FeedItem::title)
        .first()
        .asString()
        .endsWith("café shut");
  }

  @Test
  void keepsAmpersandsThatStandAlone() {
    assertThat(parsed(rss(item("g", "R&D at Q&A; B&amp;B"))).items())
        .extracting(FeedItem::title)
        .containsExactly("R&D at Q&A; B&B");
  }

  @Test
  void readsBehindLeadingJunk() {
    assertThat(parsed("\n\nWarning: <br /> mysql\n" + rss(item("g", "a"))).items()).hasSize(1);
  }

  @Test
  void readsATruncatedFeed() {
    String whole = rss(item("1", "a") + item("2", "b") + item("3", "c"));
    String cut = whole.substring(0, whole.indexOf("<title>c") + 8);
    assertThat(parsed(cut).items()).extracting(FeedItem::id).containsExactly("1", "2", "3");
  }

  @Test
  void readsTwoDocumentsInOneFile() {
    assertThat(parsed(rss(item("1", "a")) + rss(item("2", "b"))).items())
        .extracting(FeedItem::id)
        .containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"windows-1252", "ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-32BE", "Shift_JIS"})
  void readsTheDeclaredEncoding(String charset) {
    String title =
        charset.equals("Shift_JIS")
            ? "東京"
            : "Caf\u00e9 “open”".substring(0, charset.equals("ISO-8859-1") ? 4 : 11);
    String document =
        rss(item("g", title))
            .replace("version=\"1.0\"", "version=\"1.0\" encoding=\"" + charset + "\"");
    FeedOutcome outcome = parser.parse(document.getBytes(Charset.forName(charset)), ADDRESS, null);
    assertThat(((FeedOutcome.Parsed) outcome).items())
        .extracting(FeedItem::title)
        .containsExactly(title);
  }

  @Test
  void aBrokenPromiseOfUtf8IsReadAsWindows1252() {
    byte[] bytes =
        rss(item("g", "Caf\u00e9"))
            .replace("?>", " encoding=\"utf-8\"?>")
            .getBytes(Charset.forName("windows-1252"));
    assertThat(((FeedOutcome.Parsed) parser.parse(bytes, ADDRESS, "utf-8")).items())
        .extracting(FeedItem::title)
        .containsExactly("Café");
  }

  @Test
  void theServersCharsetCountsBeforeTheDeclaration() {
    byte[] bytes =
        rss(item("g", "Привет"))
            .replace("?>", " encoding=\"windows-1252\"?>")
            .getBytes(Charset.forName("windows-1251"));
    assertThat(((FeedOutcome.Parsed) parser.parse(bytes, ADDRESS, "windows-1251")).items())
        .extracting(FeedItem::title)
        .containsExactly("Привет");
  }

  @Test
  void expandsNoEntities() {
    String bomb =
        IntStream.range(1, 30)
            .mapToObj(i -> "<!ENTITY e%d \"&e%d;&e%d;&e%d;\">".formatted(i, i - 1, i - 1, i - 1))
            .collect(Collectors.joining());
    String document =
        "<!DOCTYPE rss [<!ENTITY e0 \"lol\"><!ENTITY f SYSTEM \"file:///etc/hostname\">"
            + bomb
            + "]>"
            + rss(item("g", "a &e29; &f; b")).substring(21);
    FeedOutcome.Parsed feed =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> parsed(document));
    assertThat(feed.items()).extracting(FeedItem::title).containsExactly("a &e29; &f; b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><head><title>Home</title></head><body><p>x<br></body></html>",
        "<html><body>hello"
      })
  void saysThatAPageIsNoFeed(String page) {
    assertThat(parse(page)).isEqualTo(new FeedOutcome.Rejected("a web page, not a feed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "not a feed", "<note/>", "{\"a\":1}", "{", "<", "<rss", "&"})
  void rejectsWhatIsNoFeed(String text) {
    if (!text.equals("<rss")) {
      assertThat(parse(text)).isInstanceOf(FeedOutcome.Rejected.class);
    } else {
      assertThat(parse(text)).isNotNull();
    }
  }

  @Test
  void endsQuicklyOnHostileShapes() {
    String deep = "<a>".repeat(200_000);
    String ampersands = "&".repeat(500_000);
    String brackets = "<![CDATA[".repeat(100_000);
    for (String body :
        List.of(deep, ampersands, brackets, "<!--".repeat(100_000), "<a b='".repeat(100_000))) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> assertThat(parse(rss(item("g", body)))).isNotNull());
    }
  }

  @Test
  void anItemWhoseMarkupCannotBeReadKeepsTheRest() {
    String deep = "<![CDATA[<p><b><i></p>" + "<div>".repeat(600) + "x]]>";

    FeedItem item =
        parsed(rss("<item><title>Ferry back</title><description>" + deep)).items().getFirst();

    assertThat(item.title()).isEqualTo("Ferry back");
    assertThat(item.summary()).isNull();
  }

  @Test
  void keepsWithinItsLimits() {
    FeedParser small = new FeedParser(new FeedParser.Limits(1_000, 2, 10, 20));
    FeedOutcome outcome =
        small.parse(
            rss(item("1", "a".repeat(50)) + item("2", "b") + item("3", "c"))
                .getBytes(StandardCharsets.UTF_8),
            ADDRESS,
            null);
    FeedOutcome.Parsed feed = (FeedOutcome.Parsed) outcome;
    assertThat(feed.items()).extracting(FeedItem::title).containsExactly("a".repeat(10), "b");
    assertThat(feed.rejected())
        .extracting(r -> r.reason())
        .containsExactly("1 items beyond the first 2");
    assertThat(small.parse(new byte[1_001], ADDRESS, null))
        .isInstanceOf(FeedOutcome.Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {" bb", "\uD83D\uDE00"})
  void aTitleIsNeverLongerThanItsLimit(String end) {
    int most = FeedParser.Limits.DEFAULT.maxTitle();
    String fitting = "a".repeat(most - 1);

    assertThat(parsed(rss(item("g", fitting + end))).items())
        .extracting(FeedItem::title)
        .containsExactly(fitting);
  }

  @Test
  void anItemIsKnownByItsPageWhenItsGuidChanges() {
    String item = "<item><guid>%s</guid><title>%s</title><link>%s</link></item>";
    FeedOutcome.Parsed feed =
        parsed(
            rss(
                item.formatted("v2", "Ferry found", "https://www.a.example/ferry?utm_source=x")
                    + item.formatted("v1", "Ferry lost", "http://a.example/ferry/")));
    assertThat(feed.items()).extracting(FeedItem::title).containsExactly("Ferry found");
    assertThat(feed.rejected())
        .extracting(r -> r.reason())
        .containsExactly("the same item a second time: v1");
  }

  @Test
  void aSitesHomeTellsNoItemFromAnother() {
    String item = "<item><guid>%s</guid><link>https://a.example/</link></item>";
    assertThat(parsed(rss(item.formatted("1") + item.formatted("2"))).items()).hasSize(2);
  }

  @Test
  void anItemThatSaysAnythingIsOne() {
    FeedOutcome.Parsed feed =
        parsed(
            rss(
                "<item><pubDate>2031-03-04</pubDate></item><item><author>Lu Chen</author></item>"
                    + "<item><enclosure url='https://a.example/x.mp3'/></item>"));
    assertThat(feed.items()).hasSize(2).extracting(FeedItem::id).doesNotHaveDuplicates();
    assertThat(feed.rejected())
        .extracting(r -> r.reason())
        .containsExactly("an item that says nothing");
  }

  @Test
  void anIdentityThatDeniesItIsNoAddress() {
    FeedOutcome.Parsed feed =
        parsed(
            rss(
                "<item><guid>https://a.example/1</guid></item>"
                    + "<item><guid isPermaLink='false'>https://a.example/2</guid><title>b</title></item>"));
    assertThat(feed.items()).extracting(FeedItem::url).containsExactly("https://a.example/1", null);
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
        parser.parse(
            rss("<item><link>x</link></item>").getBytes(StandardCharsets.UTF_8),
            ADDRESS,
            "https://cdn.example/moved/feed",
            null);
    FeedItem item = ((FeedOutcome.Parsed) outcome).items().getFirst();
    assertThat(item.feed()).isEqualTo(ADDRESS);
    assertThat(item.url()).isEqualTo("https://cdn.example/moved/x");
  }

  @Test
  void aFeedThatCannotBeReadSaysWhy() {
    assertThat(
            List.of(
                parse("  "),
                parse(
                    "<!doctype html><link rel=alternate type='application/rss+xml' href=/rss>"
                        + "<p>Welcome"),
                parse("<rss><channel><title>The Tern</title>"),
                parse("<note><to>Ada</to></note>"),
                parse("{\"version\": 1}"),
                parse("nothing of the kind"),
                parse("%PDF-1.7 ..."),
                parse("\u0001\u0002\u0003\u0004"),
                parse("<a/>".repeat(600_001))))
        .extracting(outcome -> ((FeedOutcome.Rejected) outcome).reason())
        .containsExactly(
            "empty",
            "a web page, not a feed; it offers https://harbourpost.example/rss",
            "a feed that breaks off before its first item",
            "XML, but not a feed: its root is <note>",
            "JSON without a list of items, so not a JSON Feed",
            "neither XML nor JSON",
            "a PDF file, not a feed",
            "binary data, not a feed",
            "more than 600000 elements");
  }

  @Property(tries = 300)
  void everyItemIsTakenOrRejected(@ForAll @Size(max = 40) List<@IntRange(max = 20) Integer> kinds) {
    String items =
        kinds.stream()
            .map(kind -> kind == 0 ? "<item><media/></item>" : item("g" + kind, "t" + kind))
            .collect(Collectors.joining());
    FeedOutcome.Parsed feed = parsed(rss(items));
    assertThat(feed.items().size() + feed.rejected().size()).isEqualTo(kinds.size());
    assertThat(feed.items()).extracting(FeedItem::id).doesNotHaveDuplicates();
  }

  @Property(tries = 500)
  void noBytesBreakIt(@ForAll byte[] noise, @ForAll @IntRange(max = 200) int at) {
    byte[] document = rss(item("g", "a &amp; b <![CDATA[c]]>")).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(noise, 0, document, at, Math.min(noise.length, document.length - at));
    assertThat(parser.parse(document, ADDRESS, null)).isNotNull();
    assertThat(parser.parse(noise, ADDRESS, null)).isNotNull();
  }
}
