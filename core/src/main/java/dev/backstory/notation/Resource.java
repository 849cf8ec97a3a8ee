package dev.backstory.notation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rules that are data, by their paths below {@code dev/backstory}. Lists and tables are UTF-8; a
 * line that begins with {@code #} is a comment. That there is no such resource is a bug.
 */
public final class Resource {
  private static final String ROOT = "/dev/backstory/";

  private Resource() {}

  /** The bytes; whoever asks closes them. */
  public static InputStream open(String path) {
    InputStream in = Resource.class.getResourceAsStream(ROOT + path);
    if (in == null) {
      throw new IllegalStateException("no resource " + path);
    }
    return in;
  }

  /** The lines without white space around them, without blank ones and comments. */
  public static List<String> lines(String path) {
    return raw(path).stream().map(String::strip).toList();
  }

  /** All words of all lines, in their order. */
  public static Set<String> words(String path) {
    Set<String> words = new LinkedHashSet<>();
    lines(path).forEach(line -> words.addAll(List.of(line.split(" "))));
    return Collections.unmodifiableSet(words);
  }

  /** The lines cut at their tabs; a cell may be empty. */
  public static List<List<String>> rows(String path) {
    return raw(path).stream().map(line -> List.of(line.split("\t", -1))).toList();
  }

  /** The pairs of a properties file. */
  public static Map<String, String> pairs(String path) {
    try (InputStream in = open(path)) {
      Properties table = new Properties();
      table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> pairs = new TreeMap<>();
      table.forEach((key, value) -> pairs.put((String) key, (String) value));
      return pairs;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> raw(String path) {
    try (InputStream in = open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
