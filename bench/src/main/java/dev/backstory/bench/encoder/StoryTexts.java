package dev.backstory.bench.encoder;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.bench.data.LabelledSets;
import dev.backstory.bench.labels.EditorLabels;
import dev.backstory.bench.labels.Share;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A story whose facts were labelled by reading, with the texts of its sentences.
 *
 * @param titles of its articles
 * @param sentences in the order of its articles
 * @param facts the one line that an editor would write of each, by its id
 * @param questions those that facts answer, by the id of the fact
 */
record StoryTexts(
    String id,
    List<String> titles,
    List<Sentence> sentences,
    Map<String, String> facts,
    Map<String, String> questions) {
  StoryTexts {
    sentences = List.copyOf(sentences);
    titles = List.copyOf(titles);
    facts = Map.copyOf(facts);
    questions = Map.copyOf(questions);
  }

  /**
   * A sentence of an article.
   *
   * @param facts the ids of those that it tells
   * @param uses what an editor would use it for, as {@link EditorLabels#of} has it
   */
  record Sentence(String article, String outlet, String text, Set<String> facts, List<Float> uses) {
    Sentence {
      facts = Set.copyOf(facts);
      uses = List.copyOf(uses);
    }

    boolean tellsSame(Sentence other) {
      return facts.stream().anyMatch(other.facts::contains);
    }
  }

  /** Whether the story is among the third that is looked at only when the work is done. */
  boolean kept() {
    return Share.isKept(id);
  }

  /** A number that follows from the story's name alone, to divide those that are tuned on. */
  int part(int parts) {
    return Share.of(id, 1, parts);
  }

  static List<StoryTexts> read(Path data) throws IOException {
    Map<String, JsonNode> articles = LabelledSets.storyRows(data);
    return JsonRows.of(data.resolve("labels").resolve("stories.jsonl.gz")).stream()
        .map(row -> story(row, articles))
        .toList();
  }

  private static StoryTexts story(JsonNode row, Map<String, JsonNode> articles) {
    EditorLabels labels = new EditorLabels(row);
    Map<String, Set<String>> told = new HashMap<>();
    Map<String, String> facts = new LinkedHashMap<>();
    Map<String, String> questions = new LinkedHashMap<>();
    List<String> titles = new ArrayList<>();
    for (JsonNode fact : row.path("facts")) {
      String id = fact.path("id").asString();
      facts.put(id, fact.path("line").asString());
      if (!fact.path("question").asString("").isEmpty()) {
        questions.put(id, fact.path("question").asString());
      }
      fact.path("tellings")
          .forEach(at -> told.computeIfAbsent(at.asString(), _ -> new HashSet<>()).add(id));
    }
    List<Sentence> sentences = new ArrayList<>();
    for (JsonNode article : row.path("articles")) {
      String id = article.path("id").asString();
      JsonNode read = articles.getOrDefault(id, MissingNode.getInstance());
      titles.add(read.path("title").asString(""));
      int[] points = read.path("text").asString("").codePoints().toArray();
      for (JsonNode at : article.path("sentences")) {
        int start = at.path(1).asInt();
        String text = new String(points, start, at.path(2).asInt() - start);
        sentences.add(
            new Sentence(
                id,
                article.path("outlet").asString(id),
                text.strip(),
                told.getOrDefault(at.path(0).asString(), Set.of()),
                labels.of(at.path(0).asString())));
      }
    }
    return new StoryTexts(row.path("story").asString(), titles, sentences, facts, questions);
  }
}
