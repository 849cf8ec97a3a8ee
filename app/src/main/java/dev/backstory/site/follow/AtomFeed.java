package dev.backstory.site.follow;

import static dev.backstory.site.words.Words.words;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed in Atom (RFC 4287). */
public final class AtomFeed {
  public static final String CONTENT_TYPE = "application/atom+xml;charset=utf-8";

  private AtomFeed() {}

  /** The document, in UTF-8. */
  public static String of(Feed feed) {
    return XmlText.of(xml -> write(feed, xml));
  }

  private static void write(Feed feed, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
    XmlText.element(xml, "id", id(feed));
    XmlText.element(xml, "title", feed.title());
    XmlText.element(xml, "subtitle", feed.description());
    XmlText.element(xml, "updated", feed.updated().toString());
    xml.writeStartElement("author");
    XmlText.element(xml, "name", words("site.name"));
    xml.writeEndElement();
    link(xml, "alternate", "text/html", feed.home());
    link(xml, "self", "application/atom+xml", feed.self());
    for (Feed.Entry entry : feed.entries()) {
      write(entry, xml);
    }
    xml.writeEndElement();
  }

  private static String id(Feed feed) {
    byte[] name = ("backstory feed " + feed.self()).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }

  private static void write(Feed.Entry entry, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("entry");
    XmlText.element(xml, "id", entry.id());
    XmlText.element(xml, "title", entry.title());
    XmlText.element(xml, "published", entry.published().toString());
    XmlText.element(xml, "updated", entry.updated().toString());
    link(xml, "alternate", "text/html", entry.link());
    if (!entry.summary().isEmpty()) {
      XmlText.element(xml, "summary", entry.summary());
    }
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(XmlText.allowed(entry.html()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String type, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }
}
