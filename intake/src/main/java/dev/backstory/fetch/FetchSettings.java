package dev.backstory.fetch;

import java.time.Duration;
import java.util.Set;

/**
 * How the door behaves.
 *
 * @param contact address of whoever runs this installation, for the user agent: a mail or web
 *     address
 * @param timeout for one request with all its redirects, waiting for its turn not counted
 * @param maxBytes of a document, decompressed
 * @param maxRedirects followed
 * @param atOnce requests in all
 * @param hostDelay between the end of a request to a host and the start of the next
 * @param robotsLifetime after which a host's robots.txt is read again
 * @param allowed addresses that are reachable although they are not public: {@code host:port} or a
 *     range such as {@code 10.0.0.0/8}
 */
public record FetchSettings(
    String contact,
    Duration timeout,
    int maxBytes,
    int maxRedirects,
    int atOnce,
    Duration hostDelay,
    Duration robotsLifetime,
    Set<String> allowed) {
  public FetchSettings {
    allowed = Set.copyOf(allowed);
    if (contact.isBlank() || contact.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException("the contact must be an email or web address in ASCII");
    }
  }

  /** Sensible for reading newspapers; only the contact is the installation's own. */
  public static FetchSettings withContact(String contact) {
    return new FetchSettings(
        contact,
        Duration.ofSeconds(30),
        10_000_000,
        5,
        16,
        Duration.ofSeconds(1),
        Duration.ofHours(12),
        Set.of());
  }

  public FetchSettings allowing(Set<String> addresses) {
    return new FetchSettings(
        contact, timeout, maxBytes, maxRedirects, atOnce, hostDelay, robotsLifetime, addresses);
  }

  public FetchSettings withHostDelay(Duration delay) {
    return new FetchSettings(
        contact, timeout, maxBytes, maxRedirects, atOnce, delay, robotsLifetime, allowed);
  }

  public String userAgent() {
    return "Backstory/0.1 (+" + contact + ")";
  }
}
