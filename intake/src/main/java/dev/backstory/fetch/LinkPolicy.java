package dev.backstory.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which addresses a page may have a reader's browser ask for: those at public hosts, as far as the
 * address itself shows it, and what the owner has allowed. Nothing is looked up, for a name may
 * mean something else to the reader in any case.
 */
public final class LinkPolicy {
  private static final Pattern NUMBERS = Pattern.compile("[\\d.]+|\\[.*]");

  /** Names that mean something within a network alone (RFC 6761, 6762, 8375, 9476 and custom). */
  private static final Pattern LOCAL =
      Pattern.compile(
          "(?:.*\\.)?(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|alt|arpa|test|invalid|onion)\\.?");

  private final AddressPolicy addresses;

  /**
   * @param allowed {@code host:port} or ranges that count as public
   */
  public LinkPolicy(Set<String> allowed) {
    this.addresses = new AddressPolicy(allowed);
  }

  /** Whether a page may lead a browser there without being asked to. */
  public boolean permits(String url) {
    URI address = Destination.of(url);
    if (address == null) {
      return false;
    }
    String host = address.getHost();
    int port = port(address);
    if (NUMBERS.matcher(host).matches()) {
      return addresses.permits(host, InetAddress.ofLiteral(host), port);
    }
    boolean named = host.indexOf('.') > 0 && !LOCAL.matcher(host).matches();
    return addresses.isAllowed(host, port) || named && AddressPolicy.isWebPort(port);
  }

  private static int port(URI address) {
    boolean usual = address.getPort() < 0;
    return usual ? (address.getScheme().equals("https") ? 443 : 80) : address.getPort();
  }
}
