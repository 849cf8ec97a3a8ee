package dev.backstory.site.picture;

import dev.backstory.model.LeadImage;
import dev.backstory.model.StoryPage;
import dev.backstory.model.StoryPage.Covering;
import dev.backstory.port.PictureStore.Choice;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which lead image stands for a story: that of the article whose headline the page has, else that
 * of the newest article; only of an outlet's own report, never of a copy or of what an agency
 * wrote, whose picture may be anybody's.
 */
public final class PictureChoice {
  private PictureChoice() {}

  /**
   * The picture that the page shows, if it shows any.
   *
   * @param images the lead images of its articles, by their ids
   * @param fit whether a picture may be shown: none that several stories have, as they have a logo,
   *     and none at an address that is not public
   */
  public static Optional<Choice> of(
      StoryPage page, Function<String, Optional<LeadImage>> images, Predicate<LeadImage> fit) {
    return candidates(page)
        .flatMap(
            article ->
                images.apply(article.id()).filter(fit).map(it -> choice(article, it)).stream())
        .findFirst();
  }

  private static Choice choice(Covering article, LeadImage image) {
    return new Choice(article.id(), image.url(), image.caption(), image.credit());
  }

  private static Stream<Covering> candidates(StoryPage page) {
    Comparator<Covering> byHeadline =
        Comparator.comparing(article -> !page.headline().equals(article.title()));
    return page.coverage().articles().stream()
        .filter(PictureChoice::isOwnReport)
        .sorted(
            byHeadline
                .thenComparing(
                    Covering::publishedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
                .thenComparing(Covering::id));
  }

  /** Whether it is its outlet's own report, which alone gives a story its picture. */
  public static boolean isOwnReport(Covering article) {
    return article.independent()
        && (article.wire() == null || article.wire().equals(article.outlet()));
  }
}
