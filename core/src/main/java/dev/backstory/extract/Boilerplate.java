package dev.backstory.extract;

import dev.backstory.notation.WordTable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Knows the elements that are not part of an article by their name, role and class. */
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
      Set.of("nav", "footer", "aside", "form", "figure", "figcaption", "menu", "address");

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
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");
  private static final int MAX_CLASS_LENGTH = 300;

  /** Wrappers of most of the page's text, whatever their class says. */
  private final Set<Element> spared = Collections.newSetFromMap(new IdentityHashMap<>());

  private final boolean byClass;

  /** Leaves out what is never an article. */
  static Boilerplate byName() {
    return new Boilerplate(false);
  }

  /** Leaves out also what its class or role marks. */
  static Boilerplate byNameAndClass() {
    return new Boilerplate(true);
  }

  private Boilerplate(boolean byClass) {
    this.byClass = byClass;
  }

  void spare(Element wrapper) {
    spared.add(wrapper);
  }

  boolean covers(Element element) {
    String name = element.normalName();
    if (NEVER_SHOWN.contains(name) || isHidden(element)) {
      return true;
    }
    return byClass
        && !spared.contains(element)
        && (NOT_THE_ARTICLE.contains(name)
            || ROLES.contains(element.attr("role"))
            || hasMarkingWord(element.className())
            || hasMarkingWord(element.id()));
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || (!style.isEmpty()
            && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none"));
  }

  private static boolean hasMarkingWord(String names) {
    if (names.isEmpty() || names.length() > MAX_CLASS_LENGTH) {
      return false;
    }
    for (String word : BETWEEN_WORDS.split(names)) {
      if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
