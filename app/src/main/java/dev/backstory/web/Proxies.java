package dev.backstory.web;

import dev.backstory.config.AddressRange;
import dev.backstory.web.route.Caller;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The proxies in front of the server, whose word about who asks counts; nobody else's does. */
final class Proxies {
  static final Proxies NONE = new Proxies(List.of());

  private final List<AddressRange> trusted;

  Proxies(List<AddressRange> trusted) {
    this.trusted = List.copyOf(trusted);
  }

  boolean include(InetAddress address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  /** Who has sent a request: its connection's other end, or whom a proxy names that is trusted. */
  Caller caller(Request request) {
    InetAddress peer = peer(request);
    HttpFields headers = request.getHeaders();
    if (!include(peer)) {
      return new Caller(Tally.client(peer), peer.isLoopbackAddress() && !forwarded(headers), false);
    }
    InetAddress client = client(headers, peer);
    boolean secure = "https".equalsIgnoreCase(last(headers, HttpHeader.X_FORWARDED_PROTO));
    return new Caller(Tally.client(client), false, secure);
  }

  private static InetAddress peer(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress()
                instanceof InetSocketAddress internet
            && internet.getAddress() != null
        ? internet.getAddress()
        : InetAddress.getLoopbackAddress();
  }

  /** Whether a proxy has passed it on, though nobody named it. */
  private static boolean forwarded(HttpFields headers) {
    return headers.contains(HttpHeader.FORWARDED) || headers.contains(HttpHeader.X_FORWARDED_FOR);
  }

  /** The last one named that is no proxy: what stands before it, anybody may have written. */
  private InetAddress client(HttpFields headers, InetAddress peer) {
    InetAddress client = peer;
    for (String hop : hops(headers)) {
      InetAddress named = address(hop);
      if (named == null) {
        return client;
      }
      client = named;
      if (!include(named)) {
        return client;
      }
    }
    return client;
  }

  /** The nearest first. */
  private static List<String> hops(HttpFields headers) {
    String all = String.join(",", headers.getValuesList(HttpHeader.X_FORWARDED_FOR));
    return List.of(all.split(",", -1)).reversed();
  }

  private static @Nullable InetAddress address(String hop) {
    String bare = hop.strip();
    try {
      return InetAddress.ofLiteral(
          bare.startsWith("[") && bare.endsWith("]") ? bare.substring(1, bare.length() - 1) : bare);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable String last(HttpFields headers, HttpHeader name) {
    List<String> values = headers.getValuesList(name);
    if (values.isEmpty()) {
      return null;
    }
    String value = values.getLast();
    return value.substring(value.lastIndexOf(',') + 1).strip();
  }
}
