package dev.backstory.webhook;

import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.admin.WebhookStore.Event;
import dev.backstory.port.admin.WebhookStore.Kind;
import dev.backstory.port.admin.WebhookStore.Next;
import dev.backstory.site.SitePaths;
import dev.backstory.site.follow.PageChange;
import dev.backstory.webhook.WebhookShapes.EventsMissed;
import dev.backstory.webhook.WebhookShapes.NoData;
import dev.backstory.webhook.WebhookShapes.StoryGone;
import dev.backstory.webhook.WebhookShapes.StoryTold;
import dev.backstory.webhook.WebhookShapes.ToldRevision;
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

  /**
   * @param data what belongs to the type
   */
  private record Envelope(String type, Instant timestamp, Object data) {}

  /** That nothing is wrong. */
  static WebhookMessage test(String id, Instant now) {
    return of(id, "webhook.test", "", now, new NoData());
  }

  /** That events before this one were let go of. */
  static WebhookMessage missed(Next next) {
    Event event = next.event();
    return of(
        event.message() + "-missed",
        "events.missed",
        "",
        event.at(),
        new EventsMissed(next.missed()));
  }

  /**
   * @param partOf the story that it became part of; null where it is gone
   */
  static WebhookMessage withdrawn(Event event, @Nullable String partOf) {
    return of(event, new StoryGone(event.storyId(), partOf));
  }

  /**
   * @param page as it stands now
   * @param address of the site, without a slash at its end; empty if it has none
   */
  static WebhookMessage told(Event event, StoryPage page, String address) {
    String path = SitePaths.href(SitePaths.story(page.slug()));
    List<ToldRevision> changes =
        event.kind() == Kind.PUBLISHED
            ? List.of()
            : PageChange.of(page).stream()
                .filter(it -> it.revision().revision() > event.since())
                .filter(it -> it.revision().revision() <= event.revision())
                .limit(MOST_CHANGES)
                .map(ToldRevision::of)
                .toList();
    return of(
        event,
        new StoryTold(
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
