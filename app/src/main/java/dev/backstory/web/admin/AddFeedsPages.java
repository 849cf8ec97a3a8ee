package dev.backstory.web.admin;

import static dev.backstory.site.words.Words.words;
import static dev.backstory.web.admin.AccountPages.field;
import static dev.backstory.web.admin.AccountPages.redirect;
import static dev.backstory.web.admin.AccountPages.unprocessed;

import dev.backstory.feed.Opml;
import dev.backstory.model.Rejection;
import dev.backstory.notation.WebAddress;
import dev.backstory.port.Subscription;
import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Where feeds are added: lists to begin with, a list of another newsreader, or an address. */
final class AddFeedsPages {
  private static final int LONGEST_ADDRESS = 2_000;
  private static final String PAGE = "admin/feeds/add";
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private final Office office;

  AddFeedsPages(Office office) {
    this.office = office;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/" + PAGE, Right.OWNER, this::show),
        Route.post("/admin/feeds/lists", Right.OWNER, Body.FORM, this::addLists),
        Route.post("/admin/feeds/address", Right.OWNER, Body.FORM, this::addAddress),
        Route.post("/admin/feeds/import", Right.OWNER, Body.FILE, this::addFile));
  }

  private void show(Context context) {
    show(context, AdminFrame.of(context, words("admin.addFeeds.title")), List.of());
  }

  private static void show(Context context, AdminFrame frame, List<String> offered) {
    AdminRenderer.send(
        context,
        "addFeeds.jte",
        frame,
        Map.of("lists", StarterList.all(), "offered", offered, "address", field(context, "url")));
  }

  private void addLists(Context context) {
    Set<String> chosen = Set.copyOf(context.formParams("list"));
    List<Subscription> feeds = new ArrayList<>();
    StarterList.all().stream()
        .filter(list -> chosen.contains(list.name()))
        .forEach(list -> feeds.addAll(list.subscriptions()));
    if (feeds.isEmpty()) {
      complain(context, words("admin.addFeeds.noList"));
    } else {
      add(context, feeds, String.join(", ", chosen), 0);
    }
  }

  private void addAddress(Context context) {
    String typed = field(context, "url").strip();
    String url = typed.length() > LONGEST_ADDRESS ? null : WebAddress.resolve(null, typed);
    if (url == null) {
      complain(context, words("admin.addFeeds.noAddress"));
      return;
    }
    switch (office.look().apply(url)) {
      case Looked.Found _ -> {
        boolean added =
            office.act(
                context,
                Deed.FEEDS_ADDED,
                url,
                "",
                () -> office.feeds().add(url, null, office.now()));
        redirect(context, "admin?added=" + (added ? 1 : 0));
      }
      case Looked.Offered(List<String> feeds) ->
          show(
              context,
              AdminFrame.of(context, words("admin.addFeeds.title"))
                  .saying(words("admin.addFeeds.which")),
              feeds);
      case Looked.Nothing(String reason) ->
          complain(context, words("admin.addFeeds.nothing", reason));
    }
  }

  private void addFile(Context context) throws IOException {
    UploadedFile file = context.uploadedFile("file");
    if (file == null || file.size() == 0) {
      complain(context, words("admin.addFeeds.noFile"));
      return;
    }
    byte[] bytes;
    try (InputStream in = file.content()) {
      bytes = in.readAllBytes();
    }
    switch (Opml.read(bytes, "the file")) {
      case Opml.Unreadable(String reason) ->
          complain(context, words("admin.addFeeds.noOpml", reason));
      case Opml.Listed(List<Subscription> feeds, List<Rejection> rejected) ->
          add(context, feeds, "a file", rejected.size());
    }
  }

  /**
   * Adds feeds and leads to where they are read.
   *
   * @param where they come from
   */
  private void add(Context context, List<Subscription> feeds, String where, int rejected) {
    int before = office.feeds().list().size();
    office.act(
        context, Deed.FEEDS_ADDED, where, "", () -> office.feeds().addAll(feeds, office.now()) > 0);
    int added = office.feeds().list().size() - before;
    redirect(context, "admin?added=" + added + (rejected == 0 ? "" : "&rejected=" + rejected));
  }

  private static void complain(Context context, String sentence) {
    AdminFrame frame = AdminFrame.of(context, words("admin.addFeeds.title")).complaining(sentence);
    show(unprocessed(context), frame, List.of());
  }

  /** What the page that a form leads to says of it. */
  static AdminFrame told(Context context, AdminFrame frame) {
    int added = number(context, "added");
    if (added < 0) {
      return frame;
    }
    int rejected = number(context, "rejected");
    String unusable = rejected <= 0 ? "" : " " + words("admin.addFeeds.unusable", rejected);
    return frame.saying(
        added == 0
            ? words("admin.addFeeds.none") + unusable
            : words("admin.addFeeds.added", added) + unusable);
  }

  /** A number in the address; -1 if there is none. */
  private static int number(Context context, String name) {
    String typed = context.queryParam(name);
    return typed != null && NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : -1;
  }
}
