package dev.backstory.site;

import static dev.backstory.site.Making.atom;
import static dev.backstory.site.Making.feed;
import static dev.backstory.site.Making.html;
import static dev.backstory.site.Making.json;
import static dev.backstory.site.Making.of;

import dev.backstory.model.StoryPage.Status;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.site.Making.Same;
import dev.backstory.site.catalogue.Topic;
import dev.backstory.site.catalogue.TopicIndex;
import dev.backstory.site.follow.Sitemap;
import dev.backstory.site.moved.MovedStory;
import dev.backstory.site.picture.StoryPicture;
import dev.backstory.site.words.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What lies at each path of a site, served or written; each file is made when it is asked for. */
public final class SiteFiles {
  private static final Map<String, String> ASSETS =
      new TreeMap<>(
          Map.of(
              "backstory.css", "text/css;charset=utf-8",
              "backstory.js", "text/javascript;charset=utf-8",
              "follow.js", "text/javascript;charset=utf-8",
              "reading.js", "text/javascript;charset=utf-8",
              "story.js", "text/javascript;charset=utf-8",
              "search.js", "text/javascript;charset=utf-8",
              "icon.svg", "image/svg+xml"));

  /** Of a site that a server makes suggestions for. */
  private static final String SUGGESTING = "suggest.js";

  /** The path of a later part of a list: that of the first, or of its folder, and a number. */
  private static final Pattern LATER_PART = Pattern.compile("(.+)/([2-9]|[1-9]\\d{1,6})\\.html");

  /** How many briefs stand beside the pages of the front page. */
  private static final int BRIEFS_BESIDE = 6;

  private static final Object ALWAYS = "always the same";

  private final SiteSnapshot site;
  private final SiteRenderer renderer;
  private final boolean texts;
  private final StoryLists pages;
  private final StoryLists briefs;
  private final SiteFeeds feeds;
  private @Nullable SearchFiles search;
  private final StoryFiles stories;
  private final CatalogueFiles catalogue;
  private final SectionFiles sections;
  private final FollowFiles follow;
  private final BriefingPages briefing;

  /**
   * @param texts whether the JSON of an article has its whole text
   */
  public SiteFiles(SiteSnapshot site, SiteRenderer renderer, boolean texts) {
    this.site = site;
    this.renderer = renderer;
    this.texts = texts;
    this.pages = new StoryLists(site, Status.PAGE);
    this.briefs = new StoryLists(site, Status.BRIEF);
    this.feeds = new SiteFeeds(site, renderer);
    this.catalogue = new CatalogueFiles(site, renderer, feeds);
    this.stories = new StoryFiles(site, renderer, catalogue);
    this.sections = new SectionFiles(site, renderer, feeds);
    this.briefing = new BriefingPages(site, renderer);
    this.follow = new FollowFiles(site, renderer, feeds, catalogue, sections);
  }

  /** The file at this path; none for an article that is in the coverage but not stored. */
  public Optional<SiteFile> find(String path) {
    Making making = at(path);
    return making == null ? Optional.empty() : Optional.ofNullable(making.file().get());
  }

  /**
   * What the file at this path depends on: a file that was made of something equal, of this site or
   * of an earlier state of it, is the same. Empty if there is no file, as far as can be told
   * without making it.
   */
  public Optional<Object> state(String path) {
    return Optional.ofNullable(at(path)).map(Making::state);
  }

  /** Those of one story after each other, so that its page is looked up once. */
  public SequencedCollection<String> paths() {
    SequencedSet<String> paths = new LinkedHashSet<>();
    ASSETS.keySet().forEach(name -> paths.add(SitePaths.asset(name)));
    if (renderer.isSearchable()) {
      paths.add(SitePaths.asset(SUGGESTING));
    }
    paths.addAll(List.of(SitePaths.ABOUT, SitePaths.NOT_FOUND));
    paths.add(SitePaths.INDEX);
    IntStream.rangeClosed(1, pages.parts()).forEach(n -> paths.add(list(n)));
    IntStream.rangeClosed(1, briefs.parts()).forEach(n -> paths.add(SitePaths.briefs(n)));
    paths.addAll(List.of(SitePaths.INDEX_JSON, SitePaths.REDIRECTS_JSON));
    paths.addAll(List.of(SitePaths.ATOM_FEED, SitePaths.JSON_FEED));
    paths.addAll(List.of(SitePaths.FOLLOWING, SitePaths.FEEDS));
    if (renderer.hasAddress()) {
      paths.add(SitePaths.SITEMAP);
    }
    if (!renderer.isSearchable()) {
      paths.add(SitePaths.SEARCH_PAGE);
      paths.addAll(search().paths());
    }
    site.stories().forEach(story -> stories.addPaths(story, paths));
    TopicIndex topics = site.topics();
    for (Topic topic : topics.all()) {
      IntStream.rangeClosed(1, StoryLists.parts(topic.stories().size()))
          .forEach(n -> paths.add(SitePaths.topic(topic.slug(), n)));
      paths.add(SitePaths.topicFeed(topic.slug()));
      paths.add(SitePaths.latest(SitePaths.topic(topic.slug())));
    }
    for (String slug : topics.moved().keySet()) {
      paths.add(SitePaths.topic(slug));
      paths.add(SitePaths.latest(SitePaths.topic(slug)));
    }
    catalogue.addPaths(paths);
    sections.addPaths(paths);
    briefing.addPaths(paths);
    for (Redirect redirect : site.redirects()) {
      paths.add(SitePaths.story(redirect.slug()));
      paths.add(SitePaths.storyJson(redirect.id()));
      FollowFiles.addPaths(redirect.slug(), paths);
    }
    return paths;
  }

  private @Nullable Making at(String path) {
    int slash = path.indexOf('/');
    return switch (slash < 0 ? "" : path.substring(0, slash)) {
      case "" -> atRoot(path);
      case "assets" -> asset(path.substring(slash + 1));
      case "page", "briefs" -> laterList(path);
      case "stories", "questions", "why" -> stories.at(path);
      case "briefings" -> briefing.at(path);
      case "changes", "latest" -> follow.at(path);
      case "topics" -> topic(path);
      case "people", "outlets", "journalists", "days" -> catalogue.at(path);
      case "sections" -> sections.at(path);
      case "articles" -> article(path);
      case "images" -> image(path);
      case "search" -> search(path);
      default -> null;
    };
  }

  private @Nullable Making atRoot(String path) {
    return switch (path) {
      case SitePaths.INDEX -> front();
      case SitePaths.BRIEFS -> briefs(1);
      case SitePaths.SEARCH_PAGE -> renderer.isSearchable() ? null : html(ALWAYS, renderer::search);
      case SitePaths.ABOUT -> html(ALWAYS, renderer::about);
      case SitePaths.NOT_FOUND -> html(ALWAYS, renderer::notFound);
      case SitePaths.INDEX_JSON ->
          json(
              List.of(new Same(site.index()), site.quietStories()),
              () -> site.index().newestFirst().stream().map(this::line).toList());
      case SitePaths.REDIRECTS_JSON ->
          json(
              new Same(site.index()), () -> site.redirects().stream().map(MovedStory::of).toList());
      case SitePaths.ATOM_FEED ->
          atom(versions(feeds.newest()), () -> feeds.front(SitePaths.ATOM_FEED));
      case SitePaths.JSON_FEED ->
          feed(versions(feeds.newest()), () -> feeds.front(SitePaths.JSON_FEED));
      case SitePaths.BRIEFING -> briefing.newest();
      case SitePaths.BRIEFING_FEED, SitePaths.BRIEFING_JSON_FEED -> briefing.feed(path);
      case SitePaths.FOLLOWING -> html(ALWAYS, renderer::following);
      case SitePaths.FEEDS -> follow.outline();
      case SitePaths.OUTLET_LIST -> catalogue.outlets(1);
      case SitePaths.CALENDAR -> catalogue.latestYear();
      case SitePaths.SITEMAP -> renderer.hasAddress() ? sitemap() : null;
      case SitePaths.ROBOTS -> renderer.hasAddress() ? robots() : null;
      default -> null;
    };
  }

  static List<Object> versions(List<SiteStory> stories) {
    return stories.stream().map(SiteStory::version).toList();
  }

  private Making sitemap() {
    return of(
        new Same(site.index()),
        () -> SiteFile.text(Sitemap.CONTENT_TYPE, Sitemap.of(feeds.pages())));
  }

  /** Served alone: beside the files of a site that others serve, an owner may have one. */
  private Making robots() {
    String text =
        "User-agent: *\nDisallow:\n\nSitemap: %s\n"
            .formatted(renderer.link(SitePaths.ROBOTS, SitePaths.SITEMAP));
    return of(ALWAYS, () -> SiteFile.text("text/plain;charset=utf-8", text));
  }

  private @Nullable Making search(String path) {
    return renderer.isSearchable()
        ? null
        : search().find(path).map(file -> of(new Same(site.index()), () -> file)).orElse(null);
  }

  /** Made once, and only for a site that no server answers for. */
  private synchronized SearchFiles search() {
    SearchFiles made = search;
    if (made == null) {
      made = new SearchFiles(site);
      search = made;
    }
    return made;
  }

  private SiteJson.StoryLine line(SiteStory story) {
    return SiteJson.StoryLine.of(
        story.listed(), site.quietSince(story).orElse(null), story.section());
  }

  private @Nullable Making laterList(String path) {
    if (path.equals(list(1))) {
      return list(1, List.of(), false);
    }
    Matcher part = LATER_PART.matcher(path);
    if (!part.matches()) {
      return null;
    }
    int number = number(part);
    return path.equals(list(number))
        ? list(number, List.of(), false)
        : path.equals(SitePaths.briefs(number)) ? briefs(number) : null;
  }

  /** The path of a part of the list of all pages, which begins on a front page without sections. */
  private String list(int number) {
    return sections.isEmpty() ? SitePaths.index(number) : SitePaths.all(number);
  }

  private static int number(Matcher part) {
    return Integer.parseInt(part.group(2));
  }

  private @Nullable Making front() {
    List<SiteStory> beside = briefs.first(beside());
    boolean more = briefs.size() > beside.size();
    return sections.isEmpty() ? list(1, beside, more) : sections.front(pages, beside, more);
  }

  private @Nullable Making list(int number, List<SiteStory> beside, boolean more) {
    if (number > pages.parts()) {
      return null;
    }
    Object state =
        List.of(list(number), pages.parts(), pages.state(number), versions(beside), more);
    return html(state, () -> renderer.index(pages, this::list, number, beside, more));
  }

  /** How many briefs stand beside the pages; a site without a page has nothing else to show. */
  private int beside() {
    return pages.size() == 0 ? StoryLists.LENGTH : BRIEFS_BESIDE;
  }

  private @Nullable Making briefs(int number) {
    return number > briefs.parts()
        ? null
        : html(
            List.of(briefs.parts(), briefs.state(number)), () -> renderer.briefs(briefs, number));
  }

  private @Nullable Making topic(String path) {
    if (path.endsWith(SitePaths.FEED_ENDING)) {
      return topicFeed(path);
    }
    Matcher part = LATER_PART.matcher(path);
    boolean later = part.matches() && !path.equals("topics/" + part.group(2) + ".html");
    String first = later ? part.group(1) + ".html" : path;
    String slug = site.topics().slugAt(first);
    if (slug == null) {
      return null;
    }
    Topic topic = site.topics().find(slug).orElse(null);
    if (topic != null) {
      return topic(topic, later ? number(part) : 1);
    }
    String to = site.topics().movedTo(slug).orElse(null);
    return later || to == null ? null : stories.moved(path, SitePaths.topic(to));
  }

  private @Nullable Making topicFeed(String path) {
    String page = path.substring(0, path.length() - SitePaths.FEED_ENDING.length()) + ".html";
    String slug = site.topics().slugAt(page);
    Topic topic = slug == null ? null : site.topics().find(slug).orElse(null);
    return topic == null
        ? null
        : atom(
            List.of(topic.slug(), topic.card(), versions(feeds.newest(topic.stories()))),
            () -> feeds.of(SiteFeeds.listed(topic), path));
  }

  private @Nullable Making topic(Topic topic, int number) {
    if (number > StoryLists.parts(topic.stories().size())) {
      return null;
    }
    List<Object> state = new ArrayList<>(List.of(number, topic.slug(), topic.card()));
    topic.stories().forEach(it -> state.add(site.index().story(it.id()).map(SiteStory::version)));
    state.addAll(topic.beside());
    state.add(catalogue.ways(site.people(topic)));
    return html(state, () -> renderer.topic(site, topic, number));
  }

  private @Nullable Making article(String path) {
    String id = site.index().articleAt(path);
    return id == null
        ? null
        : of(
            site.index().restingOn(id).stream().map(SiteStory::version).toList(),
            () -> site.article(id).map(this::published).orElse(null));
  }

  private SiteFile published(SourceArticle source) {
    return SiteFile.json(
        PageCodec.json(ArticleJson.of(source, site.evidenceIn(source.article().id()), texts)));
  }

  /** The copy of a picture, by its digest, which no other file has. */
  private @Nullable Making image(String path) {
    String digest = StoryPicture.digest(path);
    byte[] copy = digest == null ? null : site.pictures().file(digest).orElse(null);
    return copy == null ? null : of(ALWAYS, () -> new SiteFile(SiteFile.JPEG, copy));
  }

  private @Nullable Making asset(String name) {
    boolean suggests = name.equals(SUGGESTING) && renderer.isSearchable();
    String type = ASSETS.get(suggests ? "search.js" : name);
    return type == null ? null : of(ALWAYS, () -> asset(name, type));
  }

  private static SiteFile asset(String name, String type) {
    try (InputStream in = SiteFiles.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource: " + name);
      }
      byte[] bytes = in.readAllBytes();
      return name.endsWith(".js")
          ? SiteFile.text(type, Words.inScript(new String(bytes, StandardCharsets.UTF_8)))
          : new SiteFile(type, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
