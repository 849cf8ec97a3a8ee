package dev.backstory.compose.section.label;

import dev.backstory.compose.story.Speakers;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Span;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes labels of a sentence's own words: of its noun phrases and of what its verbs tell. */
final class LabelCandidates {
  private static final int FEWEST = 2;
  private static final int MOST_OF_TWO = 4;
  private static final int LONGEST = 40;

  /** Planned and possible by itself. */
  private static final String PLAN = "plan";

  private static final Pattern JOINT =
      Pattern.compile(
          "^ (of|for|on|against|over|to|in|about|between|from|into) (?:(?:the|a|an|its|his|her|their) )?$");

  /** What is longer is mostly no phrase: a verb was read as a noun. */
  private static final int MOST_OF_PHRASE = 3;

  private static final Pattern OWNS = Pattern.compile("^(?:[’']s?) $");

  private static final Pattern RARE =
      Pattern.compile(
          "(?i)\\b(first|\\p{L}{3,10}est|worst)\\b(?: [\\p{L}’'-]+){0,5}?"
              + " (since (?:[12]\\d{3}|the \\d{4}s)|in (?:years|decades|history|(?:two|three|four|five) decades|generations))");

  private final StoryMaterial material;
  private final StorySentence sentence;
  private final String text;
  private final List<Noun> nouns;
  private final List<LabelCandidate> found = new ArrayList<>();

  LabelCandidates(StorySentence sentence, StoryMaterial material) {
    this.material = material;
    this.sentence = sentence;
    this.text = sentence.text();
    this.nouns = Noun.of(sentence);
  }

  /** In the order of what they are made from. */
  List<LabelCandidate> find() {
    phrases();
    pairs();
    new ClauseFinder(sentence, nouns).find().forEach(this::acts);
    Matcher rare = RARE.matcher(text);
    if (rare.find()) {
      found.add(
          new LabelCandidate(rare.group(1) + " " + rare.group(2), LabelForm.RARITY, rare.start()));
    }
    return found;
  }

  private void phrases() {
    for (Noun noun : nouns) {
      if (!noun.isPerson()
          && isWhole(noun)
          && noun.words().indexOf(' ') > 0
          && Words.count(noun.words()) <= MOST_OF_PHRASE
          && isTelling(noun.words())
          && !isName(noun.words())) {
        found.add(new LabelCandidate(noun.words(), LabelForm.PHRASE, noun.start()));
      }
    }
  }

  private boolean isWhole(Noun noun) {
    int from = sentence.span().start();
    int start = from + text.codePointCount(0, noun.start());
    return LabelWords.isWhole(
        sentence, new Span(start, start + text.codePointCount(noun.start(), noun.end())));
  }

  /** Whether every word of it is part of a name. */
  private boolean isName(String words) {
    return sentence.mentions().stream()
        .anyMatch(
            mention ->
                mention.name().contains(words)
                    || words.contains(mention.name())
                        && words.chars().filter(c -> c == ' ').count()
                            == words.split(" (?=\\p{Lu})").length - 1);
  }

  private void pairs() {
    for (int i = 0; i + 1 < nouns.size(); i++) {
      Noun one = nouns.get(i);
      Noun other = nouns.get(i + 1);
      String between = text.substring(one.end(), other.start());
      Matcher joint = JOINT.matcher(between);
      String matter = other.matter();
      if (matter.isEmpty() || !isWhole(other)) {
        continue;
      }
      if (joint.matches()
          && one.name().isEmpty()
          && isConcept(one.words())
          && Act.takes(LabelWords.last(one.words()), joint.group(1))) {
        add(
            one.words() + " " + joint.group(1) + " " + LabelWords.end(matter, 2),
            LabelForm.JOINED,
            one.start());
      } else if (OWNS.matcher(between).matches() && other.name().isEmpty() && isTelling(matter)) {
        String owner = one.name().isPresent() ? Noun.somebody(one.name().get()) : one.matter();
        add(LabelWords.owned(owner, matter), LabelForm.OWNED, one.start());
      }
    }
  }

  /**
   * A point, or a thing that other articles speak of, too: not what this one happens to mention.
   */
  private boolean isTelling(String words) {
    boolean somebody = Speakers.isNoun(LabelWords.last(words));
    return !somebody && isConcept(words)
        || LabelWords.fit(words) && !somebody && material.phrases().articles(words) > 1;
  }

  private static boolean isConcept(String words) {
    return LabelWords.fit(words) && Act.isNoun(LabelWords.last(words));
  }

  private void add(String words, LabelForm form, int at) {
    if (isFit(words)) {
      found.add(new LabelCandidate(words, form, at));
    }
  }

  private static boolean isFit(String words) {
    int count = words.split(" ").length;
    return !words.endsWith(" ")
        && count >= FEWEST
        && count <= MOST_OF_TWO
        && words.length() <= LONGEST;
  }

  private void acts(Clause clause) {
    Act act = clause.act();

    boolean direct = clause.preposition().isEmpty();
    if (clause.tone().isReal()) {
      if (!clause.object().isEmpty() && direct && !act.participle().isEmpty()) {
        add(clause.object() + " " + act.participle(), LabelForm.DONE, clause);
      }
      String owner = act.suffered() ? clause.suffering() : clause.actor();
      if (!owner.isEmpty() && !act.noun().isEmpty()) {
        add(LabelWords.owned(owner, act.noun()), LabelForm.ACT_OF, clause);
      }
    }
    if (act.noun().isEmpty()) {
      return;
    }
    String preposition = direct ? act.preposition() : clause.preposition();
    if (!clause.object().isEmpty()
        && !preposition.isEmpty()
        && clause.tone() != Clause.Tone.NEGATED) {
      add(
          act.noun() + " " + preposition + " " + LabelWords.end(clause.object(), 2),
          LabelForm.ACT_ON,
          clause);
    }
    Optional<String> compound = compound(clause);
    boolean main = clause.weight() == LabelCandidate.Weight.MAIN;
    if (clause.tone().isReal() && main) {
      compound.ifPresent(words -> add(words, LabelForm.COMPOUND, clause));
    }
    if (!clause.tone().word().isEmpty() && main && !act.noun().equals(PLAN)) {
      add(clause.tone().word() + " " + compound.orElse(act.noun()), LabelForm.SHADED, clause);
    }
  }

  private void add(String words, LabelForm form, Clause clause) {
    if (isFit(words)) {
      found.add(new LabelCandidate(words, form, clause.at(), clause.weight()));
    }
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
