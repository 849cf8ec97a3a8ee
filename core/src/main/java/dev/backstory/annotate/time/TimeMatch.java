package dev.backstory.annotate.time;

import dev.backstory.model.DayPart;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that follow a pattern of time, with what was read in them.
 *
 * @param first the first token of the expression, behind any context
 * @param end the token behind its last
 * @param behind the token behind all that was matched
 */
record TimeMatch(
    TimePattern pattern, int first, int end, int behind, Map<TimeSlot, Integer> slots) {
  TimeMatch {
    slots = slots.isEmpty() ? Map.of() : new EnumMap<>(slots);
  }

  @Nullable Integer get(TimeSlot slot) {
    return slots.get(slot);
  }

  int get(TimeSlot slot, int otherwise) {
    return slots.getOrDefault(slot, otherwise);
  }

  boolean has(TimeSlot slot) {
    return slots.containsKey(slot);
  }

  /** The same with another value. */
  TimeMatch with(TimeSlot slot, int value) {
    Map<TimeSlot, Integer> changed = new EnumMap<>(TimeSlot.class);
    changed.putAll(slots);
    changed.put(slot, value);
    return new TimeMatch(pattern, first, end, behind, changed);
  }

  /** How many words were matched, context included. */
  int length() {
    return pattern.elements().size();
  }

  /** The part of the day that is told, or null. */
  @Nullable DayPart part() {
    Integer part = slots.getOrDefault(TimeSlot.PART, slots.get(TimeSlot.EDGE));
    return part == null ? pattern.part() : DayPart.values()[part];
  }
}
