package dev.backstory.extract.body;

import dev.backstory.extract.author.SignedLine;
import dev.backstory.extract.page.Block;
import dev.backstory.extract.page.BlockKinds;
import dev.backstory.extract.page.FoldedText;
import dev.backstory.model.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of an article, made from the blocks of its body.
 *
 * @param text paragraphs and headings parted by blank lines; empty if nothing is left
 * @param passages what of it is no plain paragraph, by start, the longer first
 */
public record BodyText(String text, List<Passage> passages) {
  private static final String PARTING = "\n\n";

  /** Shorter ones may be said twice: cells of tables, "yes" and "no". */
  private static final int SAID_ONCE = 25;

  /** Characters from which on a block is a paragraph of the text itself. */
  private static final int PROSE = 140;

  public BodyText {
    passages = List.copyOf(passages);
  }

  /** A paragraph, or the cells of a row. */
  private record Line(String text, Passage.@Nullable Kind kind, Element owner) {}

  /**
   * Makes the text.
   *
   * @param blocks of the article in order
   * @param posts the elements that hold the posts of a live blog, if it is one
   */
  static BodyText of(List<Block> blocks, @Nullable String title, Set<Element> posts) {
    String headline = FoldedText.folded(title == null ? "" : title);
    List<Block> kept = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Block block : blocks) {
      boolean repeats = block.text().length() >= SAID_ONCE && !seen.add(block.text());
      boolean says = block.text().codePoints().anyMatch(Character::isLetterOrDigit);
      if (says && !repeats && !FoldedText.folded(block.text()).equals(headline)) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && kept.getLast().heading()) {
      kept.removeLast();
    }
    removeSignatures(kept);
    return joined(lines(kept), posts);
  }

  /** Who wrote it, and when, stands before the text and is none of it. */
  private static void removeSignatures(List<Block> blocks) {
    int text = 0;
    while (text < blocks.size() && blocks.get(text).text().length() < PROSE) {
      text++;
    }
    blocks
        .subList(0, text)
        .removeIf(block -> !block.heading() && SignedLine.isSignature(block.text()));
  }

  private static List<Line> lines(List<Block> blocks) {
    List<Line> lines = new ArrayList<>();
    BlockKinds kinds = new BlockKinds();
    for (List<Block> group : TableRows.of(blocks)) {
      Block first = group.getFirst();
      String text = String.join(" | ", group.stream().map(Block::text).toList());
      Passage.Kind kind = group.size() > 1 ? Passage.Kind.TABLE_ROW : kinds.of(first);
      lines.add(new Line(text, kind, first.owner()));
    }
    return lines;
  }

  private static BodyText joined(List<Line> lines, Set<Element> posts) {
    StringBuilder text = new StringBuilder();
    List<Passage> passages = new ArrayList<>();
    Element open = null;
    int opened = 0;
    int end = 0;
    for (Line line : lines) {
      Element post = post(line.owner(), posts);
      int start = end + (text.isEmpty() ? 0 : PARTING.length());
      if (open != null && post != open) {
        passages.add(new Passage(Passage.Kind.POST, opened, end));
      }
      opened = post == open ? opened : start;
      open = post;
      text.append(text.isEmpty() ? "" : PARTING).append(line.text());
      end = start + line.text().codePointCount(0, line.text().length());
      if (line.kind() != null) {
        passages.add(new Passage(line.kind(), start, end));
      }
    }
    if (open != null) {
      passages.add(new Passage(Passage.Kind.POST, opened, end));
    }
    passages.sort(
        Comparator.comparingInt(Passage::start)
            .thenComparing(Comparator.comparingInt(Passage::end).reversed())
            .thenComparing(Passage::kind, Comparator.reverseOrder()));
    return new BodyText(text.toString(), passages);
  }

  private static @Nullable Element post(Element owner, Set<Element> posts) {
    Element at = posts.isEmpty() ? null : owner;
    while (at != null && !posts.contains(at)) {
      at = at.parent();
    }
    return at;
  }
}
