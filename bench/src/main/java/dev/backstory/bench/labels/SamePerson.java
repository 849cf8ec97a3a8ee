package dev.backstory.bench.labels;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether a speaker is the one of a label: by name, or by the words of a description. */
public final class SamePerson {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_']+");
  private static final Set<String> PLAIN =
      Set.of(
          ("a an the of mr mrs ms dr sen rep gov president senator representative governor jr sr")
              .split(" "));
  private static final int DESCRIBING = 2;

  private SamePerson() {}

  /**
   * Surnames must be the same, and given names, where both have them, begin alike; every word of a
   * shorter form must be in the longer.
   */
  public static boolean is(String speaker, String label) {
    List<String> said = words(speaker);
    List<String> labelled = words(label);
    if (said.isEmpty() || labelled.isEmpty()) {
      return false;
    }
    if (isDescription(label)) {
      List<String> shared = new ArrayList<>(labelled);
      shared.retainAll(said);
      return Set.copyOf(shared).size() >= Math.min(DESCRIBING, Set.copyOf(labelled).size());
    }
    if (said.size() == 1 || labelled.size() == 1) {
      return labelled.contains(said.getLast()) || said.contains(labelled.getLast());
    }
    if (labelled.containsAll(said) && Character.isUpperCase(speaker.codePointAt(0))) {
      return true;
    }
    return said.getLast().equals(labelled.getLast())
        && said.getFirst().charAt(0) == labelled.getFirst().charAt(0);
  }

  private static boolean isDescription(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return lower.startsWith("a ")
        || lower.startsWith("an ")
        || lower.startsWith("the ")
        || label.equals(lower);
  }

  private static List<String> words(String name) {
    String plain =
        name.replaceAll(",.*", "").replace('’', '\'').toLowerCase(Locale.ROOT).replace("'s", "");
    return WORD.matcher(plain)
        .results()
        .map(MatchResult::group)
        .filter(word -> !PLAIN.contains(word))
        .toList();
  }
}
