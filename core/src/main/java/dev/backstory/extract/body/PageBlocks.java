package dev.backstory.extract.body;

import dev.backstory.extract.page.Block;
import dev.backstory.extract.page.BlockReader;
import dev.backstory.extract.page.FoldedText;
import dev.backstory.extract.page.HiddenElements;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Everything that a page shows, block by block, each in its place. */
final class PageBlocks {
  private static final int MAX_MARKERS = 24;
  private static final int MAX_NAMES = 300;
  private static final int OPENING = 120;

  final List<Block> blocks;
  final List<BlockContainer> places = new ArrayList<>();
  final List<List<String>> words = new ArrayList<>();
  final int title;
  final int[] faults;

  private final Map<Element, BlockContainer> known = new IdentityHashMap<>();
  private final Map<String, List<String>> split = new LinkedHashMap<>();

  /** Reads a page whose headline is known, or not. */
  PageBlocks(Element body, @Nullable String headline) {
    blocks = BlockReader.read(body, HiddenElements::always);
    for (Block block : blocks) {
      BlockContainer place = place(block.owner());
      place.count(block);
      places.add(place);
      words.add(opening(block.text()));
    }
    for (Element picture : body.select("img")) {
      BlockContainer place = known.get(nearest(picture));
      for (; place != null; place = place.parent) {
        place.pictures++;
      }
    }
    faults = BlockRules.faults(body, blocks, places);
    title = title(FoldedText.folded(headline == null ? "" : headline));
    for (BlockContainer at = title < 0 ? null : places.get(title); at != null; at = at.parent) {
      at.holdsTitle = true;
    }
  }

  private BlockContainer place(Element element) {
    BlockContainer place = known.get(element);
    if (place == null) {
      Element parent = element.parent();
      boolean top = parent == null || element.normalName().equals("body");
      place =
          new BlockContainer(
              parent == null || top ? null : place(parent), element, markers(element));
      known.put(element, place);
    }
    return place;
  }

  /** The nearest element that holds a block. */
  private @Nullable Element nearest(Element element) {
    Element at = element.parent();
    while (at != null && !known.containsKey(at)) {
      at = at.parent();
    }
    return at;
  }

  private List<String> markers(Element element) {
    String names = element.className() + " " + element.id() + " " + element.attr("role");
    return names.length() <= 2 ? List.of() : split.computeIfAbsent(names, PageBlocks::parts);
  }

  /** The words of class names and ids: "post-body" and "postBody" have two. */
  private static List<String> parts(String names) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int length = Math.min(names.length(), MAX_NAMES);
    for (int i = 0; i <= length && parts.size() < MAX_MARKERS; i++) {
      boolean letter = i < length && isLetter(names.charAt(i));
      boolean hump = letter && i > start && isHump(names.charAt(i - 1), names.charAt(i));
      if (!letter || hump) {
        if (i - start > 1) {
          parts.add(names.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = hump ? i : i + 1;
      }
    }
    return List.copyOf(parts);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isHump(char before, char c) {
    return before >= 'a' && c >= 'A' && c <= 'Z';
  }

  private static List<String> opening(String text) {
    String start = text.length() > OPENING ? text.substring(0, OPENING) : text;
    return List.of(FoldedText.folded(start).split(" "));
  }

  private int title(String headline) {
    int first = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.heading() && FoldedText.folded(block.text()).equals(headline)) {
        return i;
      }
      boolean main = first < 0 && block.owner().normalName().equals("h1");
      first = main ? i : first;
    }
    return first;
  }
}
