package dev.backstory.pipeline;

import dev.backstory.cluster.story.ArticleSignature;
import dev.backstory.cluster.story.StoryBonds;
import dev.backstory.cluster.story.StoryDecider;
import dev.backstory.cluster.story.StoryDecision;
import dev.backstory.cluster.story.StoryDecision.Change;
import dev.backstory.cluster.story.StoryDecision.Join;
import dev.backstory.cluster.story.StoryDecision.Merge;
import dev.backstory.cluster.story.StoryDecision.Move;
import dev.backstory.cluster.story.StoryDecision.Open;
import dev.backstory.cluster.story.StoryDecision.Split;
import dev.backstory.cluster.story.StoryStream;
import dev.backstory.model.Article;
import dev.backstory.model.Story;
import dev.backstory.model.StoryLink;
import dev.backstory.model.StoryPage;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.ArticleStore.Read;
import dev.backstory.port.Decision;
import dev.backstory.port.Decision.Kind;
import dev.backstory.port.StoryStore;
import dev.backstory.port.Turn;
import java.time.Instant;
import java.util.List;

/** Puts an article that has been read into its story, and keeps all that follows in one step. */
final class StoryPlacer {
  private final ArticleStore articles;
  private final StoryStore stories;
  private final StoryDecider decider;
  private final StoryMemory memory;

  StoryPlacer(ArticleStore articles, StoryStore stories, StoryDecider decider, StoryMemory memory) {
    this.articles = articles;
    this.stories = stories;
    this.decider = decider;
    this.memory = memory;
  }

  /**
   * @param bonds what people decided, which nothing that follows undoes
   */
  void place(Read read, StoryBonds bonds, Instant now) {
    Article article = read.annotated().article();
    ArticleSignature signature = ArticleSignature.of(read.annotated());
    try {
      List<Decision> decisions =
          new StoryStream(decider, memory.stories(), bonds)
              .arrive(signature).stream().map(it -> decision(it, article, now)).toList();
      stories.follow(
          new Turn(article.id(), read.version(), now, SignatureCodec.encode(signature), decisions));
    } catch (RuntimeException e) {
      memory.doubt();
      throw e;
    }
    memory.arrived();
  }

  /** Makes changes of the stories that are there, as somebody decided, and keeps them. */
  void revise(List<Change> changes, Instant now) {
    changes.forEach(memory.stories()::apply);
    stories.revise(changes.stream().map(it -> decision(it, now)).toList(), now);
  }

  /** Forgets changes that may not have been kept. */
  void doubt() {
    memory.doubt();
  }

  private Decision decision(StoryDecision decision, Article article, Instant now) {
    String reasons = ReasonsCodec.encode(decision.reasons());
    return switch (decision) {
      case Join join -> new Decision(Kind.JOIN, join.storyId(), null, List.of(), null, reasons);
      case Open open ->
          new Decision(
              Kind.OPEN, open.storyId(), null, List.of(), opened(open, article, now), reasons);
      case Change change -> decision(change, now);
    };
  }

  private Decision decision(Change change, Instant now) {
    String reasons = ReasonsCodec.encode(change.reasons());
    return switch (change) {
      case Merge merge ->
          new Decision(Kind.MERGE, merge.storyId(), merge.gone(), List.of(), null, reasons);
      case Move move ->
          new Decision(Kind.MOVE, move.to(), move.from(), List.of(move.articleId()), null, reasons);
      case Split split ->
          new Decision(
              Kind.SPLIT,
              split.storyId(),
              split.opened(),
              split.articleIds(),
              begun(split.opened(), title(split.articleIds()), List.of(), now),
              reasons);
    };
  }

  private Story opened(Open open, Article article, Instant now) {
    List<StoryLink> earlier =
        open.continued().stream()
            .flatMap(id -> stories.story(id).stream())
            .map(this::link)
            .toList();
    return begun(open.storyId(), article.titleOrEmpty(), earlier, now);
  }

  private static Story begun(String id, String title, List<StoryLink> earlier, Instant now) {
    return new Story(id, StorySlug.of(title, id), List.of(), earlier, now, now);
  }

  /** A way to a story under the headline of its page, or its first title while it has none. */
  StoryLink link(Story story) {
    String headline =
        stories
            .page(story.id())
            .map(StoryPage::headline)
            .orElseGet(() -> title(story.articleIds()));
    return new StoryLink(story.id(), story.slug(), headline, story.createdAt());
  }

  private String title(List<String> articleIds) {
    return articleIds.stream()
        .flatMap(id -> articles.article(id).stream())
        .map(Article::titleOrEmpty)
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse("");
  }
}
