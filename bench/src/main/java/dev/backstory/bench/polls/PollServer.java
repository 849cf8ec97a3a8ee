package dev.backstory.bench.polls;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.backstory.notation.Fingerprint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Answers on loopback with what feeds said at a time that the owner moves, conditionally as the
 * real servers do: a feed whose items are the same has the same entity tag. The pages that the
 * feeds list are its own as well, each an article of some words that never changes.
 */
final class PollServer implements AutoCloseable {
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private record Document(byte[] bytes, String tag, Instant since) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, NavigableMap<Instant, Document>> feeds = new TreeMap<>();
  private final AtomicInteger feedRequests = new AtomicInteger();
  private final AtomicInteger pageRequests = new AtomicInteger();
  private final AtomicInteger notModified = new AtomicInteger();
  private volatile Instant now = Instant.EPOCH;

  PollServer(List<Poll> polls) throws IOException {
    server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    Map<String, Document> latest = new HashMap<>();
    for (Poll poll : polls) {
      Document document = document(poll, latest.get(poll.feed()));
      latest.put(poll.feed(), document);
      feeds.computeIfAbsent(poll.feed(), _ -> new TreeMap<>()).put(poll.at(), document);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Addresses of the feeds that are there at the time shown. */
  List<String> feedUrls() {
    return feeds.entrySet().stream()
        .filter(feed -> feed.getValue().floorKey(now) != null)
        .map(feed -> base() + "/feed/" + feed.getKey())
        .toList();
  }

  String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  void moveTo(Instant moment) {
    now = moment;
  }

  int feedRequests() {
    return feedRequests.get();
  }

  int pageRequests() {
    return pageRequests.get();
  }

  /** Of the requests for feeds. */
  int notModified() {
    return notModified.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private String base() {
    return "http://" + authority();
  }

  /** The links lead to this server; when the file was made does not count as a change of it. */
  private Document document(Poll poll, @Nullable Document before) {
    String text = new String(poll.bytes(), StandardCharsets.UTF_8);
    String local = text.replaceAll("<link>https?://", "<link>" + base() + "/page/");
    String lasting =
        local
            .replaceFirst("<lastBuildDate>[^<]*</lastBuildDate>", "")
            .replaceFirst("Updated: [^<]*", "");
    String tag = "\"" + Fingerprint.of(lasting, 20) + "\"";
    Instant since = before != null && before.tag().equals(tag) ? before.since() : poll.at();
    return new Document(local.getBytes(StandardCharsets.UTF_8), tag, since);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/feed/")) {
        feedRequests.incrementAndGet();
        sendFeed(exchange, feeds.get(path.substring("/feed/".length())));
      } else if (path.startsWith("/page/")) {
        pageRequests.incrementAndGet();
        send(exchange, page(path), "text/html; charset=utf-8");
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private void sendFeed(HttpExchange exchange, @Nullable NavigableMap<Instant, Document> documents)
      throws IOException {
    Map.Entry<Instant, Document> present = documents == null ? null : documents.floorEntry(now);
    if (present == null) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    if (isKnown(exchange, present.getValue())) {
      notModified.incrementAndGet();
    }
    send(exchange, present.getValue(), "application/rss+xml; charset=utf-8");
  }

  /** Whether the client has it already. */
  private static boolean isKnown(HttpExchange exchange, Document document) {
    return document.tag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
  }

  private static void send(HttpExchange exchange, Document document, String type)
      throws IOException {
    exchange.getResponseHeaders().set("ETag", document.tag());
    exchange.getResponseHeaders().set("Last-Modified", HTTP_DATE.format(document.since()));
    if (isKnown(exchange, document)) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, document.bytes().length);
    exchange.getResponseBody().write(document.bytes());
  }

  private static Document page(String path) {
    String text =
        """
        <html lang="en"><head><title>Page %1$s</title></head><body><article><h1>Page %1$s</h1>
        <p>The harbour office keeps a page under the name %1$s, so that whoever follows a link of
        the feed finds some words of its own there and no others.</p>
        <p>Nobody has written more on it, and the office says that nobody will. The ferry sails on
        Monday, and the coach over the bridge runs until then.</p></article></body></html>
        """
            .formatted(Fingerprint.of(path, 12));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Document(bytes, "\"" + Fingerprint.of(path, 20) + "\"", Instant.EPOCH);
  }
}
