package dev.backstory.extract;

import dev.backstory.notation.WordTable;
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
  private static final Set<String> NEVER_SHOWN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "math",
          "button",
          "select",
          "option",
          "input",
          "textarea",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "picture",
          "head",
          "dialog");

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

  private static final Set<String> WORDS = WordTable.lines(Boilerplate.class, "boilerplate.txt");

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

  private final Set<Element> wrappers = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> excused = new LinkedHashSet<>();

  private Boilerplate() {}

  /** Learns from the running text of a page what must not be left out of it. */
  static Boilerplate of(Element body) {
    Boilerplate boilerplate = new Boilerplate();
    List<Block> blocks = BlockReader.read(body, Boilerplate::isNeverShown);
    Map<String, Double> cost = new LinkedHashMap<>();
    Map<Element, Double> prose = new IdentityHashMap<>();
    double all = 0;
    for (Block block : blocks) {
      all += block.weight();
      boilerplate.count(block, cost, prose);
    }
    double total = all;
    prose.forEach((e, weight) -> boilerplate.judge(e, weight / total));
    cost.forEach((m, weight) -> add(boilerplate.excused, m, weight > total * TOO_MUCH));
    boilerplate.excused.removeAll(ALWAYS);
    return boilerplate;
  }

  private void judge(Element element, double share) {
    boolean suspect = markers(element).stream().anyMatch(ALWAYS::contains);
    add(wrappers, element, share > (suspect ? WHOLE_PAGE : WRAPPER));
  }

  private void count(Block block, Map<String, Double> cost, Map<Element, Double> prose) {
    if (block.weight() == 0) {
      return;
    }
    Set<String> markers = new LinkedHashSet<>();
    for (Element e = block.owner(); e != null; e = e.parent()) {
      prose.merge(e, block.weight(), Double::sum);
      markers.addAll(markers(e));
    }
    markers.forEach(marker -> cost.merge(marker, block.weight(), Double::sum));
  }

  private static <T> void add(Set<T> set, T element, boolean belongs) {
    if (belongs) {
      set.add(element);
    }
  }

  boolean covers(Element element) {
    if (isNeverShown(element)) {
      return true;
    }
    return !wrappers.contains(element) && !excused.containsAll(markers(element));
  }

  static boolean isNeverShown(Element element) {
    String style = element.attr("style");
    return NEVER_SHOWN.contains(element.normalName())
        || element.hasAttr("hidden")
        || (!style.isEmpty()
            && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none"));
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
