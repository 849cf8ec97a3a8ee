package dev.backstory.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many of something each client has at the moment. Safe for use by several threads. */
final class Tally {
  private static final int NETWORK_BYTES = 8;

  private final ConcurrentMap<InetAddress, Integer> counts = new ConcurrentHashMap<>();

  /** Counts one more and tells how many it has now. */
  int add(InetAddress client) {
    return counts.merge(client, 1, Integer::sum);
  }

  /** How many it has now. */
  int of(InetAddress client) {
    return counts.getOrDefault(client, 0);
  }

  void remove(InetAddress client) {
    counts.computeIfPresent(client, (_, count) -> count == 1 ? null : count - 1);
  }

  /** Whoever has one address of IPv6 has all of its /64 network, and counts as one. */
  static InetAddress client(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return address;
    }
    byte[] network = address.getAddress();
    Arrays.fill(network, NETWORK_BYTES, network.length, (byte) 0);
    try {
      return InetAddress.getByAddress(network);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address has as many bytes as it had", e);
    }
  }
}
