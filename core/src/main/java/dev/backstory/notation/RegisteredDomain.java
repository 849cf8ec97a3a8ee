package dev.backstory.notation;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The part of an address that somebody has registered, by the Public Suffix List: whatever the
 * pages below it say, one publisher holds them.
 */
public final class RegisteredDomain {
  private RegisteredDomain() {}

  /**
   * "example.co.uk" for "https://news.example.co.uk/a". A host below no public suffix, such as
   * "localhost" or "10.0.0.1", stands for itself and, if the address names one, its port.
   *
   * @return null if the address has no host
   */
  public static @Nullable String of(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      URI address = new URI(url.strip());
      String host = address.getHost();
      return host == null ? null : of(host.toLowerCase(Locale.ROOT), address.getPort());
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String of(String host, int port) {
    String registered = EffectiveTldFinder.getAssignedDomain(host, true, false);
    if (registered != null) {
      return registered;
    }
    String bare = host.startsWith("www.") ? host.substring(4) : host;
    return port < 0 ? bare : bare + ":" + port;
  }
}
