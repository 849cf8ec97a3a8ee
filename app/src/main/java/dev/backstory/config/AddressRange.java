package dev.backstory.config;

import java.net.InetAddress;
import java.util.Arrays;

/** Addresses of the internet that begin alike, such as 10.0.0.0/8, or a single one. */
public final class AddressRange {
  private final byte[] first;
  private final int bits;

  private AddressRange(byte[] first, int bits) {
    this.first = first;
    this.bits = bits;
  }

  /**
   * @throws ConfigException if it is none; names are not looked up
   */
  static AddressRange of(String written) {
    int slash = written.indexOf('/');
    try {
      byte[] first =
          InetAddress.ofLiteral(slash < 0 ? written : written.substring(0, slash)).getAddress();
      int most = first.length * Byte.SIZE;
      int bits = slash < 0 ? most : Integer.parseInt(written.substring(slash + 1));
      if (bits >= 0 && bits <= most) {
        return new AddressRange(first, bits);
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new ConfigException(
        "server.trusted_proxies must be addresses or CIDR, such as 127.0.0.1 or 10.0.0.0/8, not "
            + written);
  }

  public boolean contains(InetAddress address) {
    byte[] other = address.getAddress();
    int whole = bits / Byte.SIZE;
    if (other.length != first.length || !Arrays.equals(other, 0, whole, first, 0, whole)) {
      return false;
    }
    int rest = bits % Byte.SIZE;
    int mask = 0xFF << (Byte.SIZE - rest);
    return rest == 0 || (other[whole] & mask) == (first[whole] & mask);
  }
}
