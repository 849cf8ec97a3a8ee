package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Span;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class ExcerptTest {
  private static final List<Span> SENTENCES =
      List.of(new Span(0, 10), new Span(11, 20), new Span(21, 30), new Span(31, 40));

  @Test
  void hasItsSentenceAndOneNeighbourOnEitherSide() {
    assertThat(Excerpt.of(SENTENCES, new Span(12, 15)))
        .isEqualTo(new Excerpt(new Span(0, 10), List.of(new Span(11, 20)), new Span(21, 30)));
  }

  @Test
  void mayCoverSeveralSentences() {
    assertThat(Excerpt.of(SENTENCES, new Span(15, 25)).shown()).isEqualTo(SENTENCES);
  }

  @Test
  void theFirstAndTheLastLackANeighbour() {
    assertThat(Excerpt.of(SENTENCES, new Span(0, 10)).before()).isNull();
    assertThat(Excerpt.of(SENTENCES, new Span(31, 40)).after()).isNull();
  }

  @Test
  void withoutSentencesItIsTheEvidence() {
    assertThat(Excerpt.of(List.of(), new Span(3, 9)).shown()).containsExactly(new Span(3, 9));
  }

  @Test
  void sentencesThatRunOnAreCut() {
    List<Span> endless =
        List.of(new Span(0, 50_000), new Span(50_001, 100_000), new Span(100_001, 150_000));
    assertThat(Excerpt.of(endless, new Span(70_000, 70_010)))
        .isEqualTo(
            new Excerpt(
                new Span(49_600, 50_000),
                List.of(new Span(69_600, 70_410)),
                new Span(100_001, 100_401)));
  }

  @Property
  void neverShowsMuchMoreThanTheEvidence(
      @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 2000) Integer> lengths,
      @ForAll @IntRange(max = 20_000) int start,
      @ForAll @IntRange(min = 1, max = 500) int length) {
    Span evidence = new Span(start, start + length);
    Excerpt excerpt = Excerpt.of(inARow(lengths), evidence);
    int shown = excerpt.shown().stream().mapToInt(Span::length).sum();
    assertThat(shown).isLessThanOrEqualTo(length + 4 * Excerpt.MAX_CONTEXT);
    assertThat(excerpt.shown()).isSorted();
  }

  private static List<Span> inARow(List<Integer> lengths) {
    List<Span> sentences = new ArrayList<>();
    int at = 0;
    for (int length : lengths) {
      sentences.add(new Span(at, at + length));
      at += length + 1;
    }
    return sentences;
  }
}
