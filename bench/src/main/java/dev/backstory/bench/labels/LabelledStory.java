package dev.backstory.bench.labels;

import dev.backstory.bench.data.JsonRows;
import dev.backstory.model.Evidence;
import java.io.IOException;
import java.nio.file.Path;
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

  /** A sentence by its place in its article, in code points. */
  public record LabelledSentence(String id, Evidence place) {
    int shared(Evidence stretch) {
      return Overlap.shared(place.span(), stretch.span());
    }
  }

  /**
   * A fact.
   *
   * @param importance 3 belongs in an account of 50 words, 2 on a page, 1 is detail
   * @param line that an editor would write of it
   * @param question that it answers; empty if none
   * @param newsrooms that tell it
   */
  public record LabelledFact(
      String id,
      String kind,
      String aspect,
      int importance,
      String line,
      String question,
      Set<String> newsrooms) {
    public LabelledFact {
      newsrooms = Set.copyOf(newsrooms);
    }

    /** Whether several newsrooms tell it. */
    public boolean shared() {
      return newsrooms.size() > 1;
    }

    /** Whether it belongs on a page. */
    public boolean matters() {
      return importance > 1;
    }
  }

  private LabelledStory(JsonNode row) {
    this.row = row;
    Map<String, String> byKey = new LinkedHashMap<>();
    for (JsonNode article : row.path("articles")) {
      String id = article.path("id").asString();
      String outlet = article.path("outlet").asString("");
      String newsroom = outlet.isEmpty() ? id : outlet;
      outlets.put(id, newsroom);
      byKey.put(article.path("key").asString(), newsroom);
      List<LabelledSentence> sentences = new ArrayList<>();
      for (JsonNode s : article.path("sentences")) {
        Evidence place = new Evidence(id, s.get(1).asInt(), s.get(2).asInt());
        sentences.add(new LabelledSentence(s.get(0).asString(), place));
      }
      byArticle.put(id, sentences);
    }
    row.path("facts").forEach(fact -> add(fact, byKey));
  }

  private void add(JsonNode fact, Map<String, String> byKey) {
    String id = fact.path("id").asString();
    Set<String> newsrooms = new LinkedHashSet<>();
    for (JsonNode telling : fact.path("tellings")) {
      String sentence = telling.asString();
      factsAt.computeIfAbsent(sentence, _ -> new LinkedHashSet<>()).add(id);
      newsrooms.add(byKey.getOrDefault(sentence.substring(0, 1), ""));
    }
    facts.put(
        id,
        new LabelledFact(
            id,
            fact.path("kind").asString(""),
            fact.path("aspect").asString(""),
            fact.path("importance").asInt(),
            fact.path("line").asString(""),
            fact.path("question").asString(""),
            newsrooms));
  }

  /** The stories of the labelled data. */
  public static List<LabelledStory> all(Path data) throws IOException {
    return in(data.resolve("labels"));
  }

  /** The stories of a folder. */
  static List<LabelledStory> in(Path folder) throws IOException {
    return JsonRows.of(folder.resolve("stories.jsonl.gz")).stream()
        .map(LabelledStory::new)
        .toList();
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

  /** The sentences of an article; none of one that was not labelled. */
  public List<LabelledSentence> sentences(String articleId) {
    return byArticle.getOrDefault(articleId, List.of());
  }

  /** What is listed under a name, such as {@code background}: ids of facts or of sentences. */
  public Set<String> listed(String name) {
    Set<String> ids = new LinkedHashSet<>();
    row.path(name).forEach(it -> ids.add(it.isObject() ? it.path("at").asString() : it.asString()));
    return ids;
  }

  /** The speakers of whom a careful reader has no doubt, in one of the sentences. */
  List<String> speakers(String sentence) {
    List<String> speakers = new ArrayList<>();
    for (JsonNode quote : row.path("quotes")) {
      if (quote.path("certain").asBoolean() && quote.path("at").asString().equals(sentence)) {
        speakers.add(quote.path("speaker").asString());
      }
    }
    return speakers;
  }

  /** In the order of the labels, by their ids. */
  public Map<String, LabelledFact> facts() {
    return facts;
  }

  /** The fact with this id, which must be there. */
  LabelledFact fact(String id) {
    return Objects.requireNonNull(facts.get(id), id);
  }

  /** The newsroom of an article; empty for one that was not labelled. */
  public String newsroom(String articleId) {
    return outlets.getOrDefault(articleId, "");
  }

  /**
   * The sentences that a stretch covers by half, of itself or of them; none if it covers more than
   * two, or lies in what was not labelled.
   */
  public Set<String> at(Evidence stretch) {
    Set<String> ids = new LinkedHashSet<>();
    for (LabelledSentence s : sentences(stretch.articleId())) {
      int shared = s.shared(stretch);
      boolean half =
          2 * shared >= s.place().span().length() || 2 * shared >= stretch.span().length();
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
    for (LabelledSentence s : sentences(stretch.articleId())) {
      int shared = s.shared(stretch);
      if (shared > most || shared == most && shared > 0 && s.id().compareTo(best) > 0) {
        best = s.id();
        most = shared;
      }
    }
    return best;
  }

  /** The facts that sentences tell. */
  public Set<String> tells(Set<String> sentences) {
    Set<String> told = new LinkedHashSet<>();
    sentences.forEach(id -> told.addAll(factsAt.getOrDefault(id, Set.of())));
    return told;
  }

  /** The facts that a stretch tells. */
  public Set<String> tells(Evidence stretch) {
    return tells(at(stretch));
  }
}
