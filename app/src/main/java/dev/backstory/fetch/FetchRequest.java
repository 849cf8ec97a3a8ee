package dev.backstory.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of the door.
 *
 * @param etag of the copy at hand, byte for byte as the server sent it
 * @param lastModified of the copy at hand, byte for byte as the server sent it
 * @param kind decides whether robots.txt is asked first
 */
public record FetchRequest(
    String url, @Nullable String etag, @Nullable String lastModified, Kind kind) {

  /** Feeds are published for programs to read; pages are asked for by the rules of robots.txt. */
  public enum Kind {
    FEED,
    PAGE
  }

  public static FetchRequest feed(
      String url, @Nullable String etag, @Nullable String lastModified) {
    return new FetchRequest(url, etag, lastModified, Kind.FEED);
  }

  public static FetchRequest page(String url) {
    return new FetchRequest(url, null, null, Kind.PAGE);
  }
}
