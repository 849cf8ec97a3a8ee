package dev.backstory.cli;

import dev.backstory.desk.Desk;
import dev.backstory.rounds.FeedFinder;
import dev.backstory.site.Wording;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds feeds after a look at what their addresses lead to, and says what that is. */
public final class FeedAddition {
  private final Desk desk;
  private final @Nullable String name;
  private final @Nullable String folder;
  private final Instant now;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * @param name of the outlet in place of the feed's own title
   * @param folder that they are put into; null to leave them where they are
   */
  FeedAddition(
      Desk desk,
      @Nullable String name,
      @Nullable String folder,
      Instant now,
      PrintWriter out,
      PrintWriter err) {
    this.desk = desk;
    this.name = name;
    this.folder = folder;
    this.now = now;
    this.out = out;
    this.err = err;
  }

  /** Whether there is something to follow, which is added then. */
  boolean look(String url) {
    return switch (desk.find(url)) {
      case FeedFinder.Source source -> add(url, ": " + words(source));
      case FeedFinder.Page(List<String> feeds) -> addFirst(url, feeds);
      case FeedFinder.Nothing nothing -> refuse(url, nothing);
    };
  }

  /** Adds an address, whatever it leads to. */
  boolean addUnseen(String url) {
    return add(url, "");
  }

  private boolean add(String url, String what) {
    boolean added = desk.feeds().add(url, name, now);
    if (folder != null) {
      desk.feeds().file(url, folder.isBlank() ? null : folder.strip());
    }
    out.println((added ? "added " : "already added: ") + url + what);
    return true;
  }

  /** Adds the first of a page's feeds that can be read, and names those after it. */
  private boolean addFirst(String page, List<String> feeds) {
    err.printf(
        "%s is a web page that offers %s%n", page, Wording.count(feeds.size(), "feed", "feeds"));
    boolean found = false;
    for (String url : feeds) {
      if (found) {
        err.println("not added: " + url);
      } else {
        found = lookOnce(url);
      }
    }
    return found;
  }

  private boolean lookOnce(String url) {
    return switch (desk.find(url)) {
      case FeedFinder.Source source -> add(url, ": " + words(source));
      case FeedFinder.Page _ -> refuse(url, new FeedFinder.Nothing("a web page, not a feed", null));
      case FeedFinder.Nothing nothing -> refuse(url, nothing);
    };
  }

  private boolean refuse(String url, FeedFinder.Nothing nothing) {
    err.println("not added: " + url + ": " + nothing.reason());
    if (nothing.allow() != null) {
      err.printf(
          "  the setting fetch.allow lets it through: --set fetch.allow=%s%n", nothing.allow());
    }
    return false;
  }

  /** What there is to follow. */
  public static String words(FeedFinder.Source source) {
    return switch (source) {
      case FeedFinder.Sitemaps(int count) ->
          "a list of " + Wording.count(count, "sitemap", "sitemaps");
      case FeedFinder.Feed feed -> words(feed);
    };
  }

  private static String words(FeedFinder.Feed feed) {
    List<String> words = new ArrayList<>();
    words.add(feed.title() == null ? "without a title" : "“" + feed.title() + "”");
    if (feed.outlet() != null) {
      words.add("outlet " + feed.outlet());
    }
    words.add(Wording.count(feed.items(), "item", "items"));
    if (feed.newest() != null) {
      words.add("the newest of " + feed.newest());
    }
    return String.join(", ", words);
  }
}
