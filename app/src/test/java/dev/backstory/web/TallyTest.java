package dev.backstory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class TallyTest {
  private final Tally tally = new Tally();

  @Test
  void countsEachClientForItself() {
    InetAddress one = InetAddress.ofLiteral("192.0.2.1");
    InetAddress other = InetAddress.ofLiteral("192.0.2.2");
    assertThat(tally.add(one)).isEqualTo(1);
    assertThat(tally.add(one)).isEqualTo(2);
    assertThat(tally.add(other)).isEqualTo(1);
    tally.remove(one);
    tally.remove(one);
    assertThat(tally.add(one)).isEqualTo(1);
  }

  @Test
  void aNetworkOfIPv6IsOneClient() {
    InetAddress one = Tally.client(InetAddress.ofLiteral("2001:db8:1:2:3:4:5:6"));
    assertThat(Tally.client(InetAddress.ofLiteral("2001:db8:1:2:ffff::1"))).isEqualTo(one);
    assertThat(Tally.client(InetAddress.ofLiteral("2001:db8:1:3:3:4:5:6"))).isNotEqualTo(one);
  }

  @Test
  void anAddressOfIPv4IsOneClient() {
    InetAddress one = InetAddress.ofLiteral("192.0.2.1");
    assertThat(Tally.client(one)).isEqualTo(one);
  }
}
