package dev.backstory.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Reads markup to a tree in one pass, well-formed or not: what is left open is closed, an end
 * without a beginning is dropped, a bare ampersand is an ampersand. A document type is skipped with
 * all the entities that it may define, so nothing is ever expanded or opened, and time and memory
 * are linear in the length of the text.
 */
final class MarkupReader {
  /** A feed nests about ten deep; readers of the tree may therefore recurse. */
  private static final int MAX_DEPTH = 300;

  /** The largest sitemap that is allowed, of 50,000 pages, has half as many. */
  private static final int MAX_ELEMENTS = 600_000;

  private final String text;
  private final Namespaces namespaces = new Namespaces();
  private final FeedElement document = FeedElement.document();
  private final Deque<FeedElement> open = new ArrayDeque<>(List.of(document));
  private int at;
  private int elements;

  /** How many elements are open that were too deep to be kept. */
  private int beyond;

  private MarkupReader(String text) {
    this.text = text;
  }

  /**
   * The elements of a document.
   *
   * @return a nameless element that holds what stands at the top
   * @throws UnreadableFeed if there are more elements than any feed has
   */
  static FeedElement read(String text) throws UnreadableFeed {
    return new MarkupReader(text).read();
  }

  private FeedElement read() throws UnreadableFeed {
    while (at < text.length()) {
      int next = text.indexOf('<', at);
      appendText(next < 0 ? text.length() : next);
      if (next >= 0) {
        readMarkup();
      }
    }
    if (open.size() > 1) {
      document.breakOff();
    }
    return document;
  }

  private void appendText(int end) {
    if (end > at) {
      top().append(CharacterReferences.resolved(text.substring(at, end)));
      at = end;
    }
  }

  private FeedElement top() {
    return open.getFirst();
  }

  private void readMarkup() throws UnreadableFeed {
    if (text.startsWith("<![CDATA[", at)) {
      readCharacterData();
    } else if (text.startsWith("<!--", at)) {
      at = endOf("-->", at + 4);
    } else if (text.startsWith("<?", at)) {
      at = endOf("?>", at + 2);
    } else if (text.startsWith("<!", at)) {
      at = endOfDoctype(at + 2);
    } else if (text.startsWith("</", at)) {
      readEnd();
    } else if (at + 1 < text.length() && TagReader.isNameStart(text.charAt(at + 1))) {
      readStart();
    } else {
      top().append("<");
      at++;
    }
  }

  private void readCharacterData() {
    int from = at + "<![CDATA[".length();
    int end = text.indexOf("]]>", from);
    top().append(text.substring(from, end < 0 ? text.length() : end));
    at = end < 0 ? text.length() : end + 3;
  }

  /** Behind the mark that ends what stands here; what never ends reaches to the end of the text. */
  private int endOf(String mark, int from) {
    int end = text.indexOf(mark, from);
    return end < 0 ? text.length() : end + mark.length();
  }

  private int endOfDoctype(int from) {
    int brackets = 0;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        brackets++;
      } else if (c == ']') {
        brackets--;
      } else if (c == '>' && brackets <= 0) {
        return i + 1;
      }
    }
    return endOf(">", from);
  }

  private void readEnd() {
    TagReader tag = new TagReader(text, at + 2);
    String name = tag.name();
    at = tag.at();
    int end = text.indexOf('>', at);
    int next = text.indexOf('<', at);
    at = end < 0 || (next >= 0 && next < end) ? Math.max(next, at) : end + 1;
    at = end < 0 && next < 0 ? text.length() : at;
    if (beyond > 0) {
      beyond--;
    } else if (top().isWritten(name) || isOpen(name)) {
      closeTo(name);
    }
  }

  private boolean isOpen(String name) {
    return open.stream().anyMatch(e -> e.isWritten(name));
  }

  private void closeTo(String name) {
    while (!top().isWritten(name)) {
      close();
    }
    close();
  }

  private void close() {
    open.removeFirst();
    namespaces.leave();
  }

  private void readStart() throws UnreadableFeed {
    TagReader tag = new TagReader(text, at + 1);
    String name = tag.name();
    List<String> attributes = tag.attributes();
    at = tag.at();
    boolean empty = at < text.length() && text.charAt(at) == '/';
    at = Math.min(text.length(), at + (empty ? 2 : 1));
    if (++elements > MAX_ELEMENTS) {
      throw new UnreadableFeed("more than " + MAX_ELEMENTS + " elements");
    }
    if (open.size() > MAX_DEPTH) {
      beyond += empty ? 0 : 1;
    } else {
      begin(name, attributes, empty);
    }
  }

  private void begin(String name, List<String> attributes, boolean empty) {
    closeUnclosedItem(name);
    namespaces.enter(attributes);
    FeedElement element = namespaces.element(name, attributes, top());
    top().append(element);
    open.addFirst(element);
    if (empty) {
      close();
    }
  }

  /** Items hold no items, so where one begins the one before it has ended. */
  private void closeUnclosedItem(String name) {
    if ((name.endsWith("item") || name.endsWith("entry")) && isOpen(name)) {
      closeTo(name);
    }
  }
}
