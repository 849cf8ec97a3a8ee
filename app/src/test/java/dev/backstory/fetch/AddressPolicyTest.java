package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Set;
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
        "2001:db8::1",
        "fec0::1"
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
        "2a00::1"
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
  @ValueSource(strings = {"localhost", "10.0.0.0/33", "a/8", ""})
  void saysWhatIsNoAllowance(String entry) {
    assertThatThrownBy(() -> new AddressPolicy(Set.of(entry)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
