package dev.backstory.extract;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the article's text on a page by where its running text is: among all elements, the deepest
 * that holds nearly all prose of the page. One method for every page; in the spirit of Readability
 * (Arc90) and of boilerplate detection by text and link density (Kohlschütter et al., 2010).
 */
final class BodyFinder {
  /** Share of the page's prose that an element must hold to be taken for the whole of it. */
  private static final double WRAPPER = 0.5;

  private static final double NEARLY_ALL = 0.85;

  private BodyFinder() {}

  /** The blocks of the article in order, still with what stands between its paragraphs. */
  static List<Block> find(Document page) {
    Element body = page.body();
    Boilerplate boilerplate = Boilerplate.of(body);
    List<Block> blocks = TeaserCards.removed(BlockReader.read(body, boilerplate::covers));
    Map<Element, Double> prose = proseBelow(blocks);
    Element article = deepest(start(body, prose), prose, NEARLY_ALL);
    return blocks.stream().filter(block -> isInside(block.owner(), article)).toList();
  }

  private static Map<Element, Double> proseBelow(List<Block> blocks) {
    Map<Element, Double> prose = new IdentityHashMap<>();
    for (Block block : blocks) {
      double weight = block.weight();
      for (Element e = block.owner(); weight > 0 && e != null; e = e.parent()) {
        prose.merge(e, weight, Double::sum);
      }
    }
    return prose;
  }

  /** What the page itself marks as the article, if most of the prose is there. */
  private static Element start(Element body, Map<Element, Double> prose) {
    double all = prose.getOrDefault(body, 0.0);
    for (String query : List.of("[itemprop=articleBody]", "article", "main,[role=main]")) {
      for (Element marked : body.select(query)) {
        if (prose.getOrDefault(marked, 0.0) >= all * WRAPPER && all > 0) {
          return marked;
        }
      }
    }
    return body;
  }

  private static Element deepest(Element from, Map<Element, Double> prose, double share) {
    Element at = from;
    while (true) {
      double all = prose.getOrDefault(at, 0.0);
      Element next = null;
      for (Element child : at.children()) {
        if (all > 0
            && prose.getOrDefault(child, 0.0) >= all * share
            && !child.children().isEmpty()) {
          next = child;
        }
      }
      if (next == null || next.normalName().equals("p")) {
        return at;
      }
      at = next;
    }
  }

  private static boolean isInside(Element element, Element ancestor) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e == ancestor) {
        return true;
      }
    }
    return false;
  }
}
