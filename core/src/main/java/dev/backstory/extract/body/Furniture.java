package dev.backstory.extract.body;

import dev.backstory.extract.page.Block;
import dev.backstory.notation.Resource;
import java.util.Locale;
import java.util.Set;

/** Short blocks that belong to the page and not to the article, by how they begin. */
final class Furniture {
  private static final Set<String> OPENINGS =
      Set.copyOf(Resource.lines("extract/body/furniture.txt"));
  private static final int LONGEST = 250;
  private static final double MOSTLY_LINKS = 0.6;

  private Furniture() {}

  static boolean is(Block block) {
    if (block.linkDensity() > MOSTLY_LINKS && !block.heading()) {
      return block.linkDensity() > 0.9 || block.text().length() < LONGEST;
    }
    if (block.isFragment() || block.text().length() > LONGEST) {
      return block.isFragment();
    }
    String text = block.text().toLowerCase(Locale.ROOT);
    return OPENINGS.stream().anyMatch(text::startsWith);
  }
}
