package dev.backstory.fact;

import dev.backstory.model.Article;
import dev.backstory.model.Evidence;
import dev.backstory.model.Quantity;
import dev.backstory.model.Quantity.Bound;
import dev.backstory.model.Role;
import dev.backstory.model.StoryArticle;
import dev.backstory.sentence.SentenceReader;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows sentences that their newspaper has taken back: the notes in which it says what it had
 * wrong, and what it told before with the figure that a note calls wrong. Only counts are read, and
 * what another newspaper tells is its own affair.
 */
final class Retractions {
  /** Figures below are often equal by chance. */
  private static final BigDecimal SMALL = BigDecimal.TEN;

  /** How many words that tell something a note and a telling of the same must share. */
  private static final int SHARED = 2;

  private final List<Corrected> corrected = new ArrayList<>();
  private final Set<Evidence> notes = new HashSet<>();

  /**
   * A figure that was taken back.
   *
   * @param figure as its note names it, or as it was told
   * @param at when the article with the note was last changed; null if that is not known
   */
  record Corrected(ToldFigure figure, @Nullable Instant at) {}

  /**
   * @param articles of the story
   */
  Retractions(List<StoryArticle> articles) {
    for (StoryArticle article : articles) {
      if (WrongFigures.mayBeIn(article.article().text())) {
        read(SentenceReader.ofAllKinds(article).read(0));
      }
    }
  }

  private void read(List<StorySentence> sentences) {
    for (int i = 0; i < sentences.size(); i++) {
      StorySentence sentence = sentences.get(i);
      if (WrongFigures.isNote(sentence)) {
        StorySentence next = i + 1 < sentences.size() ? sentences.get(i + 1) : null;
        Instant at = lastChanged(sentence.article().article());
        notes.add(sentence.evidence());
        WrongFigures.of(sentence, next).ifPresent(it -> corrected.add(new Corrected(it, at)));
      }
    }
  }

  private static @Nullable Instant lastChanged(Article article) {
    return article.modified() == null ? article.published() : article.modified();
  }

  /** Whether its newspaper has taken it back. */
  boolean is(StorySentence sentence) {
    return isNote(sentence)
        || corrected.stream().anyMatch(it -> toldWith(it, sentence).isPresent());
  }

  /** Whether only one of them was taken back, or only one is a note, which tells nothing itself. */
  boolean part(StorySentence one, StorySentence other) {
    return is(one) != is(other) || isNote(one) != isNote(other);
  }

  private boolean isNote(StorySentence sentence) {
    return !notes.isEmpty() && notes.contains(sentence.evidence());
  }

  /**
   * What was taken back, as the first of these sentences tells it, or else as its note names it.
   */
  List<Corrected> among(List<StorySentence> sentences) {
    return corrected.stream()
        .map(
            it ->
                sentences.stream()
                    .flatMap(sentence -> toldWith(it, sentence).stream())
                    .findFirst()
                    .map(told -> new Corrected(told, it.at()))
                    .orElse(it))
        .toList();
  }

  /** The figure of the sentence that the correction takes back. */
  private static Optional<ToldFigure> toldWith(Corrected correction, StorySentence sentence) {
    ToldFigure wrong = correction.figure();
    Instant told = lastChanged(sentence.article().article());
    boolean before = told != null && correction.at() != null && told.isBefore(correction.at());
    if (!before || !isOfThePaper(wrong.sentence().article(), sentence)) {
      return Optional.empty();
    }
    return sentence.quantities().stream()
        .map((Quantity quantity) -> new ToldFigure(sentence, quantity))
        .filter(figure -> isSame(figure, wrong))
        .findFirst();
  }

  /** A copy answers for its own outlet alone, an agency's own report for all its copies. */
  private static boolean isOfThePaper(StoryArticle noted, StorySentence sentence) {
    StoryArticle told = sentence.article();
    boolean own = noted.article().outletName().equals(sentence.outlet());
    return told.paper().equals(noted.paper())
        && (own || noted.independent())
        && !told.article().id().equals(noted.article().id());
  }

  private static boolean isSame(ToldFigure figure, ToldFigure wrong) {
    Quantity one = figure.quantity();
    Quantity other = wrong.quantity();
    return figure.kind().equals(wrong.kind())
        && one.value().compareTo(other.value()) == 0
        && one.upper() == null
        && (one.bound() == Bound.EXACT || one.bound() == other.bound())
        && figure.isLevel()
        && !figure.isPart()
        && figure.sentence().role() != Role.HISTORICAL_EVENT
        && (figure.isToll() || speakOfTheSame(figure, wrong));
  }

  private static boolean speakOfTheSame(ToldFigure figure, ToldFigure wrong) {
    Set<String> shared = new HashSet<>(figure.sentence().stems());
    shared.retainAll(wrong.sentence().stems());
    shared.removeAll(Words.stems(wrong.counts()));
    shared.removeIf(stem -> Character.isDigit(stem.charAt(0)));
    return wrong.quantity().value().compareTo(SMALL) >= 0 && shared.size() >= SHARED;
  }
}
