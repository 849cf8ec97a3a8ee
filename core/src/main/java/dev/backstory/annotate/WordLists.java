package dev.backstory.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Word lists from a resource next to this class: lines of a list's name and its words. */
final class WordLists {
  private final Map<String, Set<String>> lists = new LinkedHashMap<>();

  private WordLists() {}

  static WordLists of(String resource) {
    WordLists all = new WordLists();
    for (String line : lines(resource)) {
      String[] words = line.split("\\s+");
      Set<String> list = all.lists.computeIfAbsent(words[0], name -> new LinkedHashSet<>());
      list.addAll(List.of(words).subList(1, words.length));
    }
    return all;
  }

  /** The words of a list; a name that is not in the resource is a bug. */
  Set<String> list(String name) {
    Set<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalArgumentException("no word list " + name);
    }
    return Set.copyOf(list);
  }

  /** The lines of a resource without blank ones and those that begin with a hash. */
  static List<String> lines(String resource) {
    try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + resource);
      }
      List<String> lines = new ArrayList<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line.strip());
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
