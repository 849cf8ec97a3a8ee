package dev.backstory.compose.section.label;

import dev.backstory.compose.section.label.LabelCandidate.Weight;
import dev.backstory.model.MainVerb;
import dev.backstory.notation.Resource;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels of what something is, becomes or has, and of how rare it is. */
final class StateLabels {
  private static final Set<String> STATES = Resource.words("compose/section/label/states.txt");
  private static final Map<String, String> TRENDS = new TreeMap<>();

  static {
    Resource.rows("compose/section/label/trends.tsv")
        .forEach(
            row -> List.of(row.get(1).split(" ")).forEach(verb -> TRENDS.put(verb, row.get(0))));
  }

  private static final Pattern IS =
      Pattern.compile(
          "^ (?:is|are|was|were|remains?|remained|became|becomes?|seems?|looks?|has been|have been)"
              + "(?: (?:still|also|now|so|already|currently|largely|increasingly))? (\\p{Ll}+)"
              + "(?=[,.;:]|$| (?:to|for|in|at|after|because|as|that|and|on|by|than|with|until|if)\\b)");

  private static final Pattern HOLDS =
      Pattern.compile(
          "^(?:(?: (?:also|now|still|already|has|have|had|will|\\p{L}+ly))*) (?:faces?|faced|facing"
              + "|has|have|had|holds?|held|received?|receives|suffers?|suffered|enjoys?|enjoyed"
              + "|drew|draws|gained)(?: (?:the|a|an|its|his|her|their|some|several|\\p{L}+ly))* $");

  /** Whoever "declined to comment" falls no lower. */
  private static final Pattern TREND =
      Pattern.compile(
          "^(?: (?:is|are|was|were|has|have|had|been|also|still|already|now|sharply|steadily|\\p{L}+ly))*"
              + " (\\p{Ll}+)\\b(?! to \\p{Ll})");

  /**
   * It is not the noun after this that a verb speaks of: "deaths from overdoses rose", "the number
   * of those who left their homes rose".
   */
  private static final Pattern BELONGS =
      Pattern.compile(
          "\\p{L} (?:of|in|at|for|from|on|to|with|by|against|about|over) (?:\\p{Ll}+ )?$"
              + "|\\b(?:who|whom|whose|which|that)\\b[^,;:]*$");

  private static final Pattern RARE =
      Pattern.compile(
          "(?i)\\b(first|\\p{L}{3,10}est|worst)\\b(?: [\\p{L}’'-]+){0,5}?"
              + " (since (?:[12]\\d{3}|the \\d{4}s)"
              + "|in (?:years|decades|history|(?:two|three|four|five) decades|generations))");

  private final StorySentence sentence;
  private final String text;
  private final List<Noun> nouns;
  private final List<LabelCandidate> found = new ArrayList<>();

  StateLabels(StorySentence sentence, List<Noun> nouns) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.nouns = nouns;
  }

  List<LabelCandidate> find() {
    for (int i = 0; i < nouns.size(); i++) {
      Noun noun = nouns.get(i);
      String after = text.substring(noun.end());
      if (noun.name().isEmpty()
          && Character.isLowerCase(LabelWords.last(noun.raw()).codePointAt(0))
          && !BELONGS.matcher(text.substring(0, noun.start())).find()) {
        state(noun, after);
        trend(noun, after);
      }
      if (i + 1 < nouns.size()) {
        holds(noun, nouns.get(i + 1));
      }
    }
    Matcher rare = RARE.matcher(text);
    if (rare.find()) {
      found.add(
          new LabelCandidate(
              rare.group(1) + " " + rare.group(2), LabelForm.RARITY, rare.start(), rare.end()));
    }
    return found;
  }

  private void state(Noun noun, String after) {
    Matcher is = IS.matcher(after);
    if (is.find() && STATES.contains(is.group(1))) {
      add(is.group(1), noun, is, "by=state");
    }
  }

  private void trend(Noun noun, String after) {
    Matcher trend = TREND.matcher(after);
    if (trend.find() && TRENDS.containsKey(trend.group(1))) {
      add(TRENDS.get(trend.group(1)), noun, trend, "by=trend");
    }
  }

  private void add(String state, Noun noun, Matcher verb, String trait) {
    String words = state + " " + small(LabelWords.end(noun.matter(), 2), noun);
    int end = noun.end() + verb.end(1);
    Weight weight = isMain(noun.end(), end) ? Weight.MAIN : Weight.OTHER;
    found.add(
        new LabelCandidate(
            words, LabelForm.STATE, noun.end() + verb.start(1), end, weight, Set.of(trait)));
  }

  /** Without the capital of the sentence's beginning; it is no name. */
  private static String small(String words, Noun noun) {
    boolean opening =
        noun.start() == 0 && !words.isEmpty() && !words.equals(words.toUpperCase(Locale.ROOT));
    return opening ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
  }

  /** "Brandt's long odds" of whoever faces them. */
  private void holds(Noun one, Noun other) {
    String between = text.substring(one.end(), other.start());
    String owner = one.somebody();
    String matter = other.matter();
    if (!owner.isEmpty()
        && other.name().isEmpty()
        && LabelWords.isConcept(matter)
        && HOLDS.matcher(between).matches()) {
      String words = LabelWords.owned(owner, matter);
      found.add(new LabelCandidate(words, LabelForm.HELD, other.start(), other.end(), "by=verb"));
    }
  }

  private boolean isMain(int start, int end) {
    MainVerb verb = sentence.verb();
    return verb != null
        && verb.finite()
        && sentence.local(verb.span().start()) >= start
        && sentence.local(verb.span().start()) < end;
  }
}
