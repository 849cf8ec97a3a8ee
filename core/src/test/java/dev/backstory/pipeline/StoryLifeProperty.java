package dev.backstory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.ArticleAnnotator;
import dev.backstory.cluster.copy.NewsroomResolver;
import dev.backstory.cluster.story.ActiveStories;
import dev.backstory.compose.StoryComposer;
import dev.backstory.fact.FactFinder;
import dev.backstory.fact.OverlapJudge;
import dev.backstory.model.Story;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStore.Placement;
import dev.backstory.port.StoryStore.Redirect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** What holds of stories after any sequence of decisions, in every store. */
public final class StoryLifeProperty {
  private static final int TERM = 5;
  private static final ArticleAnnotator ANNOTATOR =
      new ArticleAnnotator(_ -> List.of(), InventedNews.embedder());
  private static final NewsroomResolver NEWSROOMS = new NewsroomResolver();
  private static final PageWriter WRITER =
      new PageWriter(new FactFinder(new OverlapJudge()), new StoryComposer(_ -> List.of()));

  private final ArticleStore articles;
  private final StoryStore stories;
  private final List<Integer> script;

  /**
   * @param articles empty
   * @param stories empty
   */
  public StoryLifeProperty(ArticleStore articles, StoryStore stories, List<Integer> script) {
    this.articles = articles;
    this.stories = stories;
    this.script = script;
  }

  /**
   * Lets articles come one by one and checks after each of them.
   *
   * @param restarting whether everything is begun anew before each article
   * @return what the active stories showed
   */
  public List<String> run(int count, boolean restarting) {
    ScriptedDecider decider = new ScriptedDecider(script);
    Pipeline pipeline = pipeline(decider);
    try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
      for (int number = 0; number < count; number++) {
        pipeline = restarting ? pipeline(decider) : pipeline;
        articles.save(InventedNews.article(number), InventedNews.at(number));
        pipeline.read(workers, _ -> {});
        pipeline.place(InventedNews.at(number), _ -> {});
        checkArticles(decider, number + 1);
        if (script.get(number % script.size()) % 2 == 0 || number == count - 1) {
          pipeline.tell(workers, InventedNews.at(number), _ -> {});
          checkPages(decider);
        }
      }
    }
    return decider.seen();
  }

  private Pipeline pipeline(ScriptedDecider decider) {
    return new Pipeline(
        articles,
        stories,
        new NoRulings(),
        _ -> List.of(),
        ANNOTATOR,
        decider,
        ActiveStories::new,
        NEWSROOMS,
        WRITER,
        TERM);
  }

  private void checkArticles(ScriptedDecider decider, int count) {
    Map<String, String> placed = new HashMap<>();
    for (Placement placement : stories.placements()) {
      assertThat(placed.put(placement.articleId(), placement.storyId())).as("doubled").isNull();
    }
    assertThat(placed).hasSize(count).isEqualTo(decider.assignment().stories());
    List<String> held = new ArrayList<>();
    for (String id : Set.copyOf(placed.values())) {
      Story story = stories.story(id).orElseThrow();
      assertThat(story.id()).as("is there").isEqualTo(id);
      held.addAll(story.articleIds());
    }
    assertThat(held).containsExactlyInAnyOrderElementsOf(placed.keySet());
    for (String id : decider.given()) {
      assertThat(placed.values()).as("%s leads to a story", id).contains(led(id));
    }
  }

  private String led(String id) {
    return stories.story(id).orElseThrow().id();
  }

  private void checkPages(ScriptedDecider decider) {
    assertThat(stories.untold()).isEmpty();
    Map<String, StoryPage> pages =
        stories.pages().stream().collect(Collectors.toMap(StoryPage::id, page -> page));
    assertThat(pages.keySet()).isEqualTo(Set.copyOf(decider.assignment().stories().values()));
    pages.forEach(
        (id, page) ->
            assertThat(page.coverage().articles())
                .extracting(Covering::id)
                .containsExactlyInAnyOrderElementsOf(decider.assignment().articles(id)));
    Map<String, String> redirects =
        stories.redirects().stream().collect(Collectors.toMap(Redirect::id, Redirect::toId));
    assertThat(pages.keySet()).as("one hop, and no cycle").containsAll(redirects.values());
    assertThat(redirects.keySet()).noneMatch(pages::containsKey);
    for (String id : decider.given()) {
      assertThat(pages.containsKey(id) || redirects.containsKey(id)).as("%s answers", id).isTrue();
    }
    addressesStay(decider.given());
  }

  private final Map<String, String> slugs = new HashMap<>();

  private void addressesStay(Set<String> given) {
    stories.pages().forEach(page -> addressStays(page.id(), page.slug()));
    stories.redirects().forEach(redirect -> addressStays(redirect.id(), redirect.slug()));
    assertThat(slugs.keySet()).containsAll(given);
  }

  private void addressStays(String id, String slug) {
    String before = slugs.put(id, slug);
    assertThat(before == null ? slug : before).isEqualTo(slug);
  }
}
