package dev.backstory.bench.encoder;

import dev.backstory.bench.gate.JsonRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A story whose facts were labelled by reading.
 *
 * @param sentences in the order of its articles
 * @param facts the one line that an editor would write of each, by its id
 */
record LabelledStory(String id, List<Sentence> sentences, Map<String, String> facts) {
  private static final List<String> SETS = List.of("allsides", "giveme5w1h", "basil");
  private static final int PARTS = 3;

  LabelledStory {
    sentences = List.copyOf(sentences);
    facts = Map.copyOf(facts);
  }

  /**
   * A sentence of an article.
   *
   * @param facts the ids of those that it tells
   */
  record Sentence(String article, String outlet, String text, Set<String> facts) {
    Sentence {
      facts = Set.copyOf(facts);
    }

    boolean tellsSame(Sentence other) {
      return facts.stream().anyMatch(other.facts::contains);
    }
  }

  /** Whether the story is among the third that is looked at only when the work is done. */
  boolean kept() {
    return Byte.toUnsignedInt(digest(id)[0]) % PARTS == 0;
  }

  /** A number that follows from the story's name alone, to divide those that are tuned on. */
  int part(int parts) {
    return Byte.toUnsignedInt(digest(id)[1]) % parts;
  }

  static List<LabelledStory> read(Path data) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (String set : SETS) {
      JsonRows.of(data.resolve("stories").resolve(set).resolve("articles.jsonl.gz"))
          .forEach(row -> texts.put(row.path("id").asString(), row.path("text").asString()));
    }
    return JsonRows.of(data.resolve("labels").resolve("stories.jsonl.gz")).stream()
        .map(row -> story(row, texts))
        .toList();
  }

  private static LabelledStory story(JsonNode row, Map<String, String> texts) {
    Map<String, Set<String>> told = new HashMap<>();
    Map<String, String> facts = new LinkedHashMap<>();
    for (JsonNode fact : row.path("facts")) {
      String id = fact.path("id").asString();
      facts.put(id, fact.path("line").asString());
      fact.path("tellings")
          .forEach(at -> told.computeIfAbsent(at.asString(), _ -> new HashSet<>()).add(id));
    }
    List<Sentence> sentences = new ArrayList<>();
    for (JsonNode article : row.path("articles")) {
      String id = article.path("id").asString();
      int[] points = texts.getOrDefault(id, "").codePoints().toArray();
      for (JsonNode at : article.path("sentences")) {
        int start = at.path(1).asInt();
        String text = new String(points, start, at.path(2).asInt() - start);
        sentences.add(
            new Sentence(
                id,
                article.path("outlet").asString(id),
                text.strip(),
                told.getOrDefault(at.path(0).asString(), Set.of())));
      }
    }
    return new LabelledStory(row.path("story").asString(), sentences, facts);
  }

  static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
