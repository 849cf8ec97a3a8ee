package dev.backstory.site;

import dev.backstory.model.Evidence;
import dev.backstory.model.PageContents;
import dev.backstory.model.PageContents.Placed;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.PapersSay;
import dev.backstory.model.StoryPage;
import dev.backstory.port.ListedStory;
import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.site.SourceView.Passage;
import dev.backstory.site.catalogue.Catalogue;
import dev.backstory.site.catalogue.Person;
import dev.backstory.site.catalogue.Sections;
import dev.backstory.site.catalogue.Topic;
import dev.backstory.site.catalogue.Topic.QuotedIn;
import dev.backstory.site.catalogue.Topic.Said;
import dev.backstory.site.catalogue.TopicIndex;
import dev.backstory.site.filter.NarrowedStories;
import dev.backstory.site.filter.StoryFilter;
import dev.backstory.site.picture.Pictures;
import dev.backstory.site.picture.StoryPicture;
import dev.backstory.site.shape.StoryShapes.Quotation;
import dev.backstory.site.suggest.Suggestion;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A site as it stands at one moment: which stories it has, in memory; their pages and articles are
 * looked up when they are shown.
 */
public final class SiteSnapshot {
  private static final int MOST_SAID = 20;

  /** In how many stories of somebody who is quoted a topic is looked for. */
  private static final int MOST_LOOKED_AT = 100;

  private static final Comparator<Evidence> IN_ORDER =
      Comparator.comparing(Evidence::articleId).thenComparing(Evidence::span);

  private final SiteIndex index;
  private final SitePages pages;
  private final SourceArticles articles;
  private final StoryReasons reasons;
  private final InstantSource clock;
  private final Pictures pictures;

  /**
   * @param index of the stories
   * @param pages of them
   * @param articles those of the pages' coverage, at least
   * @param reasons why articles are in their stories
   * @param clock tells which stories are quiet
   */
  public SiteSnapshot(
      SiteIndex index,
      SitePages pages,
      SourceArticles articles,
      StoryReasons reasons,
      InstantSource clock) {
    this(index, pages, articles, reasons, clock, Pictures.NONE);
  }

  private SiteSnapshot(
      SiteIndex index,
      SitePages pages,
      SourceArticles articles,
      StoryReasons reasons,
      InstantSource clock,
      Pictures pictures) {
    this.index = index;
    this.pages = pages;
    this.articles = articles;
    this.reasons = reasons;
    this.clock = clock;
    this.pictures = pictures;
  }

  /** The same site with lead images on the pages of its stories. */
  public SiteSnapshot with(Pictures pictures) {
    return new SiteSnapshot(index, pages, articles, reasons, clock, pictures);
  }

  /**
   * A site whose pages are all at hand.
   *
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
    return of(pages, Map.of(), articles, redirects, reasons, clock);
  }

  /**
   * The same with sections.
   *
   * @param sections of stories, by their ids
   */
  public static SiteSnapshot of(
      List<StoryPage> pages,
      Map<String, String> sections,
      SourceArticles articles,
      List<Redirect> redirects,
      StoryReasons reasons,
      InstantSource clock) {
    Map<String, StoryPage> byId = new HashMap<>();
    pages.forEach(page -> byId.put(page.id(), page));
    return new SiteSnapshot(
        SiteIndex.of(
            pages.stream().map(page -> SiteStory.of(page, sections.get(page.id()))).toList(),
            redirects),
        (id, _) -> Optional.ofNullable(byId.get(id)),
        articles,
        reasons,
        clock);
  }

  SiteIndex index() {
    return index;
  }

  /** The stories by rank, those apart that are quiet by now. */
  RankedStories ranked() {
    return index.ranked(clock.instant());
  }

  /** Newest first. */
  public List<ListedStory> stories() {
    return index.newestFirst().stream().map(SiteStory::listed).toList();
  }

  /**
   * The stories that a filter lets through.
   *
   * @param section that they belong to; null for any
   */
  public NarrowedStories stories(StoryFilter filter, @Nullable String section) {
    NarrowedStories narrowed = index.names().narrowed(filter);
    return section == null
        ? narrowed
        : narrowed.within(
            index.in(section), story -> section(story.id()).filter(section::equals).isPresent());
  }

  /** A story as lists have it. */
  public Optional<ListedStory> story(String id) {
    return index.story(id).map(SiteStory::listed);
  }

  /** The folder of feeds that a story belongs to; empty if it belongs to none. */
  public Optional<String> section(String storyId) {
    return index.story(storyId).map(SiteStory::section);
  }

  /** The page of a story of this site; empty if it is gone meanwhile. */
  public Optional<StoryPage> page(String id) {
    return index.story(id).flatMap(this::page);
  }

  Optional<StoryPage> page(SiteStory story) {
    return pages.find(story.id(), story.version());
  }

  /** The page of its newest story; empty if there is none, or it is gone meanwhile. */
  public Optional<StoryPage> newest() {
    return index.newestFirst().stream().findFirst().flatMap(this::page);
  }

  /** Lead images of its stories. */
  public Pictures pictures() {
    return pictures;
  }

  /** The lead image that a page shows. */
  Optional<StoryPicture> picture(StoryPage page) {
    return pictures
        .shown(page.id())
        .flatMap(shown -> StoryPicture.of(shown, page, pictures.areLinked()));
  }

  public TopicIndex topics() {
    return index.topics();
  }

  /** Names and headlines for what somebody types into a search. */
  public List<Suggestion> suggestions(String typed) {
    return index.suggestions().find(typed);
  }

  /** The sections of the site, as the folders of its feeds are called. */
  public List<String> sectionNames() {
    return sections().all().stream().map(Sections.Section::folder).toList();
  }

  Sections sections() {
    return index.sections();
  }

  public Catalogue catalogue() {
    return index.catalogue();
  }

  /** Who is meant where the newest stories quote a topic: one, unless some could not link it. */
  List<Person> people(Topic topic) {
    Map<String, Person> people = new LinkedHashMap<>();
    for (QuotedIn quoted : topic.quoted().stream().limit(MOST_SAID).toList()) {
      quoted.story().quoted().stream()
          .filter(speaker -> Topic.isSpeaker(speaker, quoted.card()))
          .flatMap(speaker -> Stream.ofNullable(catalogue().people().of(quoted.story(), speaker)))
          .forEach(person -> people.putIfAbsent(person.key(), person));
    }
    return List.copyOf(people.values());
  }

  /** The address of the topic that somebody who is quoted has; null where there is none. */
  @Nullable String topicOf(Person person) {
    return person.stories().stream()
        .limit(MOST_LOOKED_AT)
        .flatMap(story -> topicsOf(person, story))
        .findFirst()
        .orElse(null);
  }

  private Stream<String> topicsOf(Person person, ListedStory story) {
    return story.quoted().stream()
        .filter(speaker -> isThe(person, story, speaker))
        .flatMap(speaker -> story.cards().stream().filter(card -> Topic.isSpeaker(speaker, card)))
        .flatMap(card -> topics().slugOf(card).stream());
  }

  /** Whether that is who is meant by a speaker of a story. */
  boolean isThe(Person person, ListedStory story, PageSpeaker speaker) {
    Person meant = catalogue().people().of(story, speaker);
    return meant != null && meant.key().equals(person.key());
  }

  /** The quotations of a page. */
  public static Stream<PaperEntry> quotations(StoryPage page) {
    return page.sections().stream()
        .flatMap(s -> s instanceof PapersSay papers ? papers.entries().stream() : null)
        .filter(entry -> entry.quote() != null);
  }

  /** The quotations on the page of a story of this site, in its order; none if it is gone. */
  public List<Quotation> quotations(String storyId) {
    return index
        .story(storyId)
        .map(story -> pages.quotations(story.id(), story.version()))
        .orElse(List.of());
  }

  /** The same as {@link #said}, as programs read it. */
  public List<Quotation> quoted(Topic topic) {
    return topic.quoted().stream()
        .flatMap(quoted -> quotations(quoted.story().id()).stream().filter(it -> isOf(it, quoted)))
        .limit(MOST_SAID)
        .toList();
  }

  private static boolean isOf(Quotation quotation, QuotedIn quoted) {
    PageSpeaker speaker = quotation.speaker();
    return speaker != null && Topic.isSpeaker(speaker, quoted.card());
  }

  /** What a topic is quoted with, the newest story first. */
  public List<Said> said(Topic topic) {
    return topic.quoted().stream()
        .flatMap(quoted -> said(quoted).map(entry -> new Said(quoted.story(), entry)))
        .limit(MOST_SAID)
        .toList();
  }

  private Stream<PaperEntry> said(QuotedIn quoted) {
    return page(quoted.story().id()).stream()
        .flatMap(SiteSnapshot::quotations)
        .filter(
            entry -> entry.speaker() != null && Topic.isSpeaker(entry.speaker(), quoted.card()));
  }

  Optional<SourceArticle> article(String id) {
    return articles.find(id);
  }

  /**
   * Finds the words that something rests on, in their surroundings; empty where they are not at
   * hand. Remembers every article that it has looked at, so that it is for one page.
   */
  public Function<Evidence, Optional<Passage>> passages() {
    Map<String, Optional<SourceArticle>> known = new HashMap<>();
    return evidence ->
        known
            .computeIfAbsent(evidence.articleId(), this::article)
            .map(article -> Passage.of(article, evidence));
  }

  /** All that stories rest on in this article, in the order of its text. */
  List<Evidence> evidenceIn(String articleId) {
    TreeSet<Evidence> found = new TreeSet<>(IN_ORDER);
    for (SiteStory story : index.restingOn(articleId)) {
      page(story).stream()
          .flatMap(page -> PageContents.of(page).evidence().stream())
          .map(Placed::what)
          .filter(evidence -> evidence.articleId().equals(articleId))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  /** Where the addresses of stories that are gone lead, by id. */
  public Collection<Redirect> redirects() {
    return index.redirects();
  }

  /** The story that is gone whose page or JSON was at this path. */
  public Optional<Redirect> redirectFrom(String path) {
    return index.at(path) == null ? Optional.ofNullable(index.redirectAt(path)) : Optional.empty();
  }

  /** The page of the story whose page or JSON is at this path, or that this is part of now. */
  public Optional<StoryPage> pageAt(String path) {
    SiteStory there = index.at(path);
    return there == null ? redirectFrom(path).map(Redirect::toId).flatMap(this::page) : page(there);
  }

  /** Where a further name of a topic leads. */
  public Optional<String> topicFrom(String path) {
    return Optional.ofNullable(topics().slugAt(path))
        .flatMap(topics()::movedTo)
        .map(SitePaths::topic);
  }

  /** Since when a story has been quiet; empty while it is not. */
  Optional<Instant> quietSince(SiteStory story) {
    return story.quietSince(clock.instant());
  }

  /** Since when the story of this id has been quiet; empty while it is not. */
  public Optional<Instant> quietSince(String storyId) {
    return index.story(storyId).flatMap(this::quietSince);
  }

  /**
   * How many stories are quiet. While a site has this many, each of its files says the same: only
   * what is quiet changes with time.
   */
  public int quietStories() {
    return index.quietStories(clock.instant());
  }

  /** Why each article of a story is in it. */
  public StoryReasons reasons() {
    return reasons;
  }
}
