package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a publisher reserves is not handed over. */
class GuardedHttpClientReservationTest extends HttpClientFixture {
  @ParameterizedTest
  @CsvSource({
    "'[{\"location\":\"/free/*\",\"tdm-reservation\":0},{\"location\":\"/\",\"tdm-reservation\":1,\"tdm-policy\":\"https://a.example/terms\"}]', /free/a, true",
    "'[{\"location\":\"/free/*\",\"tdm-reservation\":0},{\"location\":\"/\",\"tdm-reservation\":1,\"tdm-policy\":\"https://a.example/terms\"}]', /a, false",
    "'[{\"location\":\"/*.html$\",\"tdm-reservation\":\"1\"}]', /a/b.html, false",
    "'[{\"location\":\"/*.html$\",\"tdm-reservation\":\"1\"}]', /a/b.html?x=1, true",
    "'{\"location\":\"/a\",\"tdm-reservation\":1}', /a, false",
    "'[1, {\"location\":5}, {\"tdm-reservation\":1}]', /a, true",
    "'<html>no JSON</html>', /a, true"
  })
  void keepsToTheFileOfReservations(String file, String path, boolean free) {
    on("/.well-known/tdmrep.json", body(file, Map.of()));
    on("/a", body("a", Map.of()));
    on("/free", body("a", Map.of()));
    assertThat(page(path) instanceof FetchOutcome.Fetched).isEqualTo(free);
    assertThat(page(path) instanceof FetchOutcome.Reserved).isEqualTo(!free);
    assertThat(seen.stream().filter("/.well-known/tdmrep.json"::equals)).hasSize(1);
    assertThat(seen.contains(path)).isEqualTo(free);
  }

  @Test
  void doesNotHandOverAPageWhosePublisherReservesIt() {
    on(
        "/header",
        body("<p>x", Map.of("TDM-Reservation", "1", "tdm-policy", "https://a.example/t")));
    on(
        "/meta",
        body(
            "<html><head><META NAME=TDM-Reservation content=' 1 '>"
                + "<meta name='tdm-policy' content='/terms'></head><p>x",
            Map.of("Content-Type", "text/html; charset=no-such-thing")));
    on("/zero", body("<meta name='tdm-reservation' content='0'>", Map.of("tdm-reservation", "0")));
    on("/words", body("<p>The name is tdm-reservation.</p>", Map.of()));
    on("/deep", body("<!-- tdm-reservation --><p><b><i></p>" + "<dl>".repeat(600) + "x", Map.of()));
    assertThat(page("/header"))
        .isEqualTo(new FetchOutcome.Reserved("HTTP header", "https://a.example/t"));
    assertThat(page("/meta")).isEqualTo(new FetchOutcome.Reserved("page", base + "/terms"));
    assertThat(page("/deep")).isEqualTo(new FetchOutcome.Reserved("page", null));
    assertThat(page("/zero")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(page("/words")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(feed("/header")).isInstanceOf(FetchOutcome.Fetched.class);
  }
}
