package dev.backstory.models;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A sorted file of WordNet, read as it is: its lines are found by their key or offset. */
final class WordNetFile {
  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";

  private final byte[] bytes;

  private WordNetFile(byte[] bytes) {
    this.bytes = bytes;
  }

  static InputStream open(String name) {
    InputStream in = WordNetFile.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IllegalStateException("missing from the class path: " + FOLDER + name);
    }
    return in;
  }

  static WordNetFile read(String name) {
    try (InputStream in = open(name)) {
      return new WordNetFile(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line that begins at an offset, without its end. */
  String lineAt(int offset) {
    int end = offset;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return new String(bytes, offset, end - offset, US_ASCII).strip();
  }

  /** The line that begins with a word and a space; null if there is none. */
  @Nullable String line(String word) {
    byte[] key = (word + " ").getBytes(US_ASCII);
    int low = 0;
    int high = bytes.length;
    while (low < high) {
      int start = lineStart((low + high) >>> 1);
      int order = compare(start, key);
      if (order == 0) {
        return lineAt(start);
      }
      if (order < 0) {
        low = lineEnd(start) + 1;
      } else {
        high = start;
      }
    }
    return null;
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int lineEnd(int at) {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private int compare(int start, byte[] key) {
    for (int i = 0; i < key.length; i++) {
      int there = start + i < bytes.length ? bytes[start + i] : -1;
      if (there != key[i]) {
        return Integer.compare(there, key[i]);
      }
    }
    return 0;
  }
}
