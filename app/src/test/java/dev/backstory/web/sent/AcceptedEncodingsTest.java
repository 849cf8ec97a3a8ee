package dev.backstory.web.sent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedEncodingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "GZIP",
        "gzip, deflate, br",
        "br;q=1.0, gzip;q=0.8, *;q=0.1",
        "deflate,gzip ;q=0.001",
        "*",
        "*;q=0.5, identity;q=0"
      })
  void gzipIsAccepted(String header) {
    assertThat(AcceptedEncodings.gzip(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "identity",
        "br",
        "x-gzip-not",
        "gzip;q=0",
        "gzip; q=0.000, br",
        "gzip;q=0, *",
        "*;q=0",
        ";,;=,"
      })
  void gzipIsNotAccepted(String header) {
    assertThat(AcceptedEncodings.gzip(header)).isFalse();
  }

  @Test
  void whoSaysNothingGetsPlainText() {
    assertThat(AcceptedEncodings.gzip(null)).isFalse();
  }
}
