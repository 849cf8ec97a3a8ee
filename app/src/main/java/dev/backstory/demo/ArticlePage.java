package dev.backstory.demo;

import dev.backstory.demo.DemoArticle.Version;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page of an article says.
 *
 * @param outlet its name
 * @param zone in which the outlet tells the time
 * @param picture address of its lead image, or null
 * @param related what else there is to read
 */
public record ArticlePage(
    String outlet,
    ZoneId zone,
    String url,
    @Nullable String picture,
    DemoArticle article,
    Version version,
    List<Link> related) {
  /** Every picture is drawn, and says so. */
  public static final String PICTURE_CREDIT = "illustration of an invented newsroom";

  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

  public ArticlePage {
    related = List.copyOf(related);
  }

  public String byline() {
    return String.join(" and ", version.authors());
  }

  public String publishedIso() {
    return ISO.format(local(article.published()));
  }

  public String publishedText() {
    return WORDS.format(local(article.published()));
  }

  public String changedIso() {
    return ISO.format(local(version.at()));
  }

  public String changedText() {
    return WORDS.format(local(version.at()));
  }

  public boolean isChanged() {
    return !version.at().equals(article.published());
  }

  public String lead() {
    return version.paragraphs().getFirst();
  }

  public List<String> rest() {
    return version.paragraphs().subList(1, version.paragraphs().size());
  }

  /** In the vocabulary of schema.org, for a script element. */
  public String jsonLd() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("@context", "https://schema.org");
    data.put("@type", schemaType());
    data.put("headline", version.title());
    data.put("datePublished", publishedIso());
    data.put("dateModified", changedIso());
    data.put("author", version.authors().stream().map(ArticlePage::author).toList());
    data.put("publisher", thing("NewsMediaOrganization", outlet));
    data.put("mainEntityOfPage", url);
    if (picture != null) {
      data.put("image", picture);
    }
    // Inside a script element only "<" could end it early.
    return JsonMapper.shared().writeValueAsString(data).replace("<", "\\u003c");
  }

  private OffsetDateTime local(OffsetDateTime time) {
    return time.toInstant().atZone(zone).toOffsetDateTime();
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
