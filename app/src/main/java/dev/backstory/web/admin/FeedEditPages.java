package dev.backstory.web.admin;

import static dev.backstory.web.admin.AccountPages.field;
import static dev.backstory.web.admin.AccountPages.redirect;

import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.port.admin.FeedEdits;
import dev.backstory.port.admin.FeedEdits.Secret;
import dev.backstory.site.Wording;
import dev.backstory.site.words.Words;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import dev.backstory.web.route.Route.Body;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wanted of a feed: how often it is looked at, what of it is read, and as whom. */
final class FeedEditPages {
  private static final Pattern MINUTES = Pattern.compile("0|[5-9]|[1-9]\\d{1,3}|10000");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
  private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]{0,999}");
  private static final int LONGEST_RULES = 2_000;

  private final Office office;
  private final FeedEdits edits;
  private final FeedPages feeds;

  FeedEditPages(Office office, FeedPages feeds) {
    this.office = office;
    this.edits = office.edits();
    this.feeds = feeds;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/admin/feeds/edit", Right.EDITOR, Body.FORM, this::edit),
        Route.post("/admin/feeds/secret", Right.OWNER, Body.FORM, this::secret));
  }

  private void edit(Context context) {
    String url = field(context, "url");
    String keep = rules(context, "keep");
    String block = rules(context, "block");
    String minutes = field(context, "minutes").strip();
    String fault =
        MINUTES.matcher(minutes).matches()
            ? office.ruleFault().apply(keep, block)
            : Words.words("admin.feed.noMinutes");
    if (!fault.isEmpty()) {
      feeds.show(
          context,
          url,
          AdminFrame.of(context, Words.words("admin.feed.title"))
              .complaining(Words.words("admin.feed.notKept", fault)));
      return;
    }
    int every = Integer.parseInt(minutes);
    office.act(
        context,
        Deed.FEED_EDITED,
        url,
        words(every, keep, block),
        () -> edits.edit(url, every, keep, block));
    back(context, url);
  }

  private static String rules(Context context, String name) {
    String typed = field(context, name).strip();
    return typed.substring(0, Math.min(LONGEST_RULES, typed.length()));
  }

  private static String words(int minutes, String keep, String block) {
    return (minutes == 0
            ? "looked at by its pace"
            : "looked at every " + Wording.count(minutes, "minute", "minutes"))
        + (keep.isEmpty() ? "" : "; keeps " + listed(keep))
        + (block.isEmpty() ? "" : "; blocks " + listed(block));
  }

  private static String listed(String rules) {
    return String.join(", ", rules.lines().map(String::strip).toList());
  }

  private void secret(Context context) {
    String url = field(context, "url");
    if (field(context, "kind").equals("none")) {
      office.act(context, Deed.FEED_SECRET_FORGOTTEN, url, "", () -> edits.forgetSecret(url));
      back(context, url);
      return;
    }
    Secret secret = secretOf(context);
    if (secret == null) {
      String complaint = Words.words("admin.feed.credentials.missing");
      feeds.show(
          context,
          url,
          AdminFrame.of(context, Words.words("admin.feed.title")).complaining(complaint));
      return;
    }
    office.act(
        context, Deed.FEED_SECRET_KEPT, url, secret.header(), () -> edits.keepSecret(url, secret));
    back(context, url);
  }

  /** Null if what was typed is none. */
  private static @Nullable Secret secretOf(Context context) {
    String name = field(context, "name").strip();
    String value = field(context, "value");
    if (field(context, "kind").equals("basic")) {
      byte[] both = (name + ":" + value).getBytes(StandardCharsets.UTF_8);
      return name.isEmpty() || name.contains(":") || value.isEmpty()
          ? null
          : new Secret("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }
    boolean usable = HEADER.matcher(name).matches() && VALUE.matcher(value).matches();
    return usable && !name.equalsIgnoreCase("Host") ? new Secret(name, value) : null;
  }

  private static void back(Context context, String url) {
    redirect(context, "admin/feed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8));
  }
}
