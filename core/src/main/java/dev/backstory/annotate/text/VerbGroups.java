package dev.backstory.annotate.text;

import dev.backstory.annotate.text.VerbGroup.Form;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.notation.WordList;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the verbs of a sentence and tells which way each points. */
public final class VerbGroups {
  private static final WordList LISTS = WordList.read("annotate/time/time-directions.txt");
  private static final Set<String> AHEAD = LISTS.section("ahead");
  static final Set<String> TIMETABLE = LISTS.section("timetable");
  private static final Set<String> PREPOSITIONS = LISTS.section("prepositions");
  private static final Set<String> AUXILIARY = Set.of("be", "have", "do", "get");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "another", "every", "each");
  private static final Set<String> COMING =
      Set.of("to", "into", "in", "out", "back", "home", "up", "on", "off");

  /** How many adverbs may stand within a group. */
  private static final int ADVERBS = 3;

  private final List<Token> tokens;
  private final VerbTraits traits;

  public VerbGroups(List<Token> tokens) {
    this.tokens = tokens;
    this.traits = new VerbTraits(tokens);
  }

  /** In the order of the sentence. */
  public List<VerbGroup> find() {
    List<VerbGroup> groups = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (isVerb(i) && !isModifier(i)) {
        VerbGroup group = group(i);
        groups.add(group);
        i = group.head();
      }
    }
    if (groups.stream().noneMatch(VerbGroup::isFinite)) {
      groups.replaceAll(VerbGroups::finite);
    } else if (isReported(groups)) {
      groups.set(0, finite(groups.getFirst()));
    }
    VerbGroup hidden =
        groups.stream().noneMatch(VerbGroup::isFinite) ? new HiddenVerb(tokens).find() : null;
    if (hidden != null) {
      groups.removeIf(group -> group.head() == hidden.head());
      groups.add(hidden);
      groups.sort(Comparator.comparingInt(VerbGroup::start));
    }
    return groups;
  }

  /** Taggers take "the dam cracked" for a participle; where no verb is finite, it is one. */
  private static VerbGroup finite(VerbGroup group) {
    boolean told = group.form() == Form.PARTICIPLE && group.direction() == Direction.PAST;
    return told ? group.as(Form.FINITE) : group;
  }

  /** "The camp swelled by 900, a nurse reported": what is said must have a verb. */
  private boolean isReported(List<VerbGroup> groups) {
    VerbGroup first = groups.getFirst();
    return groups.size() == 2
        && traits.isSaying(groups.get(1))
        && first.start() > 1
        && pos(first.start() - 1).startsWith("NN")
        && !hasComma(0, first.start())
        && hasComma(first.start(), groups.get(1).start() - 1);
  }

  private boolean hasComma(int from, int to) {
    return IntStream.range(from, to).anyMatch(i -> tokens.get(i).form().equals(","));
  }

  private boolean isVerb(int index) {
    String pos = pos(index);
    return (pos.startsWith("VB") || pos.equals("MD"))
        && !isNoun(index)
        && !PREPOSITIONS.contains(lemma(index))
        && !PREPOSITIONS.contains(tokens.get(index).form());
  }

  /** "another try", "at his election watch party", which taggers take for a verb. */
  private boolean isNoun(int index) {
    boolean base = Set.of("VB", "VBP", "VBZ").contains(pos(index));
    boolean compound =
        pos(index - 3).equals("IN")
            && Set.of("DT", "PRP$").contains(pos(index - 2))
            && pos(index - 1).equals("NN")
            && pos(index + 1).equals("NN");
    return base && index > 0 && (compound || ARTICLES.contains(lemma(index - 1)));
  }

  /** "a growing number", "the elected council", "of convicted men", "a drawn-out fight". */
  private boolean isModifier(int index) {
    String pos = pos(index);
    boolean participle = pos.equals("VBG") || pos.equals("VBN");
    String before = pos(index - 1);
    if (participle && pos(index + 1).equals("HYPH")) {
      return true;
    }
    if (participle && before.equals("RB") && pos(index - 2).equals("DT")) {
      return pos(index + 1).startsWith("NN");
    }
    return participle
        && pos(index + 1).startsWith("NN")
        && (Set.of("DT", "PRP$", "POS", "JJ", "CD").contains(before)
            || pos.equals("VBN") && before.equals("IN"));
  }

  private VerbGroup group(int start) {
    int head = start;
    int adverbs = 0;
    for (int i = start + 1; i < tokens.size() && isAuxiliary(head) && adverbs <= ADVERBS; i++) {
      if (pos(i).startsWith("VB") && !PREPOSITIONS.contains(tokens.get(i).form())) {
        head = i;
        adverbs = 0;
      } else if (pos(i).startsWith("RB") || lemma(i).equals("n't")) {
        adverbs++;
      } else {
        break;
      }
    }
    Form form = form(start);
    Direction direction = direction(start, head, form);
    boolean present = form == Form.FINITE && start == head && isTimetable(head);
    boolean timetable = present && direction == Direction.FUTURE && !AHEAD.contains(lemma(head));
    return new VerbGroup(start, head, form, direction, timetable);
  }

  private boolean isAuxiliary(int index) {
    return pos(index).equals("MD") || AUXILIARY.contains(lemma(index));
  }

  private Form form(int start) {
    return switch (pos(start)) {
      case "VBG", "VBN" -> Form.PARTICIPLE;
      case "VB" -> pos(start - 1).equals("TO") ? Form.INFINITIVE : Form.PARTICIPLE;
      default -> Form.FINITE;
    };
  }

  private Direction direction(int start, int head, Form form) {
    boolean done = have(start, head);
    if (form == Form.INFINITIVE) {
      return done && !AHEAD.contains(lemma(start - 2)) ? Direction.PAST : Direction.FUTURE;
    }
    if (pos(start).equals("MD")) {
      return done ? Direction.PAST : Direction.FUTURE;
    }
    if (AHEAD.contains(lemma(head)) || isBeTo(head) || traits.complementLooksAhead(head)) {
      return Direction.FUTURE;
    }
    if (done) {
      return Direction.PAST;
    }
    return switch (pos(start)) {
      case "VBD" -> Direction.PAST;
      case "VBZ", "VBP" -> present(start, head);
      case "VBN" -> Direction.PAST;
      case "VBG" -> start == head && TIMETABLE.contains(lemma(head)) ? begins(head) : present(0, 0);
      default -> Direction.PRESENT;
    };
  }

  /** "starting Monday" lies ahead, "leaving the building on Monday" where its clause does. */
  private Direction begins(int head) {
    return Set.of("begin", "start").contains(lemma(head)) ? Direction.FUTURE : Direction.PRESENT;
  }

  private Direction present(int start, int head) {
    if (start == head) {
      return isTimetable(head) && start > 0 ? Direction.FUTURE : Direction.PRESENT;
    }
    return pos(head).equals("VBG") ? Direction.FUTURE : Direction.PRESENT;
  }

  /** "comes into force"; what "comes amid protests" is there already. */
  private boolean isTimetable(int head) {
    boolean planned = !lemma(head).equals("come") || COMING.contains(lemma(head + 1));
    return TIMETABLE.contains(lemma(head)) && planned;
  }

  private boolean have(int start, int head) {
    for (int i = start; i < head; i++) {
      if (lemma(i).equals("have")) {
        return true;
      }
    }
    return false;
  }

  /** "is to appear", "has to leave"; who "had to leave" has left. */
  private boolean isBeTo(int head) {
    boolean has = lemma(head).equals("have") && !pos(head).equals("VBD");
    return (has || lemma(head).equals("be")) && pos(head + 1).equals("TO");
  }

  private String pos(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).pos();
  }

  private String lemma(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).lemma();
  }
}
