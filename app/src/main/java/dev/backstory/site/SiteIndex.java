package dev.backstory.site;

import dev.backstory.port.ListedStory;
import dev.backstory.port.StoryStore.Change;
import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.site.catalogue.Catalogue;
import dev.backstory.site.catalogue.Sections;
import dev.backstory.site.catalogue.TopicIndex;
import dev.backstory.site.suggest.SiteSuggestions;
import dev.backstory.site.suggest.Suggestions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stories a site has and by which names they and their articles are found. Never changes; the
 * index after a change takes over all that is the same, and copies no more than references to it.
 */
public final class SiteIndex {
  /** A site without any story. */
  public static final SiteIndex EMPTY =
      new SiteIndex(List.of(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new TreeMap<>());

  private static final Comparator<SiteStory> BY_LISTS =
      Comparator.comparing(SiteStory::listed, ListedStory.NEWEST_FIRST);

  private final List<SiteStory> newestFirst;
  private final Map<String, SiteStory> byId;

  /** By the name of their files: that of the page, and that of its JSON. */
  private final Map<String, SiteStory> byFile;

  /** Ids of the stories that rest on an article, by the name of its file. */
  private final Map<String, Cited> articles;

  private final SortedMap<String, Redirect> redirects;
  private final long[] quietFrom;
  private @Nullable TopicIndex topics;
  private @Nullable Catalogue catalogue;
  private @Nullable Sections sections;
  private final Object suggesting = new Object();
  private @Nullable Suggestions suggestions;
  private volatile @Nullable Map<String, Redirect> redirectFiles;

  /** An article and the stories that rest on it. */
  private record Cited(String articleId, List<String> storyIds) {
    Cited with(String storyId) {
      return new Cited(articleId, Stream.concat(storyIds.stream(), Stream.of(storyId)).toList());
    }

    Cited without(String storyId) {
      return new Cited(articleId, storyIds.stream().filter(id -> !id.equals(storyId)).toList());
    }
  }

  private SiteIndex(
      List<SiteStory> newestFirst,
      Map<String, SiteStory> byId,
      Map<String, SiteStory> byFile,
      Map<String, Cited> articles,
      SortedMap<String, Redirect> redirects) {
    this.newestFirst = newestFirst;
    this.byId = byId;
    this.byFile = byFile;
    this.articles = articles;
    this.redirects = redirects;
    this.quietFrom =
        newestFirst.stream()
            .flatMap(story -> Stream.ofNullable(story.quietFrom()))
            .mapToLong(Instant::getEpochSecond)
            .sorted()
            .toArray();
  }

  /**
   * @throws IllegalArgumentException if two stories have one id
   */
  static SiteIndex of(Collection<SiteStory> stories, Collection<Redirect> redirects) {
    Set<String> ids = new HashSet<>();
    for (SiteStory story : stories) {
      if (!ids.add(story.id())) {
        throw new IllegalArgumentException("two stories with the id " + story.id());
      }
    }
    SortedMap<String, Redirect> leading = new TreeMap<>();
    redirects.forEach(redirect -> leading.put(redirect.id(), redirect));
    return EMPTY.with(Set.of(), stories, leading);
  }

  /** The same after these stories have changed. */
  public SiteIndex with(Collection<Change> changes) {
    Set<String> changed = new HashSet<>();
    List<SiteStory> there = new ArrayList<>();
    SortedMap<String, Redirect> leading = new TreeMap<>(redirects);
    for (Change change : changes) {
      if (isKnown(change)) {
        continue;
      }
      changed.add(change.storyId());
      leading.remove(change.storyId());
      if (change.redirect() != null) {
        leading.put(change.storyId(), change.redirect());
      }
      if (change.page() != null) {
        there.add(new SiteStory(change.page(), change.told(), change.section()));
      }
    }
    return changed.isEmpty() ? this : with(changed, there, leading);
  }

  private boolean isKnown(Change change) {
    SiteStory known = byId.get(change.storyId());
    boolean samePage =
        known == null ? change.page() == null : known.version().equals(change.told());
    return samePage && Objects.equals(redirects.get(change.storyId()), change.redirect());
  }

  private SiteIndex with(
      Set<String> changed, Collection<SiteStory> there, SortedMap<String, Redirect> leading) {
    Map<String, SiteStory> ids = new HashMap<>(byId);
    Map<String, SiteStory> files = new HashMap<>(byFile);
    Map<String, Cited> cited = new HashMap<>(articles);
    List<SiteStory> sorted = there.stream().sorted(BY_LISTS).toList();
    List<SiteStory> gone =
        changed.stream().flatMap(id -> Stream.ofNullable(ids.remove(id))).toList();
    for (SiteStory story : gone) {
      names(story).forEach(name -> files.remove(name, story));
      story.listed().articleIds().forEach(id -> uncite(cited, id, story.id()));
    }
    for (SiteStory story : sorted) {
      ids.put(story.id(), story);
      names(story).forEach(name -> files.putIfAbsent(name, story));
      story.listed().articleIds().forEach(id -> cite(cited, id, story.id()));
    }
    SiteIndex next = new SiteIndex(merged(changed, sorted), ids, files, cited, leading);
    if (Stream.concat(gone.stream(), there.stream())
        .allMatch(story -> story.listed().cards().isEmpty())) {
      next.topics = topicsIfMade();
    }
    Catalogue made = catalogueIfMade();
    next.catalogue = made == null ? null : made.with(listed(gone), listed(there));
    return next;
  }

  private static Stream<String> names(SiteStory story) {
    return Stream.of(
        SitePaths.story(story.listed().slug()), SitePaths.storyJson(story.listed().id()));
  }

  private static void cite(Map<String, Cited> cited, String articleId, String storyId) {
    cited.merge(
        SitePaths.articleJson(articleId),
        new Cited(articleId, List.of(storyId)),
        (known, _) -> known.with(storyId));
  }

  private static void uncite(Map<String, Cited> cited, String articleId, String storyId) {
    cited.computeIfPresent(
        SitePaths.articleJson(articleId),
        (_, known) -> {
          Cited left = known.without(storyId);
          return left.storyIds().isEmpty() ? null : left;
        });
  }

  /** The sorted stories without those that changed, and those that are there now among them. */
  private List<SiteStory> merged(Set<String> changed, List<SiteStory> there) {
    List<SiteStory> all = new ArrayList<>(newestFirst.size() + there.size());
    int next = 0;
    for (SiteStory story : newestFirst) {
      if (!changed.contains(story.id())) {
        while (next < there.size() && BY_LISTS.compare(there.get(next), story) < 0) {
          all.add(there.get(next++));
        }
        all.add(story);
      }
    }
    all.addAll(there.subList(next, there.size()));
    return all;
  }

  List<SiteStory> newestFirst() {
    return newestFirst;
  }

  Optional<SiteStory> story(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The story whose page or JSON is at this path. */
  @Nullable SiteStory at(String path) {
    return byFile.get(path);
  }

  /** The article whose JSON is at this path; null if there is none. */
  @Nullable String articleAt(String path) {
    Cited cited = articles.get(path);
    return cited == null ? null : cited.articleId();
  }

  /** The stories that rest on an article. */
  List<SiteStory> restingOn(String articleId) {
    Cited cited = articles.get(SitePaths.articleJson(articleId));
    return cited == null ? List.of() : cited.storyIds().stream().map(byId::get).toList();
  }

  /** By id. */
  Collection<Redirect> redirects() {
    return redirects.values();
  }

  /** The story that is gone whose page or JSON was at this path; null if there is none. */
  @Nullable Redirect redirectAt(String path) {
    Map<String, Redirect> files = redirectFiles;
    if (files == null) {
      files = new HashMap<>();
      for (Redirect redirect : redirects.values()) {
        files.putIfAbsent(SitePaths.story(redirect.slug()), redirect);
        files.putIfAbsent(SitePaths.storyJson(redirect.id()), redirect);
      }
      redirectFiles = files;
    }
    return files.get(path);
  }

  private synchronized @Nullable TopicIndex topicsIfMade() {
    return topics;
  }

  /** Made when somebody asks, since that takes a moment. */
  synchronized TopicIndex topics() {
    TopicIndex found = topics;
    if (found == null) {
      found = TopicIndex.of(listed(newestFirst), SitePaths::topic);
      topics = found;
    }
    return found;
  }

  private static List<ListedStory> listed(Collection<SiteStory> stories) {
    return stories.stream().map(SiteStory::listed).toList();
  }

  private synchronized @Nullable Catalogue catalogueIfMade() {
    return catalogue;
  }

  /** Made when somebody first asks, and from then on follows what changes. */
  synchronized Catalogue catalogue() {
    Catalogue found = catalogue;
    if (found == null) {
      found = Catalogue.of(listed(newestFirst));
      catalogue = found;
    }
    return found;
  }

  /** Made when somebody asks. */
  synchronized Sections sections() {
    Sections found = sections;
    if (found == null) {
      SortedMap<String, List<ListedStory>> stories = new TreeMap<>();
      for (SiteStory story : newestFirst) {
        if (story.section() != null) {
          stories.computeIfAbsent(story.section(), _ -> new ArrayList<>()).add(story.listed());
        }
      }
      found = new Sections(stories);
      sections = found;
    }
    return found;
  }

  /** Made when somebody types into a search. */
  Suggestions suggestions() {
    synchronized (suggesting) { // pages wait for nobody who types
      Suggestions found = suggestions;
      if (found == null) {
        found = SiteSuggestions.of(topics(), catalogue(), listed(newestFirst));
        suggestions = found;
      }
      return found;
    }
  }

  /** How many stories are quiet by then. */
  int quietStories(Instant now) {
    int at = Arrays.binarySearch(quietFrom, now.getEpochSecond());
    int end = at < 0 ? -at - 1 : at;
    while (end < quietFrom.length && quietFrom[end] == now.getEpochSecond()) {
      end++;
    }
    return end;
  }
}
