package dev.backstory.compose.page;

/**
 * How much of an article a page may use.
 *
 * @param share of an article's length, in code points, that may stand on the page, 0 to 1
 * @param leastShare code points of an article that may stand on it however short the article is
 * @param quoteWords most words of a quotation
 */
public record ComposeSettings(double share, int leastShare, int quoteWords) {
  /** A tenth of an article, or about six sentences of a short one; quotations of 60 words. */
  public static final ComposeSettings DEFAULT = new ComposeSettings(0.1, 900, 60);

  public ComposeSettings {
    if (!(share >= 0 && share <= 1) || leastShare < 0 || quoteWords < 1) {
      throw new IllegalArgumentException(
          "not a share of an article: " + share + ", " + leastShare + ", " + quoteWords);
    }
  }
}
