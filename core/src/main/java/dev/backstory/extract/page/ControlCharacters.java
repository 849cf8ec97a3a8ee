package dev.backstory.extract.page;

import dev.backstory.notation.PlainCharacters;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Takes what is not {@link PlainCharacters plain} out of a page's texts and attributes, but for
 * white space.
 */
final class ControlCharacters {
  /** Line breaks count in preformatted text. */
  private static final String WHITE_SPACE = "\t\n\f\r";

  private ControlCharacters() {}

  static Document cleared(Document page) {
    page.traverse((node, _) -> clear(node));
    return page;
  }

  private static void clear(Node node) {
    switch (node) {
      case TextNode text when isUnclean(text.getWholeText()) ->
          text.text(PlainCharacters.keeping(WHITE_SPACE, text.getWholeText()));
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
    return !PlainCharacters.keeping(WHITE_SPACE, text).equals(text);
  }
}
