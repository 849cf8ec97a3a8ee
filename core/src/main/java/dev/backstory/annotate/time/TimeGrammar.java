package dev.backstory.annotate.time;

import dev.backstory.annotate.time.TimePattern.Element;
import dev.backstory.notation.Resource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The patterns of {@code time-patterns.txt}, found by the word that an expression begins with. */
final class TimeGrammar {
  private static final String HOLIDAY = "HOLIDAY";
  private static final Set<String> SLOTS =
      Stream.of(TimeSlot.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  private final Map<String, String> lists = new HashMap<>();

  /** Patterns by their first word. */
  private final Map<String, List<TimePattern>> byWord = new HashMap<>();

  /** Patterns by what their first word is, if it is a name or number. */
  private final Map<TimeSlot, List<TimePattern>> bySlot = new EnumMap<>(TimeSlot.class);

  TimeGrammar() {
    List<Holiday> holidays = Holiday.all();
    for (String line : Resource.lines("annotate/time/time-patterns.txt")) {
      int arrow = line.lastIndexOf("->");
      if (arrow < 0) {
        String[] list = line.substring(1).split(" = ");
        lists.put(list[0], list[1]);
      } else {
        List<String> words = List.of(line.substring(0, arrow).strip().split(" +"));
        List<String> meaning = List.of(line.substring(arrow + 2).strip().split(" +"));
        add(words, meaning, words.contains(HOLIDAY) ? holidays : List.of());
      }
    }
  }

  private void add(List<String> words, List<String> meaning, List<Holiday> holidays) {
    for (Holiday holiday : holidays) {
      List<String> named = new ArrayList<>(words);
      int at = named.indexOf(HOLIDAY);
      named.remove(at);
      named.addAll(at, holiday.words());
      add(named, meaning, holiday);
    }
    if (holidays.isEmpty()) {
      add(words, meaning, (Holiday) null);
    }
  }

  private void add(List<String> words, List<String> meaning, @Nullable Holiday holiday) {
    for (List<Element> elements : choices(words)) {
      TimePattern pattern = new TimePattern(elements, meaning, holiday);
      Element first = pattern.first();
      if (first.slot() != null) {
        bySlot.computeIfAbsent(first.slot(), _ -> new ArrayList<>()).add(pattern);
      }
      for (String word : first.words()) {
        byWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(pattern);
      }
    }
  }

  /** The words with and without each of those that may be missing. */
  private List<List<Element>> choices(List<String> words) {
    List<List<Element>> choices = List.of(List.of());
    for (String word : words) {
      boolean optional = word.endsWith("?") && word.length() > 1;
      Element element = element(optional ? word.substring(0, word.length() - 1) : word);
      List<List<Element>> longer = new ArrayList<>();
      for (List<Element> choice : choices) {
        longer.add(Stream.concat(choice.stream(), Stream.of(element)).toList());
        if (optional) {
          longer.add(choice);
        }
      }
      choices = longer;
    }
    return choices;
  }

  private Element element(String word) {
    if (word.startsWith("(") && word.endsWith(")") && word.length() > 2) {
      Element inner = element(word.substring(1, word.length() - 1));
      return new Element(inner.slot(), inner.words(), true);
    }
    if (SLOTS.contains(word)) {
      return new Element(TimeSlot.valueOf(word), Set.of(), false);
    }
    Set<String> words =
        Stream.of(word.split("\\|"))
            .flatMap(w -> w.startsWith("@") ? Stream.of(list(w).split("\\|")) : Stream.of(w))
            .collect(Collectors.toUnmodifiableSet());
    return new Element(null, words, false);
  }

  private String list(String name) {
    String list = lists.get(name.substring(1));
    if (list == null) {
      throw new IllegalStateException("no list " + name + " in time-patterns.txt");
    }
    return list;
  }

  /** Of all matches whose expression begins at the token the furthest, or null. */
  @Nullable TimeMatch longestMatch(TimeWords words, int start) {
    TimeMatch longest =
        longest(null, byWord.getOrDefault(words.word(start), List.of()), words, start);
    if (words.isNameOrNumber(start)) {
      for (Map.Entry<TimeSlot, List<TimePattern>> slot : bySlot.entrySet()) {
        if (words.value(slot.getKey(), start) != null) {
          longest = longest(longest, slot.getValue(), words, start);
        }
      }
    }
    return longest;
  }

  private static @Nullable TimeMatch longest(
      @Nullable TimeMatch soFar, List<TimePattern> patterns, TimeWords words, int start) {
    TimeMatch longest = soFar;
    for (TimePattern pattern : patterns) {
      TimeMatch match = pattern.match(words, start);
      if (match != null && (longest == null || isLonger(match, longest))) {
        longest = match;
      }
    }
    return longest;
  }

  private static boolean isLonger(TimeMatch one, TimeMatch other) {
    return one.behind() == other.behind()
        ? one.length() > other.length()
        : one.behind() > other.behind();
  }
}
