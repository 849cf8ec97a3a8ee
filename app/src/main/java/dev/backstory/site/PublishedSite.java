package dev.backstory.site;

import dev.backstory.model.StoryPage;
import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.site.moved.MovedStory;
import dev.backstory.site.picture.Pictures;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A site made again from what it has published itself. */
public final class PublishedSite {
  private PublishedSite() {}

  /**
   * The files that a site must have, each made again from the JSON of its stories and articles.
   *
   * @param sections of stories, by their ids
   * @param quietSince since when its quiet stories are, as the site says
   * @param articles as the site publishes them
   * @param stored where articles are looked up first
   * @param reasons why articles are in their stories; {@link StoryReasons#NONE} for a site that
   *     does not tell
   * @param pictures that its stories show
   * @param renderer with the notice and the address that its pages have
   * @param texts whether the JSON of its articles has the whole texts
   * @throws IllegalArgumentException if two stories have one id
   */
  public static SiteFiles files(
      List<StoryPage> pages,
      Map<String, String> sections,
      Collection<Instant> quietSince,
      List<MovedStory> moved,
      Function<String, Optional<ArticleJson>> articles,
      SourceArticles stored,
      StoryReasons reasons,
      Pictures pictures,
      SiteRenderer renderer,
      boolean texts) {
    SourceArticles both =
        id -> stored.find(id).or(() -> articles.apply(id).map(ArticleJson::source));
    List<Redirect> redirects =
        moved.stream()
            .map(it -> new Redirect(it.id(), it.slug(), it.movedTo(), it.movedToSlug()))
            .toList();
    SiteSnapshot site =
        SiteSnapshot.of(pages, sections, both, redirects, reasons, clock(quietSince));
    return new SiteFiles(site.with(pictures), renderer, texts);
  }

  /** A time at which those stories were quiet, and no later. */
  private static InstantSource clock(Collection<Instant> quietSince) {
    return InstantSource.fixed(quietSince.stream().max(Instant::compareTo).orElse(Instant.MIN));
  }
}
