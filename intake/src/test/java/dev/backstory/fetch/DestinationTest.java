package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
  @ParameterizedTest
  @CsvSource({
    "http://a.example, http://a.example/",
    "HTTPS://A.Example/B, https://a.example/B",
    "http://a.example/x#part, http://a.example/x",
    "http://a.example:8080?q=1, http://a.example:8080/?q=1",
    "http://b\u00fccher.example/a, http://xn--bcher-kva.example/a",
    "http://b\u00fccher.example:81/\u00fc, http://xn--bcher-kva.example:81/%C3%BC",
    "http://a.example/two words, http://a.example/two%20words",
    "http://[2A00::1]:8080/, http://[2a00::1]:8080/",
    "http://a.example./, http://a.example./",
    "http://8.8.8.8/, http://8.8.8.8/",
    "http://7.example/, http://7.example/",
    "http://127\u30020\u30020\u30021/, http://127.0.0.1/"
  })
  void readsAnAddress(String address, String expected) {
    assertThat(Destination.of(address)).isEqualTo(URI.create(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "//a.example/",
        "http://",
        "http:///a",
        "http://u@a.example/",
        "http://u:p@a.example/",
        "http://b\u00fccher@a.example/",
        "http://[fe80::1%25eth0]/",
        "http://[fe80::1%eth0]/",
        "http://a.example:0/",
        "http://a.example:65536/",
        "http://a.example:99999999999/",
        "http://[::1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0X7F000001/",
        "http://127.1/",
        "http://0177.0.0.1/",
        "http://127.0.0.1./",
        "http://a.1/",
        "http://a%2eexample/",
        "ftp://a.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/html,x",
        "http:\\\\a.example"
      })
  void refusesWhatIsNone(String address) {
    assertThat(Destination.of(address)).isNull();
  }

  @Test
  void refusesAnAddressWithoutMeasure() {
    assertThat(Destination.of("http://a.example/" + "x".repeat(5_000))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/b, https://a.example/b",
    "b, https://a.example/x/b",
    "?q, https://a.example/x/y?q",
    "//c.example/, https://c.example/",
    "http://[::1]:80/, http://[::1]:80/",
    "' http://c.example/ ', http://c.example/"
  })
  void followsARedirect(String location, String expected) {
    assertThat(Destination.resolve("https://a.example/x/y?z", location)).isEqualTo(expected);
  }

  /** Whatever the form of a host, what is connected to is an address, and that is checked. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0177.0.0.1",
        "017700000001",
        "127.0.0.1.",
        "localhost",
        "LOCALHOST",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[64:ff9b::127.0.0.1]",
        "[2002:7f00:1::]",
        "[::]",
        "0",
        "0.0.0.0",
        "10.0.0.1",
        "012.0.0.1",
        "127\u30020\u30020\u30021",
        "\uff11\uff12\uff17.0.0.1",
        "169.254.169.254",
        "[fd00::1]"
      })
  void noFormOfAPrivateAddressIsPermitted(String host) {
    AddressPolicy policy = new AddressPolicy(Set.of());
    GuardedResolver resolver =
        new GuardedResolver(policy, NetworkEnvironment.REAL.lookup(), Duration.ofSeconds(9));
    URI address = Destination.of("http://" + host + "/");
    if (address == null) {
      return; // refused before it is looked up
    }
    String asked = Objects.requireNonNull(address.getHost());
    String name = asked.startsWith("[") ? asked.substring(1, asked.length() - 1) : asked;
    assertThat(refuses(resolver, name)).as(name).isTrue();
  }

  private static boolean refuses(GuardedResolver resolver, String name) {
    try {
      return resolver.resolve(name, 80).isEmpty();
    } catch (UnknownHostException e) {
      return true;
    }
  }
}
