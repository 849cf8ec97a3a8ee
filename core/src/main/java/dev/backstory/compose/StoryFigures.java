package dev.backstory.compose;

import dev.backstory.model.Quantity;
import dev.backstory.model.Span;
import dev.backstory.model.StoryArticle;
import java.util.List;
import java.util.Optional;

/** The figures of a story's articles, and which of them count the same thing. */
public final class StoryFigures {
  private final StoryMaterial material;
  private final SameCount sameCount;

  public StoryFigures(List<StoryArticle> articles) {
    material = new StoryMaterial(articles);
    sameCount = new SameCount(material);
  }

  /**
   * Whether the figures at two places, which may be of one article, count the same thing: the same
   * event, the same of it, and all of it. False where one of them is no figure.
   */
  public boolean comparable(String articleId, Span place, String otherId, Span otherPlace) {
    Optional<ToldFigure> one = at(articleId, place);
    Optional<ToldFigure> other = at(otherId, otherPlace);
    return one.isPresent() && other.isPresent() && sameCount.of(one.get(), other.get());
  }

  private Optional<ToldFigure> at(String articleId, Span place) {
    for (StorySentence sentence : material.sentencesOf(articleId)) {
      for (Quantity quantity : sentence.quantities()) {
        if (quantity.span().overlaps(place)) {
          return Optional.of(new ToldFigure(sentence, quantity));
        }
      }
    }
    return Optional.empty();
  }
}
