package dev.backstory.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of the door.
 *
 * @param etag of the copy at hand, byte for byte as the server sent it
 * @param lastModified of the copy at hand, byte for byte as the server sent it
 * @param kind decides what is asked of the host first
 * @param credential that is sent to the address's own server alone; null for none
 */
public record FetchRequest(
    String url,
    @Nullable String etag,
    @Nullable String lastModified,
    Kind kind,
    @Nullable Credential credential) {

  /**
   * A header by which a server lets somebody in.
   *
   * @param value that is in no log
   */
  public record Credential(String header, String value) {
    @Override
    public String toString() {
      return header + ": (secret)";
    }
  }

  /** What a document is for. */
  public enum Kind {
    /** A feed: published for programs to read. */
    FEED(
        "application/atom+xml, application/rss+xml, application/feed+json, "
            + "application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"),
    /** An article's page: asked for by the rules of robots.txt and of TDM reservation. */
    PAGE("text/html, application/xhtml+xml, */*;q=0.5"),
    /** A picture of an article: asked for by the same rules as the page. */
    PICTURE("image/jpeg, image/png, image/webp, image/gif"),
    /** An interface for programs: only over https, and on no other host than the one asked. */
    API("application/json"),
    /** What a host says of how it wishes to be read. */
    RULES("*/*");

    private final String accept;

    Kind(String accept) {
      this.accept = accept;
    }

    String accept() {
      return accept;
    }
  }

  public static FetchRequest feed(
      String url, @Nullable String etag, @Nullable String lastModified) {
    return feed(url, etag, lastModified, null);
  }

  public static FetchRequest feed(
      String url,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable Credential credential) {
    return new FetchRequest(url, etag, lastModified, Kind.FEED, credential);
  }

  public static FetchRequest page(
      String url, @Nullable String etag, @Nullable String lastModified) {
    return new FetchRequest(url, etag, lastModified, Kind.PAGE, null);
  }

  public static FetchRequest picture(String url) {
    return new FetchRequest(url, null, null, Kind.PICTURE, null);
  }

  public static FetchRequest api(String url) {
    return new FetchRequest(url, null, null, Kind.API, null);
  }

  static FetchRequest rules(String url) {
    return new FetchRequest(url, null, null, Kind.RULES, null);
  }
}
