package dev.backstory.site;

import static dev.backstory.site.Making.html;
import static dev.backstory.site.Making.json;
import static dev.backstory.site.Making.of;

import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.StoryPage;
import dev.backstory.port.ListedStory;
import dev.backstory.port.StoryStore.Redirect;
import dev.backstory.site.Making.Same;
import dev.backstory.site.moved.MovedStory;
import dev.backstory.site.picture.StoryPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The files of single stories: their pages and JSON, the pages of their questions, and why their
 * articles are in them; and what leads on from the addresses of stories that were merged.
 */
final class StoryFiles {
  private final SiteSnapshot site;
  private final SiteRenderer renderer;
  private final CatalogueFiles catalogue;

  StoryFiles(SiteSnapshot site, SiteRenderer renderer, CatalogueFiles catalogue) {
    this.site = site;
    this.renderer = renderer;
    this.catalogue = catalogue;
  }

  void addPaths(ListedStory story, Set<String> paths) {
    paths.add(SitePaths.story(story.slug()));
    paths.add(SitePaths.storyJson(story.id()));
    FollowFiles.addPaths(story.slug(), paths);
    if (site.reasons() != StoryReasons.NONE) {
      paths.add(SitePaths.why(story.slug()));
    }
    story.questions().forEach(slug -> paths.add(SitePaths.question(story.slug(), slug)));
    story.articleIds().forEach(id -> paths.add(SitePaths.articleJson(id)));
    if (site.pictures().shown(story.id()).isPresent()) {
      site.page(story.id())
          .flatMap(site::picture)
          .filter(StoryPicture::copied)
          .ifPresent(picture -> paths.add(picture.url()));
    }
  }

  /** Below {@code stories}, {@code questions} or {@code why}. */
  @Nullable Making at(String path) {
    return switch (path.substring(0, path.indexOf('/'))) {
      case "questions" -> question(path, path.lastIndexOf('/'));
      case "why" -> why(path);
      default -> story(path);
    };
  }

  private @Nullable Making story(String path) {
    Matcher seen = SitePaths.SINCE.matcher(path);
    return seen.matches() ? story(seen.group(1), Integer.parseInt(seen.group(2))) : whole(path);
  }

  /** A story for somebody who has read an earlier revision of its page. */
  private @Nullable Making story(String path, int since) {
    SiteStory story = path.endsWith(".html") ? site.index().at(path) : null;
    return story == null
        ? whole(path)
        : html(
            List.of(view(story), since),
            () -> page(story, page -> renderer.story(site, page, since)));
  }

  private @Nullable Making whole(String path) {
    SiteStory story = site.index().at(path);
    if (story == null) {
      Redirect redirect = site.index().redirectAt(path);
      return redirect == null ? null : moved(path, redirect);
    }
    return path.endsWith(".json")
        ? of(state(story), () -> page(story, this::published))
        : html(view(story), () -> page(story, page -> renderer.story(site, page)));
  }

  private SiteFile published(StoryPage page) {
    return SiteFile.json(SiteJson.published(site, page));
  }

  private Making moved(String path, Redirect redirect) {
    return path.endsWith(".json")
        ? json(redirect, () -> MovedStory.of(redirect))
        : moved(path, SitePaths.story(redirect.toSlug()));
  }

  /** A page that leads on to another address. */
  Making moved(String from, String to) {
    return html(to, () -> renderer.moved(from, to));
  }

  private Object state(SiteStory story) {
    return List.of(story.version(), site.quietSince(story), site.pictures().shown(story.id()));
  }

  /** What its page shows of itself, of topics, of whom it names and of other stories. */
  private Object view(SiteStory story) {
    List<Object> state = new ArrayList<>(List.of(state(story)));
    story.listed().cards().forEach(card -> state.add(site.topics().slugOf(card)));
    state.add(catalogue.ways(story.listed()));
    for (String earlier : story.listed().earlier()) {
      state.add(site.story(earlier).map(it -> List.of(it.slug(), it.headline())));
    }
    for (ListedStory like : site.topics().like(story.listed())) {
      state.add(List.of(like.slug(), like.headline(), like.createdAt()));
    }
    return state;
  }

  private <T> @Nullable T page(SiteStory story, Function<StoryPage, T> made) {
    return site.page(story).map(made).orElse(null);
  }

  private @Nullable Making question(String path, int slash) {
    String folder = path.substring(0, slash + 1);
    SiteStory story = site.index().at(SitePaths.storyOfQuestions(folder));
    boolean asked =
        story != null
            && story.listed().questions().stream()
                .anyMatch(slug -> path.equals(SitePaths.question(story.listed().slug(), slug)));
    return story == null || !asked
        ? null
        : html(story.version(), () -> page(story, page -> question(path, page)));
  }

  private @Nullable String question(String path, StoryPage page) {
    return page.sections().stream()
        .flatMap(s -> s instanceof CommonQuestions questions ? questions.items().stream() : null)
        .filter(it -> path.equals(SitePaths.question(page.slug(), it.slug())))
        .findFirst()
        .map(it -> renderer.question(site, page, it))
        .orElse(null);
  }

  /** Names other stories, too, as they are called now. */
  private @Nullable Making why(String path) {
    SiteStory story = site.index().at("stories/" + path.substring(SitePaths.WHY.length()));
    return story == null || site.reasons() == StoryReasons.NONE || !path.endsWith(".html")
        ? null
        : html(new Same(site.index()), () -> page(story, this::why));
  }

  private @Nullable String why(StoryPage page) {
    return site.reasons()
        .of(page.id())
        .map(reasons -> renderer.why(site, page, reasons))
        .orElse(null);
  }
}
