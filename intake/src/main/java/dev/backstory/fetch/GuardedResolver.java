package dev.backstory.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private final String authority;

    Forbidden(String host, int port) {
      super("not a public address or web port: " + host);
      this.authority = host + ":" + port;
    }

    String authority() {
      return authority;
    }
  }

  private final AddressPolicy policy;
  private final NetworkEnvironment.Lookup lookup;
  private final Duration patience;

  /**
   * @param patience with a name server, whose answer nothing else could cut short
   */
  GuardedResolver(AddressPolicy policy, NetworkEnvironment.Lookup lookup, Duration patience) {
    this.policy = policy;
    this.lookup = lookup;
    this.patience = patience;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    List<InetSocketAddress> permitted =
        Arrays.stream(addresses(host))
            .filter(address -> policy.permits(host, address, port))
            .map(address -> new InetSocketAddress(address, port))
            .toList();
    if (permitted.isEmpty()) {
      throw new Forbidden(host, port);
    }
    return permitted;
  }

  private InetAddress[] addresses(String host) throws UnknownHostException {
    FutureTask<InetAddress[]> asking = new FutureTask<>(() -> lookup.addresses(host));
    Thread.ofVirtual().start(asking);
    try {
      return asking.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new UnknownHostException(host + " within " + patience.toMillis() + " ms");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UnknownHostException unknown
          ? unknown
          : new UnknownHostException(host + ": " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException(host + ": interrupted");
    }
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
