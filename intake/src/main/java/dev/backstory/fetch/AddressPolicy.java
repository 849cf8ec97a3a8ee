package dev.backstory.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Which addresses may be connected to: the public ones, at ports of the web, and those that are
 * expressly allowed. {@link GuardedResolver} applies it to every connection, and {@link
 * RedirectChain} sends every hop of a redirect through that.
 */
final class AddressPolicy {
  private static final List<AddressRange> NOT_PUBLIC = lines("not-public.txt", AddressRange::parse);
  private static final Set<Integer> NOT_WEB =
      new HashSet<>(lines("not-web-ports.txt", Integer::valueOf));

  private final List<AddressRange> allowedRanges = new ArrayList<>();
  private final Set<String> allowedHosts = new HashSet<>();

  /**
   * @param allowed {@code host:port} or ranges
   * @throws IllegalArgumentException if one is neither
   */
  AddressPolicy(Set<String> allowed) {
    for (String entry : allowed) {
      if (entry.indexOf('/') >= 0) {
        allowedRanges.add(AddressRange.parse(entry));
      } else if (entry.matches(".+:\\d{1,5}")) {
        int colon = entry.lastIndexOf(':');
        allowedHosts.add(key(entry.substring(0, colon), entry.substring(colon + 1)));
      } else {
        throw new IllegalArgumentException("neither host:port nor a CIDR range: " + entry);
      }
    }
  }

  /** Whether the host may be reached at this one of its addresses. */
  boolean permits(String host, InetAddress address, int port) {
    return (isWebPort(port) && NOT_PUBLIC.stream().noneMatch(range -> range.contains(address)))
        || allowedHosts.contains(key(host, Integer.toString(port)))
        || allowedRanges.stream().anyMatch(range -> range.contains(address));
  }

  /** Whether the owner has allowed this host by its name and port. */
  boolean isAllowed(String host, int port) {
    return allowedHosts.contains(key(host, Integer.toString(port)));
  }

  static boolean isWebPort(int port) {
    return port == 80 || port == 443 || (port >= 1024 && !NOT_WEB.contains(port));
  }

  private static String key(String host, String port) {
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    String name = bracketed ? host.substring(1, host.length() - 1) : host;
    return name.toLowerCase(Locale.ROOT) + " " + port;
  }

  private static <T> List<T> lines(String resource, Function<String, T> read) {
    InputStream in = AddressPolicy.class.getResourceAsStream(resource);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
