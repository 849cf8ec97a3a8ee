package dev.backstory.annotate.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A resource of words, one a line; {@code #} begins a comment, and {@code [a heading]} a section.
 */
public final class WordList {
  private final Map<String, Set<String>> sections = new LinkedHashMap<>();

  private WordList(BufferedReader lines) throws IOException {
    Set<String> section = sections.computeIfAbsent("", name -> new HashSet<>());
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String word = line.strip();
      if (word.startsWith("[")) {
        String name = word.substring(1, word.length() - 1);
        section = sections.computeIfAbsent(name, n -> new HashSet<>());
      } else if (!word.isEmpty() && !word.startsWith("#")) {
        section.add(word);
      }
    }
  }

  /** Reads the resource of that path below dev/backstory; that there is none is a bug. */
  public static WordList read(String resource) {
    try (InputStream in = WordList.class.getResourceAsStream("/dev/backstory/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new WordList(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words that stand before the first heading. */
  public Set<String> words() {
    return section("");
  }

  /** The words under a heading; an unknown heading is a bug. */
  public Set<String> section(String name) {
    Set<String> words = sections.get(name);
    if (words == null) {
      throw new IllegalArgumentException("no section [" + name + "]");
    }
    return words;
  }
}
