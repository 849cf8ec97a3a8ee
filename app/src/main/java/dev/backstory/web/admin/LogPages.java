package dev.backstory.web.admin;

import dev.backstory.port.admin.AuditTrail.Deed;
import dev.backstory.web.route.Right;
import dev.backstory.web.route.Route;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What could not be used, and what was done by whom. */
public final class LogPages {
  private static final int MOST = 200;
  private static final int LONGEST_SEARCH = 200;

  private final Office office;

  LogPages(Office office) {
    this.office = office;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/admin/rejections", Right.EDITOR, this::rejections),
        Route.get("/admin/trail", Right.OWNER, this::trail));
  }

  private void rejections(Context context) {
    String typed = Objects.requireNonNullElse(context.queryParam("q"), "").strip();
    String asked = typed.substring(0, Math.min(LONGEST_SEARCH, typed.length()));
    AdminRenderer.send(
        context,
        "rejections.jte",
        AdminFrame.of(context, "Rejections"),
        Map.of("asked", asked, "rejected", office.survey().rejected(asked, MOST), "most", MOST));
  }

  private void trail(Context context) {
    AdminRenderer.send(
        context,
        "trail.jte",
        AdminFrame.of(context, "What was done"),
        Map.of("acts", office.trail().latest(MOST)));
  }

  /** What was done, in words that an object follows. */
  public static String words(Deed deed) {
    return switch (deed) {
      case FEEDS_ADDED -> "added feeds:";
      case FEED_PAUSED -> "paused the feed";
      case FEED_RESUMED -> "resumed the feed";
      case FEED_REMOVED -> "removed the feed";
      case FEED_EDITED -> "edited the feed";
      case FEED_SECRET_KEPT -> "kept credentials for the feed";
      case FEED_SECRET_FORGOTTEN -> "forgot the credentials of the feed";
      case REPORT_DONE -> "closed as done report";
      case REPORT_DISMISSED -> "dismissed report";
      case REPORT_REOPENED -> "opened again report";
      case STORY_HIDDEN -> "hid the story";
      case STORY_SHOWN -> "showed again the story";
      case STORY_MERGED -> "merged into another the story";
      case STORY_SPLIT -> "made a story of its own of articles of the story";
      case ARTICLE_TAKEN_OUT -> "took an article out of the story";
      case MERGE_UNDONE -> "undid that another was merged into the story";
      case SPLIT_UNDONE -> "undid that articles were taken out of the story";
      case TOPIC_NAMED -> "gave another name to the topic";
      case TOPICS_JOINED -> "made one with another the topic";
      case TOPICS_PARTED -> "kept apart from a topic the name";
      case TOPIC_RULING_UNDONE -> "undid a decision on the topic";
      case ARTICLE_TAKEN_DOWN -> "took down the article";
      case ARTICLE_PUT_BACK -> "put back the article";
      case PERSON_REMOVED -> "removed the person";
      case PERSON_PUT_BACK -> "put back the person";
      case OUTLET_REMOVED -> "removed the outlet";
      case OUTLET_PUT_BACK -> "put back the outlet";
      case TOKEN_ADDED -> "made the token";
      case TOKEN_REMOVED -> "removed the token";
      case WEBHOOK_ADDED -> "added the webhook";
      case WEBHOOK_REMOVED -> "removed the webhook";
      case WEBHOOK_SWITCHED_ON -> "switched on again the webhook";
      case WEBHOOK_SECRET_CHANGED -> "changed the secret of the webhook";
      case SUBSCRIBER_REMOVED -> "removed the subscriber number";
      case ACCOUNT_ADDED -> "made the account";
      case ACCOUNT_ROLE_CHANGED -> "gave another role to the account";
      case ACCOUNT_PASSWORD_CHANGED -> "gave another password to the account";
      case ACCOUNT_SIGNED_OUT -> "signed out everywhere the account";
      case ACCOUNT_REMOVED -> "removed the account";
      case SETTING_CHANGED -> "changed the setting";
      case SERVER_STARTED_OVER -> "started over";
      case BACKUP_TAKEN -> "took a backup of";
    };
  }
}
