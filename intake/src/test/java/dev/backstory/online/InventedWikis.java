package dev.backstory.online;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server on loopback that answers as the APIs of Wikidata and Wikipedia do, of entities that do
 * not exist.
 */
public final class InventedWikis implements AutoCloseable {
  /** Answers a request in place of the usual answer. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final Map<String, Map<String, Object>> entities = new TreeMap<>();
  private final Map<String, Map<String, Object>> summaries = new TreeMap<>();
  private final Map<String, String> merged = new TreeMap<>();
  private final Map<String, Answer> instead = new LinkedHashMap<>();
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

  public InventedWikis() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public String authority() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  public String wikidata() {
    return "http://" + authority() + "/w/api.php";
  }

  public String wikipedia() {
    return "http://" + authority() + "/api/rest_v1";
  }

  /** What was asked since the last call, decoded. */
  public List<String> asked() {
    synchronized (asked) {
      List<String> requests = List.copyOf(asked);
      asked.clear();
      return requests;
    }
  }

  /** Answers like this whatever contains that word. */
  public synchronized void on(String word, Answer answer) {
    instead.put(word, answer);
  }

  /** Answers as usual again. */
  public synchronized void mend() {
    instead.clear();
  }

  /** An entity with an English name, on so many Wikipedias. */
  public synchronized InventedWikis entity(
      String id, String name, String description, String cls, int pages) {
    Map<String, Object> links = new TreeMap<>();
    for (int i = 0; i < pages; i++) {
      String site = (i == 0 ? "en" : "a" + (char) ('a' + i % 26) + (char) ('a' + i / 26)) + "wiki";
      links.put(site, Map.of("site", site, "title", name, "badges", List.of()));
    }
    Map<String, Object> entity = new LinkedHashMap<>();
    entity.put("lastrevid", 1000 + Integer.parseInt(id.substring(1)));
    entity.put("type", "item");
    entity.put("id", id);
    entity.put("labels", Map.of("en", term(name)));
    entity.put("descriptions", description.isEmpty() ? List.of() : Map.of("en", term(description)));
    entity.put("aliases", List.of());
    entity.put("claims", Map.of("P31", List.of(statement(cls))));
    entity.put("sitelinks", links);
    entities.put(id, entity);
    return this;
  }

  /** A class below another. */
  public synchronized InventedWikis cls(String id, String parent) {
    entities.put(
        id, Map.of("type", "item", "id", id, "claims", Map.of("P279", List.of(statement(parent)))));
    return this;
  }

  public synchronized InventedWikis alias(String id, String alias) {
    entities.get(id).put("aliases", Map.of("en", List.of(term(alias))));
    return this;
  }

  /** One id that now leads to another. */
  public synchronized InventedWikis merge(String id, String into) {
    merged.put(id, into);
    return this;
  }

  public synchronized InventedWikis summary(String title, String id, String extract) {
    summaries.put(
        title,
        Map.of(
            "type",
            "standard",
            "title",
            title,
            "wikibase_item",
            id,
            "revision",
            "4711",
            "extract",
            extract,
            "content_urls",
            Map.of("desktop", Map.of("page", "https://wiki.example/" + id))));
    return this;
  }

  private static Map<String, Object> term(String value) {
    return Map.of("language", "en", "value", value);
  }

  private static Map<String, Object> statement(String target) {
    return Map.of(
        "rank",
        "normal",
        "type",
        "statement",
        "mainsnak",
        Map.of(
            "snaktype",
            "value",
            "property",
            "P31",
            "datavalue",
            Map.of(
                "type",
                "wikibase-entityid",
                "value",
                Map.of("entity-type", "item", "id", target))));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String request = URLDecoder.decode(exchange.getRequestURI().toString(), UTF_8);
      asked.add(request);
      Answer other = other(request);
      if (other != null) {
        other.to(exchange);
      } else if (request.startsWith("/w/api.php?action=wbsearchentities&")) {
        send(exchange, found(parameter(request, "search")));
      } else if (request.startsWith("/w/api.php?action=wbgetentities&")) {
        send(exchange, got(List.of(parameter(request, "ids").split("\\|"))));
      } else if (request.startsWith("/api/rest_v1/page/summary/")) {
        summary(exchange, request.substring(request.lastIndexOf('/') + 1).replace('_', ' '));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Answer other(String request) {
    return instead.entrySet().stream()
        .filter(it -> request.contains(it.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static String parameter(String request, String name) {
    String from = request.substring(request.indexOf("&" + name + "=") + name.length() + 2);
    int end = from.indexOf("&format=") < 0 ? from.length() : from.indexOf("&format=");
    int props = from.indexOf("&props=");
    return from.substring(0, props < 0 ? end : Math.min(end, props));
  }

  /** Like the true one it finds names that begin so, and merged entities under their old id. */
  private synchronized Map<String, Object> found(String name) {
    List<Map<String, Object>> hits = new ArrayList<>();
    for (Map<String, Object> entity : entities.values()) {
      for (String kind : List.of("labels", "aliases")) {
        Object terms = entity.getOrDefault(kind, Map.of());
        JSON.valueToTree(terms).findValuesAsString("value").stream()
            .filter(text -> begins(text, name))
            .forEach(text -> hits.add(hit(String.valueOf(entity.get("id")), kind, text)));
      }
    }
    return Map.of("searchinfo", Map.of("search", name), "search", hits, "success", 1);
  }

  private static boolean begins(String text, String name) {
    return text.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT));
  }

  private Map<String, Object> hit(String id, String kind, String text) {
    String shown =
        merged.entrySet().stream()
            .filter(it -> it.getValue().equals(id))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(id);
    return Map.of("id", shown, "match", Map.of("type", kind, "language", "en", "text", text));
  }

  private synchronized Map<String, Object> got(List<String> ids) {
    Map<String, Object> found = new LinkedHashMap<>();
    for (String id : ids) {
      Map<String, Object> entity = entities.get(merged.getOrDefault(id, id));
      found.put(id, entity == null ? Map.of("id", id, "missing", "") : entity);
    }
    return Map.of("entities", found, "success", 1);
  }

  private void summary(HttpExchange exchange, String title) throws IOException {
    Map<String, Object> summary;
    synchronized (this) {
      summary = summaries.get(title);
    }
    if (summary == null) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      send(exchange, summary);
    }
  }

  private static void send(HttpExchange exchange, Map<String, Object> answer) throws IOException {
    send(exchange, JSON.writeValueAsBytes(answer));
  }

  /** Sends bytes as JSON. */
  public static void send(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
