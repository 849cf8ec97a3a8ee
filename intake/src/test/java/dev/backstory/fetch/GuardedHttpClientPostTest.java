package dev.backstory.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.fetch.PostOutcome.Answered;
import dev.backstory.fetch.PostOutcome.Unanswered;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class GuardedHttpClientPostTest extends HttpClientFixture {
  private PostOutcome post(String path) {
    return door.post(base + path, Map.of("webhook-id", "msg_1"), "{\"a\":\"é\"}");
  }

  @Test
  void postsJsonOnceWithItsHeaders() {
    AtomicReference<String> body = new AtomicReference<>();
    AtomicReference<String> headers = new AtomicReference<>();
    on(
        "/hook",
        exchange -> {
          body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          headers.set(
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Content-Type")
                  + " "
                  + exchange.getRequestHeaders().getFirst("webhook-id"));
          body("thanks", Map.of()).to(exchange);
        });
    Answered answer = (Answered) post("/hook");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.isTaken()).isTrue();
    assertThat(body.get()).isEqualTo("{\"a\":\"é\"}");
    assertThat(headers.get()).isEqualTo("POST application/json; charset=UTF-8 msg_1");
    assertThat(seen).containsExactly("/hook");
  }

  @Test
  void followsNoRedirectAndSaysWhenToComeAgain() {
    on("/hook", status(302, Map.of("Location", base + "/else")));
    on("/busy", status(429, Map.of("Retry-After", "60")));
    assertThat(((Answered) post("/hook")).status()).isEqualTo(302);
    Answered busy = (Answered) post("/busy");
    assertThat(busy.isTaken()).isFalse();
    assertThat(busy.retryAt()).isEqualTo(NOW.plusSeconds(60));
    assertThat(seen).containsExactly("/hook", "/busy");
  }

  @Test
  void waitsForNoEndOfAnAnswer() {
    on(
        "/hook",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(new byte[10]);
          exchange.getResponseBody().flush();
          sleep(10_000);
        });
    assertThat(((Answered) post("/hook")).isTaken()).isTrue();
  }

  @Test
  void saysWithoutTheAddressWhyNobodyAnswers() throws IOException {
    assertThat(door.post("http://127.0.0.2:9", Map.of(), "{}"))
        .isEqualTo(new Unanswered("its address is not public, and not allowed by a setting"));
    assertThat(door.post("http://user:secret@example.com/", Map.of(), "{}"))
        .isEqualTo(new Unanswered("it is no web address"));
    assertThat(door.post("file:///etc/passwd", Map.of(), "{}"))
        .isEqualTo(new Unanswered("it is no web address"));
    int port = server.getAddress().getPort();
    server.stop(0);
    try (GuardedHttpClient away =
        new GuardedHttpClient(
            FetchSettings.withContact("x")
                .withHostDelay(Duration.ZERO)
                .allowing(Set.of("127.0.0.1:" + port)),
            clock)) {
      assertThat(away.post(base + "/T0K3N", Map.of(), "{}"))
          .isEqualTo(new Unanswered("nobody answers at the address"));
    }
  }

  @Test
  void saysBeforehandToWhichAddressesNothingIsPosted() {
    String inside = "its address is not public, and not allowed by a setting";
    assertThat(door.refusal(base + "/hook")).as("allowed").isEmpty();
    assertThat(door.refusal("http://127.0.0.2:9999/hook")).contains(inside);
    assertThat(door.refusal("https://[::1]/hook")).contains(inside);
    assertThat(door.refusal("http://169.254.169.254/latest")).contains(inside);
    assertThat(door.refusal("http://192.0.2.1:22/hook")).as("no port of the web").contains(inside);
    assertThat(door.refusal("file:///etc/passwd")).contains("it is no web address");
    assertThat(door.refusal("https://nobody.invalid/hook")).as("it may come to be").isEmpty();
    assertThat(seen).isEmpty();
  }

  @Test
  void givesUpOnWhoeverIsSilent() {
    on("/hook", _ -> sleep(10_000));
    assertThat(post("/hook")).isEqualTo(new Unanswered("no complete response within 3000 ms"));
  }
}
