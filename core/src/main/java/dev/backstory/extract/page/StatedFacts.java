package dev.backstory.extract.page;

import dev.backstory.model.Urls;
import dev.backstory.notation.WebAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Outlet, section, language and address, as a page states them for machines. */
public final class StatedFacts {
  private static final List<String> SITE_NAMES =
      List.of(
          "og:site_name",
          "application-name",
          "publisher",
          "dc.publisher",
          "twitter:app:name:iphone");

  private static final List<String> SECTIONS =
      List.of(
          "article:section",
          "og:article:section",
          "og:section",
          "parsely-section",
          "cxenseparse:section",
          "sailthru.section",
          "section");
  private static final int MAX_SECTION = 80;

  private final Document page;
  private final MetaElements meta;
  private final StructuredData data;

  public StatedFacts(Document page, MetaElements meta, StructuredData data) {
    this.page = page;
    this.meta = meta;
    this.data = data;
  }

  /**
   * The paper's name. Of several that the page states, one that its address bears counts first: a
   * publisher may be a company with many papers.
   */
  public @Nullable String outlet(@Nullable String address) {
    List<String> names =
        Stream.concat(
                Stream.concat(
                    data.organisations("publisher").stream(), data.people("publisher").stream()),
                SITE_NAMES.stream().flatMap(name -> meta.all(name).stream()))
            .toList();
    String host = Urls.host(address);
    String site = host == null ? "" : host.replaceAll("[^a-z0-9]", "");
    return names.stream()
        .filter(name -> isIn(site, name))
        .findFirst()
        .orElse(names.isEmpty() ? null : names.getFirst());
  }

  private static boolean isIn(String site, String name) {
    String squeezed = FoldedText.folded(name).replace(" ", "");
    return squeezed.length() > 2 && site.contains(squeezed);
  }

  public @Nullable String language() {
    Element root = page.selectFirst("html");
    String stated =
        Stream.of(
                root == null ? "" : root.attr("lang"),
                data.string("inLanguage"),
                meta.first(List.of("og:locale", "content-language", "language", "dc.language")))
            .filter(s -> s != null && !s.isBlank())
            .findFirst()
            .orElse("");
    String code = stated.strip().split("[-_,; ]", 2)[0].toLowerCase(Locale.ROOT);
    return code.matches("[a-z]{2}") ? code : null;
  }

  /** The part of the paper that the article is in. */
  public @Nullable String section() {
    String stated = data.first("articleSection");
    String section = stated == null ? meta.first(SECTIONS) : stated;
    String first = section == null ? "" : section.strip().split("\\s*,\\s*", 2)[0];
    return first.isEmpty() || first.length() > MAX_SECTION || first.contains("://") ? null : first;
  }

  /**
   * The address that the page states for itself, else the given one. Whether it is believed is
   * decided by {@link dev.backstory.pipeline.ArticleIntake}.
   */
  public @Nullable String canonicalUrl(@Nullable String address) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    String canonical = link == null ? null : WebAddress.resolve(address, link.attr("href"));
    String shared = WebAddress.resolve(address, meta.first(List.of("og:url")));
    return canonical != null ? canonical : shared != null ? shared : address;
  }

  /** What the page or its address call the site, folded. */
  public Set<String> siteNames(@Nullable String address) {
    Set<String> names = new LinkedHashSet<>();
    addName(names, outlet(address));
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
    String folded = name == null ? "" : FoldedText.folded(name);
    if (folded.length() > 1) {
      names.add(folded);
    }
  }
}
