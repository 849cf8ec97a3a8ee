package dev.backstory.extract.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of an element that shows little. Elements lie in one another: reading each to its end
 * would take the square of the page's size.
 */
public final class ShortText implements NodeFilter {
  private static final int MAX_NODES = 400;

  private final StringBuilder text = new StringBuilder();
  private final List<String> pieces = new ArrayList<>();
  private final int max;
  private int nodes;

  private ShortText(int max) {
    this.max = max;
  }

  /**
   * The text in one line; empty if the element shows more.
   *
   * @param max UTF-16 length, white space included
   */
  public static String of(Element element, int max) {
    ShortText reader = read(element, max);
    return reader.isTooLong() ? "" : collapsed(reader.text.toString());
  }

  /** The pieces of text, each of its inner elements' for itself; none if it shows more. */
  public static List<String> pieces(Element element, int max) {
    ShortText reader = read(element, max);
    return reader.isTooLong() ? List.of() : reader.pieces;
  }

  private static ShortText read(Element element, int max) {
    ShortText reader = new ShortText(max);
    element.filter(reader);
    return reader;
  }

  private boolean isTooLong() {
    return text.length() > 2 * max || nodes > MAX_NODES;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    nodes++;
    if (node instanceof TextNode textNode) {
      String piece = textNode.getWholeText();
      text.append(piece, 0, Math.min(piece.length(), 3 * max));
      if (!textNode.isBlank() && !isTooLong()) {
        pieces.add(collapsed(piece));
      }
    } else if (node instanceof Element inner
        && (inner.isBlock() || inner.normalName().equals("br"))) {
      text.append(' ');
    }
    return isTooLong() ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  private static String collapsed(String text) {
    return String.join(" ", text.strip().split("[\\s\\p{Z}]+"));
  }
}
