package dev.backstory.site.follow;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Feeds in a list that newsreaders take over as a whole (<a href="https://opml.org">OPML 2.0</a>).
 */
public final class Opml {
  public static final String CONTENT_TYPE = "text/x-opml;charset=utf-8";

  private Opml() {}

  /** Feeds that a newsreader shows together. */
  public record Folder(String name, List<Subscription> feeds) {
    public Folder {
      feeds = List.copyOf(feeds);
    }
  }

  /**
   * A feed.
   *
   * @param feed its address
   * @param page the address of what shows the same
   */
  public record Subscription(String name, String feed, String page) {}

  /** The document, in UTF-8. */
  public static String of(String title, List<Folder> folders) {
    return XmlText.of(
        xml -> {
          xml.writeStartElement("opml");
          xml.writeAttribute("version", "2.0");
          xml.writeStartElement("head");
          XmlText.element(xml, "title", title);
          xml.writeEndElement();
          xml.writeStartElement("body");
          for (Folder folder : folders) {
            write(folder, xml);
          }
          xml.writeEndElement();
          xml.writeEndElement();
        });
  }

  private static void write(Folder folder, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("outline");
    xml.writeAttribute("text", XmlText.allowed(folder.name()));
    for (Subscription feed : folder.feeds()) {
      xml.writeEmptyElement("outline");
      xml.writeAttribute("type", "rss"); // what OPML calls every kind of feed
      xml.writeAttribute("text", XmlText.allowed(feed.name()));
      xml.writeAttribute("title", XmlText.allowed(feed.name()));
      xml.writeAttribute("xmlUrl", feed.feed());
      xml.writeAttribute("htmlUrl", feed.page());
    }
    xml.writeEndElement();
  }
}
