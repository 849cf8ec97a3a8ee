package dev.backstory.compose;

import dev.backstory.model.EntityType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a story uses a name, in all the forms that were found to mean the same. */
final class NameUse {
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "on", "in", "to", "de", "a");

  private final Map<String, Integer> forms = new LinkedHashMap<>();
  private final Map<EntityType, Integer> types = new EnumMap<>(EntityType.class);
  private final Set<StorySentence> sentences = new LinkedHashSet<>();

  void add(String form, EntityType type, StorySentence sentence) {
    forms.merge(form, 1, Integer::sum);
    types.merge(type, 1, Integer::sum);
    sentences.add(sentence);
  }

  /** Takes over all uses of the other name. */
  void join(NameUse other) {
    other.forms.forEach((form, n) -> forms.merge(form, n, Integer::sum));
    other.types.forEach((type, n) -> types.merge(type, n, Integer::sum));
    sentences.addAll(other.sentences);
  }

  int mentions() {
    return forms.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** As what it is named most often. */
  EntityType type() {
    return types.entrySet().stream()
        .max(
            Map.Entry.<EntityType, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }

  /** The most used of the forms; of a person, or where some are initials, one of several words. */
  String name() {
    return forms.entrySet().stream()
        .max(
            Comparator.comparing((Map.Entry<String, Integer> e) -> isFull(e.getKey()))
                .thenComparing(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }

  private boolean isFull(String form) {
    boolean shortened =
        type() == EntityType.PERSON
            || forms.keySet().stream().anyMatch(f -> f.equals(f.toUpperCase(Locale.ROOT)));
    return shortened && form.contains(" ");
  }

  /** The words of its name. */
  List<String> words() {
    return List.of(name().split(" "));
  }

  /** Whether the other is a shorter way to name the same person, or a longer one. */
  boolean isPerson(NameUse other) {
    List<String> own = words();
    List<String> others = other.words();
    boolean single = others.size() == 1 && other.type() != EntityType.PLACE;
    if (own.size() < 2
        || type() != EntityType.PERSON
        || !single && other.type() != EntityType.PERSON) {
      return false;
    }
    boolean surname = own.getLast().equals(others.getLast());
    return others.size() == 1
        ? surname || own.getFirst().equals(others.getFirst())
        : surname && own.getFirst().equals(others.getFirst());
  }

  /** Whether the other is this name's initials. */
  boolean hasInitials(NameUse other) {
    StringBuilder initials = new StringBuilder();
    for (String word : words()) {
      if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
        return false;
      }
      if (!SMALL.contains(word.toLowerCase(Locale.ROOT))) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.length() > 1 && initials.toString().equals(other.name().replace(".", ""));
  }

  Topic topic() {
    return new Topic(name(), type(), forms.keySet(), mentions(), new ArrayList<>(sentences));
  }
}
