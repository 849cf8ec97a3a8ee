package dev.backstory.annotate.name;

import dev.backstory.model.EntityType;
import dev.backstory.notation.WordList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The long forms of organisations' names: those without the suffix of their legal form ("Kivu
 * Power" of "Kivu Power Co.") and acronyms stand for them. Of several the one that the article uses
 * most, at a tie the first.
 */
final class FullForms {
  private static final int SHORTEST_ACRONYM = 3;
  private static final int LONGEST_NAME = 100;
  private static final Set<String> SUFFIXES =
      WordList.read("annotate/name/organisation-suffixes.txt").words();

  /** Short form to its long forms, each with how often it occurs. */
  private final Map<String, Map<String, Integer>> longForms = new HashMap<>();

  private FullForms() {}

  static FullForms of(List<Name> names) {
    FullForms forms = new FullForms();
    for (Name name : names) {
      if (name.type() == EntityType.ORGANISATION && name.text().length() <= LONGEST_NAME) {
        forms.add(name.text());
      }
    }
    return forms;
  }

  private void add(String text) {
    String shorter = text;
    while (shorter.indexOf(' ') > 0 && SUFFIXES.contains(bare(lastWord(shorter)))) {
      shorter = shorter.substring(0, shorter.lastIndexOf(' '));
      shorter = shorter.endsWith(",") ? shorter.substring(0, shorter.length() - 1) : shorter;
      offer(shorter, text);
    }
    String acronym = acronym(text);
    if (acronym.length() >= SHORTEST_ACRONYM && acronym.charAt(0) == text.charAt(0)) {
      offer(acronym, text);
    }
  }

  private static String lastWord(String text) {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  private static String bare(String word) {
    return word.toLowerCase(Locale.ROOT).replace(".", "").replace(",", "");
  }

  private void offer(String shorter, String longer) {
    longForms.computeIfAbsent(shorter, key -> new LinkedHashMap<>()).merge(longer, 1, Integer::sum);
  }

  private static String acronym(String text) {
    StringBuilder letters = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        letters.append(word.charAt(0));
      }
    }
    return letters.toString();
  }

  /** The long form of an organisation's name; every other name stands for itself. */
  String fullest(Name name) {
    String best = name.text();
    int most = 0;
    if (name.type() == EntityType.ORGANISATION) {
      String dotless = best.length() > 1 && best.indexOf(' ') < 0 ? best.replace(".", "") : best;
      for (Map.Entry<String, Integer> form : longForms.getOrDefault(dotless, Map.of()).entrySet()) {
        if (form.getValue() > most) {
          best = form.getKey();
          most = form.getValue();
        }
      }
    }
    return best;
  }
}
