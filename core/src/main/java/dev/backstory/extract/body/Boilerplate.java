package dev.backstory.extract.body;

import dev.backstory.extract.page.Block;
import dev.backstory.extract.page.HiddenElements;
import dev.backstory.notation.Resource;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Knows the elements that are not part of an article by their name, role, class and id. What would
 * cost a page much of its running text does not count on that page: some put the article itself
 * into a form, or call its wrapper "share".
 */
final class Boilerplate {
  private static final Set<String> NOT_THE_ARTICLE =
      Set.of("header", "nav", "footer", "aside", "form", "figure", "figcaption", "menu", "address");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "dialog",
          "alert",
          "banner",
          "contentinfo",
          "search",
          "menu",
          "tablist",
          "toolbar",
          "alertdialog");

  private static final Set<String> WORDS =
      Set.copyOf(Resource.lines("extract/body/boilerplate.txt"));

  /** Readers and lawyers write at length, so here much text is no excuse. */
  private static final Set<String> ALWAYS =
      Set.of(
          "comment",
          "comments",
          "disqus",
          "consent",
          "cookie",
          "cookies",
          "cookielaw",
          "onetrust",
          "optanon",
          "gdpr",
          "privacy",
          "cli",
          "cky");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");
  private static final int MAX_CLASS_LENGTH = 300;
  private static final double WRAPPER = 0.5;
  private static final double WHOLE_PAGE = 0.85;
  private static final double TOO_MUCH = 0.35;

  private final Map<Element, Set<String>> own = new IdentityHashMap<>();
  private final Map<Element, Set<String>> around = new IdentityHashMap<>();
  private final Map<Element, Boolean> covered = new IdentityHashMap<>();
  private final Set<Element> wrappers = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> excused = new LinkedHashSet<>();

  /** Learns from the running text of a page what must not be left out of it. */
  Boilerplate(List<Block> blocks, List<BlockContainer> places) {
    Map<String, Double> cost = new LinkedHashMap<>();
    double total = blocks.stream().mapToDouble(Block::weight).sum();
    for (int i = 0; i < blocks.size(); i++) {
      double weight = blocks.get(i).weight();
      if (weight > 0) {
        around(blocks.get(i).owner()).forEach(marker -> cost.merge(marker, weight, Double::sum));
        judge(places.get(i), total);
      }
    }
    cost.forEach((marker, weight) -> add(excused, marker, weight > total * TOO_MUCH));
    excused.removeAll(ALWAYS);
  }

  private void judge(BlockContainer place, double total) {
    for (BlockContainer at = place; at != null; at = at.parent) {
      boolean suspect = own(at.element).stream().anyMatch(ALWAYS::contains);
      add(wrappers, at.element, at.prose > total * (suspect ? WHOLE_PAGE : WRAPPER));
    }
  }

  /** The markers of an element and all around it. */
  private Set<String> around(Element element) {
    Set<String> known = around.get(element);
    if (known == null) {
      Element parent = element.parent();
      Set<String> outside = parent == null ? Set.of() : around(parent);
      known = own(element).isEmpty() ? outside : new LinkedHashSet<>(outside);
      if (!own(element).isEmpty()) {
        known.addAll(own(element));
      }
      around.put(element, known);
    }
    return known;
  }

  private Set<String> own(Element element) {
    return own.computeIfAbsent(element, Boilerplate::markers);
  }

  /** Whether an element, or one around it, is not part of the article. */
  boolean covers(Element element) {
    Boolean known = covered.get(element);
    if (known == null) {
      Element parent = element.parent();
      known = isOut(element) || (parent != null && covers(parent));
      covered.put(element, known);
    }
    return known;
  }

  private boolean isOut(Element element) {
    return HiddenElements.hidden(element)
        || (!wrappers.contains(element) && !excused.containsAll(own(element)));
  }

  private static <T> void add(Set<T> set, T element, boolean belongs) {
    if (belongs) {
      set.add(element);
    }
  }

  /** Everything about an element that says it is not the article. */
  private static Set<String> markers(Element element) {
    Set<String> markers = new LinkedHashSet<>();
    add(markers, element.normalName(), NOT_THE_ARTICLE.contains(element.normalName()));
    add(markers, element.attr("role"), ROLES.contains(element.attr("role")));
    addWords(markers, element.className());
    addWords(markers, element.id());
    return markers;
  }

  private static void addWords(Set<String> markers, String names) {
    if (names.isEmpty() || names.length() > MAX_CLASS_LENGTH) {
      return;
    }
    for (String part : BETWEEN_WORDS.split(names)) {
      String word = part.toLowerCase(Locale.ROOT);
      add(markers, word, WORDS.contains(word));
    }
  }
}
