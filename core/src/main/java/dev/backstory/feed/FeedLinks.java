package dev.backstory.feed;

import dev.backstory.notation.HtmlTree;
import dev.backstory.notation.WebAddress;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The feeds that a web page offers: {@code <link rel="alternate" type="application/rss+xml">}. */
public final class FeedLinks {
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json",
          "application/json",
          "text/xml",
          "application/xml");

  private static final int MAX_LINKS = 20;

  /** Where pages announce their feeds; the bound keeps hostile pages cheap. */
  private static final int MAX_HEAD = 500_000;

  private FeedLinks() {}

  /**
   * The absolute addresses of the feeds that the page offers, in its own order.
   *
   * @param address of the page
   * @param charset that the server states, or null
   */
  public static List<String> in(byte[] page, String address, @Nullable String charset) {
    return in(FeedText.decode(page, charset), WebAddress.resolve(null, address));
  }

  static List<String> in(String page, @Nullable String address) {
    String head = page.substring(0, Math.min(page.length(), MAX_HEAD));
    Document tree = HtmlTree.orNull(() -> Jsoup.parse(head));
    return tree == null ? List.of() : in(tree, address);
  }

  private static List<String> in(Document page, @Nullable String address) {
    return page.select("link[rel][href]").stream()
        .filter(FeedLinks::isFeed)
        .map(link -> WebAddress.resolve(address, link.attr("href")))
        .filter(Objects::nonNull)
        .distinct()
        .limit(MAX_LINKS)
        .toList();
  }

  private static boolean isFeed(Element link) {
    String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
    String type = link.attr("type").toLowerCase(Locale.ROOT).strip();
    boolean feed = TYPES.contains(type) && !link.attr("href").contains("oembed");
    return rel.contains(" feed ") || (rel.contains(" alternate ") && feed && !isApi(link));
  }

  /** What content systems offer to programs as JSON is one page, not a feed. */
  private static boolean isApi(Element link) {
    return link.attr("type").equalsIgnoreCase("application/json")
        && !link.attr("href").contains("feed");
  }
}
