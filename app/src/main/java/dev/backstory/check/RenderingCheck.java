package dev.backstory.check;

import dev.backstory.check.SiteReport.Fault;
import dev.backstory.model.StoryPage;
import dev.backstory.site.ArticleJson;
import dev.backstory.site.PublishedSite;
import dev.backstory.site.SiteFile;
import dev.backstory.site.SiteFiles;
import dev.backstory.site.SiteJson.StoryLine;
import dev.backstory.site.SitePaths;
import dev.backstory.site.SiteRenderer;
import dev.backstory.site.StoryReasons;
import dev.backstory.site.moved.MovedStory;
import dev.backstory.site.picture.Pictures;
import dev.backstory.site.picture.StoryPicture;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Compares every file of a site, byte for byte, with what is rendered again from its JSON: what a
 * reader sees is then what was proved, and there is no file more and none less.
 */
final class RenderingCheck {
  /** What a browser shows, runs or loads; other files beside a site are their owner's business. */
  private static final Pattern OF_SITES =
      Pattern.compile(".*\\.(?:html?|xhtml|xml|json|js|mjs|css|svg)", Pattern.CASE_INSENSITIVE);

  private static final int EXCERPT = 60;

  private final SiteFolder site;
  private final StoredSite stored;
  private final Pictures pictures;
  private final Consumer<Fault> faults;
  private int compared;
  private int unproved;

  /**
   * @param pictures that the stories of the site name
   */
  RenderingCheck(SiteFolder site, StoredSite stored, Pictures pictures, Consumer<Fault> faults) {
    this.site = site;
    this.stored = stored;
    this.pictures = pictures;
    this.faults = faults;
  }

  /** How many files were compared. */
  int compared() {
    return compared;
  }

  /** How many pages on why articles belong together could not be, for want of a data folder. */
  int unproved() {
    return unproved;
  }

  void check(List<StoryPage> pages, List<StoryLine> lines, List<MovedStory> moved) {
    Set<String> found = site.files();
    SiteFiles made;
    try {
      made = made(pages, lines, moved, found);
    } catch (IllegalArgumentException e) {
      faults.accept(new Fault(SitePaths.INDEX_JSON, "", String.valueOf(e.getMessage())));
      return;
    }
    Set<String> paths = Set.copyOf(made.paths());
    made.paths().forEach(path -> compare(path, made, found.contains(path)));
    found.stream()
        .filter(path -> !paths.contains(path) && isOfSites(path))
        .forEach(path -> faults.accept(new Fault(path, "", "not a file of this site")));
  }

  private static boolean isOfSites(String path) {
    return OF_SITES.matcher(path).matches() || StoryPicture.digest(path) != null;
  }

  private SiteFiles made(
      List<StoryPage> pages, List<StoryLine> lines, List<MovedStory> moved, Set<String> found) {
    Map<String, Instant> quiet = new HashMap<>();
    Map<String, String> sections = new HashMap<>();
    for (StoryLine line : lines) {
      if (line.section() != null) {
        sections.put(line.id(), line.section());
      }
      Instant since = line.quietSince();
      if (since != null) {
        quiet.put(line.id(), since);
      }
    }
    boolean why = found.stream().anyMatch(path -> path.startsWith(SitePaths.WHY));
    StoryReasons reasons =
        why && stored.reasons() == StoryReasons.NONE ? _ -> Optional.empty() : stored.reasons();
    return PublishedSite.files(
        pages,
        sections,
        quiet.values(),
        moved,
        this::published,
        stored.articles(),
        why ? reasons : StoryReasons.NONE,
        pictures,
        renderer(),
        pages.stream()
            .flatMap(page -> page.coverage().articles().stream())
            .anyMatch(it -> published(it.id()).map(ArticleJson::text).isPresent()));
  }

  private Optional<ArticleJson> published(String articleId) {
    return site.read(SitePaths.articleJson(articleId), ArticleJson.class);
  }

  /** With what its owner has said on each page: the notice, and where the site is published. */
  private SiteRenderer renderer() {
    Optional<Document> front = site.text(SitePaths.INDEX).map(Jsoup::parse);
    String notice = front.map(it -> it.selectFirst(".notice")).map(Element::wholeText).orElse(null);
    String address =
        front
            .map(it -> it.selectFirst("link[rel=canonical]"))
            .map(it -> it.attr("href"))
            .orElse(null);
    return new SiteRenderer(notice, address == null ? null : address.replaceFirst("/$", ""));
  }

  private void compare(String path, SiteFiles made, boolean there) {
    Optional<SiteFile> file;
    try {
      file = made.find(path);
    } catch (RuntimeException e) { // whatever a damaged page makes a template do
      faults.accept(new Fault(path, "", "cannot be rendered from the JSON: " + e));
      return;
    }
    if (!there) {
      if (file.isPresent()) {
        faults.accept(new Fault(path, "", "missing"));
      }
    } else if (file.isEmpty()) {
      unproved++;
    } else {
      compared++;
      site.bytes(path).ifPresent(bytes -> compare(path, bytes, file.get().body()));
    }
  }

  private void compare(String path, byte[] found, byte[] made) {
    int at = Arrays.mismatch(found, made);
    if (at >= 0) {
      faults.accept(
          new Fault(
              path,
              "",
              "differs from what its JSON says: has “%s”, not “%s”"
                  .formatted(excerpt(found, at), excerpt(made, at))));
    }
  }

  private static String excerpt(byte[] bytes, int at) {
    int from = Math.max(0, at - EXCERPT / 3);
    int length = Math.min(EXCERPT, bytes.length - from);
    return new String(bytes, from, length, StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
  }
}
