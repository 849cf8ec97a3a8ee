package dev.backstory.model;

import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article beyond who wrote what and when.
 *
 * @param zone in which its time of publication is stated; null if in none
 * @param dayOnly whether nothing but the day of publication is known
 * @param section of the outlet, such as "Politics"
 * @param passages what of the text is no plain paragraph, in order of their start
 * @param access whether the text is the whole article
 */
public record ArticleDetails(
    @Nullable ZoneOffset zone,
    boolean dayOnly,
    @Nullable String section,
    @Nullable LeadImage image,
    List<Passage> passages,
    ArticleForm form,
    Access access) {
  /** Of a report in plain paragraphs of which nothing further is known. */
  public static final ArticleDetails NONE =
      new ArticleDetails(null, false, null, null, List.of(), ArticleForm.REPORT, Access.WHOLE);

  public ArticleDetails {
    passages = List.copyOf(passages);
  }
}
