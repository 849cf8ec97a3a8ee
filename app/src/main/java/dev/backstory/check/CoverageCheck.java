package dev.backstory.check;

import dev.backstory.cluster.copy.Outlets;
import dev.backstory.model.Article;
import dev.backstory.model.Publisher;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Coverage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.model.StoryPage.Status;
import dev.backstory.model.Urls;
import dev.backstory.notation.Agency;
import dev.backstory.notation.RegisteredDomain;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Proves who reported a story: each article of the coverage is as its own record has it, its outlet
 * is one that publishes at its address, and newsrooms are counted once.
 */
final class CoverageCheck {
  private static final int PAGE_ARTICLES = 3;
  private static final int PAGE_NEWSROOMS = 2;

  private static final Comparator<Covering> BY_TIME =
      Comparator.comparing(
          Covering::publishedAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

  private final PageUnderCheck page;
  private final Map<String, Set<String>> names = new HashMap<>();

  private CoverageCheck(PageUnderCheck page) {
    this.page = page;
  }

  static void check(PageUnderCheck page) {
    new CoverageCheck(page).check();
  }

  private void check() {
    StoryPage story = page.page();
    List<Covering> articles = story.coverage().articles();
    page.coverage().forEach(this::note);
    for (int i = 0; i < articles.size(); i++) {
      String where = "coverage.articles[" + i + "]";
      Covering covering = articles.get(i);
      page.article(covering.id())
          .ifPresentOrElse(
              article -> record(where, covering, article),
              () -> page.fault(where, "no article " + covering.id()));
      newsroom(where, covering);
    }
    page.unlessEqual(
        articles.stream().map(Covering::id).toList(),
        articles.stream().sorted(BY_TIME).map(Covering::id).toList(),
        "coverage",
        "order of articles");
    page.unless(
        articles.size() == page.coverage().size(), "coverage", "has an article more than once");
    counts(story.coverage());
    sites();
    boolean enough =
        articles.size() >= PAGE_ARTICLES
            && story.coverage().independentNewsrooms() >= PAGE_NEWSROOMS;
    page.unlessEqual(story.status(), enough ? Status.PAGE : Status.BRIEF, "status", "status");
    Set<@Nullable String> languages =
        page.coverage().stream()
            .map(it -> page.article(it.id()).map(Article::language).orElse("en"))
            .collect(Collectors.toSet());
    page.unless(
        languages.contains(story.language()) || story.language().equals("en"),
        "language",
        "no article is in " + story.language());
  }

  /** What the articles of a site that no table knows call their outlet. */
  private void note(Covering covering) {
    String site = site(covering);
    page.article(covering.id())
        .map(article -> Outlets.known().name(article.url(), article.outletName()))
        .ifPresent(name -> names.computeIfAbsent(site, _ -> new HashSet<>()).add(name));
  }

  private void record(String where, Covering covering, Article article) {
    same(covering.url(), article.url(), where, "address");
    same(covering.title(), article.title(), where, "title");
    same(covering.publishedAt(), article.published(), where, "time of publication");
    page.unlessEqual(covering.authors(), article.authors(), where, "list of authors");
    Outlets.Outlet known = Outlets.known().of(article);
    Publisher publisher = known == null ? null : new Publisher(known.country(), known.owner());
    same(covering.publisher(), publisher, where, "publisher");
    String site = site(covering);
    Set<String> possible = new TreeSet<>(names.getOrDefault(site, Set.of()));
    possible.add(article.outletName());
    possible.add(site);
    String outlet = covering.outlet();
    boolean fits =
        possible.contains(outlet) || possible.contains(outlet.replace(" (" + site + ")", ""));
    String url = covering.url();
    boolean another = url != null && !outlet.equals(site) && !isTaken(url, outlet);
    page.unless(fits && !another, where, "is of " + possible + ", not of " + outlet);
  }

  private static boolean isTaken(String url, String outlet) {
    String name = Outlets.known().name(url, outlet);
    String site = RegisteredDomain.of(url);
    return outlet.equals(name)
        || site != null && outlet.endsWith(" (" + site + ")")
        || Objects.equals(outlet, Urls.host(url));
  }

  private void newsroom(String where, Covering covering) {
    String newsroom = newsroom(covering);
    String wire = covering.wire();
    boolean credited =
        wire == null
            || isCredited(covering, wire)
            || !covering.independent() && isOfAgency(newsroom, wire);
    page.unless(credited, where, "does not credit " + wire);
    if (!covering.independent()) {
      boolean others =
          page.coverage().stream()
              .filter(Covering::independent)
              .anyMatch(it -> newsroom(it).equals(newsroom));
      page.unless(others, where, "is a copy of " + newsroom + ", which has no report here");
      return;
    }
    Outlets.Outlet known = page.article(covering.id()).map(Outlets.known()::of).orElse(null);
    boolean own = newsroom.equals(covering.outlet()) || newsroom.equals(covering.wire());
    boolean ofTable =
        known != null && (newsroom.equals(known.name()) || newsroom.equals(known.owner()));
    page.unless(own || ofTable, where, covering.outlet() + " is no outlet of " + newsroom);
  }

  /** Whether a newsroom whose report is copied is the agency, or has its report from it. */
  private boolean isOfAgency(String newsroom, String wire) {
    return newsroom.equals(wire)
        || page.coverage().stream()
            .filter(Covering::independent)
            .anyMatch(it -> newsroom(it).equals(newsroom) && wire.equals(it.wire()));
  }

  /** By its own record, or by a name of the agency, or of another outlet of the story, in it. */
  private boolean isCredited(Covering covering, String wire) {
    if (page.text(covering.id()).isEmpty()) {
      return true;
    }
    Article article = page.article(covering.id()).orElseThrow();
    String words = page.all(List.of(covering.id()));
    Agency ofFolder = Agency.ofAddress(article.url());
    return wire.equals(article.wire())
        || ofFolder != null && wire.equals(ofFolder.name())
        || words.contains(wire)
        || Agency.known().stream()
            .filter(agency -> agency.name().equals(wire))
            .anyMatch(agency -> agency.forms().stream().anyMatch(words::contains))
        || page.coverage().stream().anyMatch(it -> it.outlet().equals(wire));
  }

  private void counts(Coverage coverage) {
    long outlets = page.coverage().stream().map(Covering::outlet).distinct().count();
    page.unlessEqual((long) coverage.outlets(), outlets, "coverage.outlets", "number of outlets");
    long newsrooms =
        page.coverage().stream()
            .filter(Covering::independent)
            .map(CoverageCheck::newsroom)
            .distinct()
            .count();
    page.unlessEqual(
        (long) coverage.independentNewsrooms(),
        Math.max(1, newsrooms),
        "coverage.independentNewsrooms",
        "number of independent newsrooms");
  }

  /** No site that nobody knows stands for more than one newsroom. */
  private void sites() {
    Map<String, String> seen = new HashMap<>();
    for (Covering covering : page.coverage()) {
      String site = site(covering);
      boolean counts = covering.independent() && !site.isEmpty();
      String other = counts ? seen.putIfAbsent(site, newsroom(covering)) : null;
      page.unless(
          other == null || other.equals(newsroom(covering)),
          "coverage",
          "%s counts as %s and as %s".formatted(site, other, newsroom(covering)));
    }
  }

  /** The registered domain of an outlet that is in no table; empty for others. */
  private String site(Covering covering) {
    boolean known = page.article(covering.id()).map(Outlets.known()::of).isPresent();
    String site = known ? null : RegisteredDomain.of(covering.url());
    return site == null ? "" : site;
  }

  private static String newsroom(Covering article) {
    return Objects.requireNonNullElse(article.newsroom(), article.outlet());
  }

  private void same(@Nullable Object found, @Nullable Object stated, String where, String what) {
    page.unless(Objects.equals(found, stated), where, what + " is " + found + ", not " + stated);
  }
}
