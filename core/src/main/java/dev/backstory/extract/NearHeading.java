package dev.backstory.extract;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The short lines around the headline, where papers print who wrote the article and when. */
final class NearHeading {
  private static final int BEFORE = 5;
  private static final int AFTER = 15;
  private static final int MAX_LINE = 120;

  private NearHeading() {}

  /** Those below the headline first, then those above it. */
  static List<String> lines(Document page, @Nullable String title) {
    List<Block> blocks = BlockReader.read(page.body(), Unseen::atFirst);
    int heading = heading(blocks, Words.folded(title == null ? "" : title));
    if (heading < 0) {
      return List.of();
    }
    List<Block> below = blocks.subList(heading + 1, Math.min(blocks.size(), heading + 1 + AFTER));
    List<Block> above = blocks.subList(Math.max(0, heading - BEFORE), heading);
    return Stream.concat(below.stream(), above.stream())
        .map(Block::text)
        .filter(text -> text.length() <= MAX_LINE)
        .toList();
  }

  private static int heading(List<Block> blocks, String title) {
    int first = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.heading() && Words.folded(block.text()).equals(title)) {
        return i;
      }
      boolean main = first < 0 && block.owner().normalName().equals("h1");
      first = main ? i : first;
    }
    return first;
  }
}
