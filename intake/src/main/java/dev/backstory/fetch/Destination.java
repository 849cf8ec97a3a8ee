package dev.backstory.fetch;

import dev.backstory.notation.WebAddress;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an address down to what may be asked for: plain http or https, a host, a port, a path. */
final class Destination {
  private static final Pattern AUTHORITY = Pattern.compile("([^:\\[\\]@%]+)(?::(\\d{0,5}))?");
  private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");
  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,2})){3}");
  private static final int MAX_LENGTH = 4_000;

  private Destination() {}

  /**
   * The address in ASCII without a fragment; null if it is none that may be asked for: another
   * scheme, a user name, a zone, an impossible port, a number in an odd form.
   */
  static @Nullable URI of(String address) {
    URI uri = parsed(address.strip());
    if (uri == null || !isWeb(uri) || uri.getRawUserInfo() != null) {
      return null;
    }
    String host = uri.getHost() == null ? international(uri) : authority(uri.getHost(), uri);
    return host == null ? null : rebuilt(uri, host);
  }

  /** Where a redirect leads from an address; null if to no http or https address. */
  static @Nullable String resolve(String from, @Nullable String location) {
    String target = location == null ? "" : location.strip();
    // An address that is in order stays as it is, with the brackets of an IPv6 address.
    return target.length() <= MAX_LENGTH && isWeb(target)
        ? target
        : WebAddress.resolve(from, target);
  }

  private static boolean isWeb(String address) {
    try {
      URI uri = new URI(address);
      return isWeb(uri) && uri.getRawAuthority() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static @Nullable URI parsed(String address) {
    if (address.length() > MAX_LENGTH) {
      return null;
    }
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      String mended = WebAddress.resolve(null, address);
      try {
        return mended == null ? null : new URI(mended);
      } catch (URISyntaxException again) {
        return null;
      }
    }
  }

  private static boolean isWeb(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return scheme.equals("http") || scheme.equals("https");
  }

  private static @Nullable String authority(String host, URI uri) {
    boolean usable = uri.getPort() >= -1 && uri.getPort() != 0 && uri.getPort() <= 65_535;
    String name = host.toLowerCase(Locale.ROOT);
    if (!usable || name.indexOf('%') >= 0 || isOddNumber(name)) {
      return null;
    }
    return name + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }

  /** Octal, hexadecimal, short and long forms of IPv4, which programs read differently. */
  private static boolean isOddNumber(String host) {
    return NUMBER.matcher(host).matches() && !FOUR_NUMBERS.matcher(host).matches();
  }

  /** A host in other letters than ASCII, which {@link URI} does not take for a host. */
  private static @Nullable String international(URI uri) {
    Matcher m = AUTHORITY.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
    if (!m.matches()) {
      return null;
    }
    try {
      String host = IDN.toASCII(m.group(1), IDN.ALLOW_UNASSIGNED);
      String port = m.group(2) == null || m.group(2).isEmpty() ? "" : ":" + m.group(2);
      URI ascii = new URI("http://" + host + port);
      return ascii.getHost() == null ? null : authority(ascii.getHost(), ascii);
    } catch (IllegalArgumentException | URISyntaxException e) {
      return null;
    }
  }

  private static @Nullable URI rebuilt(URI uri, String authority) {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    try {
      return new URI(new URI(scheme + "://" + authority + path + query).toASCIIString());
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
