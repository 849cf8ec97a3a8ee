package dev.backstory.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who is said to have said something must be who says things in the evidence. */
final class SpeakerCheck implements ClaimCheck {
  /** Words between a verb of speech and the name of who speaks. */
  private static final int REACH = 6;

  private static final Set<String> OPINION = WordLists.section("opinion");

  /** Behind these stands who is spoken to or of. */
  private static final Set<String> ADDRESSING = Set.of("tell", "accuse", "ask", "call", "deny");

  /** Words more than the speaker's own sentence has. */
  private static final int CLEARLY = 2;

  private static final Set<String> BODIES = Set.of("company", "firm", "group", "operator", "club");

  @Override
  public List<String> faults(ReadSentence claim, ReadText evidence) {
    List<String> faults = new ArrayList<>();
    for (int at : claim.where(i -> isSpeech(claim, i) && !isPassive(claim, i))) {
      Set<String> names = speakers(claim, at);
      if (names.isEmpty()) {
        continue;
      }
      if (evidence.sentences().stream().noneMatch(s -> speaks(names, s))
          || isSaidByAnother(claim, names, evidence)) {
        faults.add("somebody who does not say so in the evidence: " + String.join(" ", names));
      }
    }
    return faults;
  }

  /** Whether the sentence that has most of what is said names another speaker. */
  private static boolean isSaidByAnother(ReadSentence claim, Set<String> names, ReadText evidence) {
    Set<String> said = claim.contentBetween(0, claim.size());
    said.removeIf(word -> names.contains(word) || WordLists.SPEECH.contains(word));
    ReadSentence nearest = null;
    long most = 0;
    long own = 0;
    for (ReadSentence sentence : evidence.sentences()) {
      long common = said.stream().filter(sentence::has).count();
      boolean isOwn = speaks(names, sentence) || names.stream().anyMatch(sentence::has);
      own = isOwn ? Math.max(own, common) : own;
      if (common > most) {
        most = common;
        nearest = sentence;
      }
    }
    return nearest != null && most >= own + CLEARLY && namesSpeaker(nearest);
  }

  private static boolean namesSpeaker(ReadSentence sentence) {
    if (isIntroduced(sentence)) {
      return true;
    }
    int[] speech = sentence.where(i -> isSpeech(sentence, i) && !isPassive(sentence, i));
    return Arrays.stream(speech).anyMatch(at -> !speakers(sentence, at).isEmpty());
  }

  private static boolean isSpeech(ReadSentence sentence, int at) {
    return WordLists.SPEECH.contains(sentence.lemma(at))
        && (sentence.is(at, "VB") || sentence.lemma(at).equals("according"));
  }

  /** In evidence whoever thinks, hopes or promises something may have said it. */
  private static boolean isSpeaking(ReadSentence sentence, int at) {
    return isSpeech(sentence, at) || sentence.is(at, "VB") && OPINION.contains(sentence.lemma(at));
  }

  /** "It is called so", "written by him": who says it is not before it. */
  private static boolean isPassive(ReadSentence sentence, int at) {
    return sentence.is(at, "VBN")
        && (at == 0 || !sentence.lemma(at - 1).equals("have") && !sentence.is(at - 1, "RB"));
  }

  /** People and bodies alone speak; a place stands for a government or for where it was said. */
  private static Set<String> speakers(ReadSentence sentence, int verb) {
    Set<String> names = names(sentence, verb);
    names.removeIf(
        name ->
            Arrays.stream(sentence.where(name))
                .noneMatch(at -> sentence.token(at).entity().matches(".*(PERSON|ORG)")));
    return names;
  }

  private static boolean speaks(Set<String> names, ReadSentence sentence) {
    for (int at : sentence.where(i -> isSpeaking(sentence, i))) {
      if (sentence.is(at, "VBG") && names.stream().anyMatch(sentence::has)) {
        return true; // "Sharon tried to correct it, saying"
      }
      if (hasPronoun(sentence, at) || isBody(sentence, at)) {
        // Whom it means, only the sentences before may tell, if no name stands before it.
        return names.stream().anyMatch(sentence::has) || !isIntroduced(sentence);
      }
      Set<String> speaking = new TreeSet<>(names(sentence, at));
      speaking.retainAll(names);
      if (!speaking.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasPronoun(ReadSentence sentence, int verb) {
    return verb > 0 && sentence.is(verb - 1, "PRP")
        || verb + 1 < sentence.size() && sentence.is(verb + 1, "PRP");
  }

  /** "Ada Lind: She said". */
  private static boolean isIntroduced(ReadSentence sentence) {
    int[] colon = sentence.where(i -> sentence.form(i).equals(":"));
    return colon.length > 0 && colon[0] > 0 && sentence.isName(colon[0] - 1);
  }

  /** "The company said", of which the name is in another sentence. */
  private static boolean isBody(ReadSentence sentence, int verb) {
    return verb > 1
        && sentence.lemma(verb - 2).equals("the")
        && BODIES.contains(sentence.lemma(verb - 1));
  }

  /** The nearest name on each side of the verb. */
  private static Set<String> names(ReadSentence sentence, int verb) {
    Set<String> names = new TreeSet<>();
    if (!sentence.lemma(verb).equals("according")) {
      collect(sentence, verb, -1, names);
    }
    if (names.isEmpty() && !ADDRESSING.contains(sentence.lemma(verb))) {
      collect(sentence, verb, 1, names);
    }
    return names;
  }

  /** "After investigators reported": the noun speaks, unless it ends what is said of a name. */
  private static boolean isSubjectNoun(ReadSentence sentence, int at) {
    int i = at;
    while (i > 0 && sentence.is(i, "RB")) {
      i--;
    }
    return i >= 0 && sentence.is(i, "NN") && !sentence.isName(i);
  }

  private static void collect(ReadSentence sentence, int verb, int step, Set<String> names) {
    boolean another = step < 0 && isSubjectNoun(sentence, verb - 1);
    for (int i = verb + step, words = another ? REACH : 0;
        i >= 0 && i < sentence.size() && words < REACH;
        i += step, words++) {
      if (sentence.isName(i)) {
        names.add(sentence.lemma(i));
      } else if (!names.isEmpty() || sentence.isVerb(i)) {
        return;
      }
    }
  }
}
