package dev.backstory.extract;

import org.jsoup.nodes.Element;

/**
 * A paragraph, heading or list item of a page.
 *
 * @param text in one line
 * @param linked characters of it that are links
 * @param heading whether it is one
 * @param owner the element that it stands in
 */
record Block(String text, int linked, boolean heading, Element owner) {
  private static final int PROSE = 60;

  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
  }

  /** Whether it reads like a sentence of an article. */
  boolean isProse() {
    return !heading && text.length() >= PROSE && linkDensity() < 0.5;
  }

  /** What it counts for when the article is sought: running text without links. */
  double weight() {
    return isProse() ? text.length() * (1 - linkDensity()) : 0;
  }
}
