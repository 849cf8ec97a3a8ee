package dev.backstory.feed;

import dev.backstory.notation.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a document, called by its short name in lower case: "pubdate", "dc:creator". The
 * formats' own elements have no prefix, whatever namespace the document gives them.
 */
final class FeedElement {
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
    return ElementText.all(this);
  }

  /** The same without spaces around, or null if there is none. */
  @Nullable String trimmed() {
    String text = text().strip();
    return text.isEmpty() ? null : text;
  }

  /** Elements and the texts between them, as they stand in the document. */
  List<Object> content() {
    return content;
  }

  /** The first value that elements of these names give, tried in the order of the names. */
  <T> @Nullable T first(List<String> names, Function<FeedElement, @Nullable T> value) {
    return value(children(), names, value);
  }

  /** Of several elements of one name the last counts, as it does where each overwrites another. */
  <T> @Nullable T last(List<String> names, Function<FeedElement, @Nullable T> value) {
    return value(children().reversed(), names, value);
  }

  private static <T> @Nullable T value(
      List<FeedElement> children, List<String> names, Function<FeedElement, @Nullable T> value) {
    for (String name : names) {
      for (FeedElement child : children) {
        T found = child.name().equals(name) ? value.apply(child) : null;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** What of the element shows, in one line, or null. */
  @Nullable String shown(int maxCharacters) {
    return ElementText.shown(this, maxCharacters);
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
