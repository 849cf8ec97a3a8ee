package dev.backstory.fetch;

import java.net.InetAddress;
import java.util.Arrays;

/** A range of addresses in CIDR notation. */
record AddressRange(byte[] network, int bits) {
  /**
   * @throws IllegalArgumentException if the text is no range
   */
  static AddressRange parse(String cidr) {
    int slash = cidr.indexOf('/');
    byte[] network = InetAddress.ofLiteral(cidr.substring(0, slash)).getAddress();
    int bits = Integer.parseInt(cidr.substring(slash + 1));
    if (bits < 0 || bits > network.length * 8) {
      throw new IllegalArgumentException("not a CIDR range: " + cidr);
    }
    return new AddressRange(network, bits);
  }

  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length != network.length) {
      return false;
    }
    int whole = bits / 8;
    int rest = bits % 8;
    int mask = 0xff << (8 - rest);
    return Arrays.equals(bytes, 0, whole, network, 0, whole)
        && (rest == 0 || (bytes[whole] & mask) == (network[whole] & mask));
  }
}
