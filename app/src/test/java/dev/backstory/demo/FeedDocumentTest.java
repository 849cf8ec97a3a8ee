package dev.backstory.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedDocumentTest {
  private static final String TITLE = "\"Fish & <chips>\" – 𝐛old 🐟";
  private static final OffsetDateTime PUBLISHED = OffsetDateTime.parse("2026-03-02T18:30:00+01:00");
  private static final OffsetDateTime CHANGED = OffsetDateTime.parse("2026-03-03T09:00:00+01:00");
  private static final FeedDocument FEED =
      new FeedDocument(
          "A & B",
          "Invented.",
          "http://127.0.0.1:1/",
          "http://127.0.0.1:1/feed",
          List.of(
              new FeedEntry(
                  "http://127.0.0.1:1/a?b=1&c=2",
                  TITLE,
                  List.of("Ada Vell", "Bo Lunt"),
                  PUBLISHED,
                  CHANGED,
                  "R&D",
                  "1 < 2")));

  @Test
  void rssKeepsTextAndTimes() throws Exception {
    Element rss = parse(FEED.write(Outlet.Format.RSS));

    assertThat(text(rss, "title", 1)).isEqualTo(TITLE);
    assertThat(text(rss, "link", 1)).isEqualTo("http://127.0.0.1:1/a?b=1&c=2");
    assertThat(text(rss, "description", 1)).isEqualTo("1 < 2");
    assertThat(text(rss, "pubDate", 0)).isEqualTo("Mon, 2 Mar 2026 18:30:00 +0100");
    assertThat(text(rss, "atom:updated", 0)).isEqualTo("2026-03-03T09:00:00+01:00");
    assertThat(text(rss, "dc:creator", 1)).isEqualTo("Bo Lunt");
  }

  @Test
  void atomKeepsTextAndTimes() throws Exception {
    Element feed = parse(FEED.write(Outlet.Format.ATOM));

    assertThat(text(feed, "title", 0)).isEqualTo("A & B");
    assertThat(text(feed, "title", 1)).isEqualTo(TITLE);
    assertThat(text(feed, "updated", 0)).isEqualTo("2026-03-03T09:00:00+01:00");
    assertThat(text(feed, "published", 0)).isEqualTo("2026-03-02T18:30:00+01:00");
    assertThat(text(feed, "summary", 0)).isEqualTo("<p>1 &lt; 2</p>");
  }

  @Test
  void jsonKeepsTextAndTimes() {
    JsonNode feed = JsonMapper.shared().readTree(FEED.write(Outlet.Format.JSON));
    JsonNode item = feed.get("items").get(0);

    assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat(item.get("title").asString()).isEqualTo(TITLE);
    assertThat(item.get("date_modified").asString()).isEqualTo("2026-03-03T09:00:00+01:00");
    assertThat(item.get("authors").get(1).get("name").asString()).isEqualTo("Bo Lunt");
  }

  private static Element parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static String text(Element root, String name, int index) {
    return root.getElementsByTagName(name).item(index).getTextContent();
  }
}
