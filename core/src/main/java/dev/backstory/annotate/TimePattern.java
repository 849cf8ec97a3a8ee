package dev.backstory.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code time-patterns.txt}.
 *
 * @param before how many words of context stand before the expression
 * @param meaning what its words say, with its argument: "days -1"
 * @param future whether the expression itself points ahead
 */
record TimePattern(
    List<Element> elements, int before, String meaning, String argument, boolean future) {
  /** Stands for the beginning of a sentence. */
  private static final String BEGINNING = "^";

  /** One word that must stand there; context is no part of the expression. */
  record Element(String kind, Set<String> words, boolean context) {}

  static TimePattern parse(String line) {
    int arrow = line.lastIndexOf("->");
    List<Element> elements = new ArrayList<>();
    for (String word : line.substring(0, arrow).strip().split(" ")) {
      boolean context = word.startsWith("(") && word.length() > 1;
      elements.add(element(context ? word.substring(1, word.length() - 1) : word, context));
    }
    List<String> meaning = new ArrayList<>(List.of(line.substring(arrow + 2).strip().split(" ")));
    boolean future = meaning.remove("future");
    String argument = meaning.size() > 1 ? meaning.get(1) : "";
    int before = (int) elements.stream().takeWhile(Element::context).count();
    return new TimePattern(List.copyOf(elements), before, meaning.getFirst(), argument, future);
  }

  private static Element element(String word, boolean context) {
    boolean kind = !word.isEmpty() && word.chars().allMatch(Character::isUpperCase);
    return new Element(kind ? word : "", Set.of(word.split("\\|")), context);
  }

  /** How the expression may begin: words, or if it begins with a name or number, none. */
  Set<String> firstWords() {
    Element first = elements.get(before);
    return first.kind().isEmpty() ? first.words() : Set.of();
  }

  /** The match whose expression begins at the token, or null. */
  @Nullable TimeMatch match(TimeWords words, int start, int size) {
    if (start < before && !(start == 0 && elements.getFirst().words().contains(BEGINNING))) {
      return null;
    }
    TimeMatch match = new TimeMatch(this, start);
    for (int i = 0; i < elements.size(); i++) {
      match.end = start - before + i;
      if (match.end >= size || !read(elements.get(i), words, match)) {
        return null;
      }
    }
    match.end++;
    return match;
  }

  private static boolean read(Element element, TimeWords words, TimeMatch match) {
    int at = match.end;
    if (at < 0 || element.words().contains(BEGINNING)) {
      return at < 0 && element.words().contains(BEGINNING);
    }
    return switch (element.kind()) {
      case "MONTH" -> (match.month = words.month(at)) != null;
      case "WEEKDAY" -> (match.weekday = words.weekday(at)) != null;
      case "DAY" -> (match.day = words.day(at)) != null;
      case "YEAR" -> (match.year = words.year(at)) != null;
      case "NUMBER" -> (match.number = words.number(at)) != null;
      case "ISODATE" -> readDate(words.isoDate(at), match);
      default -> element.words().contains(words.word(at));
    };
  }

  private static boolean readDate(@Nullable LocalDate date, TimeMatch match) {
    if (date == null) {
      return false;
    }
    match.year = date.getYear();
    match.month = date.getMonth();
    match.day = date.getDayOfMonth();
    return true;
  }
}
