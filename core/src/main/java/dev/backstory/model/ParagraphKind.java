package dev.backstory.model;

/**
 * What a stretch of an article's text is. Only reporting may be told in the page's own voice; all
 * the rest stays in the text, where its offsets are. {@link
 * dev.backstory.annotate.kind.SentenceKinds} sets the kind of each sentence, and {@link
 * dev.backstory.sentence.SentenceReader} keeps what is not reporting from the page.
 */
public enum ParagraphKind {
  /** The journalist's account, with what others say in it. */
  REPORTING,
  /** What stands by a picture, a video or a chart. */
  CAPTION,
  /** A post of a social network that the page shows whole. */
  EMBEDDED_POST,
  /** A turn of a conversation that is printed word for word. */
  TRANSCRIPT,
  /** A heading within the text, or the headline or standfirst over it. */
  SUBHEAD,
  /** Who wrote, photographed, edited or owns it, and when it was changed. */
  CREDIT,
  /** Links to other articles, calls to act, polls, forms, and what else is said to the reader. */
  PROMOTION,
  /** What a columnist says in his or her own voice. */
  COMMENT
}
