package dev.backstory.bench.polls;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * An item as the file states it, read without any of the product's own code. Four of the files hold
 * two versions of their feed and the marks of a merge; of several items with one id the first
 * counts.
 *
 * @param said everything that a reader is told of it
 */
record StatedItem(String id, String link, String published, String said) {

  static List<StatedItem> of(byte[] xml) {
    Map<String, StatedItem> items = new LinkedHashMap<>();
    String text = new String(xml, StandardCharsets.UTF_8);
    for (Element element : Jsoup.parse(text, "", Parser.xmlParser()).getElementsByTag("item")) {
      StatedItem item = item(element);
      items.putIfAbsent(item.id(), item);
    }
    return List.copyOf(items.values());
  }

  private static StatedItem item(Element item) {
    String link = text(item, "link");
    String published = text(item, "pubDate");
    String said =
        String.join(
            "\n",
            plain(text(item, "title")),
            link,
            published,
            text(item, item.selectFirst("dc|creator") == null ? "author" : "dc:creator"),
            plain(text(item, "description")));
    String guid = text(item, "guid");
    return new StatedItem(guid.isEmpty() ? link : guid, link, published, said);
  }

  private static String text(Element item, String name) {
    return item.children().stream()
        .filter(child -> child.tagName().equals(name))
        .map(child -> child.wholeText().strip())
        .collect(Collectors.joining(", "));
  }

  private static String plain(String html) {
    return Jsoup.parse(html).text();
  }
}
