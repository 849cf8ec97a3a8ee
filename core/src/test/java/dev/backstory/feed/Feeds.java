package dev.backstory.feed;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Invented feeds of an invented paper, and what becomes of them. */
final class Feeds {
  static final String ADDRESS = "https://harbourpost.example/feeds/news.xml";

  static final FeedParser PARSER = new FeedParser();

  private Feeds() {}

  static FeedOutcome parse(String document) {
    return PARSER.parse(document.getBytes(StandardCharsets.UTF_8), ADDRESS, null);
  }

  static FeedOutcome parse(byte[] document, @Nullable String charset) {
    return PARSER.parse(document, ADDRESS, charset);
  }

  static FeedOutcome.Parsed parsed(String document) {
    return (FeedOutcome.Parsed) parse(document);
  }

  static String rss(String items) {
    return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour Post</title>"
        + "<link>https://harbourpost.example/</link><language>en-gb</language>"
        + items
        + "</channel></rss>";
  }

  static String item(String guid, String title) {
    return "<item><guid>" + guid + "</guid><title>" + title + "</title></item>";
  }
}
