package dev.backstory.site;

import dev.backstory.model.Evidence;
import dev.backstory.model.PageSection.AnsweredQuestion;
import dev.backstory.model.PageSection.CommonQuestions;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.StoryStore.Redirect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What lies at each path of a site, served or written; each file is made when it is asked for. */
public final class SiteFiles {
  private static final Map<String, String> ASSETS =
      Map.of(
          "backstory.css", "text/css;charset=utf-8",
          "backstory.js", "text/javascript;charset=utf-8",
          "icon.svg", "image/svg+xml");

  private final SiteSnapshot site;
  private final SiteRenderer renderer;
  private final boolean texts;
  private final SortedMap<String, Supplier<@Nullable SiteFile>> files = new TreeMap<>();

  /**
   * @param texts whether the JSON of an article has its whole text
   */
  public SiteFiles(SiteSnapshot site, SiteRenderer renderer, boolean texts) {
    this.site = site;
    this.renderer = renderer;
    this.texts = texts;
    ASSETS.forEach((name, type) -> add(SitePaths.asset(name), () -> asset(name, type)));
    html(SitePaths.INDEX, () -> renderer.index(site));
    html(SitePaths.ABOUT, renderer::about);
    html(SitePaths.NOT_FOUND, renderer::notFound);
    json(SitePaths.INDEX_JSON, () -> site.stories().stream().map(this::line).toList());
    site.stories().forEach(this::story);
    site.topics().all().forEach(t -> html(SitePaths.topic(t.slug()), () -> renderer.topic(t)));
    site.topics().moved().forEach((from, to) -> moved(SitePaths.topic(from), SitePaths.topic(to)));
    site.articleIds().forEach(this::article);
    json(SitePaths.REDIRECTS_JSON, () -> site.redirects().stream().map(MovedStory::of).toList());
    site.redirects().forEach(this::moved);
  }

  /** The file at this path; none for an article that is in the coverage but not stored. */
  public Optional<SiteFile> find(String path) {
    Supplier<@Nullable SiteFile> file = files.get(path);
    return file == null ? Optional.empty() : Optional.ofNullable(file.get());
  }

  /** Whether there is one, as far as can be told without making it. */
  public boolean has(String path) {
    return files.containsKey(path);
  }

  /** In order. */
  public SequencedCollection<String> paths() {
    return List.copyOf(files.keySet());
  }

  private void story(StoryPage page) {
    html(SitePaths.story(page.slug()), () -> renderer.story(site, page));
    add(
        SitePaths.storyJson(page.id()),
        () -> SiteFile.json(SiteJson.published(page, site.quietSince(page).orElse(null))));
    if (site.reasons() != StoryReasons.NONE) {
      add(SitePaths.why(page.slug()), () -> why(page));
    }
    page.sections().stream()
        .flatMap(s -> s instanceof CommonQuestions questions ? questions.items().stream() : null)
        .forEach(question -> question(page, question));
  }

  private SiteJson.StoryLine line(StoryPage page) {
    return SiteJson.StoryLine.of(page, site.quietSince(page).orElse(null));
  }

  private @Nullable SiteFile why(StoryPage page) {
    return site.reasons()
        .of(page.id())
        .map(reasons -> SiteFile.html(renderer.why(site, page, reasons)))
        .orElse(null);
  }

  private void moved(Redirect redirect) {
    moved(SitePaths.story(redirect.slug()), SitePaths.story(redirect.toSlug()));
    json(SitePaths.storyJson(redirect.id()), () -> MovedStory.of(redirect));
  }

  private void moved(String from, String to) {
    html(from, () -> renderer.moved(from, to));
  }

  private void question(StoryPage page, AnsweredQuestion question) {
    html(
        SitePaths.question(page.slug(), question.slug()),
        () -> renderer.question(site, page, question));
  }

  private void article(String id) {
    add(SitePaths.articleJson(id), () -> site.article(id).map(this::published).orElse(null));
  }

  private SiteFile published(SourceArticle source) {
    List<Evidence> evidence = site.evidenceIn(source.article().id());
    return SiteFile.json(PageCodec.json(ArticleJson.of(source, evidence, texts)));
  }

  private void html(String path, Supplier<String> text) {
    add(path, () -> SiteFile.html(text.get()));
  }

  private void json(String path, Supplier<Object> value) {
    add(path, () -> SiteFile.json(PageCodec.json(value.get())));
  }

  /** A path belongs to whoever came first. */
  private void add(String path, Supplier<@Nullable SiteFile> file) {
    files.putIfAbsent(path, file);
  }

  private static SiteFile asset(String name, String type) {
    try (InputStream in = SiteFiles.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource: " + name);
      }
      return new SiteFile(type, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
