package dev.backstory.extract.body;

import dev.backstory.extract.page.Block;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Recognises what leads to other articles: a heading that is a link, with the few lines around it.
 */
final class TeaserCards {
  private static final double LINK = 0.9;
  private static final double MAX_PROSE = 600;
  private static final double MAX_SHARE = 0.3;
  private static final double MIN_REST = 0.4;

  private final Map<Element, Integer> links = new IdentityHashMap<>();
  private final Map<Element, Double> prose = new IdentityHashMap<>();
  private final Set<Element> cards = Collections.newSetFromMap(new IdentityHashMap<>());

  private double maxProse;

  private TeaserCards() {}

  /** The blocks without those of teasers. */
  static List<Block> removed(List<Block> blocks) {
    TeaserCards teasers = new TeaserCards();
    blocks.forEach(teasers::count);
    double all = blocks.stream().mapToDouble(Block::weight).sum();
    teasers.maxProse = Math.min(MAX_PROSE, all * MAX_SHARE);
    blocks.stream().filter(TeaserCards::leadsAway).forEach(teasers::mark);
    List<Block> rest = blocks.stream().filter(block -> !teasers.covers(block.owner())).toList();
    // An article may itself be a list of linked headings.
    boolean isList = rest.stream().mapToDouble(Block::weight).sum() < all * MIN_REST;
    return isList ? blocks : rest;
  }

  private static boolean leadsAway(Block block) {
    return block.heading() && block.linkDensity() > LINK;
  }

  private void count(Block block) {
    for (Element e = block.owner(); e != null; e = e.parent()) {
      links.merge(e, leadsAway(block) ? 1 : 0, Integer::sum);
      prose.merge(e, block.weight(), Double::sum);
    }
  }

  /** The card reaches as far as there is one such heading and little text. */
  private void mark(Block heading) {
    Element card = heading.owner();
    while (card.parent() != null
        && links.getOrDefault(card.parent(), 0) == 1
        && prose.getOrDefault(card.parent(), 0.0) <= maxProse) {
      card = card.parent();
    }
    cards.add(card);
  }

  private boolean covers(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (cards.contains(e)) {
        return true;
      }
    }
    return false;
  }
}
