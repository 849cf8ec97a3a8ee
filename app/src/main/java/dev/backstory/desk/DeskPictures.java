package dev.backstory.desk;

import dev.backstory.config.Config;
import dev.backstory.config.PageConfig.Images;
import dev.backstory.fetch.GuardedHttpClient;
import dev.backstory.fetch.LinkPolicy;
import dev.backstory.model.Article;
import dev.backstory.model.LeadImage;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.picture.PictureReport;
import dev.backstory.picture.PictureRound;
import dev.backstory.port.ArticleStore;
import dev.backstory.port.PictureStore;
import dev.backstory.port.PictureStore.Shown;
import dev.backstory.port.RejectionLog;
import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStore.Change;
import dev.backstory.port.StoryStore.Changes;
import dev.backstory.port.StoryStore.Mark;
import dev.backstory.site.picture.PictureChoice;
import dev.backstory.site.picture.Pictures;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The lead images of a data folder, as its settings want them: chosen for each story when its page
 * has been told, and fetched where they are to be kept.
 */
final class DeskPictures {
  private final Images images;
  private final Lazy<LinkPolicy> links;
  private final PictureStore store;
  private final ArticleStore articles;
  private final StoryStore stories;
  private final Lazy<PictureRound> round;

  DeskPictures(
      Config config,
      PictureStore store,
      ArticleStore articles,
      StoryStore stories,
      RejectionLog rejections,
      Supplier<GuardedHttpClient> http) {
    this.images = config.page().shown();
    this.links = new Lazy<>(() -> new LinkPolicy(Set.copyOf(config.fetch().allow())));
    this.store = store;
    this.articles = articles;
    this.stories = stories;
    this.round =
        new Lazy<>(() -> new PictureRound(http.get(), store, rejections, new SplittableRandom()));
  }

  /** What pages show; none if the settings have it so. */
  Pictures shown() {
    return images == Images.OFF ? Pictures.NONE : new Stored(store, images == Images.LINKED);
  }

  Optional<Shown> chosen(String storyId) {
    return store.shown(storyId);
  }

  /** Chooses anew for all stories whose page has changed since it last did. */
  void choose() {
    if (images == Images.OFF) {
      return;
    }
    Mark before = store.chosenUpTo();
    Changes changes = stories.changes(before);
    Set<String> concerned = new LinkedHashSet<>();
    Set<String> gone = new HashSet<>();
    for (Change change : changes.stories()) {
      String id = change.storyId();
      Optional<StoryPage> page = change.page() == null ? Optional.empty() : stories.page(id);
      concerned.add(id);
      concerned.addAll(store.uses(id, page.map(this::urls).orElse(Set.of())));
      if (page.isEmpty()) {
        gone.add(id);
      }
    }
    for (String id : concerned) {
      Optional<StoryPage> page = gone.contains(id) ? Optional.empty() : stories.page(id);
      store.choose(
          id, page.flatMap(it -> PictureChoice.of(it, this::image, this::isFit)).orElse(null));
    }
    if (!changes.upTo().equals(before)) {
      store.chosenUpTo(changes.upTo());
    }
  }

  private Set<String> urls(StoryPage page) {
    return page.coverage().articles().stream()
        .map(Covering::id)
        .flatMap(id -> image(id).stream())
        .map(LeadImage::url)
        .collect(Collectors.toSet());
  }

  private Optional<LeadImage> image(String articleId) {
    return articles.article(articleId).map(Article::details).map(details -> details.image());
  }

  private boolean isFit(LeadImage image) {
    return links.get().permits(image.url()) && !store.isOfSeveral(image.url());
  }

  /**
   * Asks for those that are to be kept and are not yet.
   *
   * @param task is taken first
   */
  Optional<PictureReport> fetch(Instant now, Runnable task) {
    if (images != Images.KEPT) {
      return Optional.empty();
    }
    task.run();
    return Optional.of(round.get().run(now));
  }

  private record Stored(PictureStore store, boolean areLinked) implements Pictures {
    @Override
    public Optional<Shown> shown(String storyId) {
      return store.shown(storyId);
    }

    @Override
    public Optional<byte[]> file(String digest) {
      return store.file(digest);
    }
  }
}
