package dev.backstory.annotate;

import dev.backstory.model.EntityType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The longer forms of names other than people's: "Kivu Power" is "Kivu Power Co.". */
final class FullForms {
  private static final int SHORTEST_ACRONYM = 3;
  private static final int LONGEST_NAME = 100;

  private final Map<String, String> fullest = new HashMap<>();

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
    for (int space = text.indexOf(' '); space > 0; space = text.indexOf(' ', space + 1)) {
      offer(text.substring(0, space), text);
    }
    String acronym = acronym(text);
    if (acronym.length() >= SHORTEST_ACRONYM) {
      offer(acronym, text);
    }
  }

  /** Keeps the longest; of two as long, the first. */
  private void offer(String shorter, String longer) {
    fullest.merge(shorter, longer, (a, b) -> b.length() > a.length() ? b : a);
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

  /** The fullest form of an organisation's name; every other name stands for itself. */
  String fullest(Name name) {
    return name.type() == EntityType.ORGANISATION
        ? fullest.getOrDefault(name.text(), name.text())
        : name.text();
  }
}
