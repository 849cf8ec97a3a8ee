package dev.backstory.web;

import dev.backstory.config.ServerConfig.Metrics;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whom the server tells what was measured. A proxy on this machine asks from it too, so that
 * whatever came through one does not count as asked from here: it names the site, or says for whom
 * it asks.
 */
record MetricsDoor(Metrics letIn) {
  private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final List<String> OF_PROXIES =
      List.of(
          "Forwarded",
          "Via",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Proto",
          "X-Real-IP");

  boolean lets(Context asked) {
    return switch (letIn) {
      case OFF -> false;
      case LOOPBACK -> isFromHere(asked);
      case OPEN -> true;
    };
  }

  private static boolean isFromHere(Context asked) {
    String host = asked.req().getServerName().toLowerCase(Locale.ROOT);
    return OWN_NAMES.contains(host)
        && OF_PROXIES.stream().allMatch(name -> asked.header(name) == null)
        && isLoopback(asked.req().getRemoteAddr());
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress(); // an address: nothing is looked up
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
