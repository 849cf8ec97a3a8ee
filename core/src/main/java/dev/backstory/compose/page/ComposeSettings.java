package dev.backstory.compose.page;

/**
 * How much of an article a page may use.
 *
 * @param share of an article's length, in code points, that may stand on the page, 0 to 1
 * @param leastShare code points of an article's own words that may stand on it however short the
 *     article is
 * @param leastQuoted code points of quotations that may stand beside them
 * @param quoteWords most words of a quotation
 */
public record ComposeSettings(double share, int leastShare, int leastQuoted, int quoteWords) {
  /**
   * A tenth of an article, or of a short one about six sentences and two quotations; quotations of
   * 60 words.
   */
  public static final ComposeSettings DEFAULT = new ComposeSettings(0.1, 900, 300, 60);

  public ComposeSettings {
    if (!(share >= 0 && share <= 1) || leastShare < 0 || leastQuoted < 0 || quoteWords < 1) {
      throw new IllegalArgumentException(
          "not a share of an article: %s, %s, %s, %s"
              .formatted(share, leastShare, leastQuoted, quoteWords));
    }
  }

  /** The same with another share of an article and longer or shorter quotations. */
  public ComposeSettings with(double share, int quoteWords) {
    return new ComposeSettings(share, leastShare, leastQuoted, quoteWords);
  }
}
