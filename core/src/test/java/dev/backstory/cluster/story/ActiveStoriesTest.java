package dev.backstory.cluster.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActiveStoriesTest {
  private static ArticleSignature ferry(String id) {
    return ArticleSignature.of(Articles.of(id, "Ferry sinks off Tolvik", Articles.FERRY, 1, 0));
  }

  private static ArticleSignature budget(String id) {
    return ArticleSignature.of(Articles.of(id, "Osmeria's budget", Articles.BUDGET, 0, 1));
  }

  @Test
  void theNearestStoryComesFirstAndEachOnce() {
    ActiveStories stories = new ActiveStories();
    stories.add(budget("a"), "budget");
    stories.add(ferry("b"), "ferry");
    stories.add(ferry("c"), "ferry");

    assertThat(stories.near(ferry("d"))).extracting(StoryViews::storyId).first().isEqualTo("ferry");
    assertThat(stories.near(ferry("d"))).extracting(StoryViews::storyId).doesNotHaveDuplicates();
  }

  @Test
  void whatEverybodyWritesAboutTellsLessAndLess() {
    ActiveStories quiet = new ActiveStories();
    quiet.add(ferry("a"), "ferry");
    ActiveStories crowded = new ActiveStories();
    crowded.add(ferry("a"), "ferry");
    for (int i = 0; i < 10; i++) {
      crowded.add(ferry("other" + i), "other" + i);
    }

    assertThat(view(crowded, "ambience")).isGreaterThan(view(quiet, "ambience") + 0.5);
    assertThat(view(quiet, "text")).isGreaterThan(0.9);
  }

  @Test
  void theOldestStoriesAreForgottenBeyondTheCapacity() {
    ActiveStories stories = new ActiveStories(2);
    stories.add(ferry("a"), "ferry");
    stories.add(budget("b"), "budget");
    stories.add(budget("c"), "budget");
    stories.add(budget("d"), "budget");

    assertThat(stories.size()).isEqualTo(1);
    assertThat(stories.near(ferry("e"))).extracting(StoryViews::storyId).doesNotContain("ferry");
    assertThat(stories.near(budget("f"))).extracting(StoryViews::storyId).contains("budget");
  }

  private static double view(ActiveStories stories, String name) {
    List<StoryViews> near = stories.near(ferry("new"));
    StoryViews ferry =
        near.stream().filter(views -> views.storyId().equals("ferry")).findFirst().orElseThrow();
    return ferry.values().get(StoryViews.NAMES.indexOf(name));
  }
}
