package dev.backstory.proof;

import dev.backstory.model.OffsetMap;
import dev.backstory.model.Span;
import dev.backstory.notation.PlainCharacters;
import dev.backstory.proof.MarkedText.Marked;
import dev.backstory.proof.MarkedText.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Makes a tree of marks that may overlap in any way. The text is cut wherever a mark begins or
 * ends. From one piece to the next, marks stay open as far as all that hold them do; the others are
 * closed and, if they cover the next piece too, opened anew.
 */
final class MarkNester {
  /** Marks within marks that are drawn; no more than this may be told apart. */
  static final int DEEPEST = 12;

  private static final Comparator<Mark> ORDER =
      Comparator.comparing(Mark::span).thenComparing(Mark::kind);

  private final OffsetMap text;

  MarkNester(OffsetMap text) {
    this.text = text;
  }

  /** A mark that is open, and what it holds so far. */
  private record Open(Mark mark, int from, List<MarkedText> within) {}

  /** The stretch's text with these marks, each at least in part within the stretch. */
  List<MarkedText> nest(Span stretch, List<Mark> marks) {
    List<Mark> waiting = marks.stream().sorted(ORDER).toList();
    List<MarkedText> top = new ArrayList<>();
    List<Open> open = new ArrayList<>();
    List<Mark> covering = new ArrayList<>();
    int next = 0;
    int from = stretch.start();
    for (int to : cuts(stretch, marks)) {
      int at = from;
      covering.removeIf(mark -> mark.span().end() <= at);
      while (next < waiting.size() && waiting.get(next).span().start() <= from) {
        covering.add(waiting.get(next++));
      }
      List<Mark> drawn = covering.subList(0, Math.min(covering.size(), DEEPEST));
      int kept = common(open, drawn);
      close(open, kept, from, top);
      drawn.subList(kept, drawn.size()).forEach(m -> open.add(new Open(m, at, new ArrayList<>())));
      holder(open, top).add(new Words(PlainCharacters.of(text.slice(new Span(from, to)))));
      from = to;
    }
    close(open, 0, from, top);
    return top;
  }

  /** Where pieces end, in order. */
  private static TreeSet<Integer> cuts(Span stretch, List<Mark> marks) {
    TreeSet<Integer> cuts = new TreeSet<>();
    for (Mark mark : marks) {
      cuts.add(mark.span().start());
      cuts.add(mark.span().end());
    }
    TreeSet<Integer> within = new TreeSet<>(cuts.subSet(stretch.start() + 1, stretch.end()));
    if (stretch.length() > 0) {
      within.add(stretch.end());
    }
    return within;
  }

  private static int common(List<Open> open, List<Mark> covering) {
    int count = 0;
    while (count < open.size()
        && count < covering.size()
        && open.get(count).mark().equals(covering.get(count))) {
      count++;
    }
    return count;
  }

  private static void close(List<Open> open, int kept, int at, List<MarkedText> top) {
    while (open.size() > kept) {
      Open innermost = open.removeLast();
      Span span = innermost.mark().span();
      holder(open, top)
          .add(
              new Marked(
                  innermost.mark(),
                  innermost.from() == span.start(),
                  at == span.end(),
                  innermost.within()));
    }
  }

  private static List<MarkedText> holder(List<Open> open, List<MarkedText> top) {
    return open.isEmpty() ? top : open.getLast().within();
  }
}
