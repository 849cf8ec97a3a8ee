package dev.backstory.notation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Given names and the short forms by which their bearers go: {@code given-names.txt}. */
public final class GivenName {
  private static final Map<String, String> WHOLE = whole();

  private GivenName() {}

  /** The name, in lower case, that a word in lower case is or is short for. */
  public static String of(String word) {
    return WHOLE.getOrDefault(word, word);
  }

  private static Map<String, String> whole() {
    Map<String, String> names = new HashMap<>();
    for (String line : Resource.lines("notation/given-names.txt")) {
      List<String> family = List.of(line.split(" "));
      family.forEach(name -> names.put(name, family.getFirst()));
    }
    return Map.copyOf(names);
  }
}
