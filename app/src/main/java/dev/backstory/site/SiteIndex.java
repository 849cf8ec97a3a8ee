package dev.backstory.site;

import dev.backstory.port.ListedStory;
import dev.backstory.port.StoryStore.Change;
import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.site.catalogue.Catalogue;
import dev.backstory.site.catalogue.Sections;
import dev.backstory.site.catalogue.TopicIndex;
import dev.backstory.site.filter.StoryNames;
import dev.backstory.site.moved.Redirects;
import dev.backstory.site.sorted.Sorted;
import dev.backstory.site.suggest.SiteSuggestions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stories a site has and by which names they and their articles are found. Never changes; the
 * index after a change shares all that is the same with the one before.
 */
public final class SiteIndex {
  /** A site without any story. */
  public static final SiteIndex EMPTY =
      new SiteIndex(
          Sorted.by(Comparator.comparing(SiteStory::listed, ListedStory.NEWEST_FIRST)),
          Sorted.by(Comparator.comparing(SiteStory::id)),
          Sorted.by(
              Comparator.comparing(Filed::path)
                  .thenComparing(it -> it.story().listed(), ListedStory.NEWEST_FIRST)),
          Sorted.by(Comparator.comparing(Cited::path)),
          Sorted.by(Comparator.comparing(InSection::folder)),
          new Redirects());

  private final Sorted<SiteStory> newestFirst;
  private final Sorted<SiteStory> byId;

  /** By the name of their files: that of the page, and that of its JSON. */
  private final Sorted<Filed> files;

  private final Sorted<Cited> articles;
  private final Sorted<InSection> inSections;
  private final Redirects redirects;
  private final Object ranking = new Object();
  private RankedStories ranked = RankedStories.NONE;
  private @Nullable TopicIndex topics;
  private @Nullable Catalogue catalogue;
  private @Nullable Sections sections;
  private @Nullable StoryNames names;
  private final Object suggesting = new Object();
  private @Nullable SiteSuggestions<SiteStory> suggestions;

  /** A file that a story has. */
  private record Filed(String path, SiteStory story) {}

  /**
   * An article and the stories that rest on it.
   *
   * @param path of its file
   * @param storyIds in their order
   */
  private record Cited(String path, String articleId, List<String> storyIds) {}

  /** The stories of a section, newest first. */
  private record InSection(String folder, Sorted<ListedStory> stories) {}

  private SiteIndex(
      Sorted<SiteStory> newestFirst,
      Sorted<SiteStory> byId,
      Sorted<Filed> files,
      Sorted<Cited> articles,
      Sorted<InSection> inSections,
      Redirects redirects) {
    this.newestFirst = newestFirst;
    this.byId = byId;
    this.files = files;
    this.articles = articles;
    this.inSections = inSections;
    this.redirects = redirects;
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
    return EMPTY.with(Set.of(), stories, EMPTY.redirects.with(Set.of(), redirects));
  }

  /** The same after these stories have changed. */
  public SiteIndex with(Collection<Change> changes) {
    Set<String> changed = new LinkedHashSet<>();
    List<SiteStory> there = new ArrayList<>();
    List<Redirect> leading = new ArrayList<>();
    for (Change change : changes) {
      if (isKnown(change)) {
        continue;
      }
      changed.add(change.storyId());
      if (change.redirect() != null) {
        leading.add(change.redirect());
      }
      if (change.page() != null) {
        there.add(new SiteStory(change.page(), change.told(), change.section()));
      }
    }
    return changed.isEmpty() ? this : with(changed, there, redirects.with(changed, leading));
  }

  private boolean isKnown(Change change) {
    SiteStory known = find(change.storyId());
    boolean samePage =
        known == null ? change.page() == null : known.version().equals(change.told());
    return samePage && Objects.equals(redirects.of(change.storyId()), change.redirect());
  }

  private SiteIndex with(Set<String> changed, Collection<SiteStory> there, Redirects leading) {
    List<SiteStory> gone = changed.stream().flatMap(id -> Stream.ofNullable(find(id))).toList();
    SiteIndex next =
        new SiteIndex(
            newestFirst.with(gone, there),
            byId.with(gone, there),
            files.with(filed(gone), filed(there)),
            cited(gone, there),
            inSections(gone, there),
            leading);
    next.ranked = rankedSoFar().with(gone, there);
    TopicIndex told = topicsIfMade();
    next.topics = told == null ? null : told.with(listed(gone), listed(there));
    Catalogue made = catalogueIfMade();
    next.catalogue = made == null ? null : made.with(listed(gone), listed(there));
    StoryNames named = namesIfMade();
    next.names = named == null ? null : named.with(listed(gone), listed(there));
    SiteSuggestions<SiteStory> typed = suggestionsIfMade();
    next.suggestions = typed == null ? null : next.suggestions(typed);
    return next;
  }

  private static List<Filed> filed(Collection<SiteStory> stories) {
    return stories.stream()
        .flatMap(story -> names(story).map(path -> new Filed(path, story)))
        .toList();
  }

  /** The articles after a change. */
  private Sorted<Cited> cited(Collection<SiteStory> gone, Collection<SiteStory> there) {
    Map<String, Cited> changed = new HashMap<>();
    for (SiteStory story : gone) {
      for (String article : story.listed().articleIds()) {
        cited(article, changed).storyIds().remove(story.id());
      }
    }
    for (SiteStory story : there) {
      for (String article : story.listed().articleIds()) {
        cited(article, changed).storyIds().add(story.id());
      }
    }
    List<Cited> none = new ArrayList<>();
    List<Cited> some = new ArrayList<>();
    for (Cited cited : changed.values()) {
      List<String> storyIds = cited.storyIds().stream().sorted().distinct().toList();
      (storyIds.isEmpty() ? none : some).add(new Cited(cited.path(), cited.articleId(), storyIds));
    }
    return articles.with(none, some);
  }

  /** The article as it is before a change, with a list of stories to change. */
  private Cited cited(String article, Map<String, Cited> changed) {
    return changed.computeIfAbsent(
        article,
        _ -> {
          String path = SitePaths.articleJson(article);
          Cited known = citedAt(path);
          return new Cited(
              known == null ? path : known.path(),
              article,
              new ArrayList<>(known == null ? List.of() : known.storyIds()));
        });
  }

  private Sorted<InSection> inSections(Collection<SiteStory> gone, Collection<SiteStory> there) {
    Map<String, InSection> changed = new HashMap<>();
    gone.forEach(story -> change(story, changed, Sorted::without));
    there.forEach(story -> change(story, changed, Sorted::with));
    Map<Boolean, List<InSection>> parts =
        changed.values().stream().collect(Collectors.partitioningBy(it -> it.stories().isEmpty()));
    return inSections.with(
        parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()));
  }

  private void change(
      SiteStory story,
      Map<String, InSection> changed,
      BiFunction<Sorted<ListedStory>, ListedStory, Sorted<ListedStory>> how) {
    String folder = story.section();
    if (folder != null) {
      InSection known = changed.getOrDefault(folder, inSection(folder));
      changed.put(folder, new InSection(folder, how.apply(known.stories(), story.listed())));
    }
  }

  private InSection inSection(String folder) {
    InSection found = inSections.find(it -> it.folder().compareTo(folder));
    return found == null ? new InSection(folder, StoryNames.NO_STORIES) : found;
  }

  private static Stream<String> names(SiteStory story) {
    return Stream.of(
        SitePaths.story(story.listed().slug()), SitePaths.storyJson(story.listed().id()));
  }

  List<SiteStory> newestFirst() {
    return newestFirst;
  }

  private @Nullable SiteStory find(String id) {
    return byId.find(it -> it.id().compareTo(id));
  }

  Optional<SiteStory> story(String id) {
    return Optional.ofNullable(find(id));
  }

  /** The story whose page or JSON is at this path. */
  @Nullable SiteStory at(String path) {
    Filed found = files.find(it -> it.path().compareTo(path));
    return found == null ? null : found.story();
  }

  private @Nullable Cited citedAt(String path) {
    return articles.find(it -> it.path().compareTo(path));
  }

  /** The article whose JSON is at this path; null if there is none. */
  @Nullable String articleAt(String path) {
    Cited cited = citedAt(path);
    return cited == null ? null : cited.articleId();
  }

  /** The stories that rest on an article. */
  List<SiteStory> restingOn(String articleId) {
    Cited cited = citedAt(SitePaths.articleJson(articleId));
    return cited == null
        ? List.of()
        : cited.storyIds().stream().flatMap(id -> story(id).stream()).toList();
  }

  /** By id. */
  Collection<Redirect> redirects() {
    return redirects.all();
  }

  /** The story that is gone whose page or JSON was at this path; null if there is none. */
  @Nullable Redirect redirectAt(String path) {
    return redirects.at(path);
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

  private synchronized @Nullable StoryNames namesIfMade() {
    return names;
  }

  /** Made when somebody first narrows a list down, and from then on follows what changes. */
  synchronized StoryNames names() {
    StoryNames found = names;
    if (found == null) {
      found = StoryNames.of(listed(newestFirst));
      names = found;
    }
    return found;
  }

  /** The stories of a section, newest first. */
  Sorted<ListedStory> in(String folder) {
    return inSection(folder).stories();
  }

  /** Made when somebody asks, of what is at hand for each section. */
  synchronized Sections sections() {
    Sections found = sections;
    if (found == null) {
      SortedMap<String, Sorted<ListedStory>> stories = new TreeMap<>();
      inSections.forEach(it -> stories.put(it.folder(), it.stories()));
      found = new Sections(stories);
      sections = found;
    }
    return found;
  }

  private RankedStories rankedSoFar() {
    synchronized (ranking) {
      return ranked;
    }
  }

  /** The stories by rank, those apart that are quiet by then. */
  RankedStories ranked(Instant now) {
    synchronized (ranking) {
      ranked = ranked.at(now);
      return ranked;
    }
  }

  private @Nullable SiteSuggestions<SiteStory> suggestionsIfMade() {
    synchronized (suggesting) {
      return suggestions;
    }
  }

  /** Made when somebody first types into a search, and from then on follows what changes. */
  SiteSuggestions<SiteStory> suggestions() {
    synchronized (suggesting) { // pages wait for nobody who types
      SiteSuggestions<SiteStory> found = suggestions;
      if (found == null) {
        found = suggestions(SiteSuggestions.none(SiteStory::listed));
        suggestions = found;
      }
      return found;
    }
  }

  private SiteSuggestions<SiteStory> suggestions(SiteSuggestions<SiteStory> before) {
    return before.of(topics(), catalogue(), newestFirst);
  }

  /** How many stories are quiet by then. */
  int quietStories(Instant now) {
    return rankedSoFar().quietBy(now);
  }
}
