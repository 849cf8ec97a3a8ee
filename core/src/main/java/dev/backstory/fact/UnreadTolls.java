package dev.backstory.fact;

import dev.backstory.model.Quantity;
import dev.backstory.model.Span;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Knows sentences that name a toll which has risen since, though the figure was not read in them:
 * "the number of people killed when the ship capsized rose to 12".
 */
final class UnreadTolls {
  private static final List<List<String>> WORDS =
      Resource.lines("fact/toll-words.txt").stream().map(l -> List.of(l.split(" "))).toList();

  private final List<ToldFigure> old = new ArrayList<>();
  private final List<ToldFigure> current = new ArrayList<>();

  void addOld(ToldFigure figure) {
    old.add(figure);
  }

  void addCurrent(ToldFigure figure) {
    current.add(figure);
  }

  /** The figure that has taken the place of one that the sentence names. */
  Optional<ToldFigure> replacement(StorySentence sentence) {
    if (old.isEmpty()) {
      return Optional.empty();
    }
    Set<String> words = unread(sentence);
    return WORDS.stream()
        .filter(line -> line.stream().skip(1).anyMatch(words::contains))
        .filter(line -> names(words, old, line.getFirst()))
        .filter(line -> !names(words, current, line.getFirst()))
        .flatMap(line -> current.stream().filter(f -> f.state().equals(line.getFirst())))
        .filter(figure -> isLater(figure, sentence))
        .findFirst();
  }

  private static boolean names(Set<String> words, List<ToldFigure> figures, String state) {
    return figures.stream()
        .filter(figure -> figure.state().equals(state))
        .anyMatch(
            figure ->
                words.contains(figure.quantity().value().toPlainString())
                    || words.contains(
                        Words.of(figure.shown().toLowerCase(Locale.ROOT)).getFirst()));
  }

  private static boolean isLater(ToldFigure figure, StorySentence sentence) {
    Instant at = figure.at();
    Instant told = sentence.article().article().published();
    return at != null && told != null && at.isAfter(told);
  }

  /** Its words in small letters, without the figures that were read. */
  private static Set<String> unread(StorySentence sentence) {
    StringBuilder text = new StringBuilder(sentence.text());
    sentence.quantities().stream()
        .map(Quantity::span)
        .filter(sentence.span()::contains)
        .forEach(span -> blank(text, sentence, span));
    return new HashSet<>(Words.of(text.toString().toLowerCase(Locale.ROOT)));
  }

  private static void blank(StringBuilder text, StorySentence sentence, Span span) {
    for (int i = sentence.local(span.start()); i < sentence.local(span.end()); i++) {
      text.setCharAt(i, ' ');
    }
  }
}
