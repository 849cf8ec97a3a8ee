package dev.backstory.config;

import static dev.backstory.config.SettingRules.require;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a page may show of its articles.
 *
 * @param quoteWords where a quotation is cut
 * @param articleShare the part of an article that a page may use, 0 to 1
 * @param images the name of one of {@link Images}, in lower case
 */
public record PageConfig(int quoteWords, double articleShare, String images) {
  /** What pages do with the lead images of articles. */
  public enum Images {
    /** They show none. */
    OFF,
    /** Readers' browsers fetch them from the publishers. */
    LINKED,
    /** The site has small copies, which are fetched once. */
    KEPT;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public PageConfig {
    require(quoteWords >= 10, "page.quote_words must be at least 10");
    require(articleShare > 0 && articleShare <= 1, "page.article_share must be between 0 and 1");
    require(
        Stream.of(Images.values()).anyMatch(it -> it.word().equals(images)),
        "page.images must be off, linked or kept");
  }

  public Images shown() {
    return Images.valueOf(images.toUpperCase(Locale.ROOT));
  }
}
