package dev.backstory.extract;

import dev.backstory.model.Passage;
import dev.backstory.notation.WordTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article, made from the blocks of its body.
 *
 * @param text paragraphs and headings parted by blank lines; empty if nothing is left
 * @param passages what of it is no plain paragraph, in order
 */
record BodyText(String text, List<Passage> passages) {
  private static final Set<String> FURNITURE = WordTable.lines(BodyText.class, "furniture.txt");
  private static final String PARTING = "\n\n";
  private static final int MAX_FURNITURE = 250;
  private static final double MOSTLY_LINKS = 0.6;

  BodyText {
    passages = List.copyOf(passages);
  }

  static BodyText of(List<Block> blocks, @Nullable String title) {
    String headline = Words.folded(title == null ? "" : title);
    List<Block> kept = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Block block : blocks) {
      if (!isFurniture(block)
          && !Words.folded(block.text()).equals(headline)
          && seen.add(block.text())) {
        kept.add(block);
      }
    }
    return joined(withText(kept));
  }

  private static BodyText joined(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    for (Block block : blocks) {
      at += text.isEmpty() ? 0 : PARTING.length();
      text.append(text.isEmpty() ? "" : PARTING).append(block.text());
      int end = at + block.text().codePointCount(0, block.text().length());
      if (block.kind() != null) {
        passages.add(new Passage(block.kind(), at, end));
      }
      at = end;
    }
    return new BodyText(text.toString(), passages);
  }

  /** Drops what stands before the first sentence, and headings with nothing below them. */
  private static List<Block> withText(List<Block> blocks) {
    List<Block> text = new ArrayList<>();
    int first = firstProse(blocks);
    int last = lastProse(blocks);
    for (int i = first; i <= last; i++) {
      Block block = blocks.get(i);
      boolean empty = block.heading() && i < last && blocks.get(i + 1).heading();
      if (!empty) {
        text.add(block);
      }
    }
    return text;
  }

  private static int firstProse(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).isProse()) {
        return i;
      }
    }
    return blocks.size();
  }

  /** The last paragraph: the last prose, or a short sentence behind it. */
  private static int lastProse(List<Block> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      if (block.isProse() || (!block.heading() && block.isSentence())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isFurniture(Block block) {
    if (block.linkDensity() > MOSTLY_LINKS && !block.heading()) {
      return block.linkDensity() > 0.9 || block.text().length() < MAX_FURNITURE;
    }
    if (block.isFragment() || block.text().length() > MAX_FURNITURE) {
      return block.isFragment();
    }
    String text = block.text().toLowerCase(Locale.ROOT);
    return FURNITURE.stream().anyMatch(text::startsWith);
  }
}
