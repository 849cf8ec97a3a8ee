package dev.backstory.bench.stories;

import dev.backstory.cli.Models;
import dev.backstory.cluster.ActiveStories;
import dev.backstory.cluster.ArticleSignature;
import dev.backstory.cluster.NewsroomFolder;
import dev.backstory.cluster.StoryClusterer;
import dev.backstory.cluster.StoryDecision.Arrival;
import dev.backstory.compose.StoryComposer;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Status;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes in a stream as a running process would, and tells a story anew after every article that
 * joins it; a process that takes in several at a time revises less often.
 */
final class Newsroom {
  private final ReadArticles read;
  private final ActiveStories active = new ActiveStories();
  private final StoryClusterer clusterer = new StoryClusterer();
  private final NewsroomFolder folder = new NewsroomFolder();
  private final StoryComposer composer = new StoryComposer(Models.glossary());
  private final Map<String, StoryLife> lives = new LinkedHashMap<>();

  /**
   * @param read makes what the composer needs
   */
  Newsroom(ReadArticles read) {
    this.read = read;
  }

  /** The whole stream, in its order. */
  StoryLives replay(List<StreamArticle> stream) {
    for (StreamArticle article : stream) {
      StoryLife life = lives.computeIfAbsent(place(article.signature()), StoryLife::new);
      life.add(article.source());
      if (life.size() >= StoryLife.PAGE_ARTICLES) {
        life.tell(page(life, article.source().arrived()));
      }
    }
    List<StoryLife> paged = lives.values().stream().filter(StoryLife::hasPage).toList();
    return new StoryLives(paged.stream().map(StoryLife::page).toList(), labelled(stream, paged));
  }

  /** Should decisions come to move articles, this has to count the moves. */
  private String place(ArticleSignature signature) {
    Arrival arrival = clusterer.decide(signature, active);
    active.apply(signature, arrival);
    return arrival.storyId();
  }

  private StoryPage page(StoryLife life, Instant now) {
    return composer.compose(
        life.story(),
        folder.fold(life.articles().stream().map(read::of).toList()),
        life.told().orElse(null),
        now);
  }

  /** Of each labelled story that would have a page if it stood alone, how many pages tell it. */
  private List<Integer> labelled(List<StreamArticle> stream, List<StoryLife> paged) {
    Map<String, StoryLife> stories = new LinkedHashMap<>();
    stream.forEach(
        article -> stories.computeIfAbsent(article.story(), StoryLife::new).add(article.source()));
    return stories.entrySet().stream()
        .filter(story -> story.getValue().size() >= StoryLife.PAGE_ARTICLES)
        .filter(story -> page(story.getValue(), Instant.EPOCH).status() == Status.PAGE)
        .map(story -> (int) paged.stream().filter(life -> life.tellsMostly(story.getKey())).count())
        .toList();
  }
}
