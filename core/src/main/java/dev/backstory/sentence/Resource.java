package dev.backstory.sentence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads lists by their paths below dev/backstory: UTF-8, "#" begins a line of comment. */
public final class Resource {
  private Resource() {}

  /** The lines that are neither empty nor comment. */
  public static List<String> lines(String name) {
    try (InputStream in = Resource.class.getResourceAsStream("/dev/backstory/" + name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All words of all lines. */
  public static Set<String> words(String name) {
    Set<String> words = new LinkedHashSet<>();
    for (String line : lines(name)) {
      words.addAll(List.of(line.split(" ")));
    }
    return Collections.unmodifiableSet(words);
  }
}
