package dev.backstory.pipeline;

import dev.backstory.model.AnnotatedArticle;
import dev.backstory.model.Rejection;
import java.util.Locale;
import java.util.Optional;
import java.util.StringTokenizer;

/** What was left unread of an article that is longer than what is read of one. */
public final class TruncationNotice {
  private TruncationNotice() {}

  /** Says which article and how many of its words; empty if it was read whole. */
  public static Optional<Rejection> of(AnnotatedArticle annotated) {
    if (!annotated.isReadInPart()) {
      return Optional.empty();
    }
    String text = annotated.article().text();
    int end = text.offsetByCodePoints(0, annotated.readTo());
    return Optional.of(
        new Rejection(
            annotated.article().id(),
            String.format(
                Locale.ROOT,
                "too long: read up to word %d of %d",
                words(text.substring(0, end)),
                words(text))));
  }

  private static int words(String text) {
    return new StringTokenizer(text).countTokens();
  }
}
