package dev.backstory.compose.section.label;

import dev.backstory.notation.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a verb becomes in a label.
 *
 * @param lemma its dictionary form
 * @param participle "withdrawn"; empty if a label cannot use it
 * @param noun for the act, "withdrawal"; empty if there is none
 * @param suffered whether the noun belongs to whom it is done to: "Lind's arrest"
 * @param preposition between that noun and what is acted on, empty if it takes none
 */
record Act(String lemma, String participle, String noun, boolean suffered, String preposition) {
  private static final Map<String, Act> FORMS = new TreeMap<>();
  private static final Set<String> OPEN =
      Set.of("of", "for", "over", "against", "about", "between");

  private static final Set<String> THINGS = Resource.words("compose/section/label/things.txt");

  private static final Pattern ABSTRACT =
      Pattern.compile(
          "\\p{L}{3}(?:[st]ion|ment|ance|ence|ship|ness|ism|[ai]lity|ure|ancy|ency)s?$");

  private static final Set<String> NOUNS = new TreeSet<>();

  static {
    for (List<String> row : Resource.rows("compose/section/label/acts.tsv")) {
      String noun = cell(row.get(2));
      boolean suffered = noun.endsWith("*");
      Act act =
          new Act(
              row.get(0),
              cell(row.get(1)),
              suffered ? noun.substring(0, noun.length() - 1) : noun,
              suffered,
              cell(row.get(3)));
      act.forms().forEach(form -> FORMS.putIfAbsent(form, act));
      NOUNS.add(act.noun);
    }
    NOUNS.remove("");
    NOUNS.addAll(Resource.words("compose/section/label/concepts.txt"));
  }

  /** Whether the noun takes this preposition: "ban on", "limits to". */
  static boolean takes(String noun, String preposition) {
    String lower = noun.toLowerCase(Locale.ROOT);
    return OPEN.contains(preposition)
        || FORMS.values().stream()
            .anyMatch(
                act ->
                    act.preposition.equals(preposition)
                        && (act.noun.equals(lower) || lower.equals(act.noun + "s")));
  }

  private static String cell(String written) {
    return written.equals("-") ? "" : written;
  }

  /** The act whose verb has this form; empty if labels know none. */
  static Optional<Act> of(String form) {
    return Optional.ofNullable(FORMS.get(form.toLowerCase(Locale.ROOT)));
  }

  /** Whether the noun is for an act, a rule, a feeling or an affair, and not for a thing. */
  static boolean isNoun(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return ABSTRACT.matcher(lower).find() && !THINGS.contains(lower)
        || NOUNS.contains(lower)
        || lower.endsWith("s") && NOUNS.contains(lower.substring(0, lower.length() - 1));
  }

  /** Whether somebody does what the noun is for: a rebuke comes from somebody, an exit does not. */
  static boolean isDeed(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String one = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    return FORMS.values().stream()
        .anyMatch(
            act ->
                !act.preposition.equals("from")
                    && !act.suffered
                    && !act.noun.isEmpty()
                    && (act.noun.equals(lower) || act.noun.equals(one)));
  }

  /** As far as spelling tells them, with the participle for an irregular past. */
  private Set<String> forms() {
    String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
    String soft = lemma.endsWith("y") ? lemma.substring(0, lemma.length() - 1) + "i" : lemma;
    String doubled = lemma + lemma.charAt(lemma.length() - 1);
    Set<String> forms = new TreeSet<>(List.of(lemma, lemma + "s", soft + "es", stem + "ing"));
    forms.addAll(List.of(doubled + "ing", doubled + "ed", stem + "ed", soft + "ed"));
    if (!participle.isEmpty()) {
      forms.add(participle);
    }
    return forms;
  }
}
