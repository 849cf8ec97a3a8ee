package dev.backstory.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.model.StoryPage.Withdrawn;
import dev.backstory.site.follow.PageChange;
import dev.backstory.site.follow.PageChange.Line;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What belongs to each type of message. New fields may be added. */
public final class WebhookShapes {
  private static final int MOST_LINES = 20;

  private WebhookShapes() {}

  /** The data of each type of message, and when it is sent. */
  public static Map<String, Class<? extends Record>> all() {
    Map<String, Class<? extends Record>> all = new LinkedHashMap<>();
    all.put("story.published", StoryTold.class);
    all.put("story.changed", StoryTold.class);
    all.put("story.withdrawn", StoryGone.class);
    all.put("events.missed", EventsMissed.class);
    all.put("webhook.test", NoData.class);
    return all;
  }

  /**
   * A story that was published or changed.
   *
   * @param since the revision that was told before; 0 if none was
   * @param path of its page, from the root of the site
   * @param url of its page; not written where the site has no address
   */
  public record StoryTold(
      String id,
      String headline,
      Status status,
      int revision,
      int since,
      Instant updatedAt,
      String path,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url,
      List<ToldRevision> changes) {
    public StoryTold {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A revision of its page.
   *
   * @param what in a reader's words
   * @param lines that came with it and stand on the page still
   */
  public record ToldRevision(
      int revision,
      Instant at,
      String what,
      boolean correction,
      List<Line> lines,
      List<Withdrawn> withdrawn) {
    public ToldRevision {
      lines = List.copyOf(lines);
      withdrawn = List.copyOf(withdrawn);
    }

    static ToldRevision of(PageChange change) {
      return new ToldRevision(
          change.revision().revision(),
          change.revision().at(),
          change.title(),
          change.revision().correction(),
          change.lines().stream().limit(MOST_LINES).toList(),
          change.withdrawn().stream().limit(MOST_LINES).toList());
    }
  }

  /**
   * A story that is not published any more.
   *
   * @param partOf the story that it became part of; not written where it is gone
   */
  public record StoryGone(
      String id, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String partOf) {}

  /** So many events before this one were let go of. */
  public record EventsMissed(long events) {}

  /** Nothing. */
  public record NoData() {}
}
