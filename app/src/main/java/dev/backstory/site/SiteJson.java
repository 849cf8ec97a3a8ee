package dev.backstory.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.ListedStory;
import dev.backstory.site.picture.StoryPicture;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a site: its stories, and what it adds to each. */
public final class SiteJson {
  private SiteJson() {}

  /**
   * The JSON of a story as a site has it.
   *
   * @param quietSince null while the story is not quiet
   * @param image null where the page shows none; there is no such field then
   */
  static String published(
      StoryPage page, @Nullable Instant quietSince, @Nullable StoryPicture image) {
    ObjectNode story = PageCodec.tree(page);
    story.put("quietSince", quietSince == null ? null : quietSince.toString());
    if (image != null) {
      story.putPOJO("image", image);
    }
    return PageCodec.json(story);
  }

  /** The JSON of a story of a site, one line. */
  public static String published(SiteSnapshot site, StoryPage page) {
    return published(
        page, site.quietSince(page.id()).orElse(null), site.picture(page).orElse(null));
  }

  /**
   * What the JSON of a story has besides the story itself.
   *
   * @param image null where the page shows none
   */
  public record Beside(String id, @Nullable StoryPicture image) {}

  /**
   * A line of the list of stories.
   *
   * @param section the folder of the feeds that it belongs to; null if it belongs to none
   */
  public record StoryLine(
      String id,
      String slug,
      String headline,
      Status status,
      Instant updatedAt,
      int newsrooms,
      @Nullable Instant quietSince,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String section) {
    static StoryLine of(ListedStory story, @Nullable Instant quietSince, @Nullable String section) {
      return new StoryLine(
          story.id(),
          story.slug(),
          story.headline(),
          story.status(),
          story.updatedAt(),
          story.newsrooms(),
          quietSince,
          section);
    }
  }
}
