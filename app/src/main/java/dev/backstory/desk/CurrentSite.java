package dev.backstory.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.backstory.model.StoryPage;
import dev.backstory.port.StoryStore;
import dev.backstory.port.StoryStore.Changes;
import dev.backstory.port.StoryStore.Mark;
import dev.backstory.site.SiteIndex;
import dev.backstory.site.SitePages;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.SourceArticles;
import dev.backstory.site.StoryReasons;
import dev.backstory.site.picture.Pictures;
import dev.backstory.site.shape.StoryShapes.Quotation;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The site of a data folder. Each time it is asked for it takes over what it was, and reads only
 * what the store says has changed; of the pages it holds the latest that somebody looked at.
 */
final class CurrentSite {
  private static final int PAGES_HELD = 100;

  /** Some 30 MB. */
  private static final int QUOTATIONS_HELD = 30_000;

  private final StoryStore stories;
  private final SourceArticles articles;
  private final StoryReasons reasons;
  private final Pictures pictures;
  private final Cache<Key, StoryPage> pages = Caffeine.newBuilder().maximumSize(PAGES_HELD).build();
  private final Cache<Key, List<Quotation>> quotations =
      Caffeine.newBuilder()
          .maximumWeight(QUOTATIONS_HELD)
          .weigher((Key _, List<Quotation> all) -> 1 + all.size())
          .build();
  private final SitePages looked = new Looked();
  private SiteIndex index = SiteIndex.EMPTY;
  private Mark upTo = Mark.BEGINNING;
  private @Nullable Shown last;

  private record Key(String storyId, Object version) {}

  private record Shown(SiteIndex index, InstantSource clock, SiteSnapshot site) {}

  CurrentSite(
      StoryStore stories, SourceArticles articles, StoryReasons reasons, Pictures pictures) {
    this.stories = stories;
    this.articles = articles;
    this.reasons = reasons;
    this.pictures = pictures;
  }

  /**
   * The site as it stands; the same object while nothing has changed.
   *
   * @param clock tells which stories are quiet
   */
  synchronized SiteSnapshot at(InstantSource clock) {
    Changes changes = stories.changes(upTo);
    index = index.with(changes.stories());
    upTo = changes.upTo();
    Shown shown = last;
    if (shown == null || shown.index != index || shown.clock != clock) {
      SiteSnapshot site = new SiteSnapshot(index, looked, articles, reasons, clock).with(pictures);
      shown = new Shown(index, clock, site);
      last = shown;
    }
    return shown.site;
  }

  /** Pages as they are stored. */
  private final class Looked implements SitePages {
    @Override
    public Optional<StoryPage> find(String storyId, Object version) {
      Key key = new Key(storyId, version);
      StoryPage held = pages.getIfPresent(key);
      if (held != null) {
        return Optional.of(held);
      }
      Optional<StoryPage> found = stories.page(storyId);
      found.ifPresent(page -> pages.put(key, page));
      return found;
    }

    @Override
    public List<Quotation> quotations(String storyId, Object version) {
      Key key = new Key(storyId, version);
      List<Quotation> held = quotations.getIfPresent(key);
      if (held != null) {
        return held;
      }
      Optional<List<Quotation>> found = stories.page(storyId).map(Quotation::all);
      found.ifPresent(all -> quotations.put(key, all));
      return found.orElse(List.of());
    }
  }
}
