package dev.backstory.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to the addresses that the policy permits. The client connects to exactly these
 * objects, so a name cannot mean something else between the check and the connection (DNS
 * rebinding). Literal addresses come through here as well.
 */
final class GuardedResolver implements DnsResolver {
  /** Thrown instead of connecting. */
  static final class Forbidden extends UnknownHostException {
    private static final long serialVersionUID = 1;

    Forbidden(String host) {
      super(host + " is not at a public address");
    }
  }

  private final AddressPolicy policy;
  private final Surroundings.Lookup lookup;

  GuardedResolver(AddressPolicy policy, Surroundings.Lookup lookup) {
    this.policy = policy;
    this.lookup = lookup;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    List<InetSocketAddress> permitted =
        Arrays.stream(lookup.addresses(host))
            .filter(address -> policy.permits(host, address, port))
            .map(address -> new InetSocketAddress(address, port))
            .toList();
    if (permitted.isEmpty()) {
      throw new Forbidden(host);
    }
    return permitted;
  }

  /** Without a port no exception of the policy can apply. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    return resolve(host, -1).stream()
        .map(InetSocketAddress::getAddress)
        .toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
