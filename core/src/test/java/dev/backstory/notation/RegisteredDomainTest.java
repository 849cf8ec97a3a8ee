package dev.backstory.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisteredDomainTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.Example.co.uk/a, example.co.uk",
    "https://a.b.example.com:8443/, example.com",
    "https://somebody.github.io/post, somebody.github.io",
    "https://courier.example/x, courier.example",
    "https://www.courier.example/x, courier.example",
    "http://127.0.0.1:8001/x, 127.0.0.1:8001",
    "http://localhost:8001/x, localhost:8001",
    "http://[::1]:8001/x, [::1]:8001",
    "mailto:somebody@example.com,",
    "not an address,",
    ","
  })
  void isWhatSomebodyHolds(String url, String domain) {
    assertThat(RegisteredDomain.of(url)).isEqualTo(domain);
  }
}
