package dev.backstory.check;

import dev.backstory.check.SiteReport.Fault;
import dev.backstory.model.Article;
import dev.backstory.model.Evidence;
import dev.backstory.model.OffsetMap;
import dev.backstory.model.Span;
import dev.backstory.site.ArticleJson;
import dev.backstory.site.ArticleJson.ShownSentence;
import dev.backstory.site.SitePaths;
import dev.backstory.site.SourceArticle;
import dev.backstory.site.SourceArticles;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a site is checked against: stored articles where there are some, else those that
 * the site itself was built with. What the site publishes of an article is compared with its text.
 */
final class ArticleTexts {
  private final SourceArticles stored;
  private final SiteFolder site;
  private final Consumer<Fault> faults;
  private final Map<String, Optional<Text>> known = new HashMap<>();
  private final Map<String, Optional<Article>> stated = new HashMap<>();

  ArticleTexts(SourceArticles stored, SiteFolder site, Consumer<Fault> faults) {
    this.stored = stored;
    this.site = site;
    this.faults = faults;
  }

  /** An article's text and its offsets. */
  record Text(String words, OffsetMap offsets) {
    int length() {
      return offsets.length();
    }

    /** Whether a stretch of it begins or ends within a word, or with white space. */
    boolean cuts(Evidence evidence) {
      return holds(evidence)
          && (within(evidence.start())
              || within(evidence.end())
              || Character.isWhitespace(at(evidence.start()))
              || Character.isWhitespace(at(evidence.end() - 1)));
    }

    private boolean within(int at) {
      return at > 0
          && at < length()
          && Character.isLetterOrDigit(at(at - 1))
          && Character.isLetterOrDigit(at(at));
    }

    private int at(int at) {
      return offsets.slice(new Span(at, at + 1)).codePointAt(0);
    }

    boolean holds(Evidence evidence) {
      return evidence.start() < evidence.end() && evidence.end() <= length();
    }
  }

  Optional<Text> find(String articleId) {
    Optional<Text> text = known.get(articleId);
    if (text == null) {
      text = load(articleId);
      known.put(articleId, text);
    }
    return text;
  }

  /** What the store states of an article, else the site. */
  Optional<Article> stated(String articleId) {
    return stated.computeIfAbsent(
        articleId,
        id ->
            stored
                .find(id)
                .map(SourceArticle::article)
                .or(() -> site.read(SitePaths.articleJson(id), ArticleJson.class).map(this::made)));
  }

  private @Nullable Article made(ArticleJson published) {
    try {
      return published.source().article();
    } catch (IllegalArgumentException | DateTimeException e) {
      faults.accept(
          new Fault(
              SitePaths.articleJson(published.id()), "", "contradicts itself: " + e.getMessage()));
      return null;
    }
  }

  /** How many articles were asked for. */
  int asked() {
    return known.size();
  }

  /** How many of them have a text. */
  int found() {
    return (int) known.values().stream().filter(Optional::isPresent).count();
  }

  private Optional<Text> load(String articleId) {
    String file = SitePaths.articleJson(articleId);
    Optional<ArticleJson> published = site.read(file, ArticleJson.class);
    Optional<Text> text =
        stored
            .find(articleId)
            .map(source -> source.article().text())
            .or(() -> published.map(ArticleJson::text))
            .map(words -> new Text(words, OffsetMap.of(words)));
    text.ifPresent(t -> published.ifPresent(p -> p.sentences().forEach(s -> compare(file, s, t))));
    return text;
  }

  private void compare(String file, ShownSentence shown, Text text) {
    boolean inside =
        0 <= shown.start() && shown.start() <= shown.end() && shown.end() <= text.length();
    if (!inside
        || !text.offsets().slice(new Span(shown.start(), shown.end())).equals(shown.text())) {
      String place = shown.start() + "-" + shown.end();
      faults.accept(new Fault(file, "", "sentence " + place + " differs from the article"));
    }
  }
}
