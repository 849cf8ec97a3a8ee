package dev.backstory.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text in an element, as it stands there and as it shows. */
final class ElementText {
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "td", "tr", "blockquote");
  private static final Set<String> UNSEEN = Set.of("script", "style");

  private ElementText() {}

  static String all(FeedElement element) {
    StringBuilder text = new StringBuilder();
    append(element, text, false);
    return text.toString();
  }

  /**
   * What of the element shows: markup taken out where the format has markup. Atom says where; RSS
   * does not, and there most of what looks like markup is.
   */
  static @Nullable String shown(FeedElement element, int maxCharacters) {
    if (isEncoded(element)) {
      return PlainText.ofHtml(decoded(element), maxCharacters);
    }
    if (element.content().stream().anyMatch(FeedElement.class::isInstance)) {
      StringBuilder text = new StringBuilder();
      append(element, text, true);
      return PlainText.of(text.toString(), maxCharacters);
    }
    return isPlain(element)
        ? PlainText.of(element.text(), maxCharacters)
        : PlainText.ofHtml(element.text(), maxCharacters);
  }

  private static boolean isPlain(FeedElement element) {
    String type = element.attribute("type");
    boolean saysText = type == null || type.equals("text") || type.equals("text/plain");
    return element.isAtom() && saysText && !"escaped".equals(element.attribute("mode"));
  }

  /**
   * Atom 0.3 says that a text is in Base64; Atom 1.0 has all that is neither text nor XML in it.
   */
  private static boolean isEncoded(FeedElement element) {
    String type = element.attribute("type");
    boolean foreign =
        type != null && type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml");
    return "base64".equals(element.attribute("mode")) || (element.isAtom() && foreign);
  }

  /** What is not Base64 of a text stands for itself, whatever its type says. */
  private static String decoded(FeedElement element) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(element.text().strip());
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return element.text();
    }
  }

  private static void append(FeedElement element, StringBuilder text, boolean shown) {
    for (Object part : element.content()) {
      if (part instanceof FeedElement child) {
        appendWithin(child, text, shown);
      } else {
        text.append((CharSequence) part);
      }
    }
  }

  private static void appendWithin(FeedElement child, StringBuilder text, boolean shown) {
    String local = child.name().substring(child.name().indexOf(':') + 1);
    if (shown && UNSEEN.contains(local)) {
      return;
    }
    String gap = shown && BLOCKS.contains(local) ? " " : "";
    text.append(gap);
    append(child, text, shown);
    text.append(gap);
  }
}
