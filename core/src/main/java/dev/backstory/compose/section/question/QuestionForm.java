package dev.backstory.compose.section.question;

import dev.backstory.model.Claim.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The patterns of questions, and how their places are filled with words of articles. A place for
 * which there are no words is left out.
 */
public final class QuestionForm {
  /** A question that an article asks itself, whole. */
  static final String ASKED = "{question}";

  static final String WHO_IS = "Who is {name}?";
  static final String CHANGES = "What changes from {time}?";
  static final String NEXT = "What happens next?";
  static final String WHEN = "When {helper} {subject} {verb} {object}?";
  static final String HOW_MANY = "How many {counted} {helper} {subject} {verb}?";
  static final String HOW_MUCH = "How much {helper} {subject} {verb}?";
  static final String COUNTED = "How many {counted} {verb} {object}?";

  /** "Will the board resign", "when will the board decide". */
  static final String OPEN = "{helper} {subject} {verb} {object}?";

  static final String OPEN_AFTER = "{word} {noun} {helper} {subject} {verb} {object}?";
  static final String OPEN_SUBJECT = "{word} {noun} {verb} {object}?";

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Set<String> KNOWN = known();

  private QuestionForm() {}

  /** Whether it is a pattern of this program, whole or without some of its places. */
  public static boolean isKnown(String pattern) {
    return KNOWN.contains(pattern);
  }

  /**
   * A pattern, filled.
   *
   * @param words what stands in each place, by its name; blank for none
   */
  static Template fill(String pattern, Map<String, String> words) {
    String left = pattern;
    Map<String, String> slots = new LinkedHashMap<>();
    for (String place : places(pattern)) {
      String filling = words.getOrDefault(place, "").strip();
      if (filling.isEmpty()) {
        left = without(left, place);
      } else {
        slots.put(place, left.startsWith("{" + place + "}") ? capital(filling) : filling);
      }
    }
    return new Template(left, slots);
  }

  private static String without(String pattern, String place) {
    return pattern.replaceFirst(" ?\\{" + place + "}", "").strip();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static List<String> places(String pattern) {
    return PLACE.matcher(pattern).results().map(place -> place.group(1)).toList();
  }

  private static Set<String> known() {
    Set<String> known = new HashSet<>();
    Stream.concat(
            Stream.of(
                ASKED,
                WHO_IS,
                CHANGES,
                NEXT,
                WHEN,
                HOW_MANY,
                HOW_MUCH,
                COUNTED,
                OPEN,
                OPEN_AFTER,
                OPEN_SUBJECT),
            Stream.concat(QuestionPatterns.forms(), CountQuestions.forms()))
        .forEach(pattern -> addAll(pattern, known));
    return Set.copyOf(known);
  }

  /** A pattern with and without each of its places. */
  private static void addAll(String pattern, Set<String> known) {
    List<String> forms = new ArrayList<>(List.of(pattern));
    for (String place : places(pattern)) {
      List<String> shorter = forms.stream().map(form -> without(form, place)).toList();
      forms.addAll(shorter);
    }
    forms.stream().filter(form -> form.length() > 1).forEach(known::add);
  }
}
