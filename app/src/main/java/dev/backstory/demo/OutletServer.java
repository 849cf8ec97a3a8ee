package dev.backstory.demo;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One outlet's site on a port of its own, with conditional requests (RFC 9110, section 13). */
final class OutletServer implements AutoCloseable {
  private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final OutletSite site;
  private final Supplier<Instant> clock;

  /**
   * @param port on loopback, or 0 for any free one
   */
  OutletServer(Outlet outlet, NewsroomTexts texts, int port, Supplier<Instant> clock)
      throws IOException {
    this.clock = clock;
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0);
    site = new OutletSite(outlet, "http://127.0.0.1:" + server.getAddress().getPort(), texts);
    server.setExecutor(executor);
    server.createContext("/", this::answer);
    server.start();
  }

  String feedUrl() {
    return site.feedUrl();
  }

  @Override
  public void close() {
    server.stop(0);
    executor.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      Optional<Document> found = site.document(exchange.getRequestURI().getPath(), clock.get());
      if (found.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      send(exchange, found.get(), method.equals("HEAD"));
    }
  }

  private static void send(HttpExchange exchange, Document document, boolean headersOnly)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", document.mediaType());
    headers.set("ETag", document.tag());
    headers.set("Last-Modified", HTTP_DATE.format(document.modified().atZone(ZoneOffset.UTC)));
    if (isFresh(exchange.getRequestHeaders(), document)) {
      exchange.sendResponseHeaders(304, -1);
    } else if (headersOnly) {
      exchange.sendResponseHeaders(200, -1);
    } else {
      byte[] body = document.bytes();
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Whether the client has it already; a tag, where there is one, decides alone. */
  private static boolean isFresh(Headers request, Document document) {
    String tags = request.getFirst("If-None-Match");
    if (tags != null) {
      return Arrays.stream(tags.split(","))
          .map(tag -> tag.strip().replaceFirst("^W/", ""))
          .anyMatch(tag -> tag.equals("*") || tag.equals(document.tag()));
    }
    Instant since = httpDate(request.getFirst("If-Modified-Since"));
    return since != null && !document.modified().truncatedTo(ChronoUnit.SECONDS).isAfter(since);
  }

  private static @Nullable Instant httpDate(@Nullable String text) {
    try {
      return text == null ? null : ZonedDateTime.parse(text, HTTP_DATE).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
