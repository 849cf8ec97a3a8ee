package dev.backstory.site;

import dev.backstory.cluster.story.StoryPace;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageContents;
import dev.backstory.model.PageContents.Placed;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.port.StoryStore.Redirect;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A site as it stands at one moment: the pages in memory, the articles looked up when shown. */
public final class SiteSnapshot {
  static final Comparator<StoryPage> NEWEST_FIRST =
      Comparator.comparing(StoryPage::updatedAt).reversed().thenComparing(StoryPage::id);
  private static final Comparator<Evidence> IN_ORDER =
      Comparator.comparing(Evidence::articleId).thenComparing(Evidence::span);

  private final List<StoryPage> stories;
  private final Map<String, StoryPage> byId = new HashMap<>();
  private final SortedMap<String, TreeSet<Evidence>> evidence = new TreeMap<>();
  private final TopicIndex topics;
  private final SourceArticles articles;
  private final List<Redirect> redirects;
  private final StoryReasons reasons;
  private final InstantSource clock;
  private final StoryPace pace = new StoryPace();
  private final NavigableMap<Instant, Integer> quietFrom = new TreeMap<>();

  private SiteSnapshot(
      List<StoryPage> pages,
      SourceArticles articles,
      List<Redirect> redirects,
      StoryReasons reasons,
      InstantSource clock) {
    this.stories = pages.stream().sorted(NEWEST_FIRST).toList();
    this.topics = TopicIndex.of(pages);
    this.articles = articles;
    this.redirects = redirects.stream().sorted(Comparator.comparing(Redirect::id)).toList();
    this.reasons = reasons;
    this.clock = clock;
    stories.forEach(this::index);
    countQuiet();
  }

  /**
   * @param pages with slugs and ids that are unique
   * @param articles those of the pages' coverage, at least
   * @param redirects where the addresses of stories that are gone lead, each to one of the pages
   * @param reasons why articles are in their stories
   * @param clock tells which stories are quiet
   */
  public static SiteSnapshot of(
      List<StoryPage> pages,
      SourceArticles articles,
      List<Redirect> redirects,
      StoryReasons reasons,
      InstantSource clock) {
    return new SiteSnapshot(pages, articles, redirects, reasons, clock);
  }

  /** Newest first. */
  List<StoryPage> stories() {
    return stories;
  }

  Optional<StoryPage> story(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  public TopicIndex topics() {
    return topics;
  }

  /** The ids of all articles of the coverage, in order. */
  Iterable<String> articleIds() {
    return evidence.keySet();
  }

  Optional<SourceArticle> article(String id) {
    return articles.find(id);
  }

  /** All that stories rest on in this article, in the order of its text. */
  List<Evidence> evidenceIn(String articleId) {
    TreeSet<Evidence> found = evidence.get(articleId);
    return found == null ? List.of() : List.copyOf(found);
  }

  /** Where the addresses of stories that are gone lead, by id. */
  public List<Redirect> redirects() {
    return redirects;
  }

  /** Since when a story has been quiet; empty while it is not. */
  Optional<Instant> quietSince(StoryPage page) {
    return pace.quietSince(times(page), clock.instant());
  }

  /**
   * How many stories are quiet. While a site has this many, each of its files says the same: only
   * what is quiet changes with time.
   */
  public int quietStories() {
    Map.Entry<Instant, Integer> latest = quietFrom.floorEntry(clock.instant());
    return latest == null ? 0 : latest.getValue();
  }

  /** Counts, for each time at which a story becomes quiet, those that are from then on. */
  private void countQuiet() {
    List<Instant> times =
        stories.stream().flatMap(page -> pace.quietFrom(times(page)).stream()).sorted().toList();
    for (int i = 0; i < times.size(); i++) {
      quietFrom.put(times.get(i), i + 1);
    }
  }

  private static List<Instant> times(StoryPage page) {
    return page.coverage().articles().stream()
        .map(Covering::publishedAt)
        .map(at -> at == null || at.isAfter(page.updatedAt()) ? page.updatedAt() : at)
        .toList();
  }

  /** Why each article of a story is in it. */
  StoryReasons reasons() {
    return reasons;
  }

  private void index(StoryPage page) {
    if (byId.put(page.id(), page) != null) {
      throw new IllegalArgumentException("two stories with the id " + page.id());
    }
    for (Covering article : page.coverage().articles()) {
      of(article.id());
    }
    for (Placed<Evidence> found : PageContents.of(page).evidence()) {
      of(found.what().articleId()).add(found.what());
    }
  }

  private TreeSet<Evidence> of(String articleId) {
    return evidence.computeIfAbsent(articleId, _ -> new TreeSet<>(IN_ORDER));
  }
}
