package dev.backstory.site.follow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** A feed as <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a> has it. */
@JsonPropertyOrder({"version", "title", "home_page_url", "feed_url", "description", "items"})
public record JsonFeed(
    String version,
    String title,
    @JsonProperty("home_page_url") String home,
    @JsonProperty("feed_url") String self,
    String description,
    List<Item> items) {
  public static final String CONTENT_TYPE = "application/feed+json";

  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  /** A story. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonPropertyOrder({"id", "url", "title", "summary", "content_html"})
  public record Item(
      String id,
      String url,
      String title,
      String summary,
      @JsonProperty("content_html") String html,
      @JsonProperty("date_published") String published,
      @JsonProperty("date_modified") String modified) {
    private static Item of(Feed.Entry entry) {
      return new Item(
          entry.id(),
          entry.link(),
          entry.title(),
          entry.summary(),
          entry.html(),
          entry.published().toString(),
          entry.updated().toString());
    }
  }

  public static JsonFeed of(Feed feed) {
    return new JsonFeed(
        VERSION,
        feed.title(),
        feed.home(),
        feed.self(),
        feed.description(),
        feed.entries().stream().map(Item::of).toList());
  }
}
