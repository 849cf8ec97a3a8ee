package dev.backstory.annotate;

import dev.backstory.annotate.VerbGroup.Form;
import dev.backstory.model.TimeExpression.Direction;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Finds the verbs of a sentence and tells which way each points. */
final class VerbGroups {
  private static final WordList LISTS = WordList.read("time-directions.txt");
  private static final Set<String> MODAL = LISTS.section("modal");
  private static final Set<String> AHEAD = LISTS.section("ahead");
  private static final Set<String> COMMITTING = LISTS.section("committing");
  static final Set<String> TIMETABLE = LISTS.section("timetable");
  private static final Set<String> SAYING = LISTS.section("saying");
  private static final Set<String> UNTIL = LISTS.section("until");
  private static final Set<String> ABOUT = LISTS.section("about");
  private static final Set<String> PREPOSITIONS = LISTS.section("prepositions");
  private static final Set<String> AUXILIARY = Set.of("be", "have", "do", "get");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "another", "every", "each");
  private static final Set<String> LETTING = Set.of("let", "make");
  private static final Set<String> STAYING = Set.of("stay", "remain", "keep");
  private static final Set<String> COMING =
      Set.of("to", "into", "in", "out", "back", "home", "up", "on", "off");

  /** How many adverbs may stand within a group. */
  private static final int ADVERBS = 3;

  /** How far behind "is" the word stands that makes it speak of what is to come: "is now due". */
  private static final int COMPLEMENT = 3;

  private final List<Token> tokens;

  VerbGroups(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** In the order of the sentence. */
  List<VerbGroup> find() {
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

  /** Whether what somebody says with the verb is what the sentence tells. */
  boolean isSaying(VerbGroup group) {
    return SAYING.contains(lemma(group.head()));
  }

  /** "postponed the vote": what looked ahead is done itself. */
  boolean isDone(VerbGroup group) {
    return group.start() == group.head()
        && pos(group.head()).equals("VBD")
        && AHEAD.contains(lemma(group.head()))
        && !pos(group.head() + 1).equals("TO");
  }

  /** Whether what it puts until a time is still to come. */
  boolean isUntil(VerbGroup group) {
    return UNTIL.contains(lemma(group.head())) || looksAhead(group);
  }

  /** Whether the verb may tell what goes on now: "is", "are working". */
  boolean isLasting(VerbGroup group) {
    boolean present = Set.of("VBZ", "VBP").contains(pos(group.start()));
    boolean being = lemma(group.start()).equals("be");
    return present && being && (group.start() == group.head() || pos(group.head()).equals("VBG"));
  }

  /** Whether the verb lets or makes somebody do what follows it. */
  boolean isLetting(VerbGroup group) {
    return LETTING.contains(lemma(group.head()));
  }

  /** Whether a time told with what follows the verb is of that. */
  boolean isAbout(VerbGroup group) {
    return ABOUT.contains(lemma(group.head()));
  }

  /** Whether the verb looks ahead, and a day told with what it governs is that day's. */
  boolean looksAhead(VerbGroup group) {
    return group.direction() == Direction.FUTURE
        || isPlanning(group)
        || complementLooksAhead(group.head());
  }

  /** Whether the verb itself speaks of what is planned. */
  boolean isPlanning(VerbGroup group) {
    return AHEAD.contains(lemma(group.head())) || COMMITTING.contains(lemma(group.head()));
  }

  private boolean isVerb(int index) {
    String pos = pos(index);
    return (pos.startsWith("VB") || pos.equals("MD"))
        && !isNoun(index)
        && !isComplement(index)
        && !PREPOSITIONS.contains(lemma(index))
        && !PREPOSITIONS.contains(tokens.get(index).form());
  }

  /** "another try", which taggers take for a verb. */
  private boolean isNoun(int index) {
    boolean base = Set.of("VB", "VBP", "VBZ").contains(pos(index));
    return base && index > 0 && ARTICLES.contains(lemma(index - 1));
  }

  /** "stay shut". */
  private boolean isComplement(int index) {
    return pos(index).equals("VB")
        && pos(index - 1).startsWith("VB")
        && STAYING.contains(lemma(index - 1));
  }

  /** "a growing number", "the elected council", "of convicted men". */
  private boolean isModifier(int index) {
    String pos = pos(index);
    boolean participle = pos.equals("VBG") || pos.equals("VBN");
    String before = pos(index - 1);
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
    if (form == Form.INFINITIVE) {
      return Direction.FUTURE;
    }
    boolean done = have(start, head);
    if (pos(start).equals("MD") || MODAL.contains(lemma(start))) {
      return done ? Direction.PAST : Direction.FUTURE;
    }
    if (AHEAD.contains(lemma(head)) || isBeTo(head) || complementLooksAhead(head)) {
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

  /** "is to appear", "has to leave". */
  private boolean isBeTo(int head) {
    return Set.of("be", "have").contains(lemma(head)) && pos(head + 1).equals("TO");
  }

  private boolean complementLooksAhead(int head) {
    if (!lemma(head).equals("be")) {
      return false;
    }
    for (int i = head + 1; i < Math.min(tokens.size(), head + 1 + COMPLEMENT); i++) {
      if (lemma(i).equals("up") && lemma(i + 1).equals("for")) {
        return true;
      }
      if (AHEAD.contains(lemma(i))) {
        return !lemma(i).equals("likely") || pos(i + 1).equals("TO") || !pos(head).equals("VBD");
      }
    }
    return false;
  }

  private String pos(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).pos();
  }

  private String lemma(int index) {
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).lemma();
  }
}
