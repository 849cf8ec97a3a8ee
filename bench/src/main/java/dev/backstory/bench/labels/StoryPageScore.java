package dev.backstory.bench.labels;

import dev.backstory.model.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What a reader of a page sees, against the labels of its story: whether the event is told, what is
 * told twice, how much of what several newsrooms tell is shown as theirs, what should not be there.
 */
public final class StoryPageScore {
  /** The sections in which a fact is told once; the others are views that may show it again. */
  private static final Set<String> ONCE =
      Set.of("whatHappened", "behindTheHeadline", "papersSay", "howWeGotHere");

  private static final Set<String> NO_CLAIMS = Set.of("goDeeper", "topics");

  private final Map<String, Integer> counts = new HashMap<>();

  private void count(String what, boolean yes) {
    counts.merge(what, yes ? 1 : 0, Integer::sum);
    counts.merge("all " + what, 1, Integer::sum);
  }

  private void count(String what, int part, int all) {
    counts.merge(what, part, Integer::sum);
    counts.merge("all " + what, all, Integer::sum);
  }

  /**
   * Counts a story.
   *
   * @param page its page's JSON
   */
  public void add(LabelledStory story, JsonNode page) {
    told(story, PageLines.section(page, "whatHappened"));
    Map<String, Integer> sentences = new HashMap<>();
    Map<String, Integer> whole = new HashMap<>();
    for (JsonNode section : page.path("sections")) {
      String kind = section.path("kind").asString("");
      if (!NO_CLAIMS.contains(kind)) {
        section(story, section, ONCE.contains(kind), sentences, whole);
      }
    }
    toldTwice(story, sentences, whole);
    behind(story, PageLines.section(page, "behindTheHeadline"));
    background(story, PageLines.section(page, "howWeGotHere").path("background"));
  }

  private void told(LabelledStory story, JsonNode happened) {
    Set<String> told = story.tells(PageLines.sentences(happened, story));
    List<String> order = story.listed("order").stream().filter(story.facts()::containsKey).toList();
    count("event-told", !order.isEmpty() && told.contains(order.getFirst()));
    count("must-told", (int) order.stream().filter(told::contains).count(), order.size());
  }

  private void section(
      LabelledStory story,
      JsonNode section,
      boolean once,
      Map<String, Integer> sentences,
      Map<String, Integer> whole) {
    Set<String> here = new LinkedHashSet<>();
    Set<String> facts = new LinkedHashSet<>();
    for (JsonNode claim : PageLines.claims(section)) {
      List<Evidence> places = PageLines.evidence(claim);
      List<Set<String>> told = claim(story, places);
      if (once && !told.isEmpty()) {
        here.add(story.best(places.getFirst()));
        Set<String> common = new LinkedHashSet<>(told.getFirst());
        told.forEach(common::retainAll);
        facts.addAll(common.size() == 1 ? common : Set.of());
      }
    }
    here.remove("");
    here.forEach(id -> sentences.merge(id, 1, Integer::sum));
    facts.forEach(id -> whole.merge(id, 1, Integer::sum));
  }

  /** Counts a claim; the facts of each of its stretches that were labelled. */
  private List<Set<String>> claim(LabelledStory story, List<Evidence> places) {
    Set<String> all = new LinkedHashSet<>();
    List<Set<String>> told = new ArrayList<>();
    String newsroom = "";
    List<Set<String>> links = new ArrayList<>();
    for (Evidence place : places) {
      Set<String> at = story.at(place);
      if (!at.isEmpty()) {
        all.addAll(at);
        told.add(story.tells(at));
        String own = story.newsroom(place.articleId());
        newsroom = newsroom.isEmpty() ? own : newsroom;
        if (!own.equals(newsroom)) {
          links.add(told.getLast());
        }
      }
    }
    if (told.isEmpty()) {
      return told;
    }
    count("free-of-noise", !story.listed("noise").containsAll(all));
    count("several", !links.isEmpty());
    Set<String> first = told.getFirst();
    links.forEach(link -> count("links-right", link.stream().anyMatch(first::contains)));
    if (first.size() == 1) {
      Set<String> telling = story.fact(first.iterator().next()).newsrooms();
      count("newsrooms-named", named(story, places, telling), telling.size());
    }
    if (first.stream().anyMatch(id -> isShared(story, id))) {
      count("shown", links.stream().anyMatch(l -> l.stream().anyMatch(first::contains)));
    }
    return told;
  }

  /** How many of these newsrooms a claim names. */
  private static int named(LabelledStory story, List<Evidence> places, Set<String> telling) {
    return (int)
        places.stream()
            .map(place -> story.newsroom(place.articleId()))
            .filter(telling::contains)
            .distinct()
            .count();
  }

  private static boolean isShared(LabelledStory story, String fact) {
    return story.facts().containsKey(fact) && story.fact(fact).shared();
  }

  private void toldTwice(
      LabelledStory story, Map<String, Integer> sentences, Map<String, Integer> whole) {
    Set<String> twice = new LinkedHashSet<>();
    sentences.forEach(
        (id, times) -> {
          if (times > 1) {
            twice.add(id);
          }
        });
    Set<String> counted = story.tells(twice);
    long more =
        whole.entrySet().stream()
            .filter(e -> e.getValue() > 1 && !counted.contains(e.getKey()))
            .count();
    count("told-twice", twice.size() + (int) more, 1);
  }

  private void behind(LabelledStory story, JsonNode behind) {
    for (JsonNode point : behind.path("keyPoints")) {
      Set<String> at = PageLines.sentences(point, story);
      if (!at.isEmpty()) {
        count(
            "key-points-matter", story.tells(at).stream().anyMatch(id -> story.fact(id).matters()));
      }
    }
    Set<String> ahead = story.listed("implications");
    for (JsonNode implication : behind.path("implications")) {
      Set<String> at = PageLines.sentences(implication, story);
      if (!at.isEmpty()) {
        count("implications-right", isOneOf(at, ahead, "expected", story));
      }
    }
  }

  private void background(LabelledStory story, JsonNode paragraph) {
    Set<String> wanted = story.listed("background");
    List<JsonNode> claims = PageLines.claims(paragraph);
    if (!wanted.isEmpty()) {
      count("background-present", !claims.isEmpty());
    }
    for (JsonNode claim : claims) {
      Set<String> at = PageLines.sentences(claim, story);
      if (!at.isEmpty()) {
        count("background-right", isOneOf(at, wanted, "background", story));
      }
    }
  }

  private static boolean isOneOf(
      Set<String> sentences, Set<String> wanted, String kind, LabelledStory story) {
    return sentences.stream().anyMatch(wanted::contains)
        || story.tells(sentences).stream()
            .anyMatch(id -> wanted.contains(id) || story.fact(id).kind().equals(kind));
  }

  /** A story that has no page tells nothing. */
  public void addMissing(LabelledStory story) {
    count("event-told", false);
    count("must-told", 0, story.listed("order").size());
  }

  /** Shares of 1, but {@code told-twice}, which is how often a page tells something twice. */
  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    for (String name :
        List.of(
            "event-told",
            "must-told",
            "free-of-noise",
            "several",
            "links-right",
            "shown",
            "newsrooms-named",
            "told-twice",
            "key-points-matter",
            "implications-right",
            "background-right",
            "background-present")) {
      figures.put(
          name,
          FactScore.share(counts.getOrDefault(name, 0), counts.getOrDefault("all " + name, 0)));
    }
    return figures;
  }
}
