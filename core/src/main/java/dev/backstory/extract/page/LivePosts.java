package dev.backstory.extract.page;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The posts of a live blog: elements side by side that hold most of the text between them, each
 * with a time of its own.
 */
public final class LivePosts {
  /** Where the page does not call itself a live blog, so many posts make it one. */
  private static final int MANY = 6;

  private static final int MANY_TIMES = 4;
  private static final int FEW = 2;
  private static final int LEAST_TEXT = 60;
  private static final double MOST = 0.5;
  private static final String TIMES = "time,[datetime],[data-timestamp],[data-time]";

  private final Map<Element, Map<Element, Integer>> text = new IdentityHashMap<>();
  private final Set<Element> timed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Element, String> times = new IdentityHashMap<>();
  private int all;

  private LivePosts(Element body, List<Block> blocks) {
    for (Element time : body.select(TIMES)) {
      String said = time.attr("datetime") + time.attr("data-timestamp") + time.ownText();
      for (Element at = time; at != null && timed.add(at); at = at.parent()) {
        times.put(at, said);
      }
    }
    for (Block block : blocks) {
      all += block.text().length();
      for (Element at = block.owner(); at.parent() != null && at != body; at = at.parent()) {
        text.computeIfAbsent(at.parent(), _ -> new IdentityHashMap<>())
            .merge(at, block.text().length(), Integer::sum);
      }
    }
  }

  /**
   * Finds the posts.
   *
   * @param blocks of the article
   * @param stated whether the page calls itself a live blog
   * @return the elements that hold a post each; empty if it is none
   */
  public static Set<Element> find(Element body, List<Block> blocks, boolean stated) {
    LivePosts posts = new LivePosts(body, blocks);
    Set<Element> best = Set.of();
    for (Block block : blocks) {
      for (Element at = block.owner().parent(); at != null; at = at.parent()) {
        Map<Element, Integer> inside = posts.text.remove(at);
        Set<Element> found = inside == null ? Set.of() : posts.dated(inside, stated);
        best = found.size() > best.size() ? found : best;
      }
    }
    return best;
  }

  private Set<Element> dated(Map<Element, Integer> inside, boolean stated) {
    Set<Element> posts = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<String> different = new LinkedHashSet<>();
    int held = 0;
    for (Map.Entry<Element, Integer> entry : inside.entrySet()) {
      if (timed.contains(entry.getKey()) && entry.getValue() >= LEAST_TEXT) {
        posts.add(entry.getKey());
        different.add(times.getOrDefault(entry.getKey(), ""));
        held += entry.getValue();
      }
    }
    boolean many =
        stated ? posts.size() >= FEW : posts.size() >= MANY && different.size() >= MANY_TIMES;
    return many && held >= all * MOST ? posts : Set.of();
  }
}
