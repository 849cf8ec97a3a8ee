package dev.backstory.web.api;

import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.ListedStory;
import dev.backstory.site.SiteSnapshot;
import dev.backstory.site.paging.Place;
import dev.backstory.web.api.Shapes.StoryChange;
import dev.backstory.web.route.Arguments;
import dev.backstory.web.route.Description;
import dev.backstory.web.route.GoingOn;
import dev.backstory.web.route.Parameter;
import dev.backstory.web.route.Problem;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells programs which stories are published or updated while they listen, and on coming back what
 * they missed: an event is known by the place of its story among all by their latest changes, so
 * that nothing has to be kept of it. Safe for use by several threads.
 */
final class StoryEvents implements AutoCloseable {
  static final String CONTENT_TYPE = "text/event-stream";
  private static final int SECONDS = 30;

  /** Whoever missed more had better list the stories. */
  private static final int MOST_MISSED = 500;

  private static final String RETRY = "retry: 5000\n";
  private static final Parameter LAST =
      Parameter.header(
          "Last-Event-ID", "`id` of the last event that was seen: what was missed comes first.");
  private static final Description SELF =
      new Description(
          "followStories",
          "Server-sent events, `published` or `updated`, for each story that is; `missed` where"
              + " more changed than is told again.",
          List.of(LAST),
          CONTENT_TYPE,
          List.of(StoryChange.class));

  private final Supplier<SiteSnapshot> site;
  private final int most;
  private final Duration heartbeat;
  private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
  private @Nullable SiteSnapshot seen;
  private boolean closed;

  /**
   * @param most who may follow at once
   * @param heartbeat how often they are given a sign of life at least
   */
  StoryEvents(Supplier<SiteSnapshot> site, int most, Duration heartbeat) {
    this.site = site;
    this.most = most;
    this.heartbeat = heartbeat;
  }

  List<Route> routes() {
    String path = Operation.ROOT + "/events";
    return List.of(
        Route.get(path, Right.READING, this::follow).describedBy(SELF),
        Route.head(path, Right.READING, this::follow).describedBy(SELF));
  }

  /** Tells all who follow what has changed since this was last called. */
  synchronized void look() {
    SiteSnapshot now = site.get();
    SiteSnapshot before = seen;
    seen = now;
    if (before == null || before == now || followers.isEmpty()) {
      return;
    }
    for (String event : events(now, changed(now, before))) {
      followers.forEach(follower -> follower.tell(event));
    }
  }

  private static List<ListedStory> changed(SiteSnapshot now, SiteSnapshot before) {
    return oldestFirst(
        now,
        story ->
            before
                .story(story.id())
                .map(it -> !it.updatedAt().equals(story.updatedAt()))
                .orElse(true));
  }

  private static List<ListedStory> oldestFirst(SiteSnapshot now, Predicate<ListedStory> wanted) {
    return now.stories().stream()
        .filter(wanted)
        .sorted(Comparator.comparing(Place::of).reversed())
        .toList();
  }

  private static List<String> events(SiteSnapshot now, List<ListedStory> stories) {
    return stories.stream()
        .flatMap(story -> now.page(story.id()).stream().map(page -> StoryChange.of(page)))
        .map(StoryEvents::event)
        .toList();
  }

  private static String event(StoryChange change) {
    String name = change.revision() == 1 ? "published" : "updated";
    String id = new Place(change.updatedAt(), change.id()).written();
    return "id: " + id + "\nevent: " + name + "\ndata: " + PageCodec.json(change) + "\n";
  }

  private void follow(Context context) throws IOException {
    Arguments said = Arguments.of(context, SELF.parameters());
    Optional<String> last = said.text(LAST.name());
    Optional<Place> from = last.flatMap(Place::read);
    if (!said.invalid().isEmpty()) {
      Problem.of(said.invalid()).send(context);
    } else if (last.isPresent() && from.isEmpty()) {
      Answer.wrong(LAST.name(), "must be the id of an event").send(context);
    } else if (context.method().equals(HandlerType.HEAD)) {
      context.contentType(CONTENT_TYPE);
    } else {
      follow(context, from.orElse(null));
    }
  }

  private void follow(Context context, @Nullable Place from) throws IOException {
    Follower follower = new Follower(heartbeat);
    Optional<String> begin = begin(follower, from);
    if (begin.isEmpty()) {
      new Answer.Busy(SECONDS).send(context);
      return;
    }
    context.contentType(CONTENT_TYPE).header("Cache-Control", "no-store");
    GoingOn going = Objects.requireNonNull(context.attribute(GoingOn.OF_REQUEST));
    try {
      follower.write(
          begin.get(),
          text -> {
            going.again();
            context.res().getOutputStream().write(text);
            context.res().flushBuffer();
          });
    } finally {
      followers.remove(follower);
    }
  }

  /** What somebody is told at first; empty if there is no place for them. */
  private synchronized Optional<String> begin(Follower follower, @Nullable Place from) {
    look();
    if (closed || followers.size() >= most) {
      return Optional.empty();
    }
    followers.add(follower);
    SiteSnapshot now = Objects.requireNonNull(seen);
    return Optional.of(RETRY + (from == null ? newest(now) : missed(now, from)));
  }

  /** The place from which on they listen, which is no event. */
  private static String newest(SiteSnapshot now) {
    return now.stories().stream()
        .findFirst()
        .map(story -> "id: " + Place.of(story).written() + "\n\n")
        .orElse("\n");
  }

  private static String missed(SiteSnapshot now, Place from) {
    List<ListedStory> missed = oldestFirst(now, story -> Place.of(story).compareTo(from) < 0);
    if (missed.size() <= MOST_MISSED) {
      return "\n" + String.join("", events(now, missed));
    }
    String data = PageCodec.json(Map.of("stories", missed.size()));
    return newest(now) + "event: missed\ndata: " + data + "\n";
  }

  @Override
  public synchronized void close() {
    closed = true;
    followers.forEach(Follower::end);
  }
}
