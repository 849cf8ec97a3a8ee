package dev.backstory.extract.title;

import dev.backstory.extract.page.ChoiceModel;
import dev.backstory.extract.page.MetaElements;
import dev.backstory.extract.page.PageScan;
import dev.backstory.extract.page.StatedFacts;
import dev.backstory.extract.page.StructuredData;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The headline of a page, chosen by a trained model among all texts on it that may be one. */
public final class PageTitle {
  private static final ChoiceModel TITLES = ChoiceModel.read("extract/title/title-choice.model");

  private PageTitle() {}

  /** The headline of a page that comes without its address; null if nothing on it may be one. */
  public static @Nullable String of(Document page, MetaElements meta, StructuredData data) {
    StatedFacts stated = new StatedFacts(page, meta, data);
    String address = stated.canonicalUrl(null);
    return best(
        candidates(page, meta, data, PageScan.of(page), stated.siteNames(address), address));
  }

  /**
   * Every text that may be the headline.
   *
   * @param siteNames what the page calls its site, folded
   * @param address of the page, if it is known
   */
  public static List<TitleCandidate> candidates(
      Document page,
      MetaElements meta,
      StructuredData data,
      PageScan scan,
      Set<String> siteNames,
      @Nullable String address) {
    return TitleCandidates.of(
        TitleSources.of(page, meta, data, scan), siteNames, address, data.isNews());
  }

  /** The one that the model prefers, or null if there is none. */
  public static @Nullable String best(List<TitleCandidate> candidates) {
    return TITLES.best(candidates, TitleCandidate::traits).map(TitleCandidate::text).orElse(null);
  }
}
