package dev.backstory.check;

import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.Recomputed;
import dev.backstory.port.PictureStore.Shown;
import dev.backstory.site.SourceArticles;
import dev.backstory.site.StoryReasons;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a data folder has of a site that was built from it.
 *
 * @param articles as they are stored
 * @param reasons why they are in their stories; {@link StoryReasons#NONE} where that is not known
 * @param pages as they were last published, by id
 * @param pictures that were chosen for stories, by their ids
 * @param again writes pages and reads articles again
 */
public record StoredSite(
    SourceArticles articles,
    StoryReasons reasons,
    @Nullable Function<String, Optional<StoryPage>> pages,
    @Nullable Function<String, Optional<Shown>> pictures,
    Again again) {
  /** Does again what was done to make a data folder, and tells what came of it by id. */
  public interface Again {
    /** Does nothing again. */
    Again NOTHING =
        new Again() {
          @Override
          public Map<String, Recomputed> write(List<String> storyIds) {
            return Map.of();
          }

          @Override
          public Map<String, Recomputed> read(List<String> articleIds) {
            return Map.of();
          }
        };

    /** Writes the stored pages of stories, without those that have none. */
    Map<String, Recomputed> write(List<String> storyIds);

    /** Reads stored articles, if that is wanted. */
    Map<String, Recomputed> read(List<String> articleIds);
  }

  /** A data folder without pictures. */
  StoredSite(
      SourceArticles articles,
      StoryReasons reasons,
      @Nullable Function<String, Optional<StoryPage>> pages,
      Again again) {
    this(articles, reasons, pages, null, again);
  }

  /** What is in a data folder, where nothing is done again. */
  StoredSite(
      SourceArticles articles,
      StoryReasons reasons,
      @Nullable Function<String, Optional<StoryPage>> pages) {
    this(articles, reasons, pages, Again.NOTHING);
  }

  /** No data folder at all: a site is checked by its own files alone. */
  public static final StoredSite NONE =
      new StoredSite(SourceArticles.NONE, StoryReasons.NONE, null, Again.NOTHING);

  /** Articles alone. */
  public static StoredSite of(SourceArticles articles) {
    return new StoredSite(articles, StoryReasons.NONE, null, Again.NOTHING);
  }

  /** Whether a page of the site is the stored one, to the last value. */
  boolean isLatest(StoryPage page) {
    return pages != null && pages.apply(page.id()).filter(page::equals).isPresent();
  }

  /** What is wrong with a page of the site, if the stored one speaks against it. */
  Optional<String> fault(StoryPage page) {
    if (pages == null) {
      return Optional.empty();
    }
    Optional<StoryPage> known = pages.apply(page.id());
    if (known.isEmpty()) {
      return Optional.of("no such story in the data folder");
    }
    boolean older = page.revision() < known.get().revision();
    return older || page.equals(known.get())
        ? Optional.empty()
        : Optional.of("differs from the page in the data folder");
  }
}
