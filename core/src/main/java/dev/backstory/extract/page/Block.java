package dev.backstory.extract.page;

import dev.backstory.notation.QuotationMarks;
import org.jsoup.nodes.Element;

/**
 * A paragraph, heading or list item of a page.
 *
 * @param text in one line
 * @param linked characters of it that are links
 * @param heading whether it is one
 * @param listed whether it is an item of a list, a cell of a table, a quotation or the like
 * @param strong whether it begins in bold, as headings do that are not marked as such
 * @param owner the element that it stands in
 */
public record Block(
    String text, int linked, boolean heading, boolean listed, boolean strong, Element owner) {
  private static final int PROSE = 60;
  private static final double SLANTED = 0.7;
  private static final String CLOSING =
      "\"" + QuotationMarks.CLOSING + QuotationMarks.SINGLE + ")]";
  private static final String ENDS = ".!?:…।。";

  /** Whether it ends as sentences do. */
  public boolean isSentence() {
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (CLOSING.indexOf(c) < 0) {
        return ENDS.indexOf(c) >= 0;
      }
    }
    return false;
  }

  /** A short piece that is neither sentence nor heading nor item: a date, a name, a label. */
  public boolean isFragment() {
    return !heading && !listed && !strong && text.length() < PROSE && !isSentence();
  }

  /** Whether all of it stands in italics, as notes of the editors do. */
  public boolean slanted() {
    Element first = owner.firstElementChild();
    return first != null
        && (first.normalName().equals("em") || first.normalName().equals("i"))
        && first.ownText().length() >= SLANTED * text.length();
  }

  /** Share of its characters that are links, 0 to 1. */
  public double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
  }

  /** Whether it reads like a sentence of an article. */
  public boolean isProse() {
    return !heading && text.length() >= PROSE && linkDensity() < 0.5;
  }

  /** What it counts for when the article is sought: running text without links. */
  public double weight() {
    return isProse() ? text.length() * (1 - linkDensity()) : 0;
  }
}
