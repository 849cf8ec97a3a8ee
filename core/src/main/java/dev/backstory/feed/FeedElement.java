package dev.backstory.feed;

import dev.backstory.notation.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * An element of a feed, called by its short name in lower case: "pubdate", "dc:creator". The
 * formats' own elements have no prefix, whatever namespace the document gives them.
 */
record FeedElement(Element element, String name) {
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "td", "tr", "blockquote");

  static FeedElement root(Element root) {
    return new FeedElement(root, root.getLocalName().toLowerCase(Locale.ROOT));
  }

  private FeedElement inside(Element child) {
    String local = child.getLocalName().toLowerCase(Locale.ROOT);
    String uri = child.getNamespaceURI();
    String rootUri = child.getOwnerDocument().getDocumentElement().getNamespaceURI();
    String space = uri == null || uri.equals(rootUri) ? "" : KnownNamespaces.shortName(uri);
    boolean own = space.isEmpty() || (space.equals("rdf") && local.equals("li"));
    return new FeedElement(child, own ? local : space + ":" + local);
  }

  List<FeedElement> children() {
    List<FeedElement> children = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        children.add(inside(child));
      }
    }
    return children;
  }

  Stream<FeedElement> children(String wanted) {
    return children().stream().filter(child -> child.name().equals(wanted));
  }

  /** The outermost elements of these names, in the order of the document. */
  List<FeedElement> outermost(Set<String> names) {
    List<FeedElement> found = new ArrayList<>();
    for (FeedElement child : children()) {
      if (names.contains(child.name())) {
        found.add(child);
      } else {
        found.addAll(child.outermost(names));
      }
    }
    return found;
  }

  /** The attribute's value without spaces around, or null if it is missing or blank. */
  @Nullable String attribute(String attribute) {
    String value = element.getAttribute(attribute).strip();
    return value.isEmpty() ? null : value;
  }

  String text() {
    return element.getTextContent();
  }

  boolean isAtom() {
    String uri = element.getNamespaceURI();
    return uri != null && uri.toLowerCase(Locale.ROOT).contains("atom");
  }

  /**
   * What of the element shows: markup taken out where the format has markup. Atom says where; RSS
   * does not, and there most of what looks like markup is.
   */
  @Nullable String shown(int maxCharacters) {
    if (element.getElementsByTagName("*").getLength() > 0) {
      StringBuilder text = new StringBuilder();
      appendText(element, text);
      return PlainText.of(text.toString(), maxCharacters);
    }
    return isPlain()
        ? PlainText.of(text(), maxCharacters)
        : PlainText.ofHtml(text(), maxCharacters);
  }

  private boolean isPlain() {
    String type = attribute("type");
    boolean saysText = type == null || type.equals("text") || type.equals("text/plain");
    return isAtom() && saysText && !"escaped".equals(attribute("mode"));
  }

  private static void appendText(Node node, StringBuilder text) {
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        String gap = BLOCKS.contains(child.getLocalName().toLowerCase(Locale.ROOT)) ? " " : "";
        text.append(gap);
        appendText(child, text);
        text.append(gap);
      } else if (n.getNodeType() == Node.TEXT_NODE || n.getNodeType() == Node.CDATA_SECTION_NODE) {
        text.append(n.getNodeValue());
      }
    }
  }

  /** The address against which links in this element are relative (XML Base). */
  @Nullable String base(@Nullable String document) {
    Node parent = element.getParentNode();
    String outer = parent instanceof Element up ? new FeedElement(up, "").base(document) : document;
    String stated = element.getAttributeNS("http://www.w3.org/XML/1998/namespace", "base");
    String resolved = WebAddress.resolve(outer, stated);
    return resolved == null ? outer : resolved;
  }
}
