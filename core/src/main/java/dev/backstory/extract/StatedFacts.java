package dev.backstory.extract;

import dev.backstory.notation.WebAddress;
import dev.backstory.notation.WrittenDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Dates, outlet, language and address, as a page states them for machines, else for readers. */
final class StatedFacts {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "datepublished",
          "date.available",
          "parsely-pub-date",
          "pub_date",
          "pubdate",
          "publishdate",
          "publish_date",
          "publish-date",
          "published_at",
          "published",
          "article_published_time",
          "article.published",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "date",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "sailthru.date",
          "datecreated",
          "date.created",
          "article:post_date");

  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "date.modified",
          "last-modified");

  private static final List<String> SITE_NAMES =
      List.of(
          "og:site_name",
          "application-name",
          "publisher",
          "dc.publisher",
          "twitter:app:name:iphone");

  private static final String DATE_MARKUP =
      "time[datetime],time,[itemprop=datePublished],[class*=publish],[class*=date],[class*=timestamp],[class*=byline]";

  private static final Pattern DAY_IN_PATH =
      Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|$)");
  private static final int MAX_DATE_TEXT = 120;
  private static final int FIRST_YEAR = 1990;

  private final Document page;
  private final MetaElements meta;
  private final StructuredData data;

  StatedFacts(Document page, MetaElements meta, StructuredData data) {
    this.page = page;
    this.meta = meta;
    this.data = data;
  }

  /**
   * When the article was published: stated for machines, shown to readers, or in its address.
   *
   * @param nearHeading the lines around the headline
   */
  @Nullable OffsetDateTime published(@Nullable String address, List<String> nearHeading) {
    Stream<@Nullable String> stated =
        Stream.of(
                Stream.of(data.string("datePublished")),
                PUBLISHED.stream().flatMap(name -> meta.all(name).stream()),
                Stream.of(data.string("dateCreated"), data.string("uploadDate")),
                nearHeading.stream(),
                shownDates(),
                Stream.of(dayInPath(address)))
            .flatMap(s -> s);
    return stated.map(StatedFacts::date).filter(Objects::nonNull).findFirst().orElse(null);
  }

  @Nullable OffsetDateTime modified() {
    String stated = data.string("dateModified");
    return date(stated == null ? meta.first(MODIFIED) : stated);
  }

  private static @Nullable OffsetDateTime date(@Nullable String stated) {
    OffsetDateTime date = WrittenDate.read(stated);
    return date == null || date.getYear() < FIRST_YEAR ? null : date;
  }

  /** Dates that readers see, those beside the headline first. */
  private Stream<String> shownDates() {
    Element heading = page.selectFirst("h1");
    Element near = heading;
    for (int i = 0; near != null && near.parent() != null && i < 3; i++) {
      near = near.parent();
    }
    Stream<Element> beside = near == null ? Stream.of() : near.select(DATE_MARKUP).stream();
    return Stream.concat(beside, page.select(DATE_MARKUP).stream())
        .limit(200)
        .flatMap(e -> Stream.of(e.attr("datetime"), e.attr("content"), shortText(e)));
  }

  private static String shortText(Element element) {
    String text = element.text();
    return text.length() > MAX_DATE_TEXT ? text.substring(0, MAX_DATE_TEXT) : text;
  }

  private static @Nullable String dayInPath(@Nullable String address) {
    Matcher m = DAY_IN_PATH.matcher(address == null ? "" : address);
    return m.find() ? m.group(1) + "-" + m.group(2) + "-" + m.group(3) : null;
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

  @Nullable String canonicalUrl(@Nullable String address) {
    Element link = page.selectFirst("link[rel=canonical][href]");
    String canonical = link == null ? null : WebAddress.resolve(address, link.attr("href"));
    String shared = WebAddress.resolve(address, meta.first(List.of("og:url")));
    return canonical != null ? canonical : shared != null ? shared : address;
  }
}
