package dev.backstory.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Which addresses may be connected to: the public ones, and those that are expressly allowed. */
final class AddressPolicy {
  private static final List<AddressRange> NOT_PUBLIC = notPublic();

  private final List<AddressRange> allowedRanges = new ArrayList<>();
  private final Set<String> allowedHosts = new LinkedHashSet<>();

  /**
   * @param allowed {@code host:port} or ranges
   * @throws IllegalArgumentException if one is neither
   */
  AddressPolicy(Set<String> allowed) {
    for (String entry : allowed) {
      if (entry.indexOf('/') >= 0) {
        allowedRanges.add(AddressRange.parse(entry));
      } else if (entry.matches(".+:\\d{1,5}")) {
        allowedHosts.add(entry.toLowerCase(Locale.ROOT));
      } else {
        throw new IllegalArgumentException("neither host:port nor a range: " + entry);
      }
    }
  }

  /** Whether the host may be reached at this one of its addresses. */
  boolean permits(String host, InetAddress address, int port) {
    return NOT_PUBLIC.stream().noneMatch(range -> range.contains(address))
        || allowedHosts.contains(host.toLowerCase(Locale.ROOT) + ":" + port)
        || allowedRanges.stream().anyMatch(range -> range.contains(address));
  }

  private static List<AddressRange> notPublic() {
    InputStream in = AddressPolicy.class.getResourceAsStream("not-public.txt");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(AddressRange::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
