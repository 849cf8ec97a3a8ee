package dev.backstory.annotate.time;

import dev.backstory.model.DayPart;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to say when, of {@code time-patterns.txt}.
 *
 * @param meaning what its words say, with its arguments: "day -1"
 * @param holiday the holiday that it names, or null
 */
record TimePattern(List<Element> elements, List<String> meaning, @Nullable Holiday holiday) {
  /** Stands for the beginning of a sentence. */
  static final String BEGINNING = "^";

  /**
   * One word that must stand there.
   *
   * @param slot what it is, or null if it is one of the words
   * @param context whether it is no part of the expression
   */
  record Element(@Nullable TimeSlot slot, Set<String> words, boolean context) {}

  /** How the expression begins. */
  Element first() {
    return elements.get(before());
  }

  private int before() {
    int before = 0;
    while (before < elements.size() && elements.get(before).context()) {
      before++;
    }
    return before;
  }

  private int after() {
    int after = 0;
    while (after < elements.size() && elements.get(elements.size() - 1 - after).context()) {
      after++;
    }
    return after;
  }

  String verb() {
    return meaning.getFirst();
  }

  /** Whether the meaning has the argument or flag. */
  boolean says(String word) {
    return meaning.subList(1, meaning.size()).contains(word);
  }

  /** The number among the arguments, or null. */
  @Nullable Integer argument() {
    return meaning.stream()
        .skip(1)
        .filter(word -> !Character.isLetter(word.charAt(0)))
        .findFirst()
        .map(Integer::valueOf)
        .orElse(null);
  }

  @Nullable DayPart part() {
    return Stream.of(
            DayPart.EARLY, DayPart.MORNING, DayPart.AFTERNOON, DayPart.EVENING, DayPart.NIGHT)
        .filter(part -> says(part.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  /** The match whose expression begins at the token, or null. */
  @Nullable TimeMatch match(TimeWords words, int start) {
    int from = start - before();
    for (int i = 0; i < elements.size(); i++) {
      if (!matches(elements.get(i), words, from + i)) {
        return null;
      }
    }
    int behind = from + elements.size();
    return new TimeMatch(this, start, behind - after(), behind, slots(words, from));
  }

  private static boolean matches(Element element, TimeWords words, int at) {
    if (at < 0 || at >= words.size()) {
      return at == -1 && element.words().contains(BEGINNING);
    }
    TimeSlot slot = element.slot();
    return slot == null ? element.words().contains(words.word(at)) : words.value(slot, at) != null;
  }

  private Map<TimeSlot, Integer> slots(TimeWords words, int from) {
    Map<TimeSlot, Integer> slots = new EnumMap<>(TimeSlot.class);
    for (int i = 0; i < elements.size(); i++) {
      TimeSlot slot = elements.get(i).slot();
      Integer value =
          slot == null || elements.get(i).context() ? null : words.value(slot, from + i);
      if (slot != null && value != null) {
        slots.put(slot, value);
      }
    }
    return slots;
  }
}
