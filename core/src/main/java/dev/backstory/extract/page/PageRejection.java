package dev.backstory.extract.page;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Recognises pages that stand in an article's place, such as paywalls (the phrases are those of
 * {@link Wall}); {@link dev.backstory.extract.ArticleExtractor} rejects them.
 */
public final class PageRejection {
  /** Characters of text from which on a page is an article, unless its title says otherwise. */
  private static final int ENOUGH = 700;

  /** Characters of a page in which to look for what it says of itself. */
  private static final int LOOKED_AT = 20_000;

  private static final int LONGEST_TITLE = 80;

  private final Document page;
  private final PageKind kind;
  private final String text;
  private final int minText;

  /**
   * Of a page.
   *
   * @param text the article's, as far as it was found
   * @param minText characters of running text that make an article
   */
  public PageRejection(Document page, PageKind kind, String text, int minText) {
    this.page = page;
    this.kind = kind;
    this.text = text;
    this.minText = minText;
  }

  /** Why the page has no or too little text, or null if it looks like an article. */
  public @Nullable String reason() {
    Wall wall = wall();
    return wall != null && !(wall.isPaywall() && isArticle()) ? wall.reason() : sparse();
  }

  /** Whether it is an article of which everybody may read the beginning, and little more. */
  public boolean isPreview() {
    Wall wall = wall();
    return text.length() < ENOUGH
        && isArticle()
        && (kind.isForSubscribers() || wall != null && wall.isPaywall());
  }

  /** Whether it calls itself an article and shows some of it, not the offer in its place. */
  private boolean isArticle() {
    return kind.isStatedArticle()
        && text.length() >= minText
        && Wall.in(text, wall -> true) == null;
  }

  private @Nullable Wall wall() {
    String title = page.title();
    Wall titled =
        title.length() > LONGEST_TITLE || kind.isStatedArticle()
            ? null
            : Wall.in(title, Wall::isWholePage);
    if (titled != null || text.length() >= ENOUGH) {
      return titled;
    }
    return Wall.in(title + " " + shown(), wall -> counts(wall));
  }

  /** An article may tell of robots and errors, and its page may offer things to readers. */
  private boolean counts(Wall wall) {
    if (text.length() < minText || wall.isPaywall()) {
      return true;
    }
    return !wall.isOffer() && !kind.isStatedArticle();
  }

  private @Nullable String sparse() {
    if (kind.isList()) {
      return "a list of articles, not an article";
    }
    if (text.length() < ENOUGH && kind.isForSubscribers() && !isArticle()) {
      return "paywall: only the beginning is free to read";
    }
    if (text.length() >= minText) {
      return null;
    }
    return switch (kind.medium()) {
      case "video" -> "a video without text";
      case "gallery" -> "a picture gallery without text";
      default -> "no article text found";
    };
  }

  private String shown() {
    String all = page.body().text();
    return all.length() > LOOKED_AT ? all.substring(0, LOOKED_AT) : all;
  }
}
