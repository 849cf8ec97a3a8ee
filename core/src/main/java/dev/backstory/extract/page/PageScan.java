package dev.backstory.extract.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What a page shows, read once from top to bottom: its lines, and where among them stand the
 * elements that may name a title, an author or a date. Linear in the size of the page.
 */
public final class PageScan implements NodeFilter {
  private static final int MAX_LINES = 5_000;
  private static final int MAX_NODES = 200_000;
  private static final int MAX_MARKS = 300;
  private static final int PROSE = 120;
  private static final Set<String> INLINE_BLOCKS = Set.of("time", "figcaption", "summary");

  /**
   * An element and the number of lines that the page shows before it.
   *
   * @param kind why it was noted
   */
  public record Mark(MarkKind kind, Element element, int line) {}

  private final List<String> lines = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final Map<MarkKind, Integer> counts = new IdentityHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private boolean gap;
  private int nodes;

  private PageScan() {}

  /** Reads a page. */
  public static PageScan of(Document page) {
    PageScan scan = new PageScan();
    page.body().filter(scan);
    scan.flush();
    return scan;
  }

  /** What the page shows, from top to bottom. */
  public List<String> lines() {
    return lines;
  }

  /** The elements of one kind, from top to bottom. */
  public List<Mark> marks(MarkKind kind) {
    return marks.stream().filter(mark -> mark.kind() == kind).toList();
  }

  /** The elements of all kinds, from top to bottom. */
  public List<Mark> marks() {
    return marks;
  }

  /** The line from which on the article runs: the first long one at or behind a line. */
  public int proseFrom(int line) {
    for (int i = Math.max(0, line); i < lines.size(); i++) {
      if (lines.get(i).length() >= PROSE) {
        return i;
      }
    }
    return lines.size();
  }

  /** The last long line of the page, or -1. */
  public int lastProse() {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).length() >= PROSE) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (lines.size() >= MAX_LINES || ++nodes > MAX_NODES) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode textNode) {
      append(textNode.getWholeText());
    } else if (node instanceof Element element) {
      if (HiddenElements.atFirst(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && breaks(element)) {
      flush();
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    if (breaks(element)) {
      flush();
    }
    for (MarkKind kind : MarkKind.of(element)) {
      if (counts.merge(kind, 1, Integer::sum) <= MAX_MARKS) {
        marks.add(new Mark(kind, element, lines.size()));
      }
    }
  }

  private static boolean breaks(Element element) {
    String name = element.normalName();
    return element.isBlock() || name.equals("br") || INLINE_BLOCKS.contains(name);
  }

  private void append(String piece) {
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
      } else {
        if (gap && !text.isEmpty()) {
          text.append(' ');
        }
        gap = false;
        text.append(c);
      }
    }
  }

  private void flush() {
    if (!text.isEmpty()) {
      lines.add(text.toString());
    }
    text.setLength(0);
    gap = false;
  }
}
