package dev.backstory.extract.body;

import dev.backstory.extract.page.Block;
import dev.backstory.extract.page.HiddenElements;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element that holds blocks: where it stands in the page, and how much stands in it. */
final class BlockContainer {
  /** What an element and those around it are called in HTML; a bit each. */
  private static final Map<String, Integer> BITS =
      Map.ofEntries(
          Map.entry("header", 0),
          Map.entry("footer", 1),
          Map.entry("nav", 2),
          Map.entry("aside", 3),
          Map.entry("form", 4),
          Map.entry("figure", 5),
          Map.entry("figcaption", 6),
          Map.entry("li", 7),
          Map.entry("table", 8),
          Map.entry("blockquote", 9),
          Map.entry("article", 10),
          Map.entry("main", 11),
          Map.entry("section", 12),
          Map.entry("details", 13),
          Map.entry("dl", 14),
          Map.entry("address", 15));

  static final int FLAGS = 21;
  private static final int BODY = 1 << 16;
  static final int HIDDEN = 1 << 17;
  private static final int ROLE = 1 << 18;
  private static final int LINK = 1 << 19;
  private static final int CONTENT = 1 << 20;

  final @Nullable BlockContainer parent;
  final Element element;
  final int depth;
  final int flags;
  final List<String> markers;
  final int signature;

  int blocks;
  int paragraphs;
  int headings;
  int pictures;
  double chars;
  double linked;
  double prose;
  boolean holdsTitle;

  BlockContainer(@Nullable BlockContainer parent, Element element, List<String> markers) {
    this.parent = parent;
    this.element = element;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.flags = (parent == null ? 0 : parent.flags) | own(element);
    this.markers = markers;
    this.signature =
        (parent == null ? 0 : parent.element.normalName().hashCode() * 31)
            + element.normalName().hashCode() * 17
            + element.className().hashCode();
  }

  private static int own(Element element) {
    Integer bit = BITS.get(element.normalName());
    int flags = bit == null ? 0 : 1 << bit;
    if (element.attributesSize() > 0) {
      flags |= element.attr("itemprop").equals("articleBody") ? BODY : 0;
      flags |= HiddenElements.hidden(element) ? HIDDEN : 0;
      String role = element.attr("role");
      flags |= role.isEmpty() ? 0 : role.equals("main") || role.equals("article") ? CONTENT : ROLE;
    }
    return flags | (element.normalName().equals("a") ? LINK : 0);
  }

  /** Counts a block in this place and all around it. */
  void count(Block block) {
    double weight = block.weight();
    for (BlockContainer place = this; place != null; place = place.parent) {
      place.blocks++;
      place.paragraphs += block.isProse() ? 1 : 0;
      place.headings += block.heading() ? 1 : 0;
      place.chars += block.text().length();
      place.linked += block.linked();
      place.prose += weight;
    }
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  double linkDensity() {
    return chars == 0 ? 0 : Math.min(1, linked / chars);
  }

  /** The place so many levels up, or the outermost. */
  BlockContainer up(int levels) {
    BlockContainer at = this;
    for (int i = 0; i < levels && at.parent != null; i++) {
      at = at.parent;
    }
    return at;
  }
}
