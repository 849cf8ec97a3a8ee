package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPolicyTest {
  private final LinkPolicy policy = new LinkPolicy(Set.of("127.0.0.1:8091"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://gull.example/a.jpg",
        "http://img.gull.example:8080/a.jpg",
        "https://93.184.216.34/a.jpg",
        "https://[2606:2800:220:1::1]/a.jpg",
        "http://127.0.0.1:8091/a.png"
      })
  void aPublicAddressMayBeLinked(String url) {
    assertThat(policy.permits(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/a.jpg",
        "http://127.0.0.1:8092/a.jpg",
        "http://192.168.1.1/logout.png",
        "http://[::1]/a.jpg",
        "http://[fd00::1]/a.jpg",
        "http://0x7f.1/a.jpg",
        "http://localhost/a.jpg",
        "http://a.localhost./a.jpg",
        "http://router/a.jpg",
        "http://nas.local/a.jpg",
        "http://db.internal/a.jpg",
        "https://gull.example:22/a.jpg",
        "https://u:p@gull.example/a.jpg",
        "ftp://gull.example/a.jpg",
        "data:image/png;base64,AAAA",
        "javascript:alert(1)"
      })
  void anyOtherMayNot(String url) {
    assertThat(policy.permits(url)).isFalse();
  }

  @Test
  void rangesThatAreAllowedCount() {
    assertThat(new LinkPolicy(Set.of("10.0.0.0/8")).permits("http://10.1.2.3/a.jpg")).isTrue();
  }
}
