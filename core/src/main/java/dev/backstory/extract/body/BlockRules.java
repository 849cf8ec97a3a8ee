package dev.backstory.extract.body;

import dev.backstory.extract.page.Block;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What simple rules say against each block, as evidence for the model: by the name of what is
 * around it, by the heading that it stands under, by its distance from where the page has most of
 * its prose, and by how it begins. The third is in the spirit of Readability (Arc90) and of
 * boilerplate detection by text and link density (Kohlschütter et al., 2010).
 */
final class BlockRules {
  /** Rules; each has a bit. */
  static final int COUNT = 4;

  private static final int NAMED = 1;
  private static final int TEASER = 2;
  private static final int OUTSIDE = 4;
  private static final int FURNITURE = 8;

  /** Share of the page's prose that an element must hold to be taken for the whole of it. */
  private static final double WRAPPER = 0.5;

  private static final double NEARLY_ALL = 0.85;

  private final Element body;
  private final Map<Element, Double> prose = new IdentityHashMap<>();

  private BlockRules(Element body, List<Block> blocks) {
    this.body = body;
    for (Block block : blocks) {
      double weight = block.weight();
      for (Element e = block.owner(); weight > 0 && e != null; e = e.parent()) {
        prose.merge(e, weight, Double::sum);
      }
    }
  }

  /** For each block the bits of the rules that it fails. */
  static int[] faults(Element body, List<Block> blocks, List<BlockContainer> places) {
    Boilerplate boilerplate = new Boilerplate(blocks, places);
    List<Block> open = new ArrayList<>();
    int[] faults = new int[blocks.size()];
    for (int i = 0; i < faults.length; i++) {
      Block block = blocks.get(i);
      faults[i] = boilerplate.covers(block.owner()) ? NAMED : 0;
      if (faults[i] == 0) {
        open.add(block);
      }
    }
    Set<Block> rest = Collections.newSetFromMap(new IdentityHashMap<>());
    rest.addAll(TeaserCards.removed(open));
    Set<Element> inside = new BlockRules(body, List.copyOf(rest)).article(blocks);
    for (int i = 0; i < faults.length; i++) {
      Block block = blocks.get(i);
      faults[i] |= faults[i] == 0 && !rest.contains(block) ? TEASER : 0;
      faults[i] |= inside.contains(block.owner()) ? 0 : OUTSIDE;
      faults[i] |= Furniture.is(block) ? FURNITURE : 0;
    }
    return faults;
  }

  /** Whether such bits are more than a hint. */
  static boolean isDoubtful(int faults) {
    return (faults & (NAMED | TEASER)) != 0;
  }

  /** The owners of blocks that are in the deepest element with nearly all of the prose. */
  private Set<Element> article(List<Block> blocks) {
    Element article = deepest(start());
    Map<Element, Boolean> known = new IdentityHashMap<>();
    known.put(article, true);
    known.put(body, article == body);
    Set<Element> inside = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Block block : blocks) {
      if (isInside(block.owner(), known)) {
        inside.add(block.owner());
      }
    }
    return inside;
  }

  private static boolean isInside(Element element, Map<Element, Boolean> known) {
    Boolean inside = known.get(element);
    if (inside == null) {
      Element parent = element.parent();
      inside = parent != null && isInside(parent, known);
      known.put(element, inside);
    }
    return inside;
  }

  /** What the page itself marks as the article, if most of the prose is there. */
  private Element start() {
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

  private Element deepest(Element from) {
    Element at = from;
    for (Element next = from; next != null && !next.normalName().equals("p"); next = inner(at)) {
      at = next;
    }
    return at;
  }

  /** The child that holds nearly all of the prose, if it has children itself. */
  private @Nullable Element inner(Element at) {
    double all = prose.getOrDefault(at, 0.0);
    for (Element child : at.children()) {
      if (all > 0
          && prose.getOrDefault(child, 0.0) >= all * NEARLY_ALL
          && child.childrenSize() > 0) {
        return child;
      }
    }
    return null;
  }
}
