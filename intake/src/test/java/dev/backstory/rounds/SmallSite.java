package dev.backstory.rounds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** An invented newspaper's site on loopback, whose documents may be changed at will. */
final class SmallSite implements AutoCloseable {
  private interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private volatile long lastAsked;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param address on loopback
   */
  SmallSite(String address) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String authority() {
    return server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
  }

  String url(String path) {
    return "http://" + authority() + path;
  }

  /** Paths that were asked for since the last call, but for the rules of the host. */
  List<String> asked() {
    synchronized (asked) {
      List<String> paths =
          asked.stream().filter(p -> !p.equals("/robots.txt") && !p.startsWith("/.well")).toList();
      asked.clear();
      return paths;
    }
  }

  /** The machine's nanosecond of the latest request. */
  long lastAsked() {
    return lastAsked;
  }

  /** A document with an entity tag of its own, answered conditionally. */
  void document(String path, String body, Map<String, String> headers) {
    String tag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
    answers.put(
        path,
        exchange -> {
          headers.forEach(exchange.getResponseHeaders()::add);
          exchange.getResponseHeaders().add("ETag", tag);
          if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
          }
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
        });
  }

  void status(String path, int status, Map<String, String> headers) {
    answers.put(
        path,
        exchange -> {
          headers.forEach(exchange.getResponseHeaders()::add);
          exchange.sendResponseHeaders(status, -1);
        });
  }

  void slow(String path, long millis) {
    answers.put(
        path,
        exchange -> {
          Thread.sleep(millis);
          exchange.sendResponseHeaders(404, -1);
        });
  }

  /** A feed of items, each of which is a path and a title. */
  void feed(String path, String title, String... items) {
    StringBuilder out = new StringBuilder("<rss version='2.0'><channel><title>");
    out.append(title).append("</title>");
    for (int i = 0; i < items.length; i += 2) {
      out.append("<item><guid isPermaLink='false'>").append(items[i]).append("</guid><link>");
      out.append(items[i].startsWith("http") ? items[i] : url(items[i])).append("</link><title>");
      out.append(items[i + 1]).append("</title><author>Oda Brandt</author></item>");
    }
    document(path, out.append("</channel></rss>").toString(), Map.of());
  }

  /** A page with an article of some length that names its place. */
  void article(String path, String place) {
    document(path, page("<h1>Ferry held at " + place + "</h1>", place), Map.of());
  }

  static String page(String head, String place) {
    String text =
        """
        <p>The morning ferry was held at %1$s on Monday after the crew found water in the engine
        room, the harbour office said. Nobody was hurt, and the ninety passengers went ashore.</p>
        <p>Divers will look at the hull in the afternoon. The line expects to sail from %1$s again
        on Wednesday, and has asked travellers to take the coach over the bridge until then.</p>
        <p>It is the second time this year that the ship has been stopped at %1$s. In March a
        failed pump kept it at the quay for four days, and the islands ran short of fresh milk.</p>
        <p>The mayor of %1$s said that the council had asked for a newer ship three years ago. The
        ministry has promised an answer by the summer, she said, and the town would wait for it.</p>
        """
            .formatted(place);
    return "<html lang='en'><body><article>" + head + text + "</article></body></html>";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      asked.add(path);
      lastAsked = System.nanoTime();
      Answer answer = answers.get(path);
      if (answer == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        answer.to(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
