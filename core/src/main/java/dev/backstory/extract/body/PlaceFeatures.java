package dev.backstory.extract.body;

import dev.backstory.extract.page.Block;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What surrounds a block, and what else on the page looks like it. */
final class PlaceFeatures {
  private static final int LEVELS = 4;

  /** More blocks in one element count as so many. */
  private static final int MANY = 100;

  private static final double MUCH = 0.4;
  private static final double MOST = 0.8;
  private static final Set<String> SECTIONS =
      Set.of("section", "aside", "article", "ul", "ol", "table", "form", "nav");

  private final PageBlocks page;
  private final double all;
  private final Map<Integer, Alike> alike = new LinkedHashMap<>();
  private final Map<String, Integer> copies = new LinkedHashMap<>();

  /** Blocks in elements of the same names and classes. */
  private static final class Alike {
    int blocks;
    double chars;
    double prose;
    double linked;
    int sentences;
    int first = -1;
    int last;
  }

  PlaceFeatures(PageBlocks page) {
    this.page = page;
    double prose = 0;
    for (int i = 0; i < page.blocks.size(); i++) {
      Block block = page.blocks.get(i);
      prose += block.weight();
      copies.merge(block.text(), 1, Integer::sum);
      Alike like = alike.computeIfAbsent(signature(i), _ -> new Alike());
      like.blocks++;
      like.chars += block.text().length();
      like.prose += block.weight();
      like.linked += block.linked();
      like.sentences += block.isSentence() ? 1 : 0;
      like.first = like.first < 0 ? i : like.first;
      like.last = i;
    }
    all = Math.max(1, prose);
  }

  private int signature(int i) {
    BlockContainer place = page.places.get(i);
    return place.signature * 31 + (place.parent == null ? 0 : place.parent.signature);
  }

  /** Adds those of a block. */
  void add(FeatureRow row, int i) {
    BlockContainer place = page.places.get(i);
    for (int bit = 0; bit < BlockContainer.FLAGS; bit++) {
      row.add(place.has(1 << bit));
    }
    row.add(place.depth);
    for (int level = 0; level < LEVELS; level++) {
      addTotals(row, place.up(level));
    }
    row.add(levels(place, at -> at.prose >= MUCH * all));
    row.add(levels(place, at -> at.prose >= MOST * all));
    row.add(levels(place, at -> at.holdsTitle));
    addAround(row, place);
    row.add(Math.min(place.element.siblingIndex(), MANY));
    row.add(Math.log(copies.getOrDefault(page.blocks.get(i).text(), 1)));
    addAlike(row, alike.getOrDefault(signature(i), new Alike()));
  }

  private void addTotals(FeatureRow row, BlockContainer at) {
    row.add(at.prose / all);
    row.add(at.linkDensity());
    row.add(Math.log(Math.min(at.blocks, MANY)));
    row.add(at.chars / at.blocks);
    row.add((double) at.paragraphs / at.blocks);
    row.add((double) at.pictures / at.blocks);
  }

  private void addAround(FeatureRow row, BlockContainer place) {
    BlockContainer shared = first(place, at -> at.holdsTitle);
    row.add(shared.prose / all);
    row.add(Math.min(shared.blocks, MANY));
    BlockContainer article = first(place, at -> at.element.normalName().equals("article"));
    row.add(article.parent == null ? -1 : article.prose / all);
    row.add(article.parent == null ? -1 : article.holdsTitle ? 1 : 0);
    BlockContainer section = first(place, at -> SECTIONS.contains(at.element.normalName()));
    row.add(section.prose / all);
    row.add(section.linkDensity());
    row.add(section.chars / section.blocks);
    row.add(Math.min(section.headings, MANY));
  }

  private void addAlike(FeatureRow row, Alike like) {
    row.add(Math.log(Math.min(like.blocks, MANY)));
    row.add(like.chars / like.blocks);
    row.add(like.prose / all);
    row.add(like.linked / Math.max(1, like.chars));
    row.add((double) like.sentences / like.blocks);
    row.add((double) (like.last - like.first) / page.blocks.size());
  }

  private static int levels(BlockContainer from, Predicate<BlockContainer> test) {
    int levels = 0;
    for (BlockContainer at = from; at.parent != null && !test.test(at); at = at.parent) {
      levels++;
    }
    return levels;
  }

  private static BlockContainer first(BlockContainer from, Predicate<BlockContainer> test) {
    BlockContainer at = from;
    while (at.parent != null && !test.test(at)) {
      at = at.parent;
    }
    return at;
  }
}
