package dev.backstory.demo;

import static dev.backstory.demo.Markup.escape;

import dev.backstory.demo.DemoArticle.Version;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The places of an article's page: what its version says, as HTML. */
final class ArticlePage {
  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private final String outlet;
  private final ZoneId zone;
  private final String url;
  private final OffsetDateTime published;
  private final Version version;

  ArticlePage(Outlet outlet, String url, DemoArticle article, Version version) {
    this.outlet = outlet.name();
    this.zone = outlet.zone();
    this.url = url;
    this.published = article.published();
    this.version = version;
  }

  Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("title", escape(version.title()));
    places.put("url", escape(url));
    places.put("section", escape(version.section()));
    places.put("byline", escape(byline()));
    places.put("summary", escape(version.summary()));
    places.put("publishedIso", ISO.format(local(published)));
    places.put("publishedText", WORDS.format(local(published)));
    places.put("modifiedIso", ISO.format(local(version.at())));
    places.put("modified", modified());
    places.put("figure", figure());
    places.put("lead", Markup.block(version.paragraphs().getFirst()));
    places.put("rest", blocks(version.paragraphs().subList(1, version.paragraphs().size())));
    places.put("credit", optional("<p class=\"credit\">%s</p>", version.credit()));
    places.put(
        "correction",
        optional("<p class=\"correction\"><em>Correction: %s</em></p>", version.correction()));
    places.put("jsonLd", jsonLd());
    return places;
  }

  private OffsetDateTime local(OffsetDateTime time) {
    return time.toInstant().atZone(zone).toOffsetDateTime();
  }

  private String byline() {
    return String.join(" and ", version.authors());
  }

  private String modified() {
    if (version.at().equals(published)) {
      return "";
    }
    OffsetDateTime at = local(version.at());
    return " <span class=\"updated\">Updated <time datetime=\"%s\">%s</time></span>"
        .formatted(ISO.format(at), WORDS.format(at));
  }

  private String figure() {
    return optional("<figure><img src=\"/img/%s.svg\" alt=\"\">", version.picture())
        + optional("<figcaption>%s</figcaption></figure>", version.caption());
  }

  private static String optional(String html, @Nullable String text) {
    return text == null ? "" : html.formatted(escape(text));
  }

  private static String blocks(List<String> paragraphs) {
    return paragraphs.stream().map(Markup::block).collect(Collectors.joining("\n"));
  }

  private String jsonLd() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", schemaType());
    data.put("headline", version.title());
    data.put("datePublished", ISO.format(local(published)));
    data.put("dateModified", ISO.format(local(version.at())));
    data.put("author", version.authors().stream().map(ArticlePage::author).toList());
    data.put("publisher", thing("NewsMediaOrganization", outlet));
    data.put("mainEntityOfPage", url);
    // Inside a script element only "<" could end it early.
    return JsonMapper.shared().writeValueAsString(data).replace("<", "\\u003c");
  }

  private String schemaType() {
    return switch (version.kind()) {
      case "live" -> "LiveBlogPosting";
      case "opinion" -> "OpinionNewsArticle";
      default -> "NewsArticle";
    };
  }

  /** A name without a space is an agency's. */
  private static Map<String, String> author(String name) {
    return thing(name.contains(" ") ? "Person" : "Organization", name);
  }

  private static Map<String, String> thing(String type, String name) {
    Map<String, String> thing = new LinkedHashMap<>();
    thing.put("@type", type);
    thing.put("name", name);
    return thing;
  }
}
