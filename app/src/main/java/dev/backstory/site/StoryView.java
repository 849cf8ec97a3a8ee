package dev.backstory.site;

import dev.backstory.model.Claim;
import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection;
import dev.backstory.model.PageSection.AgreeDiffer;
import dev.backstory.model.PageSection.Agreement;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.PageSection.DifferingValue;
import dev.backstory.model.PageSection.PageSpeaker;
import dev.backstory.model.PageSection.PaperEntry;
import dev.backstory.model.PageSection.TimelineEntry;
import dev.backstory.model.PageSection.TopicCard;
import dev.backstory.model.Quote;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Revision;
import dev.backstory.model.StoryPage.Withdrawn;
import dev.backstory.port.ListedStory;
import dev.backstory.site.coverage.Newsroom;
import dev.backstory.site.coverage.PrintedTellings;
import dev.backstory.site.coverage.ReportCount;
import dev.backstory.site.coverage.ReportScale;
import dev.backstory.site.coverage.ReportingStatus;
import dev.backstory.site.follow.PageChange;
import dev.backstory.site.picture.StoryPicture;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A story as its templates see it: the page, and all that it leads to. */
public final class StoryView {
  private static final int MOST_DOTS = 12;

  private final SiteSnapshot site;
  private final StoryPage page;
  private final String root;
  private final int since;
  private final boolean served;
  private final CatalogueLinks catalogue;
  private final Map<String, Optional<SourceArticle>> articles = new HashMap<>();
  private @Nullable PrintedTellings printed;

  StoryView(SiteSnapshot site, StoryPage page, String root) {
    this(site, page, root, page.revision(), false);
  }

  /**
   * @param since the revision that its reader has seen
   * @param served whether there is a server that takes reports of its lines
   */
  StoryView(SiteSnapshot site, StoryPage page, String root, int since, boolean served) {
    this.site = site;
    this.page = page;
    this.root = root;
    this.since = since;
    this.served = served;
    this.catalogue = new CatalogueLinks(site.catalogue(), root);
  }

  public StoryPage page() {
    return page;
  }

  /** Its lead image; null if it shows none. */
  public @Nullable StoryPicture picture() {
    return site.picture(page).orElse(null);
  }

  public String root() {
    return root;
  }

  /** The sections that are not left out, in the order of the outline. */
  public List<PageSection> sections() {
    return page.sections().stream()
        .filter(section -> section.omitted() == null)
        .sorted(Comparator.comparingInt(PageSection::place))
        .toList();
  }

  /** Since when nothing is expected to come any more, or null. */
  public @Nullable Instant quietSince() {
    return site.quietSince(page.id()).orElse(null);
  }

  /** How many newsrooms tell it; null where only one does. */
  public @Nullable ReportCount reported(Claim claim) {
    return ReportCount.of(claim, page).orElse(null);
  }

  /** The revision that its reader has seen; what came later is marked as new. */
  public int since() {
    return since;
  }

  /** Whether a claim came after what its reader has seen. */
  public boolean isNew(Claim claim) {
    return claim.sinceRevision() > since;
  }

  /** How many claims came after what its reader has seen. */
  public long newClaims() {
    return page.sections().stream()
        .flatMap(section -> section.everyClaim().stream())
        .filter(this::isNew)
        .map(Claim::id)
        .distinct()
        .count();
  }

  /** What was withdrawn after what its reader has seen. */
  public List<Withdrawn> newlyWithdrawn() {
    return history().stream()
        .filter(revision -> revision.revision() > since)
        .flatMap(revision -> PageChange.withdrawn(revision).stream())
        .toList();
  }

  /** The newsrooms of the story, in the order of the coverage. */
  public List<Newsroom> newsrooms() {
    return Newsroom.of(page.coverage().articles());
  }

  /** The stretch of time from the first report to the last; null if there is none. */
  public @Nullable ReportScale scale() {
    return ReportScale.of(newsrooms().stream().flatMap(it -> it.times().stream()).toList())
        .orElse(null);
  }

  /** When this page was written and rewritten. */
  public List<Instant> revisionTimes() {
    return page.history().stream().map(Revision::at).toList();
  }

  /** The places in {@link #newsrooms} of those that tell a claim: "0 3". */
  public String told(Claim claim) {
    List<ReportingStatus> standings = List.copyOf(standings(claim).values());
    return IntStream.range(0, standings.size())
        .filter(i -> standings.get(i).isTelling())
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  /**
   * The place in {@link #newsrooms} of the one whose words an entry shows; empty if it has none.
   */
  public String newsroomOf(PaperEntry entry) {
    List<Newsroom> newsrooms = newsrooms();
    return IntStream.range(0, newsrooms.size())
        .filter(i -> newsrooms.get(i).has(entry.articleId()))
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  /** The outlet whose article has the words of a paper. */
  public String printedBy(PaperEntry entry) {
    return page().printedBy(entry);
  }

  /** How each newsroom stands to a claim that tells it or could have; none if too many. */
  public List<ReportingStatus> dots(Claim claim) {
    List<ReportingStatus> dots =
        standings(claim).values().stream()
            .filter(standing -> standing != ReportingStatus.NOT_SINCE)
            .toList();
    return dots.size() > MOST_DOTS ? List.of() : dots;
  }

  /** Where each newsroom stands to a claim, in the order of the coverage. */
  public Map<String, ReportingStatus> standings(Claim claim) {
    return ReportCount.standings(claim, page);
  }

  /** The newsrooms of the story that tell one of the agreements or could have. */
  public List<String> newsrooms(AgreeDiffer section) {
    Set<String> named = new LinkedHashSet<>();
    for (Agreement agreement : section.agreements()) {
      standings(agreement.claim())
          .forEach(
              (newsroom, standing) -> {
                if (standing != ReportingStatus.NOT_SINCE) {
                  named.add(newsroom);
                }
              });
    }
    return List.copyOf(named);
  }

  public List<SourceView> sources(Claim claim) {
    Map<String, String> without =
        claim.inPart().stream().collect(Collectors.toMap(Claim.InPart::newsroom, Wording::without));
    return sources(claim.evidence()).stream()
        .map(it -> it.with(without.getOrDefault(Newsroom.nameOf(it.article()), "")))
        .toList();
  }

  /** The same as the story's page shows them: the words of some are left to their articles. */
  public List<SourceView> sourcesOnPage(Claim claim) {
    if (printed == null) {
      printed = PrintedTellings.of(page);
    }
    return sources(claim).stream().map(it -> onPage(claim, it)).toList();
  }

  private SourceView onPage(Claim claim, SourceView source) {
    int number = number(source.article().id());
    return number == 0 || Objects.requireNonNull(printed).has(claim, source.evidence())
        ? source
        : source.elsewhere(number);
  }

  /** Where the text of an article is that the site publishes. */
  public String text(Covering article) {
    return root + SitePaths.articleJson(article.id());
  }

  /** Where the coverage has an article, counted from 1; 0 if it does not. */
  private int number(String articleId) {
    return page.coverage().articles().stream().map(Covering::id).toList().indexOf(articleId) + 1;
  }

  /** Where the articles that tell a claim stand in the coverage, counted from 1: "1, 3". */
  public String references(Claim claim) {
    return claim.evidence().stream()
        .map(evidence -> number(evidence.articleId()))
        .filter(number -> number > 0)
        .distinct()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", "));
  }

  public List<SourceView> sources(List<Evidence> evidence) {
    return evidence.stream().map(this::source).toList();
  }

  public List<SourceView> sources(Quote quote) {
    return sources(List.of(new Evidence(quote.articleId(), quote.start(), quote.end())));
  }

  /** What a row of values rests on. */
  public List<SourceView> sourcesOf(List<DifferingValue> values) {
    return sources(values.stream().map(DifferingValue::evidence).toList());
  }

  /** The corrections, newest first. */
  public List<Revision> corrections() {
    return history().stream().filter(Revision::correction).toList();
  }

  /** What changed, newest first. */
  public List<Revision> history() {
    return page.history().reversed();
  }

  /** The address of the page of a topic, or null if it has none. */
  public @Nullable String topic(TopicCard card) {
    return site.topics()
        .slugOf(card)
        .map(slug -> root + SitePaths.href(SitePaths.topic(slug)))
        .orElse(null);
  }

  /** The address of the page of an outlet, or null if it has none. */
  public @Nullable String outlet(String name) {
    return catalogue.outlet(name);
  }

  /** The address of the page of a journalist of an outlet, or null if there is none. */
  public @Nullable String journalist(String outlet, String name) {
    return catalogue.journalist(outlet, name);
  }

  /** The address of the page of somebody who is quoted, or null if that may be anybody. */
  public @Nullable String person(PageSpeaker speaker) {
    return site.story(page.id()).map(story -> catalogue.person(story, speaker)).orElse(null);
  }

  /** Whether an event was still to come when it was reported. */
  public boolean isToCome(TimelineEntry entry) {
    return find(entry.claim().evidence().getFirst().articleId())
        .map(it -> it.article().publishedDay())
        .filter(published -> entry.date().isAfter(published))
        .isPresent();
  }

  /** Another story of the site, if it is there. */
  public Optional<ListedStory> story(@Nullable String id) {
    return id == null ? Optional.empty() : site.story(id);
  }

  /** Other stories like this one. */
  public List<ListedStory> like() {
    return site.story(page.id()).map(site.topics()::like).orElse(List.of());
  }

  public String href(ListedStory story) {
    return href(root, story.slug());
  }

  /** The address of this story. */
  public String href() {
    return href(root, page.slug());
  }

  /** The address of a line of this story; that of the story if it has none of its own. */
  public String href(Claim claim) {
    return claim.id().isEmpty() ? href() : href() + "#line-" + claim.id();
  }

  /** Where a line of this story is reported; null where nobody takes reports. */
  public @Nullable String report(Claim claim) {
    return served && !claim.id().isEmpty() ? root + SitePaths.report(page.id(), claim.id()) : null;
  }

  public String href(AnsweredQuestion question) {
    return root + SitePaths.href(SitePaths.question(page.slug(), question.slug()));
  }

  /** The address of what says why these articles are here, or null if the site has none. */
  public @Nullable String why() {
    return site.reasons() == StoryReasons.NONE
        ? null
        : root + SitePaths.href(SitePaths.why(page.slug()));
  }

  /** The address of a story, by its slug. */
  public static String href(String root, String slug) {
    return root + SitePaths.href(SitePaths.story(slug));
  }

  private SourceView source(Evidence evidence) {
    Optional<SourceArticle> found = find(evidence.articleId());
    return new SourceView(
        covering(evidence.articleId()),
        evidence,
        found.map(article -> SourceView.Passage.of(article, evidence)).orElse(null));
  }

  private Optional<SourceArticle> find(String articleId) {
    return articles.computeIfAbsent(articleId, site::article);
  }

  /** The article as the coverage has it; one that is missing there is named by its id alone. */
  private Covering covering(String articleId) {
    return page.coverage().articles().stream()
        .filter(article -> article.id().equals(articleId))
        .findFirst()
        .orElseGet(
            () ->
                new Covering(
                    articleId,
                    null,
                    "unknown outlet",
                    List.of(),
                    articleId,
                    null,
                    null,
                    false,
                    null));
  }
}
