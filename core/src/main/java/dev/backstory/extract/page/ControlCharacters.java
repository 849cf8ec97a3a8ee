package dev.backstory.extract.page;

import dev.backstory.notation.PlainCharacters;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Takes the control characters out of a page's texts and attributes, but for white space. */
final class ControlCharacters {
  private static final String WHITE_SPACE = "\t\n\f\r";

  private ControlCharacters() {}

  static Document cleared(Document page) {
    page.traverse((node, _) -> clear(node));
    return page;
  }

  private static void clear(Node node) {
    switch (node) {
      case TextNode text when isUnclean(text.getWholeText()) ->
          text.text(kept(text.getWholeText()));
      case Element element when element.attributesSize() > 0 -> {
        for (Attribute attribute : element.attributes()) {
          if (isUnclean(attribute.getValue())) {
            attribute.setValue(PlainCharacters.of(attribute.getValue()));
          }
        }
      }
      default -> {}
    }
  }

  private static boolean isUnclean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && WHITE_SPACE.indexOf(c) < 0) {
        return true;
      }
    }
    return false;
  }

  /** Line breaks count in preformatted text, so the white space stays. */
  private static String kept(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      clean.append(Character.isISOControl(c) && WHITE_SPACE.indexOf(c) < 0 ? ' ' : c);
    }
    return clean.toString();
  }
}
