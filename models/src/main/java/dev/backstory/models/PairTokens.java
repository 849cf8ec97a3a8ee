package dev.backstory.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Two texts as an encoder reads them together: a mark, the pieces of the one, a mark, the pieces of
 * the other, a mark. Each is cut after {@value #MOST} pieces. Which of the two is put first follows
 * from their words, so that either order gives the same. Safe for use by several threads.
 */
public final class PairTokens implements AutoCloseable {
  /** So many pieces are read of a text: about 75 words. */
  public static final int MOST = 96;

  private static final int MOST_OF_PASSAGE = 150;
  private static final int MOST_OF_SENTENCE = 64;
  private static final int MOST_CHARACTERS = 12 * MOST;
  private static final long FIRST = 101;
  private static final long END = 102;

  private final HuggingFaceTokenizer tokenizer;

  public PairTokens() {
    try {
      tokenizer =
          HuggingFaceTokenizer.newInstance(
              new ByteArrayInputStream(Resources.bytes("/all-minilm-l6-v2-q-tokenizer.json")),
              Map.of("truncation", "false", "padding", "false"));
    } catch (IOException e) {
      throw new IllegalStateException("the tokenizer cannot be loaded", e);
    }
  }

  /**
   * A pair as numbers.
   *
   * @param ids of the pieces, marks included
   * @param first how many pieces the first text has: they begin at 1
   * @param second how many pieces the second has: they begin at {@code first + 2}
   */
  public record Pair(long[] ids, int first, int second) {
    /** 0 for the first text with both of its marks, 1 for the second with its own. */
    public long[] types() {
      long[] types = new long[ids.length];
      Arrays.fill(types, first + 2, ids.length, 1);
      return types;
    }
  }

  /** The pair in the order that its words give. */
  public Pair of(String a, String b) {
    return a.compareTo(b) <= 0 ? join(pieces(a), pieces(b)) : join(pieces(b), pieces(a));
  }

  /** The pieces of a text, without marks. */
  public long[] pieces(String text) {
    return all(text).limit(MOST).toArray();
  }

  /** A passage, of which more is read, and a sentence. */
  public Pair passage(List<String> passage, String sentence) {
    return join(
        passage.stream().flatMapToLong(this::all).limit(MOST_OF_PASSAGE).toArray(),
        all(sentence).limit(MOST_OF_SENTENCE).toArray());
  }

  /** Where each piece of a sentence beside a passage is in it: its first character, and behind. */
  public List<int[]> stretches(String sentence) {
    return Arrays.stream(tokenizer.encode(wellFormed(sentence), false, false).getCharTokenSpans())
        .limit(MOST_OF_SENTENCE)
        .map(span -> new int[] {span.getStart(), span.getEnd()})
        .toList();
  }

  private LongStream all(String text) {
    return LongStream.of(tokenizer.encode(wellFormed(text), false, false).getIds());
  }

  /** The pair in this order. */
  public static Pair join(long[] first, long[] second) {
    long[] ids = new long[first.length + second.length + 3];
    ids[0] = FIRST;
    System.arraycopy(first, 0, ids, 1, first.length);
    ids[first.length + 1] = END;
    System.arraycopy(second, 0, ids, first.length + 2, second.length);
    ids[ids.length - 1] = END;
    return new Pair(ids, first.length, second.length);
  }

  @Override
  public void close() {
    tokenizer.close();
  }

  /** The tokenizer is native code and takes valid Unicode only. */
  private static String wellFormed(String text) {
    String head = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    return new String(head.getBytes(UTF_8), UTF_8);
  }
}
