package dev.backstory.extract.body;

import dev.backstory.extract.page.Block;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which blocks are the cells of one row. A cell with more than one block is layout, no cell. */
final class TableRows {
  private TableRows() {}

  /** The blocks in their order, the cells of a row together and every other block by itself. */
  static List<List<Block>> of(List<Block> blocks) {
    List<List<Block>> groups = new ArrayList<>();
    for (int from = 0; from < blocks.size(); ) {
      Element row = around(blocks.get(from).owner(), "tr");
      int end = from + 1;
      while (row != null && end < blocks.size() && around(blocks.get(end).owner(), "tr") == row) {
        end++;
      }
      List<Block> together = blocks.subList(from, end);
      if (areCells(together)) {
        groups.add(together);
      } else {
        together.forEach(block -> groups.add(List.of(block)));
      }
      from = end;
    }
    return groups;
  }

  private static boolean areCells(List<Block> blocks) {
    for (int i = 1; i < blocks.size(); i++) {
      if (cell(blocks.get(i).owner()) == cell(blocks.get(i - 1).owner())) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Element cell(Element owner) {
    Element cell = around(owner, "td");
    return cell == null ? around(owner, "th") : cell;
  }

  private static @Nullable Element around(Element element, String name) {
    Element at = element;
    while (at != null && !at.normalName().equals(name)) {
      at = at.parent();
    }
    return at;
  }
}
