package dev.backstory.site;

import dev.backstory.notation.Fingerprint;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paths of a site. A path is the name of a file below the root of the site, separated by
 * slashes; {@link #href} makes an address of it.
 */
public final class SitePaths {
  public static final String INDEX = "index.html";
  public static final String INDEX_JSON = "index.json";
  public static final String REDIRECTS_JSON = "redirects.json";

  /** Where a served site answers questions; there is no file. */
  public static final String SEARCH = "search";

  /** Where a served site makes suggestions to somebody who types; there is no file. */
  public static final String SUGGEST = "suggest";

  /** Where a served site says which lines answer a question; there is no file. */
  public static final String ASK = "ask";

  /** Where readers of a served site report lines that are wrong; there is no file. */
  public static final String REPORT = "report";

  /** Where a served site is asked for news by mail, and where such a mail leads. */
  public static final String DIGEST = "digest";

  public static final String DIGEST_CONFIRM = "digest/confirm";
  public static final String DIGEST_END = "digest/end";

  /** A served story as it is shown to somebody who has read an earlier revision of it. */
  static final Pattern SINCE = Pattern.compile("(stories/[^?]+)\\?since=(\\d{1,3})");

  /** The page of a search that no server answers. */
  static final String SEARCH_PAGE = "search.html";

  /** Where a served site has the feed of what a search finds; there is no file. */
  public static final String SEARCH_FEED = "search.xml";

  /** The briefing of the newest day. */
  static final String BRIEFING = "briefing.html";

  static final String BRIEFING_FEED = "briefing.xml";
  static final String BRIEFING_JSON_FEED = "briefing.json";

  /** Where those of all days lie. */
  static final String BRIEFINGS = "briefings/";

  static final String BRIEFS = "briefs.html";
  static final String ABOUT = "about.html";
  public static final String NOT_FOUND = "404.html";
  static final String ATOM_FEED = "feed.xml";
  static final String JSON_FEED = "feed.json";

  /** The page of what somebody follows. */
  static final String FOLLOWING = "following.html";

  /** The feeds of the site in one list. */
  static final String FEEDS = "feeds.opml";

  static final String SITEMAP = "sitemap.xml";
  static final String ROBOTS = "robots.txt";

  /** Where all that says why articles are in their stories lies. */
  public static final String WHY = "why/";

  /** Where what is newest of each page lies that can be followed. */
  static final String LATEST = "latest/";

  /** Where the feeds of what changes on the pages of stories lie. */
  static final String CHANGES = "changes/";

  static final String TOPICS = "topics/";

  /** Where those who are quoted lie. */
  static final String PEOPLE = "people/";

  /** Where the folders of the feeds lie, which are sections of the site. */
  static final String SECTIONS = "sections/";

  static final String OUTLETS = "outlets/";
  static final String JOURNALISTS = "journalists/";

  /** The list of outlets. */
  static final String OUTLET_LIST = "outlets.html";

  static final String DAYS = "days/";

  /** The latest year's days. */
  static final String CALENDAR = "days.html";

  static final String FEED_ENDING = ".xml";
  static final String JSON_ENDING = ".json";

  /** File systems end at 255 bytes; the ending of the name needs a few. */
  private static final int MAX_NAME = 200;

  private SitePaths() {}

  /** A list of stories, counted from 1. */
  static String index(int part) {
    return part == 1 ? INDEX : "page/" + part + ".html";
  }

  /** A list of all stories, counted from 1, of a site whose front page has sections. */
  static String all(int part) {
    return "page/" + part + ".html";
  }

  /** A list of briefs, counted from 1. */
  static String briefs(int part) {
    return part == 1 ? BRIEFS : "briefs/" + part + ".html";
  }

  public static String story(String slug) {
    return "stories/" + fileName(slug) + ".html";
  }

  /** Which stories have the words that begin so. */
  static String searchWords(String beginning) {
    return "search/words/" + beginning + ".json";
  }

  /** Stories as a search lists them, counted from 1. */
  static String searchStories(int part) {
    return "search/stories/" + part + ".json";
  }

  /** The same, with what came after a revision marked. No file lies there. */
  public static String since(String story, String revision) {
    return story + "?since=" + revision;
  }

  /** The feed of what changes on the page of a story. */
  static String changes(String slug, String ending) {
    return CHANGES + fileName(slug) + ending;
  }

  /** What is newest of what this page shows. */
  static String latest(String page) {
    return LATEST + page.replaceFirst("\\.html$", JSON_ENDING);
  }

  /** Where a page's history has one of its revisions: the part of an address after a hash. */
  public static String revision(int number) {
    return "revision-" + number;
  }

  /**
   * Where a page's coverage has an article, counted from 1: the part of an address after a hash.
   */
  public static String inCoverage(int number) {
    return "report-" + number;
  }

  public static String storyJson(String id) {
    return "stories/" + fileName(id) + ".json";
  }

  public static String articleJson(String id) {
    return "articles/" + fileName(id) + ".json";
  }

  static String question(String storySlug, String questionSlug) {
    return questions(storySlug) + fileName(questionSlug) + ".html";
  }

  /** Where all questions of a story lie. */
  public static String questions(String storySlug) {
    return "questions/" + fileName(storySlug) + "/";
  }

  /** Why each article of a story is in it. */
  public static String why(String storySlug) {
    return WHY + fileName(storySlug) + ".html";
  }

  public static String topic(String slug) {
    return "topics/" + fileName(slug) + ".html";
  }

  /** A part of the list of a topic's stories, counted from 1. */
  static String topic(String slug, int part) {
    return part == 1 ? topic(slug) : "topics/" + fileName(slug) + "/" + part + ".html";
  }

  /** The page of the story whose questions are in this folder. */
  public static String storyOfQuestions(String folder) {
    return "stories/" + folder.substring("questions/".length(), folder.length() - 1) + ".html";
  }

  static String topicFeed(String slug) {
    return TOPICS + fileName(slug) + FEED_ENDING;
  }

  /** A part of the list of outlets, counted from 1; no outlet's address is a hyphen alone. */
  static String outletList(int part) {
    return part == 1 ? OUTLET_LIST : named(OUTLETS, "-", part);
  }

  /**
   * A part of a page, counted from 1.
   *
   * @param folder of its kind
   * @param address as a file's name, without an ending
   */
  static String named(String folder, String address, int part) {
    return folder + address + (part == 1 ? "" : "/" + part) + ".html";
  }

  /** The stories of a day, in parts counted from 1. */
  static String day(LocalDate day, int part) {
    return named(DAYS, fileName(day.toString()), part);
  }

  /** The most important stories of a day. */
  static String briefing(LocalDate day) {
    return BRIEFINGS + fileName(day.toString()) + ".html";
  }

  /** The address of the feed of what has these words, from the root of a served site. */
  static String searchFeed(String question) {
    return SEARCH_FEED + "?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
  }

  /** The address of the form for a line, from the root of a served site. */
  static String report(String storyId, String lineId) {
    return REPORT + "?story=" + encoded(storyId) + "&line=" + encoded(lineId);
  }

  /**
   * The address of the form for a digest, from the root of a served site.
   *
   * @param field "section" or "q"
   */
  public static String digest(String field, String value) {
    return DIGEST + "?" + field + "=" + encoded(value);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** The day that has this name as a file, without an ending; null if that is the name of none. */
  static @Nullable LocalDate date(String name) {
    try {
      return LocalDate.parse(name.replace("%2B", "+"));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The days of a year. */
  static String year(int year) {
    return DAYS + fileName(String.valueOf(year)) + ".html";
  }

  static String asset(String name) {
    return "assets/" + name;
  }

  /** From a page at {@code path} to the root of the site: nothing, or {@code ../} repeated. */
  public static String toRoot(String path) {
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }

  /** The address of a path: a per cent sign of a file's name is itself encoded. */
  public static String href(String path) {
    return path.replace("%", "%25");
  }

  /**
   * A file's name for an id: letters, digits, dots, underscores and hyphens stand for themselves,
   * all else (and a dot at the beginning) is per-cent-encoded in UTF-8. A name too long for a file
   * system ends in a digest instead.
   */
  static String fileName(String id) {
    StringBuilder name = new StringBuilder();
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = isPlain((char) (b & 0xff)) && !(b == '.' && name.isEmpty());
      name.append(plain ? Character.toString(b) : "%%%02X".formatted(b));
    }
    return name.length() <= MAX_NAME
        ? name.toString()
        : name.substring(0, MAX_NAME / 2) + "~" + digest(id);
  }

  private static boolean isPlain(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_'
        || c == '-';
  }

  private static String digest(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 40);
  }

  /** In lower-case hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Fingerprint.sha256(bytes));
  }
}
