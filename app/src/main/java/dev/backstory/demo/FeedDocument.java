package dev.backstory.demo;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A feed and what it says of itself.
 *
 * @param home address of the site
 * @param url its own address
 * @param entries newest first
 */
record FeedDocument(
    String title, String description, String home, String url, List<FeedEntry> entries) {
  private static final DateTimeFormatter RFC_822 = DateTimeFormatter.RFC_1123_DATE_TIME;
  private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  FeedDocument {
    entries = List.copyOf(entries);
  }

  String write(Outlet.Format format) {
    return switch (format) {
      case RSS -> rss();
      case ATOM -> atom();
      case JSON -> json();
    };
  }

  private String rss() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:atom="http://www.w3.org/2005/Atom">
    <channel>
    <title>%s</title>
    <link>%s</link>
    <description>%s</description>
    <language>en</language>
    <atom:link rel="self" type="application/rss+xml" href="%s"/>
    %s</channel>
    </rss>
    """
        .formatted(
            escape(title), escape(home), escape(description), escape(url), each(this::rssItem));
  }

  private String rssItem(FeedEntry entry) {
    return """
    <item>
    <title>%s</title>
    <link>%s</link>
    <guid isPermaLink="true">%s</guid>
    %s<pubDate>%s</pubDate>
    %s<category>%s</category>
    <description>%s</description>
    </item>
    """
        .formatted(
            escape(entry.title()),
            escape(entry.url()),
            escape(entry.url()),
            authors(entry, "<dc:creator>%s</dc:creator>\n"),
            RFC_822.format(entry.published()),
            rssChange(entry),
            escape(entry.section()),
            escape(entry.summary()));
  }

  /** RSS has no element for a change; Atom's is what feeds borrow for it. */
  private static String rssChange(FeedEntry entry) {
    return entry.changed().equals(entry.published())
        ? ""
        : "<atom:updated>" + RFC_3339.format(entry.changed()) + "</atom:updated>\n";
  }

  private String atom() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
    <id>%s</id>
    <title>%s</title>
    <subtitle>%s</subtitle>
    <link rel="alternate" type="text/html" href="%s"/>
    <link rel="self" type="application/atom+xml" href="%s"/>
    <updated>%s</updated>
    %s</feed>
    """
        .formatted(
            escape(url),
            escape(title),
            escape(description),
            escape(home),
            escape(url),
            RFC_3339.format(updated()),
            each(this::atomEntry));
  }

  private OffsetDateTime updated() {
    return entries.stream()
        .map(FeedEntry::changed)
        .max(OffsetDateTime.timeLineOrder())
        .orElse(OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
  }

  private String atomEntry(FeedEntry entry) {
    return """
    <entry>
    <id>%s</id>
    <title type="text">%s</title>
    <link rel="alternate" type="text/html" href="%s"/>
    %s<published>%s</published>
    <updated>%s</updated>
    <category term="%s"/>
    <summary type="html">%s</summary>
    </entry>
    """
        .formatted(
            escape(entry.url()),
            escape(entry.title()),
            escape(entry.url()),
            authors(entry, "<author><name>%s</name></author>\n"),
            RFC_3339.format(entry.published()),
            RFC_3339.format(entry.changed()),
            escape(entry.section()),
            escape("<p>" + escape(entry.summary()) + "</p>"));
  }

  private String json() {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", title);
    feed.put("description", description);
    feed.put("home_page_url", home);
    feed.put("feed_url", url);
    feed.put("language", "en");
    feed.put("items", entries.stream().map(FeedDocument::jsonItem).toList());
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(feed) + "\n";
  }

  private static Map<String, Object> jsonItem(FeedEntry entry) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", entry.url());
    item.put("url", entry.url());
    item.put("title", entry.title());
    item.put("summary", entry.summary());
    item.put("content_text", entry.summary());
    item.put("date_published", RFC_3339.format(entry.published()));
    item.put("date_modified", RFC_3339.format(entry.changed()));
    item.put("authors", entry.authors().stream().map(name -> Map.of("name", name)).toList());
    item.put("tags", List.of(entry.section()));
    return item;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private String each(Function<FeedEntry, String> write) {
    return entries.stream().map(write).collect(Collectors.joining());
  }

  private static String authors(FeedEntry entry, String element) {
    return entry.authors().stream()
        .map(name -> element.formatted(escape(name)))
        .collect(Collectors.joining());
  }
}
