package dev.backstory.feed;

import dev.backstory.notation.WebAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a document, called by its short name in lower case: "pubdate", "dc:creator". The
 * formats' own elements have no prefix, whatever namespace the document gives them.
 */
final class FeedElement {
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "td", "tr", "blockquote");
  private static final Set<String> UNSEEN = Set.of("script", "style");

  private final String written;
  private final String name;
  private final boolean atom;
  private final List<String> attributes;
  private final @Nullable FeedElement parent;

  /** Elements and the texts between them, as they stand in the document. */
  private List<Object> content = List.of();

  private boolean breaksOff;

  /**
   * @param written the name as it stands in the document
   * @param attributes names in lower case and values by turns
   */
  FeedElement(
      String written,
      String name,
      boolean atom,
      List<String> attributes,
      @Nullable FeedElement parent) {
    this.written = written;
    this.name = name;
    this.atom = atom;
    this.attributes = attributes;
    this.parent = parent;
  }

  /** What stands round a document's own elements. */
  static FeedElement document() {
    return new FeedElement("", "", false, List.of(), null);
  }

  void append(FeedElement child) {
    add(child);
  }

  /** Adds a piece of text; pieces beside each other become one. */
  void append(String text) {
    switch (content.isEmpty() ? this : content.getLast()) {
      case StringBuilder last -> last.append(text);
      case String last -> content.set(content.size() - 1, new StringBuilder(last).append(text));
      default -> add(text);
    }
  }

  /** Most elements are empty or hold one thing, and hostile documents have many. */
  private void add(Object part) {
    content = content.isEmpty() ? new ArrayList<>(1) : content;
    content.add(part);
  }

  String name() {
    return name;
  }

  boolean isAtom() {
    return atom;
  }

  /** Whether an end with this name ends it. */
  boolean isWritten(String other) {
    return parent != null && written.equalsIgnoreCase(other);
  }

  List<FeedElement> children() {
    List<FeedElement> children = new ArrayList<>(content.size());
    for (Object part : content) {
      if (part instanceof FeedElement child) {
        children.add(child);
      }
    }
    return children;
  }

  Stream<FeedElement> children(String wanted) {
    return children().stream().filter(child -> child.name.equals(wanted));
  }

  /** The outermost elements of these names, in the order of the document. */
  List<FeedElement> outermost(Set<String> names) {
    List<FeedElement> found = new ArrayList<>();
    collect(names, found);
    return found;
  }

  private void collect(Set<String> names, List<FeedElement> found) {
    for (Object part : content) {
      if (part instanceof FeedElement child) {
        if (names.contains(child.name)) {
          found.add(child);
        } else {
          child.collect(names, found);
        }
      }
    }
  }

  /**
   * The attribute's value without spaces around, or null if it is missing or blank.
   *
   * @param wanted its name in lower case, with a prefix if it has one
   */
  @Nullable String attribute(String wanted) {
    for (int i = 0; i < attributes.size(); i += 2) {
      if (attributes.get(i).equals(wanted)) {
        String value = attributes.get(i + 1).strip();
        return value.isEmpty() ? null : value;
      }
    }
    return null;
  }

  /** Whether elements were still open when the document ended. */
  boolean breaksOff() {
    return breaksOff;
  }

  void breakOff() {
    breaksOff = true;
  }

  /** All text within, in the order of the document. */
  String text() {
    StringBuilder text = new StringBuilder();
    appendText(text, false);
    return text.toString();
  }

  /**
   * What of the element shows: markup taken out where the format has markup. Atom says where; RSS
   * does not, and there most of what looks like markup is.
   */
  @Nullable String shown(int maxCharacters) {
    if (isEncoded()) {
      return PlainText.ofHtml(decoded(), maxCharacters);
    }
    if (content.stream().anyMatch(FeedElement.class::isInstance)) {
      StringBuilder text = new StringBuilder();
      appendText(text, true);
      return PlainText.of(text.toString(), maxCharacters);
    }
    return isPlain()
        ? PlainText.of(text(), maxCharacters)
        : PlainText.ofHtml(text(), maxCharacters);
  }

  private boolean isPlain() {
    String type = attribute("type");
    boolean saysText = type == null || type.equals("text") || type.equals("text/plain");
    return atom && saysText && !"escaped".equals(attribute("mode"));
  }

  /**
   * Atom 0.3 says that a text is in Base64; Atom 1.0 has all that is neither text nor XML in it.
   */
  private boolean isEncoded() {
    String type = attribute("type");
    boolean foreign =
        type != null && type.contains("/") && !type.startsWith("text/") && !type.endsWith("xml");
    return "base64".equals(attribute("mode")) || (atom && foreign);
  }

  /** What is not Base64 of a text stands for itself, whatever its type says. */
  private String decoded() {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text().strip());
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return text();
    }
  }

  private void appendText(StringBuilder text, boolean shown) {
    for (Object part : content) {
      if (part instanceof FeedElement child) {
        child.appendWithin(text, shown);
      } else {
        text.append((CharSequence) part);
      }
    }
  }

  private void appendWithin(StringBuilder text, boolean shown) {
    String local = name.substring(name.indexOf(':') + 1);
    if (shown && UNSEEN.contains(local)) {
      return;
    }
    String gap = shown && BLOCKS.contains(local) ? " " : "";
    text.append(gap);
    appendText(text, shown);
    text.append(gap);
  }

  /** The address against which links in this element are relative (XML Base). */
  @Nullable String base(@Nullable String document) {
    String outer = parent == null ? document : parent.base(document);
    String resolved = WebAddress.resolve(outer, attribute("xml:base"));
    return resolved == null ? outer : resolved;
  }

  /** Its name for a message, of bounded length. */
  String called() {
    String lower = written.toLowerCase(Locale.ROOT);
    return lower.length() <= 40 ? lower : lower.substring(0, 40) + "…";
  }
}
