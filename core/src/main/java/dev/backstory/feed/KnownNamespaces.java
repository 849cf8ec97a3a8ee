package dev.backstory.feed;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The namespaces of feeds, by the short names that this package calls them by. */
final class KnownNamespaces {
  /** The vocabulary of the formats themselves, under all the addresses it has been given. */
  private static final String FEED = "";

  private static final Map<String, String> SHORT_NAMES =
      Map.ofEntries(
          Map.entry("http://www.w3.org/2005/atom", FEED),
          Map.entry("http://purl.org/atom/ns#", FEED),
          Map.entry("http://purl.org/rss/1.0/", FEED),
          Map.entry("http://purl.org/net/rss1.1#", FEED),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", FEED),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9/", FEED),
          Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", FEED),
          Map.entry("http://backend.userland.com/rss", FEED),
          Map.entry("http://backend.userland.com/rss2", FEED),
          Map.entry("http://blogs.law.harvard.edu/tech/rss", FEED),
          Map.entry("http://purl.org/dc/elements/1.1/", "dc"),
          Map.entry("http://purl.org/dc/elements/1.0/", "dc"),
          Map.entry("http://purl.org/dc/terms/", "dcterms"),
          Map.entry("http://purl.org/rss/1.0/modules/content/", "content"),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
          Map.entry("http://search.yahoo.com/mrss/", "media"),
          Map.entry("http://search.yahoo.com/mrss", "media"),
          Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"));

  private static final Map<String, String> ADDRESSES =
      Map.of(
          "dc", "http://purl.org/dc/elements/1.1/",
          "dcterms", "http://purl.org/dc/terms/",
          "content", "http://purl.org/rss/1.0/modules/content/",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "atom", "http://www.w3.org/2005/Atom",
          "media", "http://search.yahoo.com/mrss/",
          "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd");

  private KnownNamespaces() {}

  /** The short name, empty for the formats' own vocabulary, "other" for what nobody asks for. */
  static String shortName(@Nullable String address) {
    return address == null
        ? FEED
        : SHORT_NAMES.getOrDefault(address.strip().toLowerCase(Locale.ROOT), "other");
  }

  /** What is meant by a prefix that a document uses and never declares. */
  static String addressOf(String prefix) {
    return ADDRESSES.getOrDefault(prefix, "urn:undeclared:" + prefix);
  }
}
