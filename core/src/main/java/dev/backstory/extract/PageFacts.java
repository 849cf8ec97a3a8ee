package dev.backstory.extract;

import dev.backstory.model.Urls;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What a page states and shows of its article, each fact with all its candidates. */
final class PageFacts {
  private static final ChoiceModel TITLES = ChoiceModel.read("title-choice.model");

  private final Document page;
  private final MetaElements meta;
  private final StructuredData data;
  private final PageScan scan;
  private final StatedFacts stated;
  private final @Nullable String address;

  PageFacts(Document page, @Nullable String url) {
    this.page = page;
    this.meta = new MetaElements(page);
    this.data = new StructuredData(page);
    this.scan = PageScan.of(page);
    this.stated = new StatedFacts(page, meta, data);
    this.address = stated.canonicalUrl(url);
  }

  /** The headline as chosen among the candidates, or null if there are none. */
  @Nullable String title() {
    return TITLES.best(titles(), TitleCandidate::traits).map(TitleCandidate::text).orElse(null);
  }

  List<TitleCandidate> titles() {
    return TitleCandidates.of(
        TitleSources.of(page, meta, data, scan), siteNames(), address, data.isNews());
  }

  /** Those who may have signed, given where the headline stands. */
  List<AuthorCandidate> authors(int heading) {
    return AuthorCandidates.of(
        AuthorSources.of(meta, data, scan, heading), siteNames(), scan, heading);
  }

  List<DateCandidate> dates(int heading) {
    return DateCandidates.of(DateSources.of(meta, data, scan, heading, address), scan, heading);
  }

  /** The line that shows the headline, else the first main heading, or -1. */
  int heading(@Nullable String title) {
    String wanted = Words.folded(title == null ? "" : title);
    List<PageScan.Mark> headings = scan.marks(MarkKind.H1);
    for (PageScan.Mark mark : headings) {
      if (Words.folded(mark.element().text()).equals(wanted)) {
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
    addName(names, stated.outlet());
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
