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
  /** One mention in so many as a person makes a surname of a name. */
  private static final int PERSON_SHARE = 5;

  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "on", "in", "to", "de", "a");

  private static final Set<String> SUFFIX = Set.of("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV");
  private static final Set<String> BODIES =
      Set.of(
          "Committee", "Subcommittee", "Caucus", "Panel", "Republicans", "Democrats", "Department");

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

  /** As what it is named most often; a single word that names a person at times always does. */
  EntityType type() {
    boolean surname = forms.keySet().stream().noneMatch(form -> form.contains(" "));
    if (surname
        && types.getOrDefault(EntityType.PERSON, 0) * PERSON_SHARE >= mentions()
        && types.containsKey(EntityType.ORGANISATION)) {
      return EntityType.PERSON;
    }
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
    boolean single =
        (others.size() == 1 || others.size() == 2 && SUFFIX.contains(others.getLast()))
            && other.type() != EntityType.PLACE;
    if (own.size() < 2
        || type() != EntityType.PERSON
        || !single && other.type() != EntityType.PERSON) {
      return false;
    }
    boolean surname = surname(own).equals(surname(others));
    boolean younger = SUFFIX.contains(own.getLast()) != SUFFIX.contains(others.getLast());
    if (others.size() == 2 && SUFFIX.contains(others.getLast())) {
      return !younger && surname;
    }
    return others.size() == 1
        ? !younger && (surname || own.getFirst().equals(others.getFirst()))
        : new LinkedHashSet<>(own).equals(new LinkedHashSet<>(others))
            || !younger && surname && own.getFirst().equals(others.getFirst());
  }

  private static String surname(List<String> words) {
    boolean suffix = words.size() > 1 && SUFFIX.contains(words.getLast());
    return words.get(words.size() - (suffix ? 2 : 1));
  }

  /** Whether the other is a short way to write this organisation's name: its first words. */
  boolean isLonger(NameUse other) {
    return isOrganisation(other) && !isBody() && name().startsWith(other.name() + " ")
        || isOrganisation(other) && name().endsWith(" of " + other.name());
  }

  /** Whether the other alone names nothing: a house of which this is a committee, a surname. */
  boolean isPartOfName(NameUse other) {
    boolean one = other.words().size() == 1;
    return one && isOrganisation(other) && isBody() && name().startsWith(other.name() + " ")
        || one
            && type() == EntityType.PERSON
            && other.type() == EntityType.ORGANISATION
            && surname(words()).equals(other.name());
  }

  private boolean isOrganisation(NameUse other) {
    return type() == EntityType.ORGANISATION && other.type() == EntityType.ORGANISATION;
  }

  private boolean isBody() {
    return BODIES.contains(words().getLast());
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
