package dev.backstory.extract.page;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Elements whose text no reader sees. */
public final class HiddenElements {
  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "math",
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

  private HiddenElements() {}

  /** Whether it holds no text for readers, whatever the page's scripts do. */
  public static boolean always(Element element) {
    String name = element.normalName();
    return NEVER.contains(name) || (name.equals("button") && !inHeading(element));
  }

  /** The headings of what folds out are buttons. */
  private static boolean inHeading(Element button) {
    Element parent = button.parent();
    return parent != null && BlockReader.isHeading(parent.normalName());
  }

  /** Whether it is not shown when the page opens. */
  public static boolean atFirst(Element element) {
    return always(element) || hidden(element);
  }

  /** Whether it is not shown at first; scripts may show it. */
  public static boolean hidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && style.replace(" ", "").toLowerCase(Locale.ROOT).contains("display:none");
  }
}
