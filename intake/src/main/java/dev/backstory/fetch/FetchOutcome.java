package dev.backstory.fetch;

import dev.backstory.notation.Encoding;
import java.time.Duration;
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
   * @param movedTo where the document has moved for good, if it has
   * @param freshFor how long it stays good by its own account, if it says so
   */
  record Fetched(
      String finalUrl,
      byte[] bytes,
      @Nullable String contentType,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable String movedTo,
      @Nullable Duration freshFor)
      implements FetchOutcome {
    /** The charset that the content type names, or null. */
    public @Nullable String charset() {
      return Encoding.stated(contentType);
    }

    /** The same document, to be asked for next time as if it had never been seen. */
    public Fetched unconditional() {
      return new Fetched(finalUrl, bytes, contentType, null, null, movedTo, freshFor);
    }
  }

  /**
   * The document is still the one that was fetched before.
   *
   * @param movedTo where it has moved for good, if it has
   * @param freshFor how long it stays good by its own account, if it says so
   */
  record NotModified(@Nullable String movedTo, @Nullable Duration freshFor)
      implements FetchOutcome {}

  /**
   * The request was not made, or not made to the end, because it must not be.
   *
   * @param allow what the owner would have to allow for it, as {@code host:port}; null if nothing
   *     would help
   */
  record Refused(String reason, @Nullable String allow) implements FetchOutcome {
    Refused(String reason) {
      this(reason, null);
    }
  }

  /**
   * The publisher reserves its texts from being mined.
   *
   * @param by where it says so
   * @param policy address of its terms, if it gives one
   */
  record Reserved(String by, @Nullable String policy) implements FetchOutcome {
    /** In words for a person. */
    public String reason() {
      return "the publisher reserves text and data mining ("
          + by
          + (policy == null ? ")" : "); its terms: " + policy);
    }
  }

  /** The request was not made yet, since the host has asked to be left alone for a while. */
  record Postponed(String reason, Instant until) implements FetchOutcome {}

  /**
   * The request did not lead to a document.
   *
   * @param status the HTTP status, 0 if there was no answer
   * @param retryAfter when the server wishes to be asked again, if it says so
   */
  record Failed(String reason, int status, @Nullable Instant retryAfter) implements FetchOutcome {}
}
