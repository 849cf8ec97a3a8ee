package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.cluster.story.StoryDecision.Change;
import dev.backstory.cluster.story.StoryDecision.Merge;
import dev.backstory.cluster.story.StoryDecision.Move;
import dev.backstory.cluster.story.StoryDecision.Split;
import dev.backstory.model.Embedding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;

/** Articles of made-up words come, and stories are merged, split and left, in any order. */
class ActiveStoriesPropertyTest {
  private static final int ARTICLES = 80;
  private static final int STORIES = 8;

  private final List<ArticleSignature> came = new ArrayList<>();
  private final Map<String, String> storyOf = new HashMap<>();
  private int opened;

  @BeforeTry
  void nothingHasCome() {
    came.clear();
    storyOf.clear();
    opened = 0;
  }

  @Property(tries = 150)
  void storiesAreThoseOfTheLatestArticles(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int capacity) {
    Random chance = new Random(seed);
    ActiveStories active = new ActiveStories(capacity);
    for (int i = 0; i < ARTICLES; i++) {
      arrive(chance, active);
      change(chance, active, capacity);
      assertHoldsTheLatest(active, capacity, signature("query " + i, chance));
    }
  }

  @Property(tries = 50)
  void whatIsRebuiltFromTheArticlesIsTheSame(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int capacity) {
    Random chance = new Random(seed);
    ActiveStories lived = new ActiveStories(capacity);
    for (int i = 0; i < ARTICLES; i++) {
      arrive(chance, lived);
      change(chance, lived, capacity);
    }
    ActiveStories rebuilt = new ActiveStories(capacity);
    came.forEach(article -> rebuilt.add(article, story(article)));

    for (int i = 0; i < 10; i++) {
      ArticleSignature query = signature("query " + i, chance);
      assertThat(seen(rebuilt.neighbours(query))).isEqualTo(seen(lived.neighbours(query)));
      assertThat(rebuilt.near(query)).isEqualTo(lived.near(query));
    }
  }

  private static List<List<Object>> seen(List<Neighbour> neighbours) {
    return neighbours.stream()
        .map(it -> List.<Object>of(it.articleId(), it.storyId(), it.likeness()))
        .toList();
  }

  private void arrive(Random chance, ActiveStories active) {
    ArticleSignature article = signature("article " + came.size(), chance);
    String story = "story " + chance.nextInt(STORIES);
    came.add(article);
    storyOf.put(article.articleId(), story);
    active.add(article, story);
  }

  /** Of forgotten stories and articles too. */
  private void change(Random chance, ActiveStories active, int capacity) {
    ArticleSignature article = came.get(chance.nextInt(came.size()));
    String from = story(article);
    String to = story(came.get(chance.nextInt(came.size())));
    if (from.equals(to)) {
      return;
    }
    switch (chance.nextInt(6)) {
      case 0 -> {
        active.apply(new Merge(to, from, Reasons.NONE));
        reassign(in(from, latest(capacity)), to);
      }
      case 1 -> {
        active.apply(new Move(article.articleId(), from, to, Reasons.NONE));
        reassign(List.of(article.articleId()), to);
      }
      case 2 -> split(chance, active, in(from, latest(capacity)), from);
      default -> {}
    }
  }

  private void split(Random chance, ActiveStories active, List<String> whole, String from) {
    List<String> part = whole.stream().filter(_ -> chance.nextBoolean()).toList();
    if (!part.isEmpty()) {
      Change split = new Split(from, "opened " + opened++, part, Reasons.NONE);
      active.apply(split);
      reassign(part, ((Split) split).opened());
    }
  }

  private void reassign(List<String> articles, String to) {
    articles.forEach(id -> storyOf.put(id, to));
  }

  private void assertHoldsTheLatest(ActiveStories active, int capacity, ArticleSignature query) {
    List<ArticleSignature> latest = latest(capacity);
    Map<String, String> held = new HashMap<>();
    latest.forEach(article -> held.put(article.articleId(), story(article)));
    assertThat(active.size()).isEqualTo(new HashSet<>(held.values()).size());
    List<Neighbour> neighbours = active.neighbours(query);
    assertThat(neighbours).extracting(Neighbour::articleId).doesNotHaveDuplicates();
    assertThat(neighbours)
        .extracting(Neighbour::likeness)
        .allMatch(likeness -> likeness >= 0 && likeness <= 1);
    assertThat(neighbours)
        .allSatisfy(it -> assertThat(held).containsEntry(it.articleId(), it.storyId()));
    Set<String> stories = new HashSet<>(held.values());
    assertThat(active.near(query)).allSatisfy(it -> assertThat(stories).contains(it.storyId()));
    stories.forEach(story -> assertThat(active.contains(story)).isTrue());
  }

  private List<ArticleSignature> latest(int capacity) {
    return came.subList(Math.max(0, came.size() - capacity), came.size());
  }

  private List<String> in(String story, List<ArticleSignature> articles) {
    return articles.stream()
        .filter(article -> story(article).equals(story))
        .map(ArticleSignature::articleId)
        .toList();
  }

  private String story(ArticleSignature article) {
    return storyOf.getOrDefault(article.articleId(), "");
  }

  private static ArticleSignature signature(String id, Random chance) {
    Map<String, Float> words = new HashMap<>();
    for (int i = 0; i < 12; i++) {
      words.put("word" + chance.nextInt(60), 1f + chance.nextInt(4));
    }
    return new ArticleSignature(
        id,
        Embedding.of(chance.nextFloat(), chance.nextFloat(), chance.nextFloat()),
        words,
        Map.of("word" + chance.nextInt(60), 1f),
        Instant.ofEpochSecond(chance.nextInt(1_000_000)));
  }
}
