package dev.backstory.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.model.StoryPage.Withdrawn;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.admin.WebhookStore.Event;
import dev.backstory.port.admin.WebhookStore.Kind;
import dev.backstory.port.admin.WebhookStore.Next;
import dev.backstory.site.SitePaths;
import dev.backstory.site.follow.PageChange;
import dev.backstory.site.follow.PageChange.Line;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook is told. New fields may be added.
 *
 * @param id by which the receiver knows it, however often it comes
 * @param type such as "story.changed"
 * @param about the story; empty where it is about none
 */
record WebhookMessage(String id, String type, String about, String body) {
  private static final int MOST_CHANGES = 10;
  private static final int MOST_LINES = 20;

  /**
   * @param data what belongs to the type
   */
  private record Envelope(String type, Instant timestamp, Object data) {}

  private record NoData() {}

  /**
   * A story that was published or changed.
   *
   * @param since the revision that was told before; 0 if none was
   * @param path of its page, from the root of the site
   * @param url of its page; not written where the site has no address
   */
  private record Story(
      String id,
      String headline,
      Status status,
      int revision,
      int since,
      Instant updatedAt,
      String path,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String url,
      List<Change> changes) {}

  /**
   * A revision of its page.
   *
   * @param what in a reader's words
   * @param lines that came with it and stand on the page still
   */
  private record Change(
      int revision,
      Instant at,
      String what,
      boolean correction,
      List<Line> lines,
      List<Withdrawn> withdrawn) {
    static Change of(PageChange change) {
      return new Change(
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
  private record Gone(
      String id, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String partOf) {}

  private record Missed(long events) {}

  /** That nothing is wrong. */
  static WebhookMessage test(String id, Instant now) {
    return of(id, "webhook.test", "", now, new NoData());
  }

  /** That events before this one were let go of. */
  static WebhookMessage missed(Next next) {
    Event event = next.event();
    return of(
        event.message() + "-missed", "events.missed", "", event.at(), new Missed(next.missed()));
  }

  /**
   * @param partOf the story that it became part of; null where it is gone
   */
  static WebhookMessage withdrawn(Event event, @Nullable String partOf) {
    return of(event, new Gone(event.storyId(), partOf));
  }

  /**
   * @param page as it stands now
   * @param address of the site, without a slash at its end; empty if it has none
   */
  static WebhookMessage told(Event event, StoryPage page, String address) {
    String path = SitePaths.href(SitePaths.story(page.slug()));
    List<Change> changes =
        event.kind() == Kind.PUBLISHED
            ? List.of()
            : PageChange.of(page).stream()
                .filter(it -> it.revision().revision() > event.since())
                .filter(it -> it.revision().revision() <= event.revision())
                .limit(MOST_CHANGES)
                .map(Change::of)
                .toList();
    return of(
        event,
        new Story(
            page.id(),
            page.headline(),
            page.status(),
            event.revision(),
            event.since(),
            page.updatedAt(),
            path,
            address.isEmpty() ? null : address + "/" + path,
            changes));
  }

  private static WebhookMessage of(Event event, Object data) {
    String type = "story." + event.kind().name().toLowerCase(Locale.ROOT);
    return of(event.message(), type, event.storyId(), event.at(), data);
  }

  private static WebhookMessage of(String id, String type, String about, Instant at, Object data) {
    return new WebhookMessage(id, type, about, PageCodec.json(new Envelope(type, at, data)));
  }

  /** What it is, for whoever looks through deliveries. */
  String what() {
    return about.isEmpty() ? type : type + " " + about;
  }
}
