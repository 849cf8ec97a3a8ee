package dev.backstory.model;

/**
 * A stretch of an article's text that is something else than a paragraph. What no passage covers is
 * paragraphs, parted by blank lines.
 *
 * @param start first position, in Unicode code points of the text
 * @param end position after the last one, exclusive; after {@code start}
 */
public record Passage(Kind kind, int start, int end) {
  /** What a passage is. A {@code POST} holds other passages, none of the others does. */
  public enum Kind {
    HEADING,
    /** Words of another that the page sets apart. One passage for each of its paragraphs. */
    BLOCK_QUOTE,
    LIST_ITEM,
    /** A row of a table, its cells parted by " | ". */
    TABLE_ROW,
    /** An entry of a live blog, from its heading to its last paragraph. */
    POST,
    /** What the page marks as standing by a picture, a video or a chart. */
    CAPTION,
    /** A post of a social network, or a paragraph of one, that the page shows. */
    EMBEDDED_POST,
    /** Who wrote it, where the text says so within itself. */
    CREDIT,
    /** Links to other articles, forms and calls to act that stand between the paragraphs. */
    PROMOTION
  }

  public Passage {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a passage: " + kind + " " + start + "-" + end);
    }
  }
}
