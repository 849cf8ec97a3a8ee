package dev.backstory.feed;

import static dev.backstory.feed.Feeds.ADDRESS;
import static dev.backstory.feed.Feeds.PARSER;
import static dev.backstory.feed.Feeds.item;
import static dev.backstory.feed.Feeds.parse;
import static dev.backstory.feed.Feeds.parsed;
import static dev.backstory.feed.Feeds.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.backstory.model.FeedItem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that break the rules are read as far as they can be; what is no feed says so. */
class DamagedFeedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "caf\u00e9 \u0007shut", // a control character
        "caf&eacute; shut",
        "caf&#xe9;&#0; shut",
        "caf\u00e9 \u202Eshut\u202C", // which browsers show as "tuhs"
        "caf\u00e9 &amp;#x2067;shut&amp;#x2069;",
        "<media:x foo:bar='1'>y</media:x>café shut"
      })
  void mendsCommonDamage(String title) {
    assertThat(parsed(rss(item("g", title))).items())
        .extracting(FeedItem::title)
        .first()
        .asString()
        .endsWith("café shut");
  }

  @ParameterizedTest
  @CsvSource({
    "0001-01-01T00:00:00Z,",
    "2031-03-06T12:00:00Z, 2031-03-06T12:00:00Z",
    "2031-03-06T12:00:01Z,"
  })
  void aTimeAtWhichNothingIsPublishedIsNone(String stated, @Nullable Instant expected) {
    String item = "<item><title>a</title><link>/a</link><pubDate>" + stated + "</pubDate></item>";
    Instant now = Instant.parse("2031-03-04T12:00:00Z");
    byte[] feed = rss(item).getBytes(StandardCharsets.UTF_8);

    FeedOutcome.Parsed read = (FeedOutcome.Parsed) PARSER.parse(feed, ADDRESS, ADDRESS, null, now);

    assertThat(read.items().getFirst().publishedAt()).isEqualTo(expected);
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
    FeedOutcome outcome = parse(document.getBytes(Charset.forName(charset)), null);
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
    assertThat(((FeedOutcome.Parsed) parse(bytes, "utf-8")).items())
        .extracting(FeedItem::title)
        .containsExactly("Café");
  }

  @Test
  void theServersCharsetCountsBeforeTheDeclaration() {
    byte[] bytes =
        rss(item("g", "Привет"))
            .replace("?>", " encoding=\"windows-1252\"?>")
            .getBytes(Charset.forName("windows-1251"));
    assertThat(((FeedOutcome.Parsed) parse(bytes, "windows-1251")).items())
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
  @ValueSource(strings = {"", "  \n", "not a feed", "<note/>", "{\"a\":1}", "{", "<", "&"})
  void rejectsWhatIsNoFeed(String text) {
    assertThat(parse(text)).isInstanceOf(FeedOutcome.Rejected.class);
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
            "a feed that is cut off before its first item",
            "XML, but not a feed: its root is <note>",
            "JSON without a list of items, not a JSON Feed",
            "neither XML nor JSON",
            "a PDF file, not a feed",
            "binary data, not a feed",
            "more than 600000 elements");
  }

  @Property(tries = 500)
  void noBytesBreakIt(@ForAll byte[] noise, @ForAll @IntRange(max = 200) int at) {
    byte[] document = rss(item("g", "a &amp; b <![CDATA[c]]>")).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(noise, 0, document, at, Math.min(noise.length, document.length - at));
    assertThat(parse(document, null)).isNotNull();
    assertThat(parse(noise, null)).isNotNull();
  }
}
