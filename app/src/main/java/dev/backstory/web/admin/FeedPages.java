package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;
import static dev.backstory.web.admin.AccountPages.field;
import static dev.backstory.web.admin.AccountPages.redirect;

import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.Survey.FeedState;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import dev.backstory.web.route.Visitor;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The feeds: how each is doing, and what can be done about it. */
public final class FeedPages {
  private static final int MOST_ITEMS = 50;

  private final Office office;

  FeedPages(Office office) {
    this.office = office;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/admin/feeds", Right.EDITOR, this::list),
        Route.get("/admin/feed", Right.EDITOR, this::show),
        Route.post("/admin/feeds/pause", Right.EDITOR, Body.FORM, this::pause),
        Route.post("/admin/feeds/resume", Right.EDITOR, Body.FORM, this::resume),
        Route.post("/admin/feeds/test", Right.EDITOR, Body.FORM, this::test),
        Route.post("/admin/feeds/remove", Right.OWNER, Body.FORM, this::remove));
  }

  /** A feed as it is shown. */
  public record Shown(FeedState state) {
    public String name() {
      return Objects.requireNonNullElse(state.name(), state.url());
    }

    /** How it is, in words. */
    public String health() {
      String stopped = state.stopped();
      String error = state.error();
      if (stopped != null) {
        return words("admin.feed.stopped", FaultWords.of(stopped));
      }
      if (state.failures() > 0 && error != null) {
        return words("admin.feed.failing", FaultWords.of(error));
      }
      return state.lookedAt() == null ? words("admin.feed.new") : words("admin.feed.well");
    }

    public boolean isWell() {
      return state.stopped() == null && state.failures() == 0;
    }

    /** When it is looked at next; null if it is not. */
    public @Nullable Instant next() {
      return state.stopped() == null ? state.nextAt() : null;
    }

    /** As the value of a parameter. */
    public String encoded() {
      return URLEncoder.encode(state.url(), StandardCharsets.UTF_8);
    }
  }

  private void list(Context context) {
    List<Shown> feeds =
        office.survey().feeds(office.now()).stream()
            .map(Shown::new)
            .sorted(Comparator.comparing(Shown::isWell)) // what needs somebody comes first
            .toList();
    AdminFrame frame = AdminFrame.of(context, words("admin.feeds.title"));
    AdminRenderer.send(
        context,
        "feeds.jte",
        context.queryParam("removed") == null ? frame : frame.saying(words("admin.feeds.removed")),
        Map.of("feeds", feeds));
  }

  private void show(Context context) {
    String url = Objects.requireNonNullElse(context.queryParam("url"), "");
    show(context, url, AdminFrame.of(context, words("admin.feed.title")));
  }

  void show(Context context, String url, AdminFrame frame) {
    Optional<FeedState> feed = office.survey().feed(url, office.now());
    if (feed.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      AdminRenderer.send(
          context,
          "feeds.jte",
          frame.complaining(words("admin.feeds.noSuch")),
          Map.of("feeds", List.of()));
      return;
    }
    AdminRenderer.send(
        context,
        "feed.jte",
        frame,
        Map.of(
            "feed", new Shown(feed.get()),
            "edit", office.edits().of(url),
            "items", office.survey().items(url, MOST_ITEMS)));
  }

  private void pause(Context context) {
    String url = field(context, "url");
    String reason = "paused by " + Visitor.of(context).signedIn().name();
    act(context, Deed.FEED_PAUSED, url, () -> office.feeds().stop(url, reason));
  }

  private void resume(Context context) {
    String url = field(context, "url");
    act(
        context,
        Deed.FEED_RESUMED,
        url,
        () ->
            office.survey().feed(url, office.now()).isPresent()
                && office.feeds().add(url, null, office.now()));
  }

  private void act(Context context, Deed deed, String url, Supplier<Boolean> work) {
    office.act(context, deed, url, name(url), work);
    redirect(context, "admin/feed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
  }

  private String name(String url) {
    return office.survey().feed(url, office.now()).map(it -> new Shown(it).name()).orElse("");
  }

  private void remove(Context context) {
    String url = field(context, "url");
    office.act(context, Deed.FEED_REMOVED, url, name(url), () -> office.feeds().remove(url));
    redirect(context, "admin/feeds?removed=yes");
  }

  private void test(Context context) {
    String url = field(context, "url");
    AdminFrame frame = AdminFrame.of(context, words("admin.feed.title"));
    if (office.survey().feed(url, office.now()).isEmpty()) {
      show(context, url, frame);
      return;
    }
    show(
        context,
        url,
        switch (office.look().apply(url)) {
          case Looked.Found(String words) -> frame.saying(words("admin.feed.readable", words));
          case Looked.Offered(List<String> feeds) ->
              frame.complaining(words("admin.feed.offers", String.join(", ", feeds)));
          case Looked.Nothing(String reason) ->
              frame.complaining(words("admin.feed.unreadable", FaultWords.of(reason)));
        });
  }
}
