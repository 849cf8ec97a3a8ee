package dev.backstory.site.follow;

import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The pages of a site for search engines, as sitemaps.org has it. */
public final class Sitemap {
  public static final String CONTENT_TYPE = "application/xml;charset=utf-8";

  /** A sitemap must not have more. */
  public static final int MOST_PAGES = 50_000;

  private Sitemap() {}

  /**
   * A page.
   *
   * @param address with scheme and host
   */
  public record Page(String address, Instant changed) {}

  /** The document, in UTF-8. */
  public static String of(List<Page> pages) {
    return XmlText.of(
        xml -> {
          xml.writeStartElement("urlset");
          xml.writeDefaultNamespace("http://www.sitemaps.org/schemas/sitemap/0.9");
          for (Page page : pages) {
            write(page, xml);
          }
          xml.writeEndElement();
        });
  }

  private static void write(Page page, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("url");
    XmlText.element(xml, "loc", page.address());
    XmlText.element(xml, "lastmod", page.changed().toString());
    xml.writeEndElement();
  }
}
