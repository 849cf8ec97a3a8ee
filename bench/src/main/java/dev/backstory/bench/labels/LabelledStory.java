package dev.backstory.bench.labels;

import dev.backstory.model.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A story labelled by reading: which of its sentences tell which fact, what must be told, what must
 * never be told as fact. Sentences have ids such as {@code B3}, the letter being the article's.
 */
public final class LabelledStory {
  private static final int MOST_COVERED = 2;

  private final JsonNode row;
  private final Map<String, List<LabelledSentence>> byArticle = new LinkedHashMap<>();
  private final Map<String, String> outlets = new LinkedHashMap<>();
  private final Map<String, Set<String>> factsAt = new LinkedHashMap<>();
  private final Map<String, LabelledFact> facts = new LinkedHashMap<>();
  private final Set<String> noise = new LinkedHashSet<>();

  private record LabelledSentence(String id, int start, int end) {
    int shared(Evidence stretch) {
      return Math.min(end, stretch.end()) - Math.max(start, stretch.start());
    }
  }

  /**
   * A fact.
   *
   * @param importance 3 belongs in an account of 50 words, 2 on a page, 1 is detail
   * @param shared whether several newsrooms tell it
   */
  public record LabelledFact(String id, String kind, int importance, boolean shared) {}

  public LabelledStory(JsonNode row) {
    this.row = row;
    Map<String, String> byKey = new LinkedHashMap<>();
    for (JsonNode article : row.path("articles")) {
      String id = article.path("id").asString();
      String outlet = article.path("outlet").asString("");
      outlets.put(id, outlet.isEmpty() ? id : outlet);
      byKey.put(article.path("key").asString(), outlet.isEmpty() ? id : outlet);
      byArticle.put(id, sentences(article.path("sentences")));
    }
    for (JsonNode fact : row.path("facts")) {
      add(fact, byKey);
    }
    row.path("noise").forEach(id -> noise.add(id.asString()));
  }

  private static List<LabelledSentence> sentences(JsonNode rows) {
    List<LabelledSentence> sentences = new ArrayList<>();
    rows.forEach(
        s ->
            sentences.add(
                new LabelledSentence(s.get(0).asString(), s.get(1).asInt(), s.get(2).asInt())));
    return sentences;
  }

  private void add(JsonNode fact, Map<String, String> byKey) {
    String id = fact.path("id").asString();
    Set<String> newsrooms = new LinkedHashSet<>();
    for (JsonNode telling : fact.path("tellings")) {
      String sentence = telling.asString();
      factsAt.computeIfAbsent(sentence, _ -> new LinkedHashSet<>()).add(id);
      newsrooms.add(byKey.getOrDefault(sentence.substring(0, 1), ""));
    }
    int importance = fact.path("importance").asInt();
    facts.put(
        id, new LabelledFact(id, fact.path("kind").asString(""), importance, newsrooms.size() > 1));
  }

  public String id() {
    return row.path("story").asString();
  }

  /** Whether it is of the third that nothing is trained or tuned on. */
  public boolean isKept() {
    return Share.isKept(id());
  }

  public Set<String> articleIds() {
    return byArticle.keySet();
  }

  /** The labels as they are written. */
  public JsonNode row() {
    return row;
  }

  Map<String, LabelledFact> facts() {
    return facts;
  }

  /** The fact with this id, which must be there. */
  LabelledFact fact(String id) {
    return Objects.requireNonNull(facts.get(id), id);
  }

  Set<String> noise() {
    return noise;
  }

  /** The newsroom of an article; empty for one that was not labelled. */
  String newsroom(String articleId) {
    return outlets.getOrDefault(articleId, "");
  }

  /**
   * The sentences that a stretch covers by half, of itself or of them; none if it covers more than
   * two, or lies in what was not labelled.
   */
  public Set<String> at(Evidence stretch) {
    Set<String> ids = new LinkedHashSet<>();
    for (LabelledSentence s : byArticle.getOrDefault(stretch.articleId(), List.of())) {
      int shared = s.shared(stretch);
      boolean half =
          2 * shared >= s.end() - s.start() || 2 * shared >= stretch.end() - stretch.start();
      if (shared > 0 && half) {
        ids.add(s.id());
      }
    }
    return ids.size() <= MOST_COVERED ? ids : Set.of();
  }

  /** The one sentence that a stretch covers most of; empty if none. */
  String best(Evidence stretch) {
    String best = "";
    int most = 0;
    for (LabelledSentence s : byArticle.getOrDefault(stretch.articleId(), List.of())) {
      int shared = s.shared(stretch);
      if (shared > most || shared == most && shared > 0 && s.id().compareTo(best) > 0) {
        best = s.id();
        most = shared;
      }
    }
    return best;
  }

  /** The facts that sentences tell. */
  Set<String> tells(Set<String> sentences) {
    Set<String> told = new LinkedHashSet<>();
    sentences.forEach(id -> told.addAll(factsAt.getOrDefault(id, Set.of())));
    return told;
  }

  /** The facts that a stretch tells. */
  public Set<String> tells(Evidence stretch) {
    return tells(at(stretch));
  }
}
