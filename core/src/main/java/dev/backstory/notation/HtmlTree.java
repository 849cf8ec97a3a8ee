package dev.backstory.notation;

import org.jsoup.helper.ValidationException;
import org.jspecify.annotations.Nullable;

/**
 * Where jsoup builds a tree. Below its limit of depth, version 1.24 takes elements out of the lists
 * that it is going through, and fails on some markup that leaves formatting or templates open:
 * {@code <p><b><i></p>} before some hundreds of {@code <div>}. That is a document without a tree
 * then, and no fault of who asks.
 */
public final class HtmlTree {
  /** Why a document has no tree. */
  public static final String TOO_DEEP = "markup nested too deeply to be read";

  /**
   * A call of jsoup's parser, and of nothing else.
   *
   * @param <E> what reading the markup may throw
   */
  @FunctionalInterface
  public interface Parsing<T, E extends Exception> {
    T run() throws E;
  }

  private HtmlTree() {}

  /** What the parser gives, or null where it fails. */
  public static <T, E extends Exception> @Nullable T orNull(Parsing<T, E> parsing) throws E {
    try {
      return parsing.run();
    } catch (IndexOutOfBoundsException | ValidationException e) {
      return null;
    }
  }
}
