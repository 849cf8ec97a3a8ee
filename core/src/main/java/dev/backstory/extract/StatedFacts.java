package dev.backstory.extract;

import dev.backstory.notation.WebAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Outlet, section, language and address, as a page states them for machines. */
final class StatedFacts {
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

  StatedFacts(Document page, MetaElements meta, StructuredData data) {
    this.page = page;
    this.meta = meta;
    this.data = data;
  }

  @Nullable String outlet() {
    return Stream.concat(
            data.organisations("publisher").stream(), data.people("publisher").stream())
        .findFirst()
        .orElseGet(() -> meta.first(SITE_NAMES));
  }

  @Nullable String language() {
    Element root = page.selectFirst("html");
    String stated =
        Stream.of(
                root == null ? "" : root.attr("lang"),
                data.string("inLanguage"),
                meta.first(List.of("og:locale", "content-language", "language", "dc.language")))
            .filter(s -> s != null && !s.isBlank())
            .findFirst()
            .orElse("");
    String code = stated.strip().split("[-_,; ]")[0].toLowerCase(Locale.ROOT);
    return code.matches("[a-z]{2}") ? code : null;
  }

  /** The part of the paper that the article is in. */
  @Nullable String section() {
    String stated = data.first("articleSection");
    String section = stated == null ? meta.first(SECTIONS) : stated;
    return section == null || section.length() > MAX_SECTION || section.contains("://")
        ? null
        : section;
  }

  @Nullable String canonicalUrl(@Nullable String address) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    String canonical = link == null ? null : WebAddress.resolve(address, link.attr("href"));
    String shared = WebAddress.resolve(address, meta.first(List.of("og:url")));
    return canonical != null ? canonical : shared != null ? shared : address;
  }
}
