package dev.backstory.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a request. */
public sealed interface FetchOutcome {
  /**
   * A document.
   *
   * @param finalUrl the address that answered, after all redirects
   * @param bytes the body, decompressed
   * @param contentType as the server states it, with its parameters
   * @param etag to be sent back as it is with the next request
   * @param lastModified to be sent back as it is with the next request
   * @param permanentRedirectTarget where the document has moved for good, if it has
   */
  record Fetched(
      String finalUrl,
      byte[] bytes,
      @Nullable String contentType,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable String permanentRedirectTarget)
      implements FetchOutcome {
    /** The charset that the content type names, or null. */
    public @Nullable String charset() {
      return ContentTypes.charset(contentType);
    }
  }

  /** The document is still the one that was fetched before. */
  record NotModified() implements FetchOutcome {}

  /** The request was not made, or not made to the end, because it must not be. */
  record Refused(String reason) implements FetchOutcome {}

  /**
   * The request did not lead to a document.
   *
   * @param status the HTTP status, 0 if there was no answer
   * @param retryAfter when the server wishes to be asked again, if it says so
   */
  record Failed(String reason, int status, @Nullable Instant retryAfter) implements FetchOutcome {}
}
