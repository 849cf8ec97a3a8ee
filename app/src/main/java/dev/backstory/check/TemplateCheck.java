package dev.backstory.check;

import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Template;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Replays templates: the pattern is one that the program has, filled it gives the text, and what it
 * is filled with are words of the evidence, in their order.
 */
final class TemplateCheck {
  private static final Set<String> SLOTS = Set.of("name", "words");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

  /** What stood before templates were kept: who somebody is. */
  private static final String IS = " is ";

  private TemplateCheck() {}

  /**
   * What is wrong with how a claim of a template was made, in words; empty if nothing is.
   *
   * @param evidence its words, empty where they are not known
   */
  static List<String> faults(Claim claim, String evidence) {
    Template template = claim.template();
    if (template == null) {
      return claim.text().contains(IS)
          ? List.of()
          : List.of("follows no template: " + claim.text());
    }
    if (!template.pattern().equals(Template.WHO_IS) || !template.slots().keySet().equals(SLOTS)) {
      return List.of("no template of this program: " + template.pattern());
    }
    List<String> faults = new ArrayList<>();
    if (!template.text().equals(claim.text())) {
      faults.add("does not follow from its template: " + claim.text());
    }
    if (!evidence.isEmpty()) {
      template.slots().forEach((slot, words) -> filled(slot, words, evidence, faults));
    }
    return faults;
  }

  private static void filled(String slot, String filling, String evidence, List<String> faults) {
    List<String> words = words(filling);
    if (!words.isEmpty() && ARTICLES.contains(words.getFirst())) {
      words = words.subList(1, words.size()); // as the sentence needs it
    }
    boolean spelled = slot.equals("words") && words.size() > 1; // "senator", where it has "Sen."
    if (!inOrder(words, evidence)
        && !(spelled && inOrder(words.subList(0, words.size() - 1), evidence))) {
      faults.add("the " + slot + " of its template is not in its evidence: " + filling);
    }
  }

  private static boolean inOrder(List<String> words, String evidence) {
    Iterator<String> others = words(evidence).iterator();
    for (String word : words) {
      boolean found = false;
      while (!found && others.hasNext()) {
        found = others.next().equals(word);
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  /** Without the endings of possessives: "Ada Lind's plan" names Ada Lind. */
  private static List<String> words(String text) {
    return Words.of(text.toLowerCase(Locale.ROOT)).stream()
        .map(word -> POSSESSIVE.matcher(word).replaceFirst(""))
        .toList();
  }
}
