package dev.backstory.compose.topic;

import dev.backstory.model.EntityType;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How a story uses a name, in all the forms that were found to mean the same. */
final class NameUse {
  /** One mention in so many as a person makes a surname of a name. */
  private static final int PERSON_SHARE = 5;

  /** A word that is written in capitals only, so many times, is no surname of a headline. */
  private static final int ENOUGH_CAPITALS = 3;

  private final Map<String, Integer> forms = new LinkedHashMap<>();
  private final Map<EntityType, Integer> types = new EnumMap<>(EntityType.class);
  private final Set<StorySentence> sentences = new LinkedHashSet<>();

  /** What follows from the above, until more is added; many names are compared with each other. */
  private @Nullable Reading reading;

  private record Reading(EntityType type, String name, List<String> words) {}

  void add(String form, EntityType type, StorySentence sentence) {
    forms.merge(form, 1, Integer::sum);
    types.merge(type, 1, Integer::sum);
    sentences.add(sentence);
    reading = null;
  }

  /** Takes over all uses of the other name. */
  void join(NameUse other) {
    other.forms.forEach((form, n) -> forms.merge(form, n, Integer::sum));
    other.types.forEach((type, n) -> types.merge(type, n, Integer::sum));
    sentences.addAll(other.sentences);
    reading = null;
  }

  private Reading reading() {
    if (reading == null) {
      EntityType type = readType();
      String name = readName(type);
      reading = new Reading(type, name, List.of(name.split(" ")));
    }
    return reading;
  }

  Set<String> forms() {
    return forms.keySet();
  }

  int mentions() {
    return forms.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * As what it is named most often; a single word that names a person at times always does, but one
   * that is always in capitals never.
   */
  EntityType type() {
    return reading().type();
  }

  private EntityType readType() {
    EntityType most = mostOften();
    return most == EntityType.PERSON && isAlwaysInCapitals() ? EntityType.ORGANISATION : most;
  }

  /** "NASA", where that is no headline's way to write a surname. */
  private boolean isAlwaysInCapitals() {
    return mentions() >= ENOUGH_CAPITALS
        && forms.keySet().stream()
            .allMatch(form -> form.indexOf(' ') < 0 && form.equals(form.toUpperCase(Locale.ROOT)));
  }

  private EntityType mostOften() {
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

  /**
   * The most used of the forms; of a person, or where some are initials, one of several words; of
   * an organisation one that ends so, as "Arl Times" does for "Times".
   */
  String name() {
    return reading().name();
  }

  private String readName(EntityType type) {
    String used = used(type, _ -> true);
    return type == EntityType.ORGANISATION
            && forms.keySet().stream().anyMatch(form -> form.endsWith(" " + used))
        ? used(type, form -> form.endsWith(" " + used))
        : used;
  }

  private String used(EntityType type, Predicate<String> which) {
    return forms.entrySet().stream()
        .filter(form -> which.test(form.getKey()))
        .max(
            Comparator.comparing((Map.Entry<String, Integer> e) -> isFull(type, e.getKey()))
                .thenComparing(e -> endsWithSurname(type, e.getKey()))
                .thenComparing(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .orElseThrow()
        .getKey();
  }

  /**
   * Whether a person goes by its last word alone, as by the first of "Lind Ada" where lists run on.
   */
  private boolean endsWithSurname(EntityType type, String form) {
    return type == EntityType.PERSON
        && form.indexOf(' ') > 0
        && forms.containsKey(form.substring(form.lastIndexOf(' ') + 1));
  }

  private boolean isFull(EntityType type, String form) {
    boolean shortened =
        type == EntityType.PERSON
            || forms.keySet().stream().anyMatch(f -> f.equals(f.toUpperCase(Locale.ROOT)));
    return shortened && form.contains(" ");
  }

  /** The words of its name. */
  List<String> words() {
    return reading().words();
  }

  /** Whether the other is another way to name the same person. */
  boolean isPerson(NameUse other) {
    List<String> own = words();
    List<String> others = other.words();
    boolean short_ = PersonForms.isSurname(others) && other.type() != EntityType.PLACE;
    return own.size() > 1
        && type() == EntityType.PERSON
        && (short_ || other.type() == EntityType.PERSON)
        && (PersonForms.isForm(own, others)
            || PersonForms.isVariant(own, others) && !isBesideIn(other));
  }

  /** Whether an article has both, and so means two. */
  private boolean isBesideIn(NameUse other) {
    return sentences.stream()
        .map(StorySentence::articleId)
        .anyMatch(id -> other.sentences.stream().anyMatch(s -> s.articleId().equals(id)));
  }

  /** Whether the other is another way to write the name of this organisation. */
  boolean isBody(NameUse other) {
    return OrganisationNameVariants.hasInitials(words(), other.name())
        || isOrganisation(other) && OrganisationNameVariants.isForm(name(), other.name());
  }

  /** Whether this is an event such as "Hurricane Florence", of which the other is the last word. */
  private boolean isStorm(NameUse other) {
    return type() == EntityType.EVENT && words().size() == 2 && name().endsWith(" " + other.name());
  }

  /** Whether the other alone names nothing: a house of which this is a committee, a surname. */
  boolean isPartOfName(NameUse other) {
    boolean one = other.words().size() == 1;
    return one && isStorm(other)
        || one && isOrganisation(other) && OrganisationNameVariants.isPart(name(), other.name())
        || one
            && type() == EntityType.PERSON
            && other.type() == EntityType.ORGANISATION
            && PersonForms.surname(words()).equals(other.name());
  }

  private boolean isOrganisation(NameUse other) {
    return type() == EntityType.ORGANISATION && other.type() == EntityType.ORGANISATION;
  }

  Topic topic() {
    return new Topic(name(), type(), forms.keySet(), mentions(), new ArrayList<>(sentences));
  }
}
