package dev.backstory.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An interface for programs is asked over https, and no redirect leads from its host to another.
 * Over http only where the owner has allowed that very host, which is one of his own network.
 */
final class ApiCrawlRules implements RedirectChain.Manners {
  private final @Nullable String host;
  private final AddressPolicy addresses;

  /**
   * @param url that is asked for first
   */
  ApiCrawlRules(String url, AddressPolicy addresses) {
    URI first = Destination.of(url);
    this.host = first == null ? null : origin(first);
    this.addresses = addresses;
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  @Override
  public @Nullable FetchOutcome objection(URI address) {
    if (!origin(address).equals(host)) {
      return new FetchOutcome.Refused("a redirect to another host: " + address.getRawAuthority());
    }
    return address.getScheme().equals("https")
            || addresses.isAllowed(address.getHost(), address.getPort())
        ? null
        : new FetchOutcome.Refused("not over https: " + host);
  }

  @Override
  public Duration pause(URI address) {
    return Duration.ZERO;
  }
}
