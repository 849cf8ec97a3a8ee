package dev.backstory.extract.page;

import dev.backstory.notation.PlainCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads a tree as a sequence of blocks, as a browser lays it out from top to bottom. */
public final class BlockReader implements NodeFilter {
  /** A page with more is no article, and an article with more is not read to its end. */
  private static final int MAX_BLOCKS = 12_000;

  private static final Set<String> BREAKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "nav",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "tr",
          "td",
          "th",
          "tbody",
          "thead",
          "blockquote",
          "pre",
          "figure",
          "figcaption",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "body",
          "address",
          "details",
          "summary",
          "fieldset",
          "center");

  private static final Set<String> LISTED =
      Set.of("li", "td", "th", "dd", "dt", "blockquote", "pre");

  private final Predicate<Element> leftOut;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element owner;
  private int linked;
  private int links;
  private boolean gap;
  private int breaks;

  private BlockReader(Element root, Predicate<Element> leftOut) {
    this.owner = root;
    this.leftOut = leftOut;
  }

  /** The blocks below an element, without those under elements that are left out. */
  public static List<Block> read(Element root, Predicate<Element> leftOut) {
    BlockReader reader = new BlockReader(root, leftOut);
    root.filter(reader);
    reader.flush();
    return reader.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (blocks.size() >= MAX_BLOCKS) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode textNode) {
      append(textNode.getWholeText());
    } else if (node instanceof Element element) {
      if (leftOut.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.normalName().equals("a")) {
        links--;
      } else if (BREAKS.contains(element.normalName())) {
        flush();
        owner = element.parent() == null ? element : element.parent();
      }
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element) {
    switch (element.normalName()) {
      case "a" -> links++;
      case "br" -> lineBreak();
      case String name when BREAKS.contains(name) -> {
        flush();
        owner = element;
      }
      default -> {}
    }
  }

  /** Two line breaks in a row part paragraphs, one is a space. */
  private void lineBreak() {
    breaks++;
    gap = true;
    if (breaks >= 2) {
      Element same = owner;
      flush();
      owner = same;
    }
  }

  private void append(String piece) {
    for (int i = 0; i < piece.length(); ) {
      int c = piece.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
      } else if (isShown(c)) {
        appendShown(c);
      }
    }
  }

  private void appendShown(int c) {
    int before = text.length();
    if (gap && !text.isEmpty()) {
      text.append(' ');
    }
    gap = false;
    breaks = 0;
    text.appendCodePoint(c);
    linked += links > 0 ? text.length() - before : 0;
  }

  private static boolean isShown(int c) {
    return PlainCharacters.isPlain(c)
        && Character.getType(c) != Character.SURROGATE
        && c != 0x00AD
        && c != 0x200B
        && c != 0xFEFF;
  }

  /** Whether elements of that name are headings. */
  public static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  private static String parentName(Element element) {
    Element parent = element.parent();
    return parent == null ? "" : parent.normalName();
  }

  private void flush() {
    if (!text.isEmpty()) {
      String name = owner.normalName();
      boolean heading = isHeading(name) || isHeading(parentName(owner));
      boolean bold = owner.selectFirst("> strong, > b") != null;
      blocks.add(new Block(text.toString(), linked, heading, LISTED.contains(name), bold, owner));
    }
    text.setLength(0);
    linked = 0;
    gap = false;
    breaks = 0;
  }
}
