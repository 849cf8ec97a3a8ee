package dev.backstory.cluster.copy;

import dev.backstory.cluster.copy.Outlets.Outlet;
import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Article;
import dev.backstory.model.Publisher;
import dev.backstory.model.Span;
import dev.backstory.model.StoryArticle;
import dev.backstory.notation.RegisteredDomain;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose reporting each article of a story is. An agency's reports count as the agency's
 * whoever prints them, a near-copy as the text it was made from, and outlets of one owner as one
 * newsroom, so that the number of newsrooms is that of independent witnesses. What an article says
 * of itself is taken from the site that holds it only so far as it cannot make one site several: a
 * site that no table knows goes by one name, and stands for one newsroom of a story whatever
 * agencies it credits.
 */
public final class NewsroomResolver {
  private final Outlets outlets = Outlets.known();
  private final SiteNames names = new SiteNames(outlets);

  /** What an article says of itself. */
  private record Origin(
      AnnotatedArticle annotated,
      @Nullable Outlet outlet,
      @Nullable String credit,
      boolean ofAgency) {

    String outletName() {
      return outlet == null ? annotated.article().outletName() : outlet.name();
    }

    @Nullable Publisher publisher() {
      return outlet == null ? null : new Publisher(outlet.country(), outlet.owner());
    }

    /** The registered domain that no table knows; empty for a known one and without address. */
    String unknownSite() {
      String site = outlet == null ? RegisteredDomain.of(annotated.article().url()) : null;
      return site == null ? "" : site;
    }

    /** As one whose reports others in the story print under its name. */
    Origin asAgency() {
      return new Origin(annotated, outlet, null, true);
    }

    /** An agency's own page before those who print it, and these before texts without credit. */
    int rank() {
      return ofAgency() ? 0 : credit != null ? 1 : 2;
    }
  }

  /** The same articles in the same order. */
  public List<StoryArticle> fold(List<AnnotatedArticle> articles) {
    List<Origin> origins = origins(names.unified(articles));
    CopyOrigins sources = new CopyOrigins(origins.size());
    for (int i : byRank(origins)) {
      sources.add(i, origins.get(i).rank(), origins.get(i).annotated().article().text());
    }
    Newsrooms newsrooms = new Newsrooms(groupsOfSeveral(origins), sitesOfSeveral(origins));
    return IntStream.range(0, origins.size())
        .mapToObj(i -> folded(i, origins, sources, newsrooms))
        .toList();
  }

  private static StoryArticle folded(
      int i, List<Origin> origins, CopyOrigins sources, Newsrooms newsrooms) {
    int source = sources.of(i);
    StoryArticle original = original(origins.get(source), newsrooms, sources.taken(source));
    return source == i ? original : copy(origins.get(i), origins.get(source), original);
  }

  private List<Origin> origins(List<AnnotatedArticle> articles) {
    Signatures signatures = Signatures.in(articles);
    List<Origin> origins = articles.stream().map(a -> origin(a, signatures)).toList();
    Set<String> credited = new HashSet<>();
    for (Origin origin : origins) {
      if (origin.credit() != null) {
        credited.add(origin.credit());
      }
    }
    return origins.stream()
        .map(it -> it.credit() == null && credited.contains(it.outletName()) ? it.asAgency() : it)
        .toList();
  }

  private Origin origin(AnnotatedArticle annotated, Signatures signatures) {
    Article article = annotated.article();
    Outlet outlet = outlets.of(article);
    boolean agency = outlet != null && outlet.agency();
    return new Origin(annotated, outlet, agency ? null : credit(article, signatures), agency);
  }

  private static @Nullable String credit(Article article, Signatures signatures) {
    String agency = CreditLines.agency(article);
    return agency == null ? signatures.ofAnotherOutlet(article) : agency;
  }

  private static List<Integer> byRank(List<Origin> origins) {
    return IntStream.range(0, origins.size())
        .boxed()
        .sorted(Comparator.comparingInt(i -> origins.get(i).rank()))
        .toList();
  }

  private static StoryArticle original(Origin origin, Newsrooms newsrooms, List<Span> taken) {
    return new StoryArticle(
        origin.annotated(), newsrooms.of(origin), origin.credit(), true, taken, origin.publisher());
  }

  private static StoryArticle copy(Origin origin, Origin source, StoryArticle original) {
    String agency = source.ofAgency() ? original.newsroom() : original.wire();
    return new StoryArticle(
        origin.annotated(),
        original.newsroom(),
        origin.ofAgency() ? null : agency,
        false,
        List.of(),
        origin.publisher());
  }

  /**
   * How the newsrooms of a story go.
   *
   * @param groups owners of whom it has more than one outlet
   * @param sites unknown ones whose articles would be of several newsrooms by their credits
   */
  private record Newsrooms(Set<String> groups, Set<String> sites) {
    String of(Origin origin) {
      Outlet outlet = origin.outlet();
      if (origin.credit() != null && !sites.contains(origin.unknownSite())) {
        return origin.credit();
      }
      return outlet != null && outlet.owner() != null && groups.contains(outlet.owner())
          ? outlet.owner()
          : origin.outletName();
    }
  }

  private static Set<String> sitesOfSeveral(List<Origin> origins) {
    Map<String, String> seen = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (Origin origin : origins) {
      String site = origin.unknownSite();
      String newsroom = origin.credit() == null ? origin.outletName() : origin.credit();
      String other = site.isEmpty() ? null : seen.putIfAbsent(site, newsroom);
      if (other != null && !other.equals(newsroom)) {
        several.add(site);
      }
    }
    return several;
  }

  /** Owners of whom the story has more than one outlet; one alone goes by its own name. */
  private static Set<String> groupsOfSeveral(List<Origin> origins) {
    Map<String, String> seen = new HashMap<>();
    Set<String> several = new HashSet<>();
    for (Origin origin : origins) {
      Outlet outlet = origin.outlet();
      if (outlet != null && outlet.owner() != null && !outlet.agency()) {
        String other = seen.putIfAbsent(outlet.owner(), outlet.name());
        if (other != null && !other.equals(outlet.name())) {
          several.add(outlet.owner());
        }
      }
    }
    return several;
  }
}
