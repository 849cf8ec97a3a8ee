package dev.backstory.site;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands round a page.
 *
 * @param root from this page to the root of the site
 * @param title of the page, without the site's name
 * @param description in a sentence, for search engines and previews; may be empty
 * @param language of the page, ISO 639-1
 * @param notice shown on top, or null
 * @param json address of the same in JSON, or null
 * @param canonical where the page is published, with scheme and host; null if that is not known
 * @param feeds that a newsreader finds on the page
 * @param search the field for a search
 * @param byMail whether readers can get news by mail
 */
public record PageLayout(
    String root,
    String title,
    String description,
    String language,
    @Nullable String notice,
    @Nullable String json,
    @Nullable String canonical,
    List<FeedLink> feeds,
    SearchField search,
    boolean byMail) {
  public PageLayout {
    feeds = List.copyOf(feeds);
  }

  /** An Atom feed. */
  public record FeedLink(String title, String href) {}

  /**
   * A field for a search.
   *
   * @param path of what answers
   * @param asked what stands in it
   * @param suggest path of what makes suggestions to somebody who types; null if nothing does
   */
  public record SearchField(String path, String asked, @Nullable String suggest) {}

  /** The same for a page in this language. */
  PageLayout in(String language) {
    return new PageLayout(
        root, title, description, language, notice, json, canonical, feeds, search, byMail);
  }

  /** The same on what was searched for, which can be followed. */
  PageLayout searchedFor(String question) {
    PageLayout asked =
        new PageLayout(
            root,
            title,
            description,
            language,
            notice,
            json,
            canonical,
            feeds,
            new SearchField(search.path(), question, search.suggest()),
            byMail);
    String words = question.strip();
    return words.isEmpty()
        ? asked
        : asked.with(new FeedLink("This search", root + SitePaths.searchFeed(words)));
  }

  /** The same with one more feed, before the others. */
  PageLayout with(FeedLink feed) {
    List<FeedLink> all = Stream.concat(Stream.of(feed), feeds.stream()).toList();
    return new PageLayout(
        root, title, description, language, notice, json, canonical, all, search, byMail);
  }
}
