package dev.backstory.feed;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Parses XML as it stands, then cleaned, then rebuilt by a lenient parser. A document type is never
 * accepted, so neither external entities nor expansion bombs can reach the tree.
 */
final class LenientXml {
  /** A feed nests about ten deep; readers of the tree may therefore recurse. */
  private static final int MAX_DEPTH = 300;

  private LenientXml() {}

  static Document document(String text) throws UnreadableFeed {
    try {
      return parse(text);
    } catch (SAXException asItStands) {
      return mended(XmlCleaning.clean(text));
    }
  }

  private static Document mended(String cleaned) throws UnreadableFeed {
    try {
      return parse(cleaned);
    } catch (SAXException merelyCleaned) {
      try {
        return parse(XmlCleaning.rebuilt(cleaned));
      } catch (SAXException beyondRepair) {
        throw new UnreadableFeed("not XML: " + merelyCleaned.getMessage());
      }
    }
  }

  private static Document parse(String text) throws SAXException {
    try {
      DocumentBuilder builder = factory().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler()); // the default one prints
      return builder.parse(new InputSource(new StringReader(text)));
    } catch (IOException e) {
      throw new SAXException("broken characters: " + e.getMessage());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DocumentBuilderFactory factory() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(MAX_DEPTH));
    factory.setXIncludeAware(false);
    factory.setCoalescing(true);
    return factory;
  }
}
