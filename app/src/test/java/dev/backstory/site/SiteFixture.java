package dev.backstory.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.backstory.model.Article;
import dev.backstory.model.Claim;
import dev.backstory.model.PageSection.WhatHappened;
import dev.backstory.model.Span;
import dev.backstory.model.StoryPage;
import dev.backstory.pipeline.Explanation;
import dev.backstory.pipeline.Explanation.StoryName;
import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.StoryStore.Redirect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A small site, from the JSON of its articles and stories. Every outlet, person, place and event in
 * it is invented.
 */
public final class SiteFixture {
  public static final String NOTICE =
      "Demonstration: every outlet, person and event on these pages is invented.";

  /** Before any of the stories went quiet. */
  public static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2029-11-21T10:00:00Z"));

  private final Map<String, SourceArticle> articles = new LinkedHashMap<>();

  public SiteFixture() {
    for (Article article : read("articles", Article[].class)) {
      articles.put(
          article.id(), new SourceArticle(article, article.length(), sentences(article.text())));
    }
  }

  public SiteSnapshot site() {
    return SiteSnapshot.of(
        pages(),
        articles(),
        List.of(new Redirect("st-3098", "bridge-repair-talks", "st-3100", "calder-bridge-closed")),
        SiteFixture::reasons,
        CLOCK);
  }

  /** The same, of feeds that stand in two folders. */
  public SiteSnapshot sectioned() {
    return SiteSnapshot.of(
        pages(),
        Map.of("st-3100", "News/Coast", "st-2900", "News/Coast", "st-3099", "Quay"),
        articles(),
        List.of(),
        SiteFixture::reasons,
        CLOCK);
  }

  public List<StoryPage> pages() {
    return List.of(
        read("bridge", StoryPage.class),
        read("survey", StoryPage.class),
        read("library", StoryPage.class));
  }

  /** The page of the bridge where nothing but this has happened. */
  public static StoryPage page(List<Claim> happened) {
    StoryPage bridge = read("bridge", StoryPage.class);
    return bridge.with(List.of(new WhatHappened("", null, happened)), List.of());
  }

  /** Why the articles of the bridge are in their story; of the others no article is told. */
  public static Optional<Explanation> reasons(String storyId) {
    return Optional.of(
        storyId.equals("st-3100")
            ? read("bridge-reasons", Explanation.class)
            : new Explanation(new StoryName(storyId, storyId, ""), List.of()));
  }

  public SourceArticles articles() {
    return id -> Optional.ofNullable(articles.get(id));
  }

  public SourceArticle article(String id) {
    return Objects.requireNonNull(articles.get(id), id);
  }

  /** A sentence ends at a full stop, with a closing mark perhaps, before white space. */
  private static List<Span> sentences(String text) {
    int[] points = text.codePoints().toArray();
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= points.length; i++) {
      boolean gap = i == points.length || Character.isWhitespace(points[i]);
      boolean ends = gap && (i == points.length || points[i] == '\n' || points[i - 1] == '.');
      if (ends) {
        sentences.add(new Span(start, i));
        start = i + 1;
      }
    }
    return sentences;
  }

  private static <T> T read(String name, Class<T> type) {
    try (InputStream in = SiteFixture.class.getResourceAsStream("fixture/" + name + ".json")) {
      return PageCodec.read(new String(in.readAllBytes(), UTF_8), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
