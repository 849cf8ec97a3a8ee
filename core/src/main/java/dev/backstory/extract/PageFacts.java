package dev.backstory.extract;

import dev.backstory.model.LeadImage;
import dev.backstory.model.Urls;
import dev.backstory.notation.Byline;
import dev.backstory.notation.WrittenDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page states and shows of its article. Headline, authors and date are each chosen among all
 * candidates on the page by a trained model; the rest is taken as stated.
 */
final class PageFacts {
  private static final ChoiceModel TITLES = ChoiceModel.read("title-choice.model");
  private static final ChoiceModel AUTHORS = ChoiceModel.read("authors-choice.model");
  private static final ChoiceModel DATES = ChoiceModel.read("date-choice.model");

  private static final int MAX_HEADING = 400;

  private final Document page;
  private final MetaElements meta;
  private final StructuredData data;
  private final PageScan scan;
  private final StatedFacts stated;
  private final @Nullable String address;

  PageFacts(Document page, MetaElements meta, StructuredData data, @Nullable String url) {
    this.page = page;
    this.meta = meta;
    this.data = data;
    this.scan = PageScan.of(page);
    this.stated = new StatedFacts(page, meta, data);
    this.address = stated.canonicalUrl(url);
  }

  @Nullable String outlet() {
    return stated.outlet(address);
  }

  @Nullable String section() {
    return stated.section();
  }

  /** The language that the page states. */
  @Nullable String language() {
    return stated.language();
  }

  @Nullable String address() {
    return address;
  }

  /** The headline, or null if nothing on the page may be one. */
  @Nullable String title() {
    return TITLES.best(titles(), TitleCandidate::traits).map(TitleCandidate::text).orElse(null);
  }

  List<TitleCandidate> titles() {
    return TitleCandidates.of(
        TitleSources.of(page, meta, data, scan), siteNames(), address, data.isNews());
  }

  /**
   * The people who sign; else the agency or organisation that does.
   *
   * @param heading the line of the headline, or -1
   */
  Byline byline(int heading) {
    List<AuthorSources.Source> sources = AuthorSources.of(meta, data, scan, heading);
    List<String> names =
        AUTHORS
            .best(AuthorCandidates.of(sources, siteNames(), scan, heading), AuthorCandidate::traits)
            .map(AuthorCandidate::names)
            .orElse(List.of());
    String agency =
        sources.stream()
            .filter(source -> source.isNear(heading))
            .map(AuthorSources.Source::agency)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new Byline(names.isEmpty() && agency != null ? List.of(agency) : names, agency);
  }

  List<AuthorCandidate> authors(int heading) {
    return AuthorCandidates.of(
        AuthorSources.of(meta, data, scan, heading), siteNames(), scan, heading);
  }

  /** When the article was published, if the page says so. */
  Optional<DateCandidate> published(int heading) {
    return DATES.best(dates(heading), DateCandidate::traits).filter(c -> c.when() != null);
  }

  List<DateCandidate> dates(int heading) {
    return DateCandidates.of(DateSources.of(meta, data, scan, heading, address), scan, heading);
  }

  /** When it was last changed; a time before its publication is no such time. */
  @Nullable OffsetDateTime modified(@Nullable OffsetDateTime published) {
    return Stream.concat(
            Stream.of(Objects.requireNonNullElse(data.string("dateModified"), "")),
            DateSources.MODIFIED.stream().flatMap(name -> meta.all(name).stream()))
        .map(WrittenDate::read)
        .filter(when -> when != null && (published == null || !when.isBefore(published)))
        .findFirst()
        .orElse(null);
  }

  @Nullable LeadImage image() {
    return new Picture(page, meta, data).find(address);
  }

  /** The line that shows the headline, else the first main heading, or -1. */
  int heading(@Nullable String title) {
    String wanted = Words.folded(title == null ? "" : title);
    List<PageScan.Mark> headings = scan.marks(MarkKind.H1);
    for (PageScan.Mark mark : headings) {
      if (Words.folded(ShortText.of(mark.element(), MAX_HEADING)).equals(wanted)) {
        return mark.line();
      }
    }
    for (int i = 0; i < scan.lines().size() && !wanted.isEmpty(); i++) {
      if (Words.folded(scan.lines().get(i)).equals(wanted)) {
        return i;
      }
    }
    return headings.isEmpty() ? -1 : headings.getFirst().line();
  }

  /** What the page or its address call the site, folded. */
  private Set<String> siteNames() {
    Set<String> names = new LinkedHashSet<>();
    addName(names, outlet());
    for (String name : List.of("og:site_name", "application-name", "apple-mobile-web-app-title")) {
      addName(names, meta.first(List.of(name)));
    }
    String host = Urls.host(address);
    if (host != null) {
      String[] labels = host.split("\\.");
      addName(names, host);
      addName(names, labels.length > 1 ? labels[labels.length - 2] : host);
    }
    return names;
  }

  private static void addName(Set<String> names, @Nullable String name) {
    String folded = name == null ? "" : Words.folded(name);
    if (folded.length() > 1) {
      names.add(folded);
    }
  }
}
