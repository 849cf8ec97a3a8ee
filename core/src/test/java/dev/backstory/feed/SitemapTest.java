package dev.backstory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.FeedItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SitemapTest {
  private static final String ADDRESS = "https://tern.example/sitemap.xml";

  private static FeedOutcome parse(byte[] bytes) {
    return new FeedParser().parse(bytes, ADDRESS, null);
  }

  private static FeedOutcome.Parsed pages(String urls) {
    String document = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>" + urls;
    return (FeedOutcome.Parsed) parse((document + "</urlset>").getBytes(StandardCharsets.UTF_8));
  }

  private static String page(String path, String date) {
    return "<url><loc>https://tern.example" + path + "</loc><lastmod>" + date + "</lastmod></url>";
  }

  @Test
  void aNewsSitemapTellsTitlesDatesAndTheNewspaper() {
    FeedOutcome.Parsed feed =
        pages(
            """
            <url xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'>
              <loc>https://tern.example/ferry</loc><lastmod>2031-03-04T09:00:00Z</lastmod>
              <news:news><news:publication><news:name>The Tern</news:name>
              <news:language>en</news:language></news:publication>
              <news:publication_date>2031-03-04T08:00:00Z</news:publication_date>
              <news:title>Ferry &amp; bridge shut</news:title></news:news></url>\
            """);

    assertThat(feed.title()).isEqualTo("The Tern");
    assertThat(feed.channel().language()).isEqualTo("en");
    FeedItem item = feed.items().getFirst();
    assertThat(item.id()).isEqualTo("https://tern.example/ferry");
    assertThat(item.url()).isEqualTo("https://tern.example/ferry");
    assertThat(item.title()).isEqualTo("Ferry & bridge shut");
    assertThat(item.publishedAt()).isEqualTo(Instant.parse("2031-03-04T08:00:00Z"));
    assertThat(item.updatedAt()).isEqualTo(Instant.parse("2031-03-04T09:00:00Z"));
  }

  @Test
  void aPageOfAYearToComeHidesNoOther() {
    String document =
        "<urlset>" + page("/misdated", "2099-01-01") + page("/monday", "2031-03-03") + "</urlset>";
    Instant now = Instant.parse("2031-03-04T12:00:00Z");

    FeedOutcome.Parsed feed =
        (FeedOutcome.Parsed)
            new FeedParser()
                .parse(document.getBytes(StandardCharsets.UTF_8), ADDRESS, ADDRESS, null, now);

    assertThat(feed.items())
        .extracting(FeedItem::url)
        .containsExactly("https://tern.example/monday");
    assertThat(feed.rejected()).hasSize(1);
  }

  @Test
  void ofAPlainSitemapTheNewestPagesOfTheLatestDaysCount() {
    FeedOutcome.Parsed feed =
        pages(
            page("/old", "2029-01-01")
                + page("/monday", "2031-03-03")
                + "<url><loc>https://tern.example/undated</loc></url>"
                + page("/tuesday", "2031-03-04T10:00:00Z"));

    assertThat(feed.items())
        .extracting(FeedItem::url)
        .containsExactly("https://tern.example/tuesday", "https://tern.example/monday");
    assertThat(feed.rejected())
        .extracting(r -> r.reason())
        .containsExactly("2 pages that are undated or not among the newest");
  }

  @Test
  void aListOfSitemapsNamesThemNewestFirst() {
    String list =
        """
        <sitemapindex><sitemap><loc>/a.xml</loc></sitemap>
        <sitemap><loc>/b.xml</loc><lastmod>2031-03-01</lastmod></sitemap>
        <sitemap><loc>/c.xml.gz</loc><lastmod>2031-03-04</lastmod></sitemap>
        <sitemap><loc>javascript:x</loc></sitemap></sitemapindex>\
        """;

    assertThat(parse(list.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            new FeedOutcome.Index(
                List.of(
                    new FeedOutcome.Part(
                        "https://tern.example/c.xml.gz", Instant.parse("2031-03-04T00:00:00Z")),
                    new FeedOutcome.Part(
                        "https://tern.example/b.xml", Instant.parse("2031-03-01T00:00:00Z")),
                    new FeedOutcome.Part("https://tern.example/a.xml", null))));
  }

  @Test
  void aPackedDocumentIsUnpackedWithinBounds() throws IOException {
    String document = "<urlset>" + page("/x", "2031-03-04") + "</urlset>";
    assertThat(((FeedOutcome.Parsed) parse(packed(document))).items()).hasSize(1);

    FeedOutcome bomb = parse(packed(" ".repeat(21_000_000)));
    assertThat(bomb)
        .isEqualTo(new FeedOutcome.Rejected("larger than 20000000 bytes when unpacked"));
  }

  @Test
  void aDocumentPackedInManyPartsIsRead() throws IOException {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    byte[] empty = packed("");
    for (int i = 0; i < 50_000; i++) {
      parts.write(empty);
    }
    parts.write(packed("<urlset>" + page("/x", "2031-03-04") + "</urlset>"));
    assertThat(((FeedOutcome.Parsed) parse(parts.toByteArray())).items()).hasSize(1);
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
