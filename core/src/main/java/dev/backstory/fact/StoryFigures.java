package dev.backstory.fact;

import dev.backstory.model.Quantity;
import dev.backstory.model.Span;
import dev.backstory.model.StoryArticle;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures of a story's articles, and which of them count the same thing. */
public final class StoryFigures {
  private final StoryStatements story;
  private final SameCount sameCount;

  public StoryFigures(List<StoryArticle> articles) {
    story = new StoryStatements(articles);
    sameCount = new SameCount(story);
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

  /**
   * A figure in its sentence.
   *
   * @param shown as it is written
   * @param counts what is counted, empty if that is not clear
   */
  public record Told(String articleId, String shown, String counts, String sentence) {}

  /** Figures of different articles that count the same thing, those of most articles first. */
  public List<List<Told>> groups() {
    List<ToldFigure> left = new ArrayList<>();
    for (StorySentence sentence : story.sentences()) {
      sentence.quantities().forEach(quantity -> left.add(new ToldFigure(sentence, quantity)));
    }
    List<List<Told>> groups = new ArrayList<>();
    while (!left.isEmpty()) {
      ToldFigure first = left.removeFirst();
      List<ToldFigure> same =
          left.stream()
              .filter(other -> !other.sentence().articleId().equals(first.sentence().articleId()))
              .filter(other -> sameCount.of(first, other))
              .toList();
      left.removeAll(same);
      if (!same.isEmpty()) {
        groups.add(Stream.concat(Stream.of(first), same.stream()).map(StoryFigures::told).toList());
      }
    }
    groups.sort(Comparator.comparingInt(group -> -group.size()));
    return groups;
  }

  private static Told told(ToldFigure figure) {
    StorySentence sentence = figure.sentence();
    return new Told(sentence.articleId(), figure.shown(), figure.counts(), sentence.text());
  }

  private Optional<ToldFigure> at(String articleId, Span place) {
    for (StorySentence sentence : story.sentencesOf(articleId)) {
      for (Quantity quantity : sentence.quantities()) {
        if (quantity.span().overlaps(place)) {
          return Optional.of(new ToldFigure(sentence, quantity));
        }
      }
    }
    return Optional.empty();
  }
}
