package dev.backstory.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.OffsetMap;
import dev.backstory.model.Span;
import dev.backstory.proof.Mark.Kind;
import dev.backstory.proof.MarkedText.Marked;
import dev.backstory.proof.MarkedText.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MarkNesterTest {
  private static final String TEXT = "The \uD83D\uDEA2 sails at nine, she said.";
  private static final OffsetMap OFFSETS = OffsetMap.of(TEXT);
  private static final Span ALL = new Span(0, OFFSETS.length());

  private static Mark mark(Kind kind, int start, int end, int number) {
    return new Mark(kind, new Span(start, end), "", List.of(number), "");
  }

  /** The tree in brackets, with a stroke where a part does not begin or end its mark. */
  private static String written(List<MarkedText> parts) {
    StringBuilder written = new StringBuilder();
    for (MarkedText part : parts) {
      switch (part) {
        case Words words -> written.append(words.text());
        case Marked m ->
            written
                .append(m.first() ? "[" : "|")
                .append(m.mark().numbers().getFirst())
                .append(':')
                .append(written(m.within()))
                .append(m.last() ? "]" : "|");
      }
    }
    return written.toString();
  }

  @Test
  void marksWithinMarksNest() {
    List<Mark> marks = List.of(mark(Kind.NAME, 4, 5, 2), mark(Kind.CONTENT, 0, 19, 1));
    assertThat(written(new MarkNester(OFFSETS).nest(ALL, marks)))
        .isEqualTo("[1:The [2:\uD83D\uDEA2] sails at nine], she said.");
  }

  @Test
  void marksThatCrossComeInParts() {
    List<Mark> marks = List.of(mark(Kind.CONTENT, 0, 11, 1), mark(Kind.DATE, 6, 19, 2));
    assertThat(written(new MarkNester(OFFSETS).nest(ALL, marks)))
        .isEqualTo("[1:The \uD83D\uDEA2 [2:sails|]|2: at nine], she said.");
  }

  @Test
  void aMarkThatGoesBeyondTheStretchIsCut() {
    List<Mark> marks = List.of(mark(Kind.CONTENT, 0, 25, 1));
    assertThat(written(new MarkNester(OFFSETS).nest(new Span(4, 11), marks)))
        .isEqualTo("|1:\uD83D\uDEA2 sails|");
  }

  @Test
  void noMoreAreNestedThanCanBeToldApart() {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      marks.add(mark(Kind.CONTENT, 0, 20, i));
    }
    List<MarkedText> tree = new MarkNester(OFFSETS).nest(ALL, marks);
    assertThat(depth(tree)).isEqualTo(MarkNester.DEEPEST);
    assertThat(text(tree)).isEqualTo(TEXT);
  }

  @Provide
  Arbitrary<List<Mark>> marks() {
    int length = OFFSETS.length();
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.integers().between(0, length - 1),
            Arbitraries.integers().between(1, length),
            Arbitraries.integers().between(0, 1_000_000))
        .as((kind, start, width, n) -> mark(kind, start, Math.min(length, start + width), n))
        .list()
        .ofMaxSize(MarkNester.DEEPEST)
        .uniqueElements();
  }

  @Property(tries = 500)
  void noWordIsLostAndEachMarkHoldsItsOwn(@ForAll("marks") List<Mark> marks) {
    List<MarkedText> tree = new MarkNester(OFFSETS).nest(ALL, marks);
    assertThat(text(tree)).isEqualTo(TEXT);
    for (Mark mark : marks) {
      List<Marked> parts = parts(tree, mark);
      assertThat(text(List.copyOf(parts))).isEqualTo(OFFSETS.slice(mark.span()));
      assertThat(parts.stream().filter(Marked::first)).containsExactly(parts.getFirst());
      assertThat(parts.stream().filter(Marked::last)).containsExactly(parts.getLast());
    }
  }

  private static List<Marked> parts(List<MarkedText> tree, Mark mark) {
    List<Marked> parts = new ArrayList<>();
    for (MarkedText part : tree) {
      if (part instanceof Marked marked) {
        parts.addAll(marked.mark().equals(mark) ? List.of(marked) : parts(marked.within(), mark));
      }
    }
    return parts;
  }

  private static String text(List<MarkedText> tree) {
    StringBuilder text = new StringBuilder();
    for (MarkedText part : tree) {
      text.append(
          switch (part) {
            case Words words -> words.text();
            case Marked marked -> text(marked.within());
          });
    }
    return text.toString();
  }

  private static int depth(List<MarkedText> tree) {
    List<Integer> depths = new ArrayList<>(List.of(0));
    for (MarkedText part : tree) {
      depths.add(part instanceof Marked marked ? 1 + depth(marked.within()) : 0);
    }
    return Collections.max(depths);
  }
}
