package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
  private static boolean permits(AddressPolicy policy, String address, int port) {
    return policy.permits(address, InetAddress.ofLiteral(address), port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.0.3",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "198.18.0.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "64:ff9b:1::a00:1",
        "2002:a9fe:a9fe::1",
        "2001::1",
        "2001:db8::1",
        "2001:1ff::1",
        "3fff::1",
        "100::1",
        "::ffff:0:127.0.0.1",
        "5f00::1",
        "fec0::1",
        "feff::1",
        "192.0.0.8",
        "192.88.99.1",
        "198.51.100.7",
        "203.0.113.9",
        "239.1.2.3",
        "240.0.0.1"
      })
  void keepsOutOfPrivateNetworks(String address) {
    assertThat(permits(new AddressPolicy(Set.of()), address, 80)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.15.255.255",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "223.255.255.1",
        "2606:4700::1111",
        "2a00::1",
        "2001:200::1",
        "2001:4860::8888"
      })
  void reachesThePublicInternet(String address) {
    assertThat(permits(new AddressPolicy(Set.of()), address, 443)).isTrue();
  }

  @Test
  void allowsWhatIsExpresslyAllowed() {
    AddressPolicy policy =
        new AddressPolicy(Set.of("127.0.0.1:8080", "10.1.0.0/16", "Feeds.Lan:80"));
    assertThat(permits(policy, "127.0.0.1", 8080)).isTrue();
    assertThat(permits(policy, "127.0.0.1", 8081)).isFalse();
    assertThat(permits(policy, "10.1.200.3", 5)).isTrue();
    assertThat(permits(policy, "10.2.0.1", 5)).isFalse();
    InetAddress inside = InetAddress.ofLiteral("192.168.1.9");
    assertThat(policy.permits("feeds.lan", inside, 80)).isTrue();
    assertThat(policy.permits("other.lan", inside, 80)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"::ffff:10.0.0.1", "::ffff:127.0.0.1"})
  void refusesMappedAddressesAsTheirBytesComeFromDns(String address) throws Exception {
    byte[] bytes = new byte[16];
    byte[] four = InetAddress.ofLiteral(address).getAddress(); // the JDK unwraps the literal
    bytes[10] = (byte) 0xff;
    bytes[11] = (byte) 0xff;
    System.arraycopy(four, 0, bytes, 12, 4);
    AddressPolicy policy = new AddressPolicy(Set.of());
    assertThat(policy.permits("a", InetAddress.getByAddress(bytes), 80)).isFalse();
    assertThat(policy.permits("a", Inet6Address.getByAddress("a", bytes, -1), 80)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 22, 25, 79, 81, 110, 444, 1023, 2049, 6000, 6667, 10080})
  void keepsToPortsOfTheWeb(int port) {
    assertThat(permits(new AddressPolicy(Set.of()), "8.8.8.8", port)).isFalse();
    assertThat(permits(new AddressPolicy(Set.of("8.8.8.8:" + Math.max(0, port))), "8.8.8.8", port))
        .isEqualTo(port >= 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 443, 1024, 8080, 8443, 65535})
  void reachesPortsOfTheWeb(int port) {
    assertThat(permits(new AddressPolicy(Set.of()), "8.8.8.8", port)).isTrue();
  }

  @Test
  void allowsAnIpv6AddressWithOrWithoutBrackets() {
    AddressPolicy policy = new AddressPolicy(Set.of("[fd00::1]:8080"));
    InetAddress inside = InetAddress.ofLiteral("fd00::1");
    assertThat(policy.permits("fd00::1", inside, 8080)).isTrue();
    assertThat(policy.permits("[fd00::1]", inside, 8080)).isTrue();
    assertThat(policy.permits("fd00::1", inside, 8081)).isFalse();
  }

  /** Every address that wraps a private one, whatever the wrapping, is refused. */
  @Property(tries = 300)
  void wrappingHelpsNobody(
      @ForAll @IntRange(min = 0, max = 255) int a, @ForAll @IntRange(min = 0, max = 255) int b) {
    AddressPolicy policy = new AddressPolicy(Set.of());
    for (String form :
        new String[] {
          "::ffff:%s.%s.%s.%s", "::%s.%s.%s.%s", "64:ff9b::%s.%s.%s.%s", "64:ff9b:1::%s.%s.%s.%s"
        }) {
      String address = String.format(form, 10, a, b, 1);
      assertThat(permits(policy, address, 80)).as(address).isFalse();
    }
    String sixToFour = String.format("2002:0a%02x:%02x01::1", a, b);
    assertThat(permits(policy, sixToFour, 80)).as(sixToFour).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "10.0.0.0/33", "a/8", ""})
  void saysWhatIsNoAllowance(String entry) {
    assertThatThrownBy(() -> new AddressPolicy(Set.of(entry)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
