package dev.backstory.demo;

import dev.backstory.notation.Slug;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article of the newsroom with all its versions.
 *
 * @param outlet id of its outlet
 * @param slug name of its file
 * @param path where it lies on its outlet's site, or null for the outlet's usual place
 * @param published of the first version
 * @param versions oldest first, at least one
 */
public record DemoArticle(
    String outlet,
    String slug,
    @Nullable String path,
    OffsetDateTime published,
    List<Version> versions) {
  public static final String CROSSHEAD = "## ";

  public DemoArticle {
    versions = List.copyOf(versions);
  }

  /**
   * An article as it stood from a moment on.
   *
   * @param kind {@code news}, {@code live}, {@code opinion} or {@code briefing}
   * @param summary for feeds
   * @param picture name of its picture; null for an article without one
   * @param caption of its picture
   * @param credit line that names the agency whose report it is
   * @param correction what was wrong in the version before
   * @param paragraphs plain text; one that begins with {@link #CROSSHEAD} is a crosshead
   */
  public record Version(
      OffsetDateTime at,
      String title,
      List<String> authors,
      String section,
      String kind,
      String summary,
      @Nullable String picture,
      @Nullable String caption,
      @Nullable String credit,
      @Nullable String correction,
      List<String> paragraphs) {
    public Version {
      authors = List.copyOf(authors);
      paragraphs = List.copyOf(paragraphs);
    }
  }

  public static boolean isCrosshead(String paragraph) {
    return paragraph.startsWith(CROSSHEAD);
  }

  /** The version of a moment, or nothing before the article was published. */
  Optional<Version> at(Instant moment) {
    return versions.reversed().stream()
        .filter(version -> !version.at().toInstant().isAfter(moment))
        .findFirst();
  }

  String pathOn(Outlet site) {
    if (path != null) {
      return path;
    }
    OffsetDateTime local = published.toInstant().atZone(site.zone()).toOffsetDateTime();
    return site.articlePath()
        .replace("{year}", "%04d".formatted(local.getYear()))
        .replace("{month}", "%02d".formatted(local.getMonthValue()))
        .replace("{day}", "%02d".formatted(local.getDayOfMonth()))
        .replace("{section}", Slug.of(versions.getFirst().section()))
        .replace("{slug}", slug);
  }
}
