package dev.backstory.extract;

import dev.backstory.extract.author.AuthorCandidate;
import dev.backstory.extract.author.AuthorCandidates;
import dev.backstory.extract.author.AuthorSources;
import dev.backstory.extract.date.DateCandidate;
import dev.backstory.extract.date.DateCandidates;
import dev.backstory.extract.date.DateSources;
import dev.backstory.extract.page.ChoiceModel;
import dev.backstory.extract.page.FoldedText;
import dev.backstory.extract.page.MarkKind;
import dev.backstory.extract.page.MetaElements;
import dev.backstory.extract.page.PageScan;
import dev.backstory.extract.page.Picture;
import dev.backstory.extract.page.ShortText;
import dev.backstory.extract.page.StatedFacts;
import dev.backstory.extract.page.StructuredData;
import dev.backstory.extract.title.PageTitle;
import dev.backstory.extract.title.TitleCandidate;
import dev.backstory.model.LeadImage;
import dev.backstory.notation.Byline;
import dev.backstory.notation.PublishedTime;
import dev.backstory.notation.WrittenDate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page states and shows of its article. Headline, authors and date are each chosen among all
 * candidates on the page by a trained model; the rest is taken as stated.
 */
final class PageFacts {
  private static final ChoiceModel AUTHORS =
      ChoiceModel.read("extract/author/authors-choice.model");
  private static final ChoiceModel DATES = ChoiceModel.read("extract/date/date-choice.model");

  private static final int MAX_HEADING = 400;

  private final Document page;
  private final MetaElements meta;
  private final StructuredData data;
  private final PageScan scan;
  private final StatedFacts stated;
  private final @Nullable String address;
  private final @Nullable Instant now;

  /**
   * @param url where the page was fetched, or null
   * @param now when it is read, or null
   */
  PageFacts(
      Document page,
      MetaElements meta,
      StructuredData data,
      @Nullable String url,
      @Nullable Instant now) {
    this.page = page;
    this.meta = meta;
    this.data = data;
    this.scan = PageScan.of(page);
    this.stated = new StatedFacts(page, meta, data);
    this.address = stated.canonicalUrl(url);
    this.now = now;
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
  public @Nullable String title() {
    return PageTitle.best(titles());
  }

  List<TitleCandidate> titles() {
    return PageTitle.candidates(page, meta, data, scan, stated.siteNames(address), address);
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
            .best(
                AuthorCandidates.of(sources, stated.siteNames(address), scan, heading),
                AuthorCandidate::traits)
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
        AuthorSources.of(meta, data, scan, heading), stated.siteNames(address), scan, heading);
  }

  /** When the article was published, if the page says so. */
  Optional<DateCandidate> published(int heading) {
    return DATES.best(dates(heading), DateCandidate::traits).filter(c -> c.when() != null);
  }

  List<DateCandidate> dates(int heading) {
    return DateCandidates.of(
        DateSources.of(meta, data, scan, heading, address, now), scan, heading);
  }

  /** When it was last changed; a time before its publication is no such time. */
  @Nullable OffsetDateTime modified(@Nullable OffsetDateTime published) {
    return Stream.concat(
            Stream.of(Objects.requireNonNullElse(data.string("dateModified"), "")),
            DateSources.MODIFIED.stream().flatMap(name -> meta.all(name).stream()))
        .map(WrittenDate::read)
        .filter(when -> when != null && PublishedTime.isPossible(when.toInstant(), now))
        .filter(when -> published == null || !when.isBefore(published))
        .findFirst()
        .orElse(null);
  }

  @Nullable LeadImage image() {
    return new Picture(page, meta, data).find(address);
  }

  /** The line that shows the headline, else the first main heading, or -1. */
  int heading(@Nullable String title) {
    String wanted = FoldedText.folded(title == null ? "" : title);
    List<PageScan.Mark> headings = scan.marks(MarkKind.H1);
    for (PageScan.Mark mark : headings) {
      if (FoldedText.folded(ShortText.of(mark.element(), MAX_HEADING)).equals(wanted)) {
        return mark.line();
      }
    }
    for (int i = 0; i < scan.lines().size() && !wanted.isEmpty(); i++) {
      if (FoldedText.folded(scan.lines().get(i)).equals(wanted)) {
        return i;
      }
    }
    return headings.isEmpty() ? -1 : headings.getFirst().line();
  }
}
