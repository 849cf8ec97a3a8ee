package dev.backstory.compose.section.label;

import dev.backstory.compose.section.label.LabelCandidate.Weight;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels of what a sentence's verbs tell: whose act, what was done, to what, and to what end. */
final class ActLabels {
  /** Planned and possible by itself. */
  private static final String PLAN = "plan";

  private static final Pattern TO =
      Pattern.compile(
          "^ to ((?!(?:the|an?|its|his|her|their|any|all|some|more) )\\p{Ll}+) "
              + "(?:(?:the|an?|its|his|her|their|any|all|some|more) )?");

  private final StorySentence sentence;
  private final List<Noun> nouns;
  private final List<LabelCandidate> found = new ArrayList<>();

  ActLabels(StorySentence sentence, List<Noun> nouns) {
    this.sentence = sentence;
    this.nouns = nouns;
  }

  List<LabelCandidate> found() {
    return found;
  }

  void add(Clause clause) {
    if (clause.tone().isReal()) {
      real(clause);
    }
    if (!clause.act().noun().isEmpty()) {
      named(clause);
    }
  }

  private void real(Clause clause) {
    Act act = clause.act();
    if (!clause.object().isEmpty()
        && clause.preposition().isEmpty()
        && !act.participle().isEmpty()) {
      add(clause.object() + " " + act.participle(), LabelForm.DONE, clause);
    }
    String owner = act.suffered() ? clause.suffering() : clause.actor();
    boolean several = !act.suffered() && clause.traits().contains(ClauseFinder.SEVERAL);
    if (!several && !owner.isEmpty() && !act.noun().isEmpty()) {
      add(LabelWords.owned(owner, act.noun()), LabelForm.ACT_OF, clause);
    }
  }

  private void named(Clause clause) {
    Act act = clause.act();
    boolean denied = clause.tone() == Clause.Tone.NEGATED;
    String preposition = clause.preposition().isEmpty() ? act.preposition() : clause.preposition();
    boolean with = preposition.equals("with") && clause.suffering().isEmpty();
    if (!clause.object().isEmpty() && !preposition.isEmpty() && !denied && !with) {
      add(
          act.noun() + " " + preposition + " " + LabelWords.end(clause.object(), 2),
          LabelForm.ACT_ON,
          clause);
    }
    if (!denied) {
      purpose(clause);
    }
    Optional<String> compound = compound(clause);
    boolean main = clause.weight() == Weight.MAIN;
    if (clause.tone().isReal() && main) {
      compound.ifPresent(words -> add(words, LabelForm.COMPOUND, clause));
    }
    if (!clause.tone().word().isEmpty() && main && !act.noun().equals(PLAN)) {
      add(clause.tone().word() + " " + compound.orElse(act.noun()), LabelForm.SHADED, clause);
    }
  }

  /** "Vote to close ports". */
  private void purpose(Clause clause) {
    Matcher to = TO.matcher(sentence.text().substring(clause.end()));
    if (to.find()) {
      int start = clause.end() + to.end();
      nouns.stream()
          .filter(noun -> noun.start() == start && !noun.isOwner(sentence.text()))
          .findFirst()
          .map(noun -> LabelWords.end(noun.matter(), 1))
          .filter(matter -> !matter.isEmpty())
          .ifPresent(
              matter ->
                  add(
                      clause.act().noun() + " to " + to.group(1) + " " + matter,
                      LabelForm.PURPOSE,
                      clause));
    }
  }

  private void add(String words, LabelForm form, Clause clause) {
    Set<String> traits = new TreeSet<>(clause.traits());
    traits.add("tone=" + clause.tone().name().toLowerCase(Locale.ROOT));
    found.add(new LabelCandidate(words, form, clause.at(), clause.end(), clause.weight(), traits));
  }

  /** "Rate cut" of cutting rates, "bridge collapse" of a bridge that collapses. */
  private static Optional<String> compound(Clause clause) {
    boolean intransitive = clause.act().preposition().isEmpty();
    String noun = intransitive ? clause.subject() : clause.object();
    boolean plain =
        !noun.isEmpty()
            && noun.indexOf(' ') < 0
            && Character.isLowerCase(noun.codePointAt(0))
            && !noun.endsWith("s")
            && clause.preposition().isEmpty();
    return plain ? Optional.of(noun + " " + clause.act().noun()) : Optional.empty();
  }
}
