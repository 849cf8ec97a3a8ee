package dev.backstory.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Mends what commonly keeps a feed from being XML. A document type goes away with all the entities
 * that it may define, so none is ever expanded.
 */
final class XmlCleaning {
  private static final Pattern PREFIX =
      Pattern.compile("[<\\s/]([A-Za-z_][\\w.-]{0,40}):[A-Za-z_][\\w.-]{0,80}(?=[\\s=>/])");
  private static final Pattern DECLARED = Pattern.compile("xmlns:([A-Za-z_][\\w.-]{0,40})\\s*=");
  private static final Pattern ROOT = Pattern.compile("<[A-Za-z_][\\w.:-]{0,80}");
  private static final Pattern FEED_ROOT =
      Pattern.compile("<(?:[\\w.-]{1,40}:)?(?:rss|rdf|feed)[\\s>]", Pattern.CASE_INSENSITIVE);
  private static final int JUNK_WITHIN = 10_000;
  private static final Pattern REFERENCE = Pattern.compile("#?\\w{1,32};");
  private static final int MAX_PREFIXES = 50;
  private static final int MAX_DEPTH = 256;

  private XmlCleaning() {}

  /** Repairs characters, entities, the document type and undeclared prefixes. */
  static String clean(String document) {
    String text = withoutProlog(legal(document));
    return withPrefixes(withEntities(text));
  }

  /** Closes whatever was left open and drops what cannot be placed, as lenient readers do. */
  static String rebuilt(String cleaned) {
    Document tree = Jsoup.parse(cleaned, "", Parser.xmlParser().setMaxDepth(MAX_DEPTH));
    // Two documents in one file, as a careless append leaves them, become one.
    List<Element> roots = tree.children();
    roots.stream()
        .skip(1)
        .forEach(
            other -> {
              roots.getFirst().appendChildren(other.childNodesCopy());
              other.remove();
            });
    tree.outputSettings().prettyPrint(false).syntax(Document.OutputSettings.Syntax.xml);
    return roots.isEmpty() ? cleaned : withPrefixes(legal(roots.getFirst().outerHtml()));
  }

  /** Only the characters that XML 1.0 admits; lone surrogates go, too. */
  private static String legal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(
            c ->
                (c >= 0x20 || c == '\t' || c == '\n' || c == '\r')
                    && !(c >= 0xD800 && c <= 0xDFFF)
                    && c != 0xFFFE
                    && c != 0xFFFF)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** From the root element on: junk, declarations, comments and document types go. */
  private static String withoutProlog(String text) {
    Matcher feed = FEED_ROOT.matcher(text).region(0, Math.min(text.length(), JUNK_WITHIN));
    if (feed.find()) {
      return text.substring(feed.start());
    }
    int at = text.indexOf('<');
    while (at >= 0 && at + 1 < text.length()) {
      char next = text.charAt(at + 1);
      if (Character.isLetter(next) || next == '_') {
        return text.substring(at);
      }
      at = text.indexOf('<', endOfMarkup(text, at));
    }
    return text;
  }

  private static int endOfMarkup(String text, int at) {
    if (text.startsWith("<!--", at)) {
      return after(text, "-->", at + 4);
    }
    if (text.startsWith("<?", at)) {
      return after(text, "?>", at + 2);
    }
    return text.startsWith("<!", at) ? endOfDoctype(text, at + 2) : at + 1;
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  private static int endOfDoctype(String text, int from) {
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
    return text.length();
  }

  /** Names from HTML become characters, unknown ones and bare ampersands are escaped. */
  private static String withEntities(String text) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    Matcher reference = REFERENCE.matcher(text);
    int at = 0;
    while (at < text.length()) {
      int next = nextSpecial(text, at);
      out.append(text, at, next);
      at = next;
      if (at < text.length() && text.charAt(at) == '<') {
        at = after(text, text.startsWith("<!--", at) ? "-->" : "]]>", at);
        out.append(text, next, at);
      } else if (at < text.length()) {
        boolean named = reference.region(at + 1, text.length()).lookingAt();
        out.append(named ? replacement(reference.group()) : "&amp;");
        at = named ? reference.end() : at + 1;
      }
    }
    return out.toString();
  }

  /** The next ampersand, or the next passage in which ampersands mean themselves. */
  private static int nextSpecial(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '&'
          || (c == '<' && (text.startsWith("<![CDATA[", i) || text.startsWith("<!--", i)))) {
        return i;
      }
    }
    return text.length();
  }

  private static String replacement(String reference) {
    String name = reference.substring(0, reference.length() - 1);
    if (name.startsWith("#")) {
      return isLegalNumber(name.substring(1)) ? "&" + reference.replace('X', 'x') : "";
    }
    return switch (name) {
      case "amp", "lt", "gt", "quot", "apos" -> "&" + reference;
      default ->
          Entities.isNamedEntity(name) ? escaped(Entities.getByName(name)) : "&amp;" + reference;
    };
  }

  private static String escaped(String characters) {
    return characters.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static boolean isLegalNumber(String digits) {
    boolean hex = digits.startsWith("x") || digits.startsWith("X");
    try {
      int c = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
      return Character.isValidCodePoint(c)
          && legal(Character.toString(c)).length() == Character.charCount(c);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Declares prefixes that are used and never declared; their elements are then merely foreign. */
  private static String withPrefixes(String text) {
    Matcher root = ROOT.matcher(text);
    if (!root.find()) {
      return text;
    }
    Set<String> missing = names(PREFIX, text);
    missing.removeAll(names(DECLARED, text));
    missing.remove("xmlns");
    missing.remove("xml");
    StringBuilder out = new StringBuilder(text);
    for (String prefix : missing) {
      out.insert(root.end(), " xmlns:" + prefix + "=\"" + KnownNamespaces.addressOf(prefix) + "\"");
    }
    return out.toString();
  }

  private static Set<String> names(Pattern pattern, String text) {
    Set<String> names = new LinkedHashSet<>();
    Matcher m = pattern.matcher(text);
    while (m.find() && names.size() < MAX_PREFIXES) {
      names.add(m.group(1));
    }
    return names;
  }
}
