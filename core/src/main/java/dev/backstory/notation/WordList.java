package dev.backstory.notation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A {@link Resource} of words, one a line, in sections: {@code [a heading]} begins one. */
public final class WordList {
  private final Map<String, Set<String>> sections = new LinkedHashMap<>();

  private WordList(Iterable<String> lines) {
    Set<String> section = sections.computeIfAbsent("", _ -> new HashSet<>());
    for (String line : lines) {
      if (line.startsWith("[")) {
        section =
            sections.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new HashSet<>());
      } else {
        section.add(line);
      }
    }
  }

  /** Reads the resource of that path. */
  public static WordList read(String path) {
    return new WordList(Resource.lines(path));
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
