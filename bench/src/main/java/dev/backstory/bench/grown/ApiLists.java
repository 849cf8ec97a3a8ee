package dev.backstory.bench.grown;

import dev.backstory.pipeline.PageCodec;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Lists of the API as programs narrow them down, by names that stand in the site's own. */
final class ApiLists {
  /** So many parts of a list are read, to have names of the whole site. */
  private static final int PARTS = 6;

  /** So many addresses of each kind are asked in turn with those of the others. */
  private static final int OF_EACH = 200;

  private final HttpClient client;
  private final URI root;

  ApiLists(HttpClient client, URI server) {
    this.client = client;
    this.root = server.resolve("/api/v1/");
  }

  /** What is asked for, by kind; the last has all of it in turn. */
  Map<String, List<URI>> kinds() throws IOException, InterruptedException {
    List<JsonNode> topics = list("topics?");
    List<String> outlets = values(list("outlets?"), "name");
    List<String> speakers = speakers();
    List<String> surnames = surnames(speakers);
    Map<String, List<URI>> kinds = new LinkedHashMap<>();
    kinds.put("stories", all("stories?", cursors("stories?")));
    kinds.put("stories of an outlet", all("stories?outlet=", outlets));
    kinds.put("of a person", all("stories?person=", named(topics, "person")));
    kinds.put("of a place", all("stories?place=", named(topics, "place")));
    kinds.put("quoting somebody", all("stories?said-by=", speakers));
    kinds.put("quoting a surname", all("stories?said-by=", surnames));
    kinds.put("of nobody", all("stories?person=", List.of("Nobody Atall", "Zzyzx", "Qx")));
    kinds.put("of some days", all("stories?", days()));
    kinds.put("of an outlet on some days", together("stories?outlet=", outlets, days()));
    kinds.put(
        "of an outlet, quoting somebody",
        together(
            "stories?outlet=", outlets, surnames.stream().map(it -> "said-by=" + it).toList()));
    kinds.put("a topic", all("topics/", values(topics, "id")));
    kinds.put("an outlet", all("outlets/", values(list("outlets?"), "id")));
    kinds.put("a journalist", all("journalists/", values(list("journalists?"), "id")));
    kinds.put("topics", all("topics?", cursors("topics?")));
    kinds.put("quotations", all("quotations?", cursors("quotations?")));
    kinds.put("quotations of a speaker", all("quotations?speaker=", speakers));
    kinds.put("quotations of an outlet", all("quotations?outlet=", outlets));
    kinds.put("quotations with a topic", all("quotations?topic=", values(topics, "id")));
    kinds.put("all of them in turn", inTurn(kinds.values()));
    return kinds;
  }

  private static List<String> days() {
    LocalDate last = LocalDate.ofInstant(GrownStore.now(), ZoneOffset.UTC);
    return Stream.iterate(last.minusDays(9), day -> day.minusDays(9))
        .limit(36)
        .map(day -> "from=" + day + "&to=" + day.plusDays(6))
        .toList();
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(root.resolve(path)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + ": " + answer.statusCode());
    }
    return PageCodec.read(answer.body(), JsonNode.class);
  }

  /** The first parts of a list. */
  private List<JsonNode> list(String path) throws IOException, InterruptedException {
    List<JsonNode> items = new ArrayList<>();
    for (String from : cursors(path)) {
      get(path + "limit=100" + (from.isEmpty() ? "" : "&" + from))
          .path("items")
          .forEach(items::add);
    }
    return items;
  }

  /** Where the first parts of a list begin. */
  private List<String> cursors(String path) throws IOException, InterruptedException {
    List<String> cursors = new ArrayList<>(List.of(""));
    String next = get(path + "limit=100").path("next").asString("");
    while (!next.isEmpty() && cursors.size() < PARTS) {
      cursors.add("cursor=" + next);
      next = get(path + "limit=100&cursor=" + next).path("next").asString("");
    }
    return cursors;
  }

  private List<String> speakers() throws IOException, InterruptedException {
    return list("quotations?").stream()
        .map(it -> it.path("speaker").path("name").asString(""))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  private static List<String> surnames(List<String> names) {
    return names.stream().map(name -> name.substring(name.lastIndexOf(' ') + 1)).toList();
  }

  private static List<String> values(List<JsonNode> items, String field) {
    return items.stream().map(it -> it.path(field).asString("")).distinct().toList();
  }

  private static List<String> named(List<JsonNode> topics, String type) {
    return values(
        topics.stream().filter(it -> it.path("type").asString("").equals(type)).toList(), "name");
  }

  /** One after the other, words as they stand in an address. */
  private List<URI> all(String path, List<String> values) {
    return values.stream().map(value -> root.resolve(path + written(path, value))).toList();
  }

  private static String written(String path, String value) {
    return path.endsWith("?") ? value : URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private List<URI> together(String path, List<String> values, List<String> others) {
    List<URI> all = new ArrayList<>();
    for (int i = 0; i < Math.max(values.size(), others.size()); i++) {
      String value = values.get(i % values.size());
      all.add(root.resolve(path + written(path, value) + "&" + others.get(i % others.size())));
    }
    return all;
  }

  private static List<URI> inTurn(Iterable<List<URI>> kinds) {
    Map<Integer, List<URI>> turns = new TreeMap<>();
    for (List<URI> kind : kinds) {
      for (int i = 0; i < OF_EACH; i++) {
        turns.computeIfAbsent(i, _ -> new ArrayList<>()).add(kind.get(i % kind.size()));
      }
    }
    return turns.values().stream().flatMap(List::stream).toList();
  }
}
