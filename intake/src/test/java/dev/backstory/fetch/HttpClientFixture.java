package dev.backstory.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A door that may call a server of this machine, which answers as a test wants. */
@Timeout(60)
abstract class HttpClientFixture {
  static final Instant NOW = Instant.parse("2031-03-04T05:06:07Z");
  final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  final InstantSource clock = now::get;
  final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  HttpServer server;
  String base;
  GuardedHttpClient door;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
    door = new GuardedHttpClient(settings(Duration.ZERO), clock);
  }

  @AfterEach
  void shut() throws IOException {
    server.stop(0);
    door.close();
  }

  FetchSettings settings(Duration hostDelay) {
    return new FetchSettings(
        "https://reader.example/contact",
        Duration.ofSeconds(3),
        100_000,
        5,
        8,
        hostDelay,
        Duration.ofHours(1),
        Set.of("127.0.0.1:" + server.getAddress().getPort()));
  }

  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  void on(String path, Answer answer) {
    server.createContext(
        path,
        exchange -> {
          seen.add(exchange.getRequestURI().toString());
          answer.to(exchange);
          exchange.close();
        });
  }

  static Answer body(String text, Map<String, String> headers) {
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::add);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  static Answer status(int status, Map<String, String> headers) {
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  FetchOutcome feed(String path) {
    return door.fetch(FetchRequest.feed(base + path, null, null));
  }

  FetchOutcome page(String path) {
    return door.fetch(FetchRequest.page(base + path, null, null));
  }

  static FetchOutcome.Fetched fetched(FetchOutcome outcome) {
    return (FetchOutcome.Fetched) outcome;
  }

  static String reason(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Refused refused -> refused.reason();
      case FetchOutcome.Failed failed -> failed.reason();
      case FetchOutcome.Reserved reserved -> reserved.reason();
      case FetchOutcome.Postponed postponed -> postponed.reason();
      case FetchOutcome.Fetched _, FetchOutcome.NotModified _ -> "no fault";
    };
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
