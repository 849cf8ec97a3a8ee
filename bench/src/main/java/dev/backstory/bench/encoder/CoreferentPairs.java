package dev.backstory.bench.encoder;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.models.EncoderHead;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Sentences of ECB+, whose mentions of events and people are in chains across articles: two tell
 * the same if they share an act that is no mere saying and one who takes part in it, and do not if
 * they share no act at all though they are of the same topic.
 */
final class CoreferentPairs {
  private CoreferentPairs() {}

  private record Told(String article, String text, Set<String> acts, Set<String> people) {}

  static List<PairExample> read(Path data) throws IOException {
    Map<String, List<Told>> topics = new TreeMap<>();
    for (JsonNode article : JsonRows.of(data.resolve("facts").resolve("ecbplus.jsonl.gz"))) {
      topics
          .computeIfAbsent(article.path("topic").asString(), _ -> new ArrayList<>())
          .addAll(told(article));
    }
    List<PairExample> pairs = new ArrayList<>();
    topics.values().forEach(told -> pair(told, pairs));
    return pairs;
  }

  private static List<Told> told(JsonNode article) {
    Map<Integer, Set<String>> acts = new HashMap<>();
    Map<Integer, Set<String>> people = new HashMap<>();
    for (JsonNode mention : article.path("mentions")) {
      String kind = mention.path("kind").asString();
      Map<Integer, Set<String>> chains =
          kind.startsWith("HUMAN") ? people : kind.contains("ACTION") ? acts : Map.of();
      if ((kind.startsWith("HUMAN") || kind.contains("ACTION")) && !kind.contains("REPORTING")) {
        chains
            .computeIfAbsent(mention.path("sentence").asInt(), _ -> new HashSet<>())
            .add(mention.path("chain").asString());
      }
    }
    List<Told> told = new ArrayList<>();
    int at = 0;
    for (JsonNode sentence : article.path("sentences")) {
      if (acts.containsKey(at)) {
        told.add(
            new Told(
                article.path("id").asString(),
                plain(sentence.asString()),
                acts.get(at),
                people.getOrDefault(at, Set.of())));
      }
      at++;
    }
    return told;
  }

  private static void pair(List<Told> told, List<PairExample> pairs) {
    for (int i = 0; i < told.size(); i++) {
      for (Told other : told.subList(i + 1, told.size())) {
        Told one = told.get(i);
        boolean act = one.acts().stream().anyMatch(other.acts()::contains);
        boolean person = one.people().stream().anyMatch(other.people()::contains);
        if (!one.article().equals(other.article()) && (!act || person)) {
          pairs.add(new PairExample(EncoderHead.SAME, one.text(), other.text(), act));
        }
      }
    }
  }

  /** Without the spaces that cutting into words left. */
  private static String plain(String words) {
    return words.replace("`` ", "\"").replace(" ''", "\"").replaceAll(" ([.,;:?!')]|'s|n't)", "$1");
  }
}
