package dev.backstory.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The namespaces of feeds, by the short names that this package calls them by. */
final class KnownNamespaces {
  /** The vocabulary of the formats themselves, under all the addresses it has been given. */
  private static final String FORMATS = "";

  private static final Map<String, String> SHORT_NAMES =
      Map.ofEntries(
          Map.entry("http://www.w3.org/2005/atom", FORMATS),
          Map.entry("http://purl.org/atom/ns#", FORMATS),
          Map.entry("http://purl.org/rss/1.0/", FORMATS),
          Map.entry("http://purl.org/net/rss1.1#", FORMATS),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", FORMATS),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9/", FORMATS),
          Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", FORMATS),
          Map.entry("http://backend.userland.com/rss", FORMATS),
          Map.entry("http://backend.userland.com/rss2", FORMATS),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", FORMATS),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
          Map.entry("http://purl.org/dc/terms/", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://search.yahoo.com/mrss/", "media"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://www.google.com/schemas/sitemap-news/0.9", "news"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"));

  /** Prefixes that mean what they are commonly used for, whatever a document declares. */
  private static final Set<String> COMMON =
      Set.of("dc", "dcterms", "content", "rdf", "xhtml", "media", "news", "itunes");

  private KnownNamespaces() {}

  /** The short name, empty for the formats' own vocabulary, "other" for what nobody asks for. */
  static String shortName(@Nullable String address, String prefix) {
    String known = address == null ? null : SHORT_NAMES.get(address.toLowerCase(Locale.ROOT));
    if (known != null) {
      return known;
    }
    return COMMON.contains(prefix)
        ? prefix
        : prefix.equals("atom") || prefix.equals("rss") ? FORMATS : "other";
  }

  static boolean isAtom(@Nullable String address) {
    return address != null && address.toLowerCase(Locale.ROOT).contains("atom");
  }
}
